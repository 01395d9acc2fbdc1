package org.whence.page;

import java.util.ArrayList;
import java.util.List;
import org.whence.model.Article;
import org.whence.model.Span;

/** Two texts sentence by sentence, as a page shows them: what is the same, what is worded otherwise, what only one has. */
final class Aligned {
  private final Words words;
  private final Links links;
  private final Article one;
  private final Article other;
  private final List<Row> same = new ArrayList<>();
  private final List<Row> changed = new ArrayList<>();
  private final List<Row> gone = new ArrayList<>();
  private final List<Row> added = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();

  /** What became of a sentence of the first text in the second. */
  enum Fate {
    SAME,
    CHANGED,
    GONE,
    ADDED
  }

  /**
   * A sentence, in both forms where it has two.
   *
   * @param diff the one form in place of the other; of a sentence of one text its words
   * @param first where it stands in the first text; empty where it does not, and where no page has it
   */
  record Row(Fate fate, List<WordDiff.Part> diff, String first, String second) {}

  Aligned(Article one, Article other, Frame frame) {
    this.one = one;
    this.other = other;
    words = frame.words();
    links = frame.links();
    for (Alignment.Row row : Alignment.of(one, other)) {
      Row made = row(row);
      rows.add(made);
      switch (made.fate()) {
        case SAME -> same.add(made);
        case CHANGED -> changed.add(made);
        case GONE -> gone.add(made);
        case ADDED -> added.add(made);
      }
    }
  }

  private Row row(Alignment.Row row) {
    Span first = row.first();
    Span second = row.second();
    if (first != null && second != null) {
      return both(first, second);
    }
    if (first != null) {
      return new Row(Fate.GONE, List.of(new WordDiff.Part(WordDiff.Fate.GONE, Plain.line(one.words(first)))), links.words(first), "");
    }
    if (second != null) {
      return new Row(Fate.ADDED, List.of(new WordDiff.Part(WordDiff.Fate.NEW, Plain.line(other.words(second)))), "", links.words(second));
    }
    throw new IllegalArgumentException("a row of two texts with a sentence of neither");
  }

  private Row both(Span first, Span second) {
    String after = Plain.line(other.words(second));
    List<WordDiff.Part> diff = WordDiff.of(Plain.line(one.words(first)), after);
    boolean equal = diff.stream().allMatch(part -> part.fate() == WordDiff.Fate.KEPT);
    List<WordDiff.Part> shown = equal ? List.of(new WordDiff.Part(WordDiff.Fate.KEPT, after)) : diff;
    return new Row(equal ? Fate.SAME : Fate.CHANGED, shown, links.words(first), links.words(second));
  }

  Words words() {
    return words;
  }

  String language() {
    return other.language().tag();
  }

  /** Whether words can be compared at all: a translation has none in common. */
  boolean isOneLanguage() {
    return one.language().equals(other.language());
  }

  List<Row> same() {
    return same;
  }

  List<Row> changed() {
    return changed;
  }

  List<Row> gone() {
    return gone;
  }

  List<Row> added() {
    return added;
  }

  /** All but the sentences that are the same, in the order of the texts. */
  List<Row> differences() {
    return rows.stream().filter(row -> row.fate() != Fate.SAME).toList();
  }

  boolean isSame() {
    return same.size() == rows.size();
  }
}
