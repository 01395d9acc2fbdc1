package org.whence.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.whence.read.Firmness;
import org.whence.read.Firmness.View;
import org.whence.read.FirmnessTraining;
import org.whence.read.FirmnessTraining.Judged;
import org.whence.text.GaugeTraining.Loss;
import org.whence.text.GaugeTraining.Settings;

/**
 * {@code train firmness [--eval FOLDER]}: trains what tells how firmly a text puts something forward, and prints beside each figure the one that
 * the words alone reach, trained on the same file. Certainty and factuality are kept with the project; the other two are trained where they are
 * asked for, for their data names no licence.
 */
final class TrainFirmness {

  /** What the words alone are trained with. */
  private static final Settings WORDS = new Settings(Loss.DISTANCE, 18, 10, 0.1f, 0.0001f, 0);

  private static final Settings WORDS_OF_CLASSES = new Settings(Loss.LOGISTIC, 18, 10, 0.1f, 0.0001f, 0);

  /** Chosen by cross-validation on the training files; docs/models.md has what was tried. */
  private static final Settings CERTAINTY = new Settings(Loss.DISTANCE, 16, 20, 0.1f, 0.001f, 0.5f);

  private static final Settings HEDGE = new Settings(Loss.LOGISTIC, 18, 10, 0.1f, 0.0001f, 0);

  private static final int FOLDS = 5;

  /** Lines of one document stand together. */
  private static final int STRETCH = 100;

  private final JudgedTexts texts;

  private TrainFirmness(Path folder) {
    texts = new JudgedTexts(folder);
  }

  static void train(Path folder) throws IOException {
    TrainFirmness training = new TrainFirmness(folder);
    training.certainty();
    training.factuality();
    training.hedge();
    training.exaggeration();
  }

  /** The model of hedged sentences. */
  static Firmness hedge(Path folder) throws IOException {
    return FirmnessTraining.train(new JudgedTexts(folder).hedges(), View.SENTENCE, HEDGE);
  }

  /** The model of exaggeration. */
  static Exaggeration exaggeration(Path folder) throws IOException {
    return Exaggeration.train(new JudgedTexts(folder).pairs(), View.SENTENCE);
  }

  private void certainty() throws IOException {
    List<Judged> judged = texts.certainty("train");
    Firmness words = FirmnessTraining.train(judged, View.WORDS, WORDS);
    List<Judged> all = new ArrayList<>(judged);
    all.addAll(texts.byAspects(judged));
    Firmness ours = FirmnessTraining.train(all, View.SENTENCE, CERTAINTY);
    for (String part : List.of("val", "ext")) {
      List<Judged> gold = texts.certainty(part);
      print("certainty " + part, FirmnessScores.pearson(gold, marks(words, gold)), FirmnessScores.pearson(gold, marks(ours, gold)));
    }
    FirmnessModels.keep(ours);
  }

  private void factuality() throws IOException {
    List<List<Judged>> sets = new ArrayList<>();
    for (String set : JudgedTexts.EVENTS) {
      sets.add(texts.events(set, "train"));
    }
    Factuality ours = Factuality.train(sets);
    for (int i = 0; i < sets.size(); i++) {
      Firmness words = FirmnessTraining.train(sets.get(i), View.WORDS, WORDS);
      List<Judged> gold = texts.events(JudgedTexts.EVENTS.get(i), "dev");
      double[] marks = gold.parallelStream().mapToDouble(ours::of).toArray();
      print("factuality " + JudgedTexts.EVENTS.get(i), FirmnessScores.pearson(gold, marks(words, gold)), FirmnessScores.pearson(gold, marks));
    }
    FirmnessModels.keep(ours);
  }

  private static double[] marks(Firmness model, List<Judged> judged) {
    return judged.parallelStream().mapToDouble(one -> model.of(one.text(), one.begin(), one.end())).toArray();
  }

  /** Folds are whole stretches of the file, so that few documents lie in two. */
  private void hedge() throws IOException {
    List<Judged> all = texts.hedges();
    List<String> gold = new ArrayList<>();
    List<String> byWords = new ArrayList<>();
    List<String> byOurs = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Judged> seen = new ArrayList<>();
      List<Judged> unseen = new ArrayList<>();
      for (int i = 0; i < all.size(); i++) {
        (i / STRETCH % FOLDS == fold ? unseen : seen).add(all.get(i));
      }
      Firmness words = FirmnessTraining.train(seen, View.WORDS, WORDS_OF_CLASSES);
      Firmness ours = FirmnessTraining.train(seen, View.SENTENCE, HEDGE);
      for (Judged one : unseen) {
        gold.add(HedgeTask.label(one.mark()));
        byWords.add(HedgeTask.label(words.of(one.text(), -1, -1)));
        byOurs.add(HedgeTask.label(ours.of(one.text(), -1, -1)));
      }
    }
    print("hedge, crossed", FirmnessScores.macro(byWords, gold), FirmnessScores.macro(byOurs, gold));
  }

  private void exaggeration() throws IOException {
    List<JudgedTexts.Pair> pairs = texts.pairs();
    List<String> gold = new ArrayList<>();
    List<String> byWords = new ArrayList<>();
    List<String> byOurs = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      List<JudgedTexts.Pair> seen = new ArrayList<>();
      for (int i = 0; i < pairs.size(); i++) {
        if (i % FOLDS != fold) {
          seen.add(pairs.get(i));
        }
      }
      Exaggeration words = Exaggeration.train(seen, View.WORDS);
      Exaggeration ours = Exaggeration.train(seen, View.SENTENCE);
      for (int i = fold; i < pairs.size(); i += FOLDS) {
        JudgedTexts.Pair pair = pairs.get(i);
        gold.add(pair.verdict());
        byWords.add(words.verdict(pair.source().text(), pair.claim().text()));
        byOurs.add(ours.verdict(pair.source().text(), pair.claim().text()));
      }
    }
    print("exaggeration, crossed", FirmnessScores.macro(byWords, gold), FirmnessScores.macro(byOurs, gold));
  }

  private static void print(String what, double words, double ours) {
    System.out.printf(Locale.ROOT, "%-30s words alone %.3f   with what the reader knows %.3f%n", what, words, ours);
  }
}
