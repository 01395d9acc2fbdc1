package org.whence.read;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.model.Article;
import org.whence.model.Name;
import org.whence.text.Chain;
import org.whence.text.FeatureRows;

/**
 * Finds the names of people, organisations, places and other things: by a learned chain where capitals stand, then by what the whole article says.
 */
final class NameReader {

  /**
   * A name where it was found.
   *
   * @param first token of its sentence's block
   * @param last token of its sentence's block
   */
  record Found(Sentence sentence, int first, int last, Name.Kind kind) {
    Found as(Name.Kind other) {
      return new Found(sentence, first, last, other);
    }

    String words() {
      return sentence.words(first, last);
    }
  }

  private final NameModel model;
  private final FeatureRows rows = new FeatureRows(64, 80);

  NameReader(NameModel model) {
    this.model = model;
  }

  /** The names of an article, in text order, none inside another. */
  List<Name> read(Article article, List<Sentence> sentences) {
    List<Found> found = new ArrayList<>();
    for (List<Sentence> block : LearnedReader.blocks(sentences)) {
      find(block, found);
    }
    List<Name> names = new ArrayList<>();
    for (Found name : NameAgreement.settle(sentences, found)) {
      names.add(new Name(article.span(name.sentence().begin(name.first()), name.sentence().end(name.last())), name.kind()));
    }
    return names;
  }

  private void find(List<Sentence> block, List<Found> found) {
    NameFeatures features = new NameFeatures(block);
    List<int[]> islands = new ArrayList<>();
    for (Sentence s : block) {
      islands.clear();
      features.islands(s, islands);
      if (!islands.isEmpty()) {
        features.enter(s);
      }
      for (int[] island : islands) {
        rows.clear();
        features.rows(island, rows);
        collect(s, island[0], decode(rows), found);
      }
    }
  }

  private int[] decode(FeatureRows rows) {
    Chain chain = model.chain();
    int width = chain.labels();
    int[] scores = new int[rows.rows() * width];
    for (int i = 0; i < rows.rows(); i++) {
      chain.score(rows, i, scores, i * width);
      scores[i * width] -= model.boldness();
    }
    return chain.decode(scores, rows.rows());
  }

  private static void collect(Sentence s, int offset, int[] labels, List<Found> found) {
    int from = 0;
    for (int i = 0; i < labels.length; i++) {
      if (i == 0 || NameLabels.begins(labels[i - 1], labels[i])) {
        from = i;
      }
      Name.@Nullable Kind kind = NameLabels.kind(labels[i]);
      boolean ends = i + 1 == labels.length || labels[i + 1] == NameLabels.OUTSIDE || NameLabels.begins(labels[i], labels[i + 1]);
      if (kind != null && ends) {
        found.add(new Found(s, offset + from, offset + i, kind));
      }
    }
  }
}
