package org.whence.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.whence.model.Span;
import org.whence.read.Reader;

/** For each given token whether it begins or continues a source, a cue or a content. */
final class AttributionTokensTask extends EachLine {

  private final Reader reader;

  AttributionTokensTask(boolean yardstick) {
    reader = Readers.ofModel(yardstick);
  }

  @Override
  void answer(ObjectNode line, Input input, ObjectNode answer) {
    List<String> tokens = new ArrayList<>();
    for (JsonNode token : line.path("tokens")) {
      tokens.add(token.asText());
    }
    JoinedTokens joined = JoinedTokens.of(tokens);
    String[] labels = new String[tokens.size()];
    Arrays.fill(labels, "O");
    List<OneLayer.Row> rows = OneLayer.of(reader.read(PlainArticles.of("line", joined.text(), null, null, "en")));
    rows.forEach(row -> label(labels, joined, row.content(), "content"));
    rows.forEach(row -> label(labels, joined, row.source(), "source"));
    rows.forEach(row -> label(labels, joined, row.cue(), "cue"));
    mend(labels);
    ArrayNode all = answer.putArray("labels");
    for (String label : labels) {
      all.add(label);
    }
  }

  private static void label(String[] labels, JoinedTokens joined, List<Span> spans, String role) {
    for (Span span : spans) {
      boolean first = true;
      for (int i = 0; i < labels.length; i++) {
        if (joined.begin(i) < span.end() && joined.end(i) > span.begin()) {
          labels[i] = (first ? "B-" : "I-") + role;
          first = false;
        }
      }
    }
  }

  /** A span that another cut in two goes on with a beginning. */
  private static void mend(String[] labels) {
    for (int i = 0; i < labels.length; i++) {
      String role = labels[i].substring(labels[i].indexOf('-') + 1);
      if (labels[i].startsWith("I-") && (i == 0 || !labels[i - 1].endsWith("-" + role))) {
        labels[i] = "B-" + role;
      }
    }
  }
}
