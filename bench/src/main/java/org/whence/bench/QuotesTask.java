package org.whence.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.whence.model.Article;
import org.whence.model.Quote;
import org.whence.model.Reading;
import org.whence.read.Reader;

/** Direct quotations that somebody speaks, with the mention of the speaker. */
final class QuotesTask extends EachLine {

  private final Reader reader;

  QuotesTask(boolean yardstick) {
    reader = Readers.asUsed(yardstick);
  }

  @Override
  void answer(ObjectNode line, Input input, ObjectNode answer) {
    Article article = Articles.bare(line);
    CodePoints points = new CodePoints(article, line.path("text").asText());
    Reading reading = reader.read(article);
    ArrayNode all = answer.putArray("quotes");
    for (Quote quote : reading.quotes()) {
      if (quote.attribution() != null && points.covers(quote.span())) {
        ObjectNode one = all.addObject();
        one.put("b", points.at(quote.span().begin())).put("e", points.at(quote.span().end()));
        points.pairs(reading.attribution(quote.attribution()).sourceSpans(), one.putArray("speaker"));
      }
    }
  }
}
