package org.whence.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.whence.text.Tagger;
import org.whence.text.TaggerTraining;
import org.whence.text.Tokenizer;
import org.whence.text.Tokens;
import org.whence.text.WordClasses;

/**
 * {@code train parser [--eval FOLDER]}: trains the taggers of word classes from Universal Dependencies treebanks, and counts what they make of the
 * words of unlabelled articles.
 */
final class TrainParserTagger {

  static final Path SHIPPED = Path.of(System.getProperty("whence.root", "")).resolve("core/src/main/resources/org/whence/text");

  private TrainParserTagger() {}

  /** The treebanks and unlabelled articles of a language. */
  private record Sources(List<String> trained, String tested, List<String> unlabelled, int least) {}

  private static final Map<String, Sources> SOURCES =
      new TreeMap<>(
          Map.of(
              "en",
              new Sources(
                  List.of("en_ewt-ud-dev", "en_pud-ud-test"), "en_ewt-ud-test",
                  List.of("stories/allsides-train.jsonl.gz", "meantime/meantime-en-text.jsonl"), 5),
              "es",
              new Sources(List.of("es_gsd-ud-dev", "es_pud-ud-test"), "es_gsd-ud-test", List.of("meantime/meantime-es-text.jsonl"), 2)));

  public static void main(String[] args) throws IOException {
    Path folder = EvalFolder.of(args.length == 2 && args[0].equals("--eval") ? Path.of(args[1]) : null);
    if (args.length != 0 && args.length != 2 || !Files.isDirectory(folder)) {
      System.err.println("train parser: there is no evaluation folder at " + folder + ". Usage: ./dev train parser [--eval FOLDER]");
      System.exit(2);
    }
    for (Map.Entry<String, Sources> language : SOURCES.entrySet()) {
      train(folder, language.getKey(), language.getValue());
    }
  }

  private static void train(Path folder, String language, Sources sources) throws IOException {
    List<TaggerTraining.Example> examples = new ArrayList<>();
    for (String name : sources.trained()) {
      examples.addAll(TaggerExamples.read(folder.resolve("pos").resolve(name + ".conllu")));
    }
    List<TaggerTraining.Example> test = TaggerExamples.read(folder.resolve("pos").resolve(sources.tested() + ".conllu"));
    double accuracy = TaggerTraining.accuracy(examples, test, wordClasses(folder, language, examples));
    System.out.printf("%s accuracy on %s, trained on %s: %.4f%n", language, sources.tested(), sources.trained(), accuracy);
    examples.addAll(test);
    WordClasses classes = wordClasses(folder, language, examples);
    byte[] model = TaggerTraining.train(examples, classes);
    Files.write(SHIPPED.resolve("word-classes-" + language + ".gz"), classes.bytes());
    Files.write(SHIPPED.resolve("parser-tagger-" + language + ".gz"), model);
    System.out.printf("%s model trained on all %d sentences: %d bytes, %d words known%n", language, examples.size(), model.length, classes.size());
  }

  /** What a tagger taught by the examples alone makes of the words of unlabelled articles. */
  static WordClasses wordClasses(Path folder, String language, List<TaggerTraining.Example> examples) throws IOException {
    Sources sources = Objects.requireNonNull(SOURCES.get(language), language);
    Tagger tagger = TaggerTraining.tagger(examples, null);
    WordClasses.Counts counts = new WordClasses.Counts();
    for (String file : sources.unlabelled()) {
      for (ObjectNode line : Input.lines(folder.resolve(file))) {
        Tokens tokens = Tokenizer.tokens(line.path("text").asText());
        counts.add(tokens, tagger.tag(tokens));
      }
    }
    return counts.classes(sources.least());
  }
}
