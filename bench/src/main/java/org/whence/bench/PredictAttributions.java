package org.whence.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.whence.model.Article;
import org.whence.model.Attribution;
import org.whence.model.Reading;
import org.whence.model.Span;
import org.whence.read.AttributionModel;
import org.whence.read.LabelledArticle;
import org.whence.read.Merge;
import org.whence.read.Reader;

/** Predicts the task {@code attribution}: for each article its sources, cues and contents, in code points of its text. */
final class PredictAttributions {

  private static final ObjectMapper JSON = new ObjectMapper();

  private PredictAttributions() {}

  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    Reader reader = args.length < 3 ? new Reader() : new Reader(Merge.valueOf(args[1]),
        AttributionModel.read(Files.newInputStream(Path.of(args[2]))));
    for (LabelledArticle article : Polnear.read(Path.of(args[0]))) {
      out.println(JSON.writeValueAsString(prediction(article.name(), reader.read(article.article()))));
    }
    out.flush();
  }

  static ObjectNode prediction(String id, Reading reading) {
    ObjectNode line = JSON.createObjectNode().put("id", id);
    ArrayNode all = line.putArray("attributions");
    Positions points = new Positions(reading.article().text());
    for (Attribution a : reading.attributions()) {
      if (isNested(reading, a)) {
        continue;
      }
      ObjectNode one = all.addObject();
      ranges(one.putArray("source"), mention(reading, a), points);
      ranges(one.putArray("cue"), a.cue(), points);
      ranges(one.putArray("content"), a.content(), points);
    }
    return line;
  }

  /** The labelled data has one layer: what is said inside another's content is not marked there. */
  private static boolean isNested(Reading reading, Attribution a) {
    for (Attribution other : reading.attributions()) {
      if (!other.id().equals(a.id()) && other.content().stream().anyMatch(c -> c.contains(a.cue().get(0)))) {
        return true;
      }
    }
    return false;
  }

  /** Where the source is carried over, its mention with the attribution before. */
  private static List<Span> mention(Reading reading, Attribution a) {
    if (!a.sourceSpans().isEmpty()) {
      return a.sourceSpans();
    }
    Article article = reading.article();
    for (int i = a.id().index() - 1; i >= 0; i--) {
      Attribution before = reading.attributions().get(i);
      if (!before.sentence().equals(a.sentence())) {
        break;
      }
      if (before.source().equals(a.source()) && !before.sourceSpans().isEmpty() && article.id().equals(before.sentence().article())) {
        return before.sourceSpans();
      }
    }
    return List.of();
  }

  private static void ranges(ArrayNode out, List<Span> spans, Positions points) {
    for (Span span : spans) {
      out.addArray().add(points.point(span.begin())).add(points.point(span.end()));
    }
  }
}
