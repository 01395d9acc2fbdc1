package org.whence.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.whence.text.TaggerTraining;

/**
 * Trains the word-class tagger of a language from treebanks in CoNLL-U: {@code train tagger FOLDER LANGUAGE [--test FILE] FILE...}. With
 * {@code --test} it says first how well the other files serve on that one, and then trains on all.
 */
final class TrainTagger {

  private TrainTagger() {}

  public static void main(String[] args) throws IOException {
    if (args.length < 3) {
      System.err.println("train tagger: nothing to learn from. Usage: ./dev train tagger FOLDER LANGUAGE [--test FILE] FILE... (CoNLL-U)");
      System.exit(2);
    }
    String language = args[1];
    boolean tests = args[2].equals("--test");
    List<TaggerTraining.Example> examples = new ArrayList<>();
    for (int i = tests ? 4 : 2; i < args.length; i++) {
      examples.addAll(TaggerExamples.read(Path.of(args[i])));
    }
    if (tests) {
      List<TaggerTraining.Example> test = TaggerExamples.read(Path.of(args[3]));
      System.out.printf("%s accuracy on %s, trained on the others: %.4f%n", language, args[3], TaggerTraining.accuracyInOrder(examples, test));
      examples.addAll(test);
    }
    byte[] model = TaggerTraining.trainInOrder(examples);
    Files.write(Path.of(args[0]).resolve("tagger-" + language + ".gz"), model);
    System.out.printf("%s model trained on all %d sentences: %d bytes%n", language, examples.size(), model.length);
  }
}
