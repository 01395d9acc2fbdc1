package org.whence.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.whence.read.AttributionModel;
import org.whence.read.AttributionTraining;
import org.whence.read.LabelledArticle;

/**
 * Trains the model of attributions: {@code TrainAttributions OUT corpus/annotated} the one that ships, {@code TrainAttributions OUT train.jsonl} the
 * yardstick.
 */
final class TrainAttributions {

  private TrainAttributions() {}

  public static void main(String[] args) throws IOException {
    Path data = Path.of(args[1]);
    boolean yardstick = !Files.isDirectory(data);
    List<LabelledArticle> articles = new java.util.ArrayList<>(yardstick ? Polnear.read(data) : AnnotatedCorpus.trainingPart(data));
    for (int i = 2; i < args.length; i++) articles.addAll(args[i].endsWith(".conllu") ? SilverFrames.read(Path.of(args[i])) : Polnear.read(Path.of(args[i])));
    AttributionTraining.Settings settings = settings(yardstick);
    long start = System.nanoTime();
    byte[] model = AttributionTraining.train(articles, settings).bytes();
    Files.write(Path.of(args[0]), model);
    System.err.printf("%d articles, %d bytes, %.0f s, %s%n", articles.size(), model.length, (System.nanoTime() - start) / 1e9, settings);
  }

  static AttributionTraining.Settings settings(boolean yardstick) {
    return new AttributionTraining.Settings(
        Integer.getInteger("bits", yardstick ? 20 : 19),
        Integer.getInteger("passes", yardstick ? 6 : 18),
        Float.parseFloat(System.getProperty("rate", "0.1")),
        Float.parseFloat(System.getProperty("decay", "0.001")),
        Float.parseFloat(System.getProperty("dropout", yardstick ? "0.4" : "0.55")),
        Integer.getInteger("rounds", yardstick ? 1 : 4),
        yardstick ? new AttributionModel.Boldness(50, 6, 80) : new AttributionModel.Boldness(-45, 24, 80));
  }
}
