package org.whence.trace;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.whence.text.Plain;
import org.whence.text.WordList;

/** Words that hedge a claim, in each language: degree ("practically"), doubt ("could") and hearsay ("allegedly"). */
final class Hedges {

  /** A hedge as it stands in a telling. */
  record Hedge(String word, String kind) {}

  private static final Map<String, Map<String, String>> KIND_OF = load();

  private Hedges() {}

  /** The first hedge of a kind in a telling; null where it has none. */
  static @Nullable Hedge in(Telling telling, String kind) {
    String form = " " + String.join(" ", telling.words()) + " ";
    Hedge first = null;
    int at = Integer.MAX_VALUE;
    for (Map.Entry<String, String> entry : KIND_OF.getOrDefault(telling.language(), Map.of()).entrySet()) {
      int found = form.indexOf(" " + entry.getKey() + " ");
      if (found >= 0 && found < at && entry.getValue().equals(kind)) {
        first = new Hedge(entry.getKey(), kind);
        at = found;
      }
    }
    return first;
  }

  /** Whether any words, a cue among them, hold a word of doubt: "points to", "suggests". */
  static boolean doubts(String language, String printed) {
    String form = " " + Plain.form(printed) + " ";
    return KIND_OF.getOrDefault(language, Map.of()).entrySet().stream()
        .anyMatch(entry -> entry.getValue().equals("doubt") && form.contains(" " + entry.getKey() + " "));
  }

  static boolean none(Telling telling) {
    return in(telling, "degree") == null && in(telling, "doubt") == null && in(telling, "hearsay") == null;
  }

  static final List<String> KINDS = List.of("degree", "doubt", "hearsay");

  private static Map<String, Map<String, String>> load() {
    Map<String, Map<String, String>> out = new TreeMap<>();
    for (String[] row : WordList.rows(Hedges.class, "hedges.tsv")) {
      for (String word : row[2].split(";")) {
        out.computeIfAbsent(row[0], k -> new TreeMap<>()).put(word, row[1]);
      }
    }
    return out;
  }
}
