package org.whence.fetch;

import java.util.Locale;
import java.util.Set;
import org.whence.model.Article;
import org.whence.model.Block;
import org.whence.model.Role;
import org.whence.text.WordList;

/** Tells a page that shows only the start of its article to those who do not pay. */
final class Wall {
  /** Longer teasers are rare, shorter whole articles that call themselves closed too. */
  private static final int TEASER_WORDS = 200;

  private static final Set<String> WORDS = WordList.words(Wall.class, "wall-words.txt");
  private static final String FREE = "isaccessibleforfree";

  private Wall() {}

  /** Whether the article of a page is its start alone: the page says that it is not free, or holds a wall, and has few words. */
  static boolean stands(String html, Article article) {
    String lower = html.toLowerCase(Locale.ROOT);
    return (isNotFree(lower) || isBuilt(lower)) && words(article) < TEASER_WORDS;
  }

  /** As schema.org has it, in JSON-LD or microdata: "isAccessibleForFree": false. */
  private static boolean isNotFree(String lower) {
    for (int at = lower.indexOf(FREE); at >= 0; at = lower.indexOf(FREE, at + 1)) {
      String after = lower.substring(at + FREE.length(), Math.min(lower.length(), at + FREE.length() + 40));
      if (after.matches("(?s)[\"']?\\s*(:|content=)?\\s*(content=)?[\"']?false.*")) {
        return true;
      }
    }
    return false;
  }

  /** Whether an element is named as walls are. A rule of style or a script that only could make one is none. */
  private static boolean isBuilt(String lower) {
    for (String word : WORDS) {
      for (int at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1)) {
        int tag = lower.lastIndexOf('<', at);
        String between = tag < 0 ? ">" : lower.substring(tag, at);
        if (between.indexOf('>') < 0 && between.matches("(?s)<(div|section|aside|p|form|article)\\s.*\\b(class|id)\\s*=\\s*[\"'][^\"']*")) {
          return true;
        }
      }
    }
    return false;
  }

  private static int words(Article article) {
    int words = 0;
    for (Block block : article.blocks()) {
      if (block.role() == Role.BODY || block.role() == Role.QUOTE) {
        words += article.text().substring(block.begin(), block.end()).strip().split("\\s+").length;
      }
    }
    return words;
  }
}
