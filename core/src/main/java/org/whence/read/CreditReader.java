package org.whence.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.whence.model.Article;
import org.whence.model.Block;
import org.whence.model.Credit;
import org.whence.model.Role;
import org.whence.text.OutletNames;

/** Reads wire credits: an agency in brackets in a dateline, a byline or footer that names an outlet, a photo credit. */
final class CreditReader {

  private static final int LONGEST = 2_000;
  private static final Pattern BRACKETS = Pattern.compile("[(\\[]([^()\\[\\]\\n]{2,40})[)\\]]");
  private static final Pattern NAME = Pattern.compile("[\\p{Lu}][\\p{L}\\p{N}.&'-]*(?: (?:of |the |de |del |la )?[\\p{Lu}][\\p{L}\\p{N}.&'-]*){0,4}");

  private CreditReader() {}

  static List<Credit> read(Article article) {
    List<Credit> out = new ArrayList<>();
    for (Block block : article.blocks()) {
      Credit.Kind kind = kind(block.role());
      if (kind == null || block.end() - block.begin() > LONGEST) {
        continue;
      }
      String words = article.text().substring(block.begin(), block.end());
      if (kind == Credit.Kind.DATELINE) {
        brackets(article, block, words, out);
      } else {
        names(article, block, words, kind, out);
      }
    }
    return out;
  }

  private static Credit.@org.jspecify.annotations.Nullable Kind kind(Role role) {
    return switch (role) {
      case DATELINE -> Credit.Kind.DATELINE;
      case BYLINE -> Credit.Kind.BYLINE;
      case CREDIT -> Credit.Kind.FOOTER;
      case CAPTION -> Credit.Kind.CAPTION;
      case HEADLINE, STANDFIRST, BODY, SUBHEAD, SUMMARY, QUOTE, CORRECTION, EDITORS_NOTE, ABOUT_OUTLET, WIDGET, RELATED, LEGAL, DEBRIS -> null;
    };
  }

  /** In a dateline the agency stands in brackets, known or not. */
  private static void brackets(Article article, Block block, String words, List<Credit> out) {
    Matcher matcher = BRACKETS.matcher(words);
    if (matcher.find()) {
      out.add(new Credit(matcher.group(1), Credit.Kind.DATELINE, article.span(block.begin() + matcher.start(1), block.begin() + matcher.end(1))));
    } else {
      names(article, block, words, Credit.Kind.DATELINE, out);
    }
  }

  private static void names(Article article, Block block, String words, Credit.Kind kind, List<Credit> out) {
    Matcher matcher = NAME.matcher(words);
    while (matcher.find()) {
      if (OutletNames.knows(matcher.group())) {
        out.add(new Credit(matcher.group(), kind, article.span(block.begin() + matcher.start(), block.begin() + matcher.end())));
      }
    }
  }
}
