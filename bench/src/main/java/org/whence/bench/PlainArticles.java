package org.whence.bench;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Block;
import org.whence.model.Language;
import org.whence.model.Outlet;
import org.whence.model.Role;

/** Articles of labelled data: bare text, one block a paragraph, so that positions stay those of the text. */
final class PlainArticles {

  private PlainArticles() {}

  /** @param title marks the paragraph that repeats it as the headline */
  static Article of(String name, String text, @Nullable String title, @Nullable String outlet, String language) {
    List<Block> blocks = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int end = text.indexOf('\n', at);
      end = end < 0 ? text.length() : end;
      int begin = at;
      int last = end;
      while (begin < last && Character.isWhitespace(text.charAt(begin))) {
        begin++;
      }
      while (last > begin && Character.isWhitespace(text.charAt(last - 1))) {
        last--;
      }
      if (last > begin) {
        boolean headline = blocks.isEmpty() && title != null && isTitle(text.substring(begin, last), title);
        blocks.add(new Block(begin, last, headline ? Role.HEADLINE : Role.BODY, headline ? "title" : "paragraph"));
      }
      at = end + 1;
    }
    Outlet publisher = outlet == null ? null : new Outlet(outlet, null);
    return new Article(ArticleId.of(null, outlet, null, text), name, text, blocks, new Language(language), publisher, null, null, null, List.of(),
        List.of());
  }

  private static boolean isTitle(String paragraph, String title) {
    return bare(paragraph).equals(bare(title));
  }

  private static String bare(String words) {
    String stripped = words.strip();
    return stripped.endsWith(".") ? stripped.substring(0, stripped.length() - 1) : stripped;
  }
}
