package org.whence.page;

import java.util.List;
import org.whence.model.Article;
import org.whence.model.Span;

/** Quotes articles in a report, each quotation with the number of its article. */
final class Quoting {
  private final Lookup lookup;
  private final Report.Quotes quotes;

  Quoting(Lookup lookup, Report.Quotes quotes) {
    this.lookup = lookup;
    this.quotes = quotes;
  }

  /** The words in quotation marks with the number of their article; where they stand, where they may not be quoted. */
  List<Block.Run> of(Span span) {
    String words = Plain.line(quotes.words(span));
    String outlet = lookup.outlet(span.article());
    if (words.isEmpty()) {
      Article article = lookup.article(span.article());
      int from = article.text().codePointCount(0, span.begin());
      int to = from + article.text().codePointCount(span.begin(), span.end());
      return List.of(Report.quiet(lookup.words().say("report.not_quoted", String.valueOf(from), String.valueOf(to)) + " " + outlet));
    }
    return List.of(new Block.Run(lookup.words().say("quoted", words), Block.Style.QUOTED), Report.quiet(" " + outlet));
  }
}
