package org.whence.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.whence.model.Article;
import org.whence.read.Reader;

/** Source, cue and content of every attribution of a text. */
final class AttributionTask extends EachLine {

  private final Reader reader;

  AttributionTask(boolean yardstick) {
    reader = Readers.ofModel(yardstick);
  }

  @Override
  void answer(ObjectNode line, Input input, ObjectNode answer) {
    String text = line.path("text").asText();
    String language = Input.value(line, "lang");
    Article article = PlainArticles.of("line", text, Input.value(line, "title"), Input.value(line, "publisher"), language == null ? "en" : language);
    CodePoints points = new CodePoints(article, text);
    ArrayNode all = answer.putArray("attributions");
    for (OneLayer.Row row : OneLayer.of(reader.read(article))) {
      ObjectNode one = all.addObject();
      points.pairs(row.source(), one.putArray("source"));
      points.pairs(row.cue(), one.putArray("cue"));
      points.pairs(row.content(), one.putArray("content"));
    }
  }
}
