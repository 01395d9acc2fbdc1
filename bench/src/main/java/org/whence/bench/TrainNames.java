package org.whence.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.whence.model.Article;
import org.whence.read.NameModel;
import org.whence.read.NameTraining;
import org.whence.read.NamedText;

/**
 * {@code train names [--measure] [--eval FOLDER]}: trains the models of names on our own texts and on openly licensed ones of the evaluation folder.
 * First without the texts kept back, to measure on those; then, unless only that is asked for, on all. With {@code --measure} every mistake is shown.
 */
public final class TrainNames {

  private static final Path ROOT = Path.of(System.getProperty("whence.root", ""));
  private static final Path SHIPPED = ROOT.resolve("core/src/main/resources/org/whence/read");

  /** Chosen on the texts kept back; docs/models.md has what was tried. */
  private static final NameTraining.Settings SETTINGS = new NameTraining.Settings(17, 12, 0.05f, 0.001f, 0.3f, 2, 0);

  /** How often every sentence with slots is filled. */
  private static final int FILLED = 20;

  /** News articles that a first model reads, for a second to learn from too; more of them were no better. */
  private static final int READ = 300;

  private final String language;
  private final Path folder;

  private TrainNames(String language, Path folder) {
    this.language = language;
    this.folder = folder;
  }

  public static void main(String[] args) throws IOException {
    TrainOptions options = TrainOptions.of("names", args);
    Path folder = options.folder();
    if (!Files.isDirectory(folder)) {
      System.err.println("train: there is no evaluation folder at " + folder + ". Give one with --eval FOLDER.");
      System.exit(1);
    }
    for (String language : List.of("en", "es")) {
      new TrainNames(language, folder).run(options.measure());
    }
  }

  private void run(boolean measure) throws IOException {
    long start = System.nanoTime();
    NamedCorpus.Split split = NamedCorpus.read(language, ROOT.resolve("corpus"), folder);
    NameModel part = train(split.learned());
    System.out.printf("%s, learned from %d texts%n", language, split.learned().size());
    print("sentences kept back", split.kept().stream().filter(text -> text.article().blocks().size() == 1).toList(), part, measure);
    print("own articles kept back", split.kept().stream().filter(text -> text.article().blocks().size() > 1).toList(), part, measure);
    if (!measure) {
      byte[] model = train(split.all()).bytes();
      Path out = SHIPPED.resolve(language).resolve("names.gz");
      Files.write(out, model);
      System.out.printf("%s: %d texts, %d bytes, %.0f s%n", out, split.all().size(), model.length, (System.nanoTime() - start) / 1e9);
    }
  }

  private static void print(String title, List<NamedText> kept, NameModel model, boolean mistakes) {
    NameScores scores = new NameScores();
    for (NamedText text : kept) {
      scores.add(text, model.names(text.article()));
    }
    System.out.printf("%s: %d%n%s", title, kept.size(), scores);
    if (mistakes) {
      scores.printMisses(System.out);
    }
  }

  private NameModel train(List<NamedText> texts) throws IOException {
    List<NamedText> lessons = new ArrayList<>(texts);
    lessons.addAll(new NameSwap(texts).swapped(texts));
    lessons.addAll(new NamePatterns(language, ROOT.resolve("corpus/names")).texts(FILLED));
    NameModel first = NameTraining.train(lessons, SETTINGS);
    List<NamedText> read = read(first);
    if (read.isEmpty()) {
      return first;
    }
    lessons.addAll(read);
    return NameTraining.train(lessons, SETTINGS);
  }

  /** Unlabelled news with the names that a model finds, made to agree over each article; there is such news in English alone. */
  private List<NamedText> read(NameModel model) throws IOException {
    List<NamedText> out = new ArrayList<>();
    if (language.equals("en")) {
      List<ObjectNode> lines = Input.lines(folder.resolve("stories/allsides-train.jsonl.gz"));
      for (ObjectNode line : lines.subList(0, Math.min(READ, lines.size()))) {
        Article article = PlainArticles.of("news", line.path("text").asText(), null, null, language);
        out.add(new NamedText(article, model.names(article), List.of()));
      }
    }
    return out;
  }
}
