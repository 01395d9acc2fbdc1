package org.whence.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.whence.read.NameModel;
import org.whence.read.NameTraining;
import org.whence.read.NamedText;

/**
 * {@code train names [--eval FOLDER] [--measure]}: trains the models of names on our own corpus and on the openly licensed texts of the evaluation
 * folder. First on five sixths of them, to measure on the rest; then, unless only that is asked for, on all.
 */
public final class TrainNames {

  private static final Path ROOT = Path.of(System.getProperty("whence.root", ""));
  private static final Path SHIPPED = ROOT.resolve("core/src/main/resources/org/whence/read");

  /** Chosen on the texts kept back; docs/models.md has what was tried. */
  private static final NameTraining.Settings SETTINGS = new NameTraining.Settings(17, 12, 0.1f, 0.001f, 0.5f, 2, 0);

  /** How often every pattern is filled. */
  private static final int TIMES = Integer.getInteger("times", 8);

  private TrainNames() {}

  public static void main(String[] args) throws IOException {
    boolean measure = false;
    Path given = null;
    for (int i = 0; i < args.length; i++) {
      if (args[i].equals("--measure")) {
        measure = true;
      } else if (args[i].equals("--eval") && i + 1 < args.length) {
        given = Path.of(args[++i]);
      } else {
        System.err.println("train: there is no option '" + args[i] + "'. Usage: ./dev train names [--eval FOLDER] [--measure]");
        System.exit(2);
      }
    }
    Path folder = EvalFolder.of(given);
    if (!Files.isDirectory(folder)) {
      System.err.println("train: there is no evaluation folder at " + folder + ". Give one with --eval FOLDER.");
      System.exit(1);
    }
    for (String language : List.of("en", "es")) {
      train(language, folder, measure);
    }
  }

  private static List<NamedText> lessons(List<NamedText> texts, String language) throws IOException {
    List<NamedText> lessons = new ArrayList<>(texts);
    lessons.addAll(new NameSwap(texts).swapped(texts));
    lessons.addAll(new NamePatterns(language, ROOT.resolve("corpus/names")).texts(TIMES));
    return lessons;
  }

  private static void train(String language, Path folder, boolean measure) throws IOException {
    long start = System.nanoTime();
    NamedCorpus.Split split = NamedCorpus.read(language, ROOT.resolve("corpus"), folder);
    NameScores scores = new NameScores();
    NameModel part = NameTraining.train(lessons(split.learned(), language), SETTINGS);
    for (NamedText text : split.kept()) {
      scores.add(text, part.names(text.article()));
    }
    System.out.printf("%s, learned from %d texts, measured on %d others:%n%s", language, split.learned().size(), split.kept().size(), scores);
    if (!measure) {
      byte[] model = NameTraining.train(lessons(split.all(), language), SETTINGS).bytes();
      Path out = SHIPPED.resolve(language).resolve("names.gz");
      Files.write(out, model);
      System.out.printf("%s: %d texts, %d bytes, %.0f s%n", out, split.all().size(), model.length, (System.nanoTime() - start) / 1e9);
    } else {
      scores.printMisses(System.out);
    }
  }
}
