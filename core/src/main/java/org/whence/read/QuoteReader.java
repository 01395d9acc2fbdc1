package org.whence.read;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.model.Article;
import org.whence.model.Attribution;
import org.whence.model.AttributionId;
import org.whence.model.Quote;
import org.whence.model.Span;

/** Finds the quotations of an article, exactly as printed, and whose they are. */
final class QuoteReader {

  private QuoteReader() {}

  static List<Quote> read(Article article, List<Sentence> sentences, List<Attribution> attributions) {
    List<Quote> quotes = new ArrayList<>();
    for (Sentence s : sentences) {
      int open = -1;
      for (int i = s.from(); i < s.to(); i++) {
        boolean inside = s.quoted()[i];
        if (inside && open < 0) {
          open = i;
        }
        if (open >= 0 && (!inside || i == s.to() - 1)) {
          int last = inside ? i : i - 1;
          Span span = article.span(s.begin(open), s.end(last));
          quotes.add(new Quote(span, speaker(span, attributions)));
          open = -1;
        }
      }
    }
    return quotes;
  }

  /** The innermost attribution whose content holds the quotation. */
  private static @Nullable AttributionId speaker(Span quote, List<Attribution> attributions) {
    AttributionId best = null;
    int smallest = Integer.MAX_VALUE;
    for (Attribution a : attributions) {
      for (Span content : a.content()) {
        if (content.contains(quote) && content.length() < smallest && !a.commitment().isSilence()) {
          smallest = content.length();
          best = a.id();
        }
      }
    }
    return best;
  }
}
