package org.whence.casefile;

import java.util.Arrays;
import org.whence.model.Article;
import org.whence.model.Block;
import org.whence.model.Role;

/** What of an article's text is searched: its own blocks, each character at its place. What lies around them on the page is left out. */
final class OwnText {
  /** Stands for what is left out: no word and no sentence runs over it. */
  static final char LEFT_OUT = '\u2029';

  private OwnText() {}

  static String of(Article article) {
    char[] out = new char[article.text().length()];
    Arrays.fill(out, LEFT_OUT);
    for (Block block : article.blocks()) {
      if (isOwn(block.role())) {
        article.text().getChars(block.begin(), block.end(), out, block.begin());
      }
    }
    return new String(out);
  }

  private static boolean isOwn(Role role) {
    return switch (role) {
      case HEADLINE, STANDFIRST, BYLINE, DATELINE, BODY, SUBHEAD, SUMMARY, QUOTE, CAPTION, CREDIT, CORRECTION, EDITORS_NOTE -> true;
      case ABOUT_OUTLET, WIDGET, RELATED, LEGAL, DEBRIS -> false;
    };
  }
}
