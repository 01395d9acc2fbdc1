package org.whence.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.whence.model.Attribution;
import org.whence.read.AttributionModel;
import org.whence.read.AttributionTraining;
import org.whence.read.LabelledArticle;
import org.whence.read.Merge;
import org.whence.read.Reader;

/**
 * {@code CorpusScores FOLDER EVAL [test]}: reads the project's own corpus by models that have not seen the article, five ways of dividing it, or
 * with {@code test} its test part by the model that ships; leaves gold and readings for the scorer under target/eval.
 */
final class CorpusScores {

  private static final int FOLDS = 5;
  private static final ObjectMapper JSON = new ObjectMapper();

  private CorpusScores() {}

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    boolean test = args.length > 2 && args[2].equals("test");
    List<LabelledArticle> articles = test ? AnnotatedCorpus.testPart(folder) : AnnotatedCorpus.trainingPart(folder);
    List<LabelledArticle> silver = test ? List.of() : TrainAttributions.treebanks(Path.of(args[1]));
    String part = test ? "test" : "train";
    for (String language : List.of("en", "es")) {
      try (PrintStream gold = out("own-" + part + "-" + language + ".gold.jsonl")) {
        articles.stream().filter(a -> a.article().language().tag().equals(language)).forEach(a -> gold.println(gold(a)));
      }
    }
    for (int fold = 0; fold < (test ? 1 : FOLDS); fold++) {
      List<LabelledArticle> seen = new ArrayList<>(silver);
      List<LabelledArticle> unseen = new ArrayList<>();
      for (int i = 0; i < articles.size(); i++) {
        (test || i % FOLDS == fold ? unseen : seen).add(articles.get(i));
      }
      AttributionModel model = test ? AttributionModel.shipped() : AttributionTraining.train(seen, TrainAttributions.SHIPS);
      for (Merge merge : Merge.values()) {
        read(unseen, new Reader(merge, model), part, merge, fold > 0);
      }
    }
  }

  private static void read(List<LabelledArticle> articles, Reader reader, String part, Merge merge, boolean append) throws IOException {
    for (String language : List.of("en", "es")) {
      Path file = file("own-" + part + "-" + language + "." + merge + ".jsonl");
      List<String> lines = new ArrayList<>();
      for (LabelledArticle one : articles) {
        if (one.article().language().tag().equals(language)) {
          lines.add(prediction(one, reader).toString());
        }
      }
      if (append) {
        Files.write(file, lines, StandardCharsets.UTF_8, java.nio.file.StandardOpenOption.APPEND);
      } else {
        Files.write(file, lines, StandardCharsets.UTF_8);
      }
    }
  }

  private static ObjectNode prediction(LabelledArticle one, Reader reader) {
    ObjectNode line = JSON.createObjectNode().put("id", one.name());
    CodePoints points = new CodePoints(one.article(), one.article().text());
    ArrayNode all = line.putArray("attributions");
    for (Attribution a : reader.read(one.article()).attributions()) {
      ObjectNode row = all.addObject();
      points.pairs(a.sourceSpans(), row.putArray("source"));
      points.pairs(a.cue(), row.putArray("cue"));
      points.pairs(a.content(), row.putArray("content"));
    }
    return line;
  }

  private static ObjectNode gold(LabelledArticle one) {
    ObjectNode line = JSON.createObjectNode().put("id", one.name()).put("text", one.article().text());
    Positions points = new Positions(one.article().text());
    ArrayNode marks = line.putArray("attributions");
    for (LabelledArticle.Mark mark : one.marks()) {
      ObjectNode row = marks.addObject();
      ranges(row.putArray("source"), mark.source(), points);
      ranges(row.putArray("cue"), mark.cue(), points);
      ranges(row.putArray("content"), mark.content(), points);
    }
    return line;
  }

  private static void ranges(ArrayNode out, List<int[]> ranges, Positions points) {
    for (int[] range : ranges) {
      out.addArray().add(points.point(range[0])).add(points.point(range[1]));
    }
  }

  private static Path file(String name) throws IOException {
    Path folder = Path.of(System.getProperty("whence.root", "")).resolve("target/eval");
    Files.createDirectories(folder);
    return folder.resolve(name);
  }

  private static PrintStream out(String name) throws IOException {
    return new PrintStream(Files.newOutputStream(file(name)), false, StandardCharsets.UTF_8);
  }
}
