package org.whence.trace;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.whence.text.WordList;

/** Words by which a text says that two things go together, or that one brings the other about. */
final class Causes {

  /** Words beside which a cause may be one that is denied or only not shown, in any language. */
  static final Set<String> NOT = WordList.words(Causes.class, "words.tsv", "not-cause");

  private static final Map<String, Map<String, String>> KIND_OF = load();

  private Causes() {}

  /** The first word for a bond without any for a cause; null where the telling has none or says more. */
  static @Nullable String bondOnly(Telling telling) {
    return in(telling, "cause") == null ? in(telling, "bond") : null;
  }

  /** The first word for a cause without any for a mere bond. */
  static @Nullable String causeOnly(Telling telling) {
    return in(telling, "bond") == null ? in(telling, "cause") : null;
  }

  private static @Nullable String in(Telling telling, String kind) {
    String form = " " + String.join(" ", telling.words()) + " ";
    String first = null;
    int at = Integer.MAX_VALUE;
    for (Map.Entry<String, String> entry : KIND_OF.getOrDefault(telling.language(), Map.of()).entrySet()) {
      int found = entry.getValue().equals(kind) ? form.indexOf(" " + entry.getKey() + " ") : -1;
      if (found >= 0 && found < at) {
        at = found;
        first = entry.getKey();
      }
    }
    return first;
  }

  private static Map<String, Map<String, String>> load() {
    Map<String, Map<String, String>> out = new TreeMap<>();
    for (String[] row : WordList.rows(Causes.class, "cause.tsv")) {
      for (String word : row[2].split(";")) {
        out.computeIfAbsent(row[0], k -> new TreeMap<>()).put(word, row[1]);
      }
    }
    return out;
  }
}
