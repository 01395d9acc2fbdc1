package org.whence.bench;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.model.Attribution;
import org.whence.model.Reading;
import org.whence.model.Span;

/**
 * A reading in the form of data with one layer of attributions, each with a cue in words: what is said inside another's content is left out, and
 * where a source is carried over, the mention before stands for it.
 */
final class OneLayer {

  /** An attribution of that form. */
  record Row(List<Span> source, List<Span> cue, List<Span> content) {}

  private OneLayer() {}

  static List<Row> of(Reading reading) {
    List<Row> rows = new ArrayList<>();
    for (Attribution a : reading.attributions()) {
      if (!isNested(reading, a) && !hasNoCue(a)) {
        rows.add(new Row(mention(reading, a), a.cue(), a.content()));
      }
    }
    return rows;
  }

  /** A quotation that goes on with the speaker before it has no cue of its own: its first word, or mark, stands for one. */
  private static boolean hasNoCue(Attribution a) {
    return a.content().stream().anyMatch(content -> content.contains(a.cue().get(0)));
  }

  private static boolean isNested(Reading reading, Attribution a) {
    for (Attribution other : reading.attributions()) {
      if (!other.id().equals(a.id()) && other.content().stream().anyMatch(content -> content.contains(a.cue().get(0)))) {
        return true;
      }
    }
    return false;
  }

  /** The words that name the source, there or earlier in the sentence. */
  private static List<Span> mention(Reading reading, Attribution a) {
    Attribution named = named(reading, a);
    return named != null && named.sentence().equals(a.sentence()) ? named.sourceSpans() : List.of();
  }

  /** The words that name the source, there or with its nearest attribution before. */
  static List<Span> speaker(Reading reading, Attribution a) {
    Attribution named = named(reading, a);
    return named == null ? List.of() : named.sourceSpans();
  }

  private static @Nullable Attribution named(Reading reading, Attribution a) {
    for (int i = a.id().index(); i >= 0; i--) {
      Attribution before = reading.attributions().get(i);
      if (before.source().equals(a.source()) && !before.sourceSpans().isEmpty()) {
        return before;
      }
    }
    return null;
  }
}
