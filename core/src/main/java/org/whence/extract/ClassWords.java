package org.whence.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whence.text.WordList;

/** What the names of classes and ids say a part of a page is, from the list of such words. Remembers the names of one page. */
final class ClassWords {

  /** What a part of a page is for, as its names say. */
  enum Part {
    MAIN,
    COMMENTS,
    CONSENT,
    NAV,
    HIDDEN,
    WIDGET,
    RELATED,
    DEBRIS,
    LEGAL,
    CAPTION,
    BYLINE,
    STANDFIRST,
    ABOUT_OUTLET,
    CORRECTION,
    EDITORS_NOTE,
    QUOTE
  }

  private record Prefix(String words, Part part) {}

  private static final Map<String, Part> WHOLE = new HashMap<>();
  private static final Map<Character, List<Prefix>> PREFIXES = new HashMap<>();

  static {
    for (String[] row : WordList.rows(ClassWords.class, "class-words.tsv")) {
      Part part = Part.valueOf(row[0]);
      for (String word : row[1].split(" ")) {
        if (word.endsWith("*")) {
          String start = word.substring(0, word.length() - 1);
          PREFIXES.computeIfAbsent(start.charAt(0), c -> new ArrayList<>()).add(new Prefix(start, part));
        } else {
          WHOLE.put(word, part);
        }
      }
    }
  }

  private static final int LONGEST_NAME = 60;
  private static final int MOST_NAMES = 5_000;

  private final Map<String, List<Part>> seen = new HashMap<>();

  /** All that the names of one attribute say, in their order. */
  List<Part> parts(String names) {
    if (names.isEmpty()) {
      return List.of();
    }
    List<Part> known = seen.get(names);
    if (known == null) {
      known = read(names);
      if (seen.size() < MOST_NAMES) {
        seen.put(names, known);
      }
    }
    return known;
  }

  private static List<Part> read(String names) {
    List<Part> parts = new ArrayList<>();
    int i = 0;
    while (i < names.length() && parts.size() < 12) {
      while (i < names.length() && names.charAt(i) <= ' ') {
        i++;
      }
      int begin = i;
      while (i < names.length() && names.charAt(i) > ' ') {
        i++;
      }
      if (i > begin && i - begin <= LONGEST_NAME) {
        name(names.substring(begin, i), parts);
      }
    }
    return List.copyOf(parts);
  }

  /** A name counts as a whole, then word by word and in pairs: "article-body__share" holds "article-body" and "share". */
  private static void name(String name, List<Part> parts) {
    List<String> words = words(name);
    Part whole = part(String.join("-", words));
    if (whole != null) {
      parts.add(whole);
      return;
    }
    for (int i = 0; i < words.size(); i++) {
      Part pair = i + 1 < words.size() ? WHOLE.get(words.get(i) + "-" + words.get(i + 1)) : null;
      Part one = pair == null ? part(words.get(i)) : pair;
      if (one != null) {
        parts.add(one);
        i += pair == null ? 0 : 1;
      }
    }
  }

  private static @Nullable Part part(String word) {
    Part part = WHOLE.get(word);
    if (part != null || word.isEmpty()) {
      return part;
    }
    for (Prefix prefix : PREFIXES.getOrDefault(word.charAt(0), List.of())) {
      if (word.startsWith(prefix.words())) {
        return prefix.part();
      }
    }
    return null;
  }

  private static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean hump = Character.isUpperCase(c) && i > 0 && Character.isLowerCase(name.charAt(i - 1));
      if ((hump || !Character.isLetterOrDigit(c)) && !word.isEmpty()) {
        words.add(word.toString());
        word.setLength(0);
      }
      if (Character.isLetterOrDigit(c)) {
        word.append(Character.toLowerCase(c));
      }
    }
    if (!word.isEmpty()) {
      words.add(word.toString());
    }
    return words;
  }
}
