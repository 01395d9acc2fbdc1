package org.whence.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
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
    QUOTE;

    /** Why a text is set aside by it. */
    final String why = "class says " + name().toLowerCase(Locale.ROOT).replace('_', ' ');

    int bit() {
      return 1 << ordinal();
    }
  }

  /**
   * The names of one attribute.
   *
   * @param text the value of the attribute
   * @param brief its beginning, by which layouts are compared
   * @param parts what they say, in their order
   * @param said the same, a bit for each part
   */
  record Names(String text, String brief, List<Part> parts, int said) {
    static final Names NONE = new Names("", "", List.of(), 0);

    static Names of(String text, List<Part> parts) {
      int said = 0;
      for (Part part : parts) {
        said |= part.bit();
      }
      return new Names(text, text.length() > LONGEST_NAME ? text.substring(0, LONGEST_NAME) : text, parts, said);
    }
  }

  private static final int LONGEST_NAME = 60;

  /** Words begin with one of so many characters. */
  private static final int LETTERS = 0x80;

  /** The words that are whole, numbered, and what each is for. */
  private static final CharTable WHOLE = new CharTable();

  private static final List<Part> WHOLE_PARTS = new ArrayList<>();

  /** The beginnings of words, and what each is for, by their first letter. */
  private static final List<List<String>> PREFIXES = new ArrayList<>();

  private static final List<List<Part>> PREFIX_PARTS = new ArrayList<>();

  static {
    for (int i = 0; i < LETTERS; i++) {
      PREFIXES.add(new ArrayList<>());
      PREFIX_PARTS.add(new ArrayList<>());
    }
    for (String[] row : WordList.rows(ClassWords.class, "class-words.tsv")) {
      for (String word : row[1].split(" ")) {
        define(word, Part.valueOf(row[0]));
      }
    }
  }

  private static void define(String word, Part part) {
    if (word.endsWith("*")) {
      PREFIXES.get(word.charAt(0)).add(word.substring(0, word.length() - 1));
      PREFIX_PARTS.get(word.charAt(0)).add(part);
    } else if (WHOLE.add(word) == WHOLE_PARTS.size()) {
      WHOLE_PARTS.add(part);
    } else {
      WHOLE_PARTS.set(WHOLE.add(word), part);
    }
  }

  private static final int MOST_NAMES = 5_000;

  private final Map<String, Names> seen = new HashMap<>();

  /** The words of one name in lower case, a hyphen between them, and where each begins; one more begin stands behind the last. */
  private final char[] name = new char[3 * LONGEST_NAME];

  private final int[] begins = new int[2 * LONGEST_NAME];

  /** What the names of one attribute say; names that came before are the same object. */
  Names of(String names) {
    if (names.isEmpty()) {
      return Names.NONE;
    }
    Names known = seen.get(names);
    if (known == null) {
      known = Names.of(names, read(names));
      if (seen.size() < MOST_NAMES) {
        seen.put(names, known);
      }
    }
    return known;
  }

  private List<Part> read(String names) {
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
        name(names, begin, i, parts);
      }
    }
    return List.copyOf(parts);
  }

  /** A name counts as a whole, then word by word and in pairs: "article-body__share" holds "article-body" and "share". */
  private void name(String names, int from, int to, List<Part> parts) {
    int words = words(names, from, to);
    Part whole = part(0, words);
    if (whole != null) {
      parts.add(whole);
      return;
    }
    for (int i = 0; i < words; i++) {
      int pair = i + 1 < words ? WHOLE.find(name, begins[i], begins[i + 2] - 1) : -1;
      Part one = pair < 0 ? part(i, i + 1) : WHOLE_PARTS.get(pair);
      if (one != null) {
        parts.add(one);
        i += pair < 0 ? 0 : 1;
      }
    }
  }

  /** What some words of the name in a row are. */
  private @Nullable Part part(int first, int last) {
    int from = begins[first];
    int to = begins[last] - 1;
    if (from >= to) {
      return null;
    }
    int whole = WHOLE.find(name, from, to);
    if (whole >= 0) {
      return WHOLE_PARTS.get(whole);
    }
    List<String> prefixes = name[from] < LETTERS ? PREFIXES.get(name[from]) : List.of();
    for (int i = 0; i < prefixes.size(); i++) {
      if (begins(prefixes.get(i), from, to)) {
        return PREFIX_PARTS.get(name[from]).get(i);
      }
    }
    return null;
  }

  private boolean begins(String prefix, int from, int to) {
    if (prefix.length() > to - from) {
      return false;
    }
    for (int i = 0; i < prefix.length(); i++) {
      if (prefix.charAt(i) != name[from + i]) {
        return false;
      }
    }
    return true;
  }

  /** Cuts a name into its words, at signs and at humps; how many there are. */
  private int words(String names, int from, int to) {
    int words = 0;
    int size = 0;
    boolean inside = false;
    char before = ' ';
    for (int i = from; i < to; i++) {
      char c = names.charAt(i);
      boolean letter = Letters.isWord(c);
      boolean hump = Character.isUpperCase(c) && Character.isLowerCase(before);
      if (inside && (hump || !letter)) {
        name[size++] = '-';
        inside = false;
      }
      if (letter) {
        if (!inside) {
          begins[words++] = size;
        }
        name[size++] = Character.toLowerCase(c);
        inside = true;
      }
      before = c;
    }
    begins[words] = inside ? size + 1 : size;
    return words;
  }
}
