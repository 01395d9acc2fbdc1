package org.whence.read;

import java.util.ArrayList;
import java.util.List;
import org.whence.model.Name;
import org.whence.model.Span;
import org.whence.text.ChainTraining;
import org.whence.text.ChainTraining.Run;
import org.whence.text.FeatureRows;
import org.whence.text.Tokens;

/** Trains a {@link NameModel} on texts whose names are marked. The same texts in the same order give the same bytes. */
public final class NameTraining {

  /**
   * How to train.
   *
   * @param bits the buckets, as a power of two
   * @param passes over the texts
   * @param boldness what is added to the score of every beginning of a name in use
   */
  public record Settings(int bits, int passes, float rate, float decay, float dropout, int rounds, int boldness) {}

  private NameTraining() {}

  public static NameModel train(List<NamedText> texts, Settings settings) {
    List<Run> runs = new ArrayList<>();
    for (NamedText text : texts) {
      add(text, runs);
    }
    ChainTraining.Settings s = new ChainTraining.Settings(NameLabels.COUNT, NameLabels.allowed(), settings.bits(), settings.passes(),
        settings.rate(), settings.decay(), settings.dropout(), settings.rounds());
    return new NameModel(settings.boldness(), ChainTraining.train(runs, s));
  }

  private static void add(NamedText text, List<Run> runs) {
    List<Sentence> sentences = Reader.plainSentences(text.article(), new ArrayList<>());
    for (List<Sentence> block : LearnedReader.blocks(sentences)) {
      NameFeatures features = new NameFeatures(block);
      byte[] gold = gold(text, block.get(0).tokens());
      for (Sentence s : block) {
        if (!isUnsure(text, s)) {
          add(s, features, gold, runs);
        }
      }
    }
  }

  private static boolean isUnsure(NamedText text, Sentence s) {
    for (Span span : text.unsure()) {
      if (span.begin() < s.end() && s.begin() < span.end()) {
        return true;
      }
    }
    return false;
  }

  private static void add(Sentence s, NameFeatures features, byte[] gold, List<Run> runs) {
    List<int[]> islands = new ArrayList<>();
    features.islands(s, islands);
    features.enter(s);
    for (int[] island : islands) {
      FeatureRows rows = new FeatureRows(island[1] - island[0], 80);
      features.rows(island, rows);
      byte[] labels = java.util.Arrays.copyOfRange(gold, island[0], island[1]);
      runs.add(new Run(null, 0, rows.compact(), mended(labels)));
    }
  }

  /** A name cut by the edge of an island goes on with a beginning. */
  private static byte[] mended(byte[] labels) {
    for (int i = 0; i < labels.length; i++) {
      int before = i == 0 ? NameLabels.COUNT : labels[i - 1];
      if (!NameLabels.allowed()[before][labels[i]]) {
        labels[i]--;
      }
    }
    return labels;
  }

  private static byte[] gold(NamedText text, Tokens tokens) {
    byte[] gold = new byte[tokens.size()];
    for (Name name : text.names()) {
      int first = tokens.firstFrom(name.span().begin());
      for (int i = first; i < tokens.size() && tokens.begin(i) < name.span().end(); i++) {
        gold[i] = (byte) (i == first ? NameLabels.first(name.kind()) : NameLabels.rest(name.kind()));
      }
    }
    return gold;
  }
}
