package org.whence.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.whence.bench.Treebank.Tree;
import org.whence.text.ParserTraining;
import org.whence.text.Tagger;
import org.whence.text.TaggerTraining;
import org.whence.text.WordClasses;

/** The sentences of treebanks as a parser learns and is judged by them, with the classes a tagger gives that has not seen them. */
final class ParserExamples {

  /** Parts of which each is tagged by what the others teach. */
  private static final int FOLDS = 5;

  private final List<Tree> trees = new ArrayList<>();
  private final Path folder;
  private final String language;
  private final List<TaggerTraining.Example> tagged = new ArrayList<>();

  /** @param folder of the evaluation data */
  ParserExamples(Path folder, String language) {
    this.folder = folder;
    this.language = language;
  }

  /** Adds the sentences of a treebank from one part in a hundred to another. */
  ParserExamples add(String name, int from, int to) throws IOException {
    Path file = folder.resolve("pos").resolve(name);
    List<Tree> all = Treebank.read(file);
    List<TaggerTraining.Example> examples = TaggerExamples.read(file);
    for (int i = all.size() * from / 100; i < all.size() * to / 100; i++) {
      trees.add(all.get(i));
      tagged.add(examples.get(i));
    }
    return this;
  }

  List<Tree> trees() {
    return trees;
  }

  Tagger tagger() throws IOException {
    return TaggerTraining.tagger(tagged, TrainParserTagger.wordClasses(folder, language, tagged));
  }

  /** The sentences with the classes of a tagger. */
  List<ParserTraining.Example> by(Tagger tagger) {
    List<ParserTraining.Example> out = new ArrayList<>();
    for (int i = 0; i < trees.size(); i++) {
      out.add(example(i, tagger));
    }
    return out;
  }

  private ParserTraining.Example example(int i, Tagger tagger) {
    TaggerTraining.Example one = tagged.get(i);
    return new ParserTraining.Example(one.tokens(), new Dependencies(trees.get(i), one.tokens()).parse(tagger.tag(one.tokens())));
  }

  /** The sentences with the classes of taggers that learned from the other parts. */
  List<ParserTraining.Example> crossTagged() throws IOException {
    WordClasses classes = TrainParserTagger.wordClasses(folder, language, tagged);
    List<Tagger> taggers = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      List<TaggerTraining.Example> others = new ArrayList<>();
      for (int i = 0; i < tagged.size(); i++) {
        if (i % FOLDS != fold) {
          others.add(tagged.get(i));
        }
      }
      taggers.add(TaggerTraining.tagger(others, classes));
    }
    List<ParserTraining.Example> out = new ArrayList<>();
    for (int i = 0; i < trees.size(); i++) {
      out.add(example(i, taggers.get(i % FOLDS)));
    }
    return out;
  }
}
