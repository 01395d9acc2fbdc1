package org.whence.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.whence.match.LexiconTraining;

/** {@code train lexicon [--eval FOLDER]}: learns the part of the bilingual word list that is not written by hand, from parallel sentences. */
public final class TrainLexicon {

  private static final Path SHIPPED =
      Path.of(System.getProperty("whence.root", "")).resolve("core/src/main/resources/org/whence/match/lexicon-learned.txt");

  private TrainLexicon() {}

  public static void main(String[] args) throws IOException {
    Path folder = EvalFolder.of(args.length == 2 && args[0].equals("--eval") ? Path.of(args[1]) : null);
    LexiconTraining training = new LexiconTraining();
    int sentences = 0;
    for (ParallelSentences.Pair pair : ParallelSentences.training(folder)) {
      training.add(pair.english(), pair.spanish());
      sentences++;
    }
    List<String> lines = new ArrayList<>();
    lines.add("# Word stems of English and Spanish that stand for each other, learned by ./dev train lexicon (docs/data.md).");
    lines.addAll(training.lines());
    Files.write(SHIPPED, lines);
    System.out.println("lexicon: " + sentences + " pairs of sentences, " + (lines.size() - 1) + " lines");
  }
}
