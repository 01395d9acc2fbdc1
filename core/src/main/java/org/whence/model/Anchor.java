package org.whence.model;

import org.jspecify.annotations.Nullable;

/**
 * A place in an article by what stands there, as in the W3C Web Annotation TextQuoteSelector: it is found again where positions have moved.
 *
 * @param prefix the words before it
 * @param exact the words themselves
 * @param suffix the words after it
 */
public record Anchor(ArticleId article, String prefix, String exact, String suffix) {
  /** UTF-16 units kept on either side: enough to tell two places of the same words apart. */
  private static final int AROUND = 40;

  public static Anchor of(Article article, Span span) {
    String text = article.text();
    return new Anchor(
        article.id(), text.substring(Math.max(0, span.begin() - AROUND), span.begin()), article.words(span),
        text.substring(span.end(), Math.min(text.length(), span.end() + AROUND)));
  }

  /** The same place of the article under another id. */
  public Anchor in(ArticleId other) {
    return new Anchor(other, prefix, exact, suffix);
  }

  /** Where the words stand today: of several places the one whose surroundings are most alike, the first of those; null where they are gone. */
  public @Nullable Span find(Article text) {
    int best = -1;
    int most = -1;
    for (int at = exact.isEmpty() ? -1 : text.text().indexOf(exact); at >= 0; at = text.text().indexOf(exact, at + 1)) {
      int alike = alike(text.text(), at);
      if (alike > most) {
        most = alike;
        best = at;
      }
    }
    return best < 0 ? null : text.span(best, best + exact.length());
  }

  /** How many units of the surroundings are as they were, counted outwards on both sides. */
  private int alike(String text, int at) {
    int before = 0;
    while (before < prefix.length() && at - before > 0 && text.charAt(at - before - 1) == prefix.charAt(prefix.length() - before - 1)) {
      before++;
    }
    int end = at + exact.length();
    int after = 0;
    while (after < suffix.length() && end + after < text.length() && text.charAt(end + after) == suffix.charAt(after)) {
      after++;
    }
    return before + after;
  }
}
