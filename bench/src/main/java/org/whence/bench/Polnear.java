package org.whence.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.whence.model.Article;
import org.whence.read.LabelledArticle;

/** Labelled articles in JSON lines, as the evaluation data has them: {@code text}, {@code title}, and {@code attributions} in code points. */
final class Polnear {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Polnear() {}

  /** All articles of a file; without marks where it has none. */
  static List<LabelledArticle> read(Path file) throws IOException {
    List<LabelledArticle> out = new ArrayList<>();
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      if (!line.isBlank()) {
        out.add(article(JSON.readTree(line)));
      }
    }
    return out;
  }

  static LabelledArticle article(JsonNode node) {
    String id = node.get("id").asText();
    String text = node.get("text").asText();
    Positions points = new Positions(text);
    List<LabelledArticle.Mark> marks = new ArrayList<>();
    for (JsonNode mark : node.path("attributions")) {
      marks.add(new LabelledArticle.Mark(ranges(mark, "source", points), ranges(mark, "cue", points), ranges(mark, "content", points)));
    }
    String language = node.path("lang").asText("en");
    Article article = PlainArticles.of(id, text, node.path("title").asText(null), node.path("publisher").asText(null), language);
    return new LabelledArticle(id, article, marks, true);
  }

  private static List<int[]> ranges(JsonNode mark, String role, Positions points) {
    List<int[]> out = new ArrayList<>();
    for (JsonNode range : mark.path(role)) {
      out.add(new int[] {points.unit(range.get(0).asInt()), points.unit(range.get(1).asInt())});
    }
    return out;
  }
}
