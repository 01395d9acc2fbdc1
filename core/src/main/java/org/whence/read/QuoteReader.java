package org.whence.read;

import java.util.ArrayList;
import java.util.Comparator;
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
    Contents contents = new Contents(attributions);
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
          quotes.add(new Quote(span, contents.around(span)));
          open = -1;
        }
      }
    }
    return quotes;
  }

  /** The contents of all attributions that are said, by where they begin, so that few are looked at for each quotation. */
  private static final class Contents {
    private final List<Content> contents = new ArrayList<>();
    private final int[] furthest;

    /** A content and whose it is. */
    private record Content(Span span, AttributionId attribution) {}

    Contents(List<Attribution> attributions) {
      for (Attribution a : attributions) {
        for (Span span : a.commitment().isSilence() ? List.<Span>of() : a.content()) {
          contents.add(new Content(span, a.id()));
        }
      }
      contents.sort(Comparator.comparing((Content c) -> c.span().begin()).thenComparing(Content::attribution));
      furthest = new int[contents.size()];
      for (int i = 0; i < furthest.length; i++) {
        furthest[i] = Math.max(i == 0 ? 0 : furthest[i - 1], contents.get(i).span().end());
      }
    }

    /** The innermost attribution whose content holds the quotation; of two alike the earlier. */
    @Nullable AttributionId around(Span quote) {
      AttributionId best = null;
      int smallest = Integer.MAX_VALUE;
      for (int i = lastFrom(quote.begin()); i >= 0 && furthest[i] >= quote.end(); i--) {
        Content content = contents.get(i);
        int length = content.span().length();
        boolean closer = length < smallest || length == smallest && best != null && content.attribution().compareTo(best) < 0;
        if (content.span().contains(quote) && closer) {
          smallest = length;
          best = content.attribution();
        }
      }
      return best;
    }

    /** The last content that begins at a position or before it. */
    private int lastFrom(int position) {
      int low = -1;
      int high = contents.size() - 1;
      while (low < high) {
        int middle = (low + high + 1) >>> 1;
        if (contents.get(middle).span().begin() <= position) {
          low = middle;
        } else {
          high = middle - 1;
        }
      }
      return low;
    }
  }
}
