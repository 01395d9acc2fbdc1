package org.whence.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.whence.model.Article;
import org.whence.model.Attribution;
import org.whence.read.Reader;

/** Source, cue and content of every attribution of a text. */
final class AttributionTask extends EachLine {

  private final Reader reader = Reader.withModel();

  @Override
  void answer(ObjectNode line, Input input, ObjectNode answer) {
    Article article = Articles.bare(line);
    CodePoints points = new CodePoints(article, line.path("text").asText());
    ArrayNode all = answer.putArray("attributions");
    for (Attribution attribution : reader.read(article).attributions()) {
      ObjectNode one = all.addObject();
      points.pairs(attribution.sourceSpans(), one.putArray("source"));
      points.pairs(attribution.cue(), one.putArray("cue"));
      points.pairs(attribution.content(), one.putArray("content"));
    }
  }
}
