package org.whence.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import org.whence.model.Article;
import org.whence.model.AttributionId;
import org.whence.model.Quote;
import org.whence.model.Reading;
import org.whence.model.Span;
import org.whence.read.Reader;

/** Direct quotations that somebody speaks, with the mention of the speaker. */
final class QuotesTask extends EachLine {

  private final Reader reader;

  QuotesTask(boolean yardstick) {
    reader = Readers.ofBoth(yardstick);
  }

  @Override
  void answer(ObjectNode line, Input input, ObjectNode answer) {
    Article article = Articles.bare(line);
    CodePoints points = new CodePoints(article, line.path("text").asText());
    Reading reading = reader.read(article);
    ArrayNode all = answer.putArray("quotes");
    List<Quote> quotes = reading.quotes();
    for (int i = 0; i < quotes.size(); i++) {
      int last = i;
      while (last + 1 < quotes.size() && goesOn(article, quotes.get(last).span(), quotes.get(last + 1).span())) {
        last++;
      }
      AttributionId speaker = quotes.subList(i, last + 1).stream().map(Quote::attribution).filter(Objects::nonNull).findFirst().orElse(null);
      if (speaker != null && points.covers(quotes.get(i).span())) {
        ObjectNode one = all.addObject();
        one.put("b", points.at(quotes.get(i).span().begin())).put("e", points.at(quotes.get(last).span().end()));
        points.pairs(OneLayer.speaker(reading, reading.attribution(speaker)), one.putArray("speaker"));
      }
      i = last;
    }
  }

  /** A quotation of several sentences is read sentence by sentence; nothing but white space parts them. */
  private static boolean goesOn(Article article, Span one, Span next) {
    return next.begin() - one.end() < 3 && article.text().substring(one.end(), next.begin()).isBlank();
  }
}
