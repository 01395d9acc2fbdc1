package org.whence.bench;

import java.util.ArrayList;
import java.util.List;
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
      if (!isNested(reading, a) && !isMark(reading, a)) {
        rows.add(new Row(mention(reading, a), a.cue(), a.content()));
      }
    }
    return rows;
  }

  /** A quotation that goes on with the speaker before it has its opening mark for a cue. */
  private static boolean isMark(Reading reading, Attribution a) {
    return "\"\u201C\u201D\u00AB".indexOf(reading.article().text().charAt(a.cue().get(0).begin())) >= 0;
  }

  private static boolean isNested(Reading reading, Attribution a) {
    for (Attribution other : reading.attributions()) {
      if (!other.id().equals(a.id()) && other.content().stream().anyMatch(content -> content.contains(a.cue().get(0)))) {
        return true;
      }
    }
    return false;
  }

  private static List<Span> mention(Reading reading, Attribution a) {
    if (!a.sourceSpans().isEmpty()) {
      return a.sourceSpans();
    }
    for (int i = a.id().index() - 1; i >= 0; i--) {
      Attribution before = reading.attributions().get(i);
      if (!before.sentence().equals(a.sentence())) {
        break;
      }
      if (before.source().equals(a.source()) && !before.sourceSpans().isEmpty()) {
        return before.sourceSpans();
      }
    }
    return List.of();
  }
}
