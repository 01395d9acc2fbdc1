package org.whence.bench;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.whence.read.Reader;
import org.whence.text.WordList;

/** What kind of cue words are, by the classes of the reader's list of views. */
final class CueKinds {

  private static final Set<String> SMALL = Set.of("in", "for", "of", "to", "about", "on", "as", "with", "from", "by", "at");

  private final Map<String, String> kinds = new HashMap<>();

  CueKinds(String language) {
    for (String[] row : WordList.rows(Reader.class, language + "/verbs.tsv")) {
      for (String entry : row[1].split(" ")) {
        for (String form : forms(entry, row[0])) {
          kinds.putIfAbsent(form, row[0].startsWith("nouns") ? "noun (" + row[0].substring(6) + ")" : row[0]);
        }
      }
    }
  }

  private static Set<String> forms(String entry, String kind) {
    if (entry.indexOf(':') >= 0) {
      return Set.of(entry.split(":"));
    }
    String stem = entry.endsWith("e") || entry.endsWith("y") ? entry.substring(0, entry.length() - 1) : entry;
    String doubled = entry + entry.charAt(entry.length() - 1);
    return kind.equals("adjectives")
        ? Set.of(entry)
        : new java.util.HashSet<>(
            java.util.List.of(
                entry, entry + "s", entry + "es", stem + "ies", stem + "ed", stem + "ied", stem + "ing", entry + "ing",
                doubled + "ed", doubled + "ing"));
  }

  /** The kind of a cue in lower case. */
  String of(String cue) {
    if (cue.isEmpty()) {
      return "no cue";
    }
    if (cue.equals(":")) {
      return "colon";
    }
    String verb = null;
    for (String word : cue.split("[^\\p{L}'-]+")) {
      String kind = kinds.get(word);
      if (word.equals("according")) {
        return "according to";
      }
      if (kind != null && kind.startsWith("noun")) {
        return kind;
      }
      verb = kind == null ? verb : kind;
    }
    return verb != null ? verb : SMALL.contains(cue) ? "small word" : "word of no list";
  }
}
