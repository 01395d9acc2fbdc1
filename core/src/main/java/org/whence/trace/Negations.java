package org.whence.trace;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.whence.text.Plain;
import org.whence.text.WordList;

/** Words by which a wording turns a thing round: "not", "refused", "sin". */
final class Negations {

  private static final int LONGEST = 2;
  private static final Map<String, Set<String>> WORDS = load();

  private Negations() {}

  static boolean in(Telling telling) {
    return in(telling.language(), telling.words());
  }

  static boolean in(String language, String printed) {
    return in(language, List.of(Plain.form(printed).split(" ")));
  }

  private static boolean in(String language, List<String> words) {
    Set<String> listed = WORDS.getOrDefault(language, Set.of());
    for (int i = 0; i < words.size(); i++) {
      String phrase = words.get(i);
      for (int j = i + 1; j <= Math.min(words.size(), i + LONGEST); j++) {
        if (listed.contains(phrase)) {
          return true;
        }
        phrase = j < words.size() ? phrase + " " + words.get(j) : phrase;
      }
    }
    return false;
  }

  private static Map<String, Set<String>> load() {
    Map<String, Set<String>> out = new TreeMap<>();
    for (String[] row : WordList.rows(Negations.class, "negations.tsv")) {
      out.put(row[0], Set.copyOf(List.of(row[1].split(";"))));
    }
    return out;
  }
}
