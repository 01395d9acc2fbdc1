package org.whence.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.whence.text.Tag;
import org.whence.text.Tagger;
import org.whence.text.TaggerTraining;
import org.whence.text.Tokenizer;
import org.whence.text.Tokens;
import org.whence.text.WordClasses;

/**
 * {@code train parser [--eval FOLDER]}: trains the taggers of word classes from Universal Dependencies treebanks, and counts what they make of the
 * words of unlabelled articles.
 */
public final class TrainParserTagger {

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
      System.err.println("train tagger: there is no evaluation folder at " + folder + ". Usage: ./dev train tagger [--eval FOLDER]");
      System.exit(2);
    }
    for (Map.Entry<String, Sources> language : SOURCES.entrySet()) {
      train(folder, language.getKey(), language.getValue());
    }
  }

  private static void train(Path folder, String language, Sources sources) throws IOException {
    List<TaggerTraining.Example> examples = new ArrayList<>();
    for (String name : sources.trained()) {
      examples.addAll(read(folder.resolve("pos").resolve(name + ".conllu")));
    }
    List<TaggerTraining.Example> test = read(folder.resolve("pos").resolve(sources.tested() + ".conllu"));
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

  /** The sentences of a treebank with Whence's own tokens and classes, in the order of the file. */
  static List<TaggerTraining.Example> read(Path file) throws IOException {
    List<TaggerTraining.Example> examples = new ArrayList<>();
    List<String[]> rows = new ArrayList<>();
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      if (line.isEmpty()) {
        if (!rows.isEmpty()) {
          examples.add(example(rows));
        }
        rows.clear();
      } else if (line.charAt(0) != '#') {
        rows.add(line.split("\t"));
      }
    }
    return examples;
  }

  /** Whence's own tokens over the sentence's text; a token takes the class of the first treebank word it begins with or covers. */
  private static TaggerTraining.Example example(List<String[]> rows) {
    StringBuilder text = new StringBuilder();
    List<int[]> words = new ArrayList<>();
    List<Tag> classes = new ArrayList<>();
    int coveredTo = 0;
    for (String[] row : rows) {
      int id = Integer.parseInt(row[0].split("[-.]")[0]);
      if (row[0].contains(".")) {
        continue;
      }
      if (row[0].contains("-")) {
        coveredTo = Integer.parseInt(row[0].split("-")[1]);
        place(text, words, row);
        classes.add(null);
        continue;
      }
      Tag tag = tag(row);
      if (id <= coveredTo) {
        int last = classes.size() - 1;
        if (classes.get(last) == null || classes.get(last) == Tag.ADP && tag.isVerb()) {
          classes.set(last, tag);
        }
        continue;
      }
      place(text, words, row);
      classes.add(tag);
    }
    return align(text.toString(), words, classes);
  }

  private static void place(StringBuilder text, List<int[]> words, String[] row) {
    words.add(new int[] {text.length(), text.length() + row[1].length()});
    text.append(row[1]);
    if (!row[9].contains("SpaceAfter=No")) {
      text.append(' ');
    }
  }

  private static TaggerTraining.Example align(String text, List<int[]> words, List<Tag> classes) {
    Tokens tokens = Tokenizer.tokens(text);
    Tag[] tags = new Tag[tokens.size()];
    int word = 0;
    for (int i = 0; i < tokens.size(); i++) {
      while (word + 1 < words.size() && words.get(word)[1] <= tokens.begin(i)) {
        word++;
      }
      Tag tag = classes.get(word);
      String form = tokens.word(i);
      boolean possessive = form.equals("'s") || form.equals("\u2019s");
      tags[i] = tokens.kind(i) != Tokens.Kind.WORD ? TaggerTraining.fixed(tokens, i) : tag == null ? Tag.OTHER : possessive
          && tag != Tag.AUX ? Tag.PART : tag;
    }
    return new TaggerTraining.Example(tokens, tags);
  }

  private static Tag tag(String[] row) {
    if (row[3].equals("VERB")) {
      return row[5].contains("VerbForm=Fin") ? Tag.VERB_FINITE
          : row[5].contains("VerbForm=Inf") ? Tag.VERB_INFINITIVE
          : row[5].contains("VerbForm=Ger") || row[1].endsWith("ing") ? Tag.VERB_GERUND
          : row[5].contains("VerbForm=Part") ? Tag.VERB_PARTICIPLE : Tag.VERB_FINITE;
    }
    return switch (row[3]) {
      case "X", "_" -> Tag.OTHER;
      default -> Tag.valueOf(row[3]);
    };
  }
}
