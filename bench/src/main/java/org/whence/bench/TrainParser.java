package org.whence.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.whence.text.Parse;
import org.whence.text.Parser;
import org.whence.text.ParserTraining;
import org.whence.text.Relation;
import org.whence.text.Tagger;

/** {@code train parser [--eval FOLDER]}: trains the parsers that ship, on all treebanks of the evaluation folder. */
public final class TrainParser {

  /** A language's treebanks: what a parser under test learns from, and what it is judged on; PUD is cut in half. */
  record Banks(String first, String pud, String tested) {}

  static final Map<String, Banks> BANKS =
      new TreeMap<>(
          Map.of(
              "en", new Banks("en_ewt-ud-dev.conllu", "en_pud-ud-test.conllu", "en_ewt-ud-test.conllu"),
              "es", new Banks("es_gsd-ud-dev.conllu", "es_pud-ud-test.conllu", "es_gsd-ud-test.conllu")));

  private TrainParser() {}

  public static void main(String[] args) throws IOException {
    Path folder = EvalFolder.of(args.length == 2 && args[0].equals("--eval") ? Path.of(args[1]) : null);
    if (args.length != 0 && args.length != 2 || !Files.isDirectory(folder)) {
      System.err.println("train parser: there are no evaluation folder at " + folder + ". Usage: ./dev train parser [--eval FOLDER]");
      System.exit(2);
    }
    for (Map.Entry<String, Banks> language : BANKS.entrySet()) {
      long start = System.nanoTime();
      Banks banks = language.getValue();
      ParserExamples examples = trained(folder, language.getKey(), banks).add(banks.pud(), 50, 100).add(banks.tested(), 0, 100);
      byte[] model = ParserTraining.train(examples.crossTagged());
      Path out = TrainParserTagger.SHIPPED.resolve("parser-" + language.getKey() + ".gz");
      Files.write(out, model);
      System.out.printf("%s: %d sentences, %d bytes, %.0f s%n", out, examples.trees().size(), model.length, (System.nanoTime() - start) / 1e9);
    }
  }

  /** The part that a parser under test learns from. */
  static ParserExamples trained(Path folder, String language, Banks banks) throws IOException {
    return new ParserExamples(folder, language).add(banks.first(), 0, 100).add(banks.pud(), 0, 50);
  }

  /** A tagger and a parser that know the training part alone. */
  record Judged(Tagger tagger, Parser parser) {
    static Judged of(Path folder, String language, Banks banks) throws IOException {
      ParserExamples part = trained(folder, language, banks);
      byte[] model = ParserTraining.train(part.crossTagged());
      Tagger tagger = part.tagger();
      return new Judged(tagger, Parser.read(tagger, new ByteArrayInputStream(model)));
    }
  }

  /** Shares of words with the right head, and with the right head and relation, punctuation left out; then thousands of tokens a second. */
  static double[] attachment(Judged judged, List<ParserTraining.Example> examples) {
    long words = 0;
    long heads = 0;
    long both = 0;
    long tokens = 0;
    long start = System.nanoTime();
    for (ParserTraining.Example example : examples) {
      Parse gold = example.parse();
      Parse parse = judged.parser().parse(example.tokens(), gold.from(), gold.to());
      tokens += gold.to();
      for (int i = 0; i < gold.to(); i++) {
        boolean counted = !gold.is(i, Relation.PUNCTUATION);
        boolean head = counted && gold.head(i) == parse.head(i);
        words += counted ? 1 : 0;
        heads += head ? 1 : 0;
        both += head && gold.relation(i) == parse.relation(i) ? 1 : 0;
      }
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    return new double[] {(double) heads / words, (double) both / words, tokens / seconds / 1000};
  }
}
