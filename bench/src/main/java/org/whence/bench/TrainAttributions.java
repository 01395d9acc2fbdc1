package org.whence.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.whence.read.AttributionModel;
import org.whence.read.AttributionTraining;
import org.whence.read.LabelledArticle;

/**
 * {@code train [attributions|firmness] [--yardstick] [--eval FOLDER]}: trains the model of attributions, or what {@link TrainFirmness} says. The one
 * that ships learns from the project's own corpus, and what belongs to a cue from the treebanks of the evaluation folder too; the yardstick learns
 * from that folder's labelled articles and does not ship.
 */
public final class TrainAttributions {

  private static final Path ROOT = Path.of(System.getProperty("whence.root", ""));
  private static final Path SHIPPED = ROOT.resolve("core/src/main/resources/org/whence/read/attributions.gz");

  private TrainAttributions() {}

  public static void main(String[] args) throws IOException {
    boolean yardstick = false;
    boolean firmness = false;
    Path given = null;
    for (int i = 0; i < args.length; i++) {
      if (i == 0 && (args[0].equals("attributions") || args[0].equals("firmness"))) {
        firmness = args[0].equals("firmness");
      } else if (args[i].equals("--yardstick")) {
        yardstick = true;
      } else if (args[i].equals("--eval") && i + 1 < args.length) {
        given = Path.of(args[++i]);
      } else {
        System.err.println("train: there is no option '" + args[i] + "'. Usage: ./dev train [attributions|firmness] [--yardstick]"
            + " [--eval FOLDER]");
        System.exit(2);
      }
    }
    Path folder = EvalFolder.of(given);
    if (!Files.isDirectory(folder)) {
      System.err.println("train: there is no evaluation folder at " + folder + ". Give one with --eval FOLDER.");
      System.exit(1);
    }
    if (firmness) {
      TrainFirmness.train(folder);
    } else {
      System.out.println(train(yardstick, folder));
    }
  }

  /** Trains a model and writes it to its place; returns what was done. */
  static String train(boolean yardstick, Path folder) throws IOException {
    long start = System.nanoTime();
    List<LabelledArticle> articles = yardstick ? Polnear.read(folder.resolve("attribution/train.jsonl")) : shipping(folder);
    byte[] model = AttributionTraining.train(articles, yardstick ? YARDSTICK : SHIPS).bytes();
    Path out = yardstick ? Readers.YARDSTICK : SHIPPED;
    Files.createDirectories(out.getParent());
    Files.write(out, model);
    return String.format("%s: %d articles, %d bytes, %.0f s", out, articles.size(), model.length, (System.nanoTime() - start) / 1e9);
  }

  /** Chosen on development articles; docs/models.md has what was tried. */
  static final AttributionTraining.Settings SHIPS =
      new AttributionTraining.Settings(19, 18, 0.1f, 0.001f, 0.55f, 4, new AttributionModel.Boldness(-15, 24, 80));

  private static final AttributionTraining.Settings YARDSTICK =
      new AttributionTraining.Settings(20, 6, 0.1f, 0.001f, 0.4f, 2, new AttributionModel.Boldness(45, 12, 80));

  private static List<LabelledArticle> shipping(Path folder) throws IOException {
    List<LabelledArticle> articles = new ArrayList<>(AnnotatedCorpus.trainingPart(ROOT.resolve("corpus/annotated")));
    articles.addAll(treebanks(folder));
    return articles;
  }

  static List<LabelledArticle> treebanks(Path folder) throws IOException {
    List<LabelledArticle> articles = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder.resolve("pos"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".conllu")).sorted().toList()) {
        articles.addAll(SilverFrames.read(file));
      }
    }
    return articles;
  }
}
