package org.whence.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.whence.read.LabelledArticle;

/** Prints the annotated corpus as labelled JSON lines, for the same scorers: {@code ExportCorpus FOLDER train|test [en|es]}. */
final class ExportCorpus {

  private ExportCorpus() {}

  public static void main(String[] args) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<LabelledArticle> all = args[1].equals("test") ? AnnotatedCorpus.testPart(Path.of(args[0])) : AnnotatedCorpus.trainingPart(Path.of(args[0]));
    for (LabelledArticle one : all) {
      if (args.length > 2 && !one.article().language().tag().equals(args[2])) {
        continue;
      }
      ObjectNode line = json.createObjectNode().put("id", one.name()).put("lang", one.article().language().tag()).put("text", one.article().text());
      Positions points = new Positions(one.article().text());
      ArrayNode marks = line.putArray("attributions");
      for (LabelledArticle.Mark mark : one.marks()) {
        ObjectNode m = marks.addObject();
        ranges(m.putArray("source"), mark.source(), points);
        ranges(m.putArray("cue"), mark.cue(), points);
        ranges(m.putArray("content"), mark.content(), points);
      }
      System.out.println(json.writeValueAsString(line));
    }
  }

  private static void ranges(ArrayNode out, List<int[]> ranges, Positions points) {
    for (int[] range : ranges) {
      out.addArray().add(points.point(range[0])).add(points.point(range[1]));
    }
  }
}
