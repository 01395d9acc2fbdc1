package org.whence.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.whence.model.Progress;
import org.whence.model.Stage;
import org.whence.text.Fold;
import org.whence.text.Tag;
import org.whence.text.WordList;

/** How far a wording says the thing has gone: the least committed marker in it counts; without one, what is told as past is done. */
final class ProgressReader {

  private record Marker(List<String> words, Stage stage) {}

  /** By language, then by the first word. */
  private static final Map<String, Map<String, List<Marker>>> MARKERS = new ConcurrentHashMap<>();

  private ProgressReader() {}

  private static Map<String, List<Marker>> markers(String tag) {
    return MARKERS.computeIfAbsent(tag, t -> {
      Map<String, List<Marker>> out = new HashMap<>();
      for (String[] row : WordList.rows(ProgressReader.class, t + "/stages.tsv")) {
        for (String phrase : row[1].split(" ")) {
          List<String> words = List.of(Fold.fold(phrase).split("_"));
          out.computeIfAbsent(words.get(0), w -> new ArrayList<>()).add(new Marker(words, Stage.valueOf(row[0])));
        }
      }
      return Map.copyOf(out);
    });
  }

  /** The progress told between two tokens, or null where no verb tells of anything. */
  static @Nullable Progress read(Sentence s, int first, int last) {
    Map<String, List<Marker>> markers = markers(s.pack().tag());
    Stage least = null;
    int at = -1;
    boolean verb = false;
    for (int i = first; i <= last; i++) {
      verb |= s.tags()[i].isVerb() || s.tags()[i] == Tag.AUX;
      for (Marker marker : markers.getOrDefault(s.folded()[i], List.of())) {
        if (i + marker.words().size() - 1 <= last && s.matches(i, marker.words()) && !isMonth(s, i) && (least == null
            || marker.stage().ordinal() < least.ordinal())) {
          least = marker.stage();
          at = i;
        }
      }
    }
    if (least == null) {
      return verb ? new Progress(Stage.DONE, negated(s, first, last)) : null;
    }
    return new Progress(least, negated(s, Math.max(first, at - 4), Math.min(last, at + 1)));
  }

  /** "May" the month is no "may". */
  private static boolean isMonth(Sentence s, int token) {
    return token > s.from() && s.tokens().isCapitalised(token) && s.is(token, "months");
  }

  private static boolean negated(Sentence s, int first, int last) {
    for (int i = first; i <= last; i++) {
      if (s.is(i, "negations") && !s.is(i, "without_words")) {
        return true;
      }
    }
    return false;
  }
}
