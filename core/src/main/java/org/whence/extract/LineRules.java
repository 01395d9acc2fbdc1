package org.whence.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.model.Language;
import org.whence.model.Role;
import org.whence.text.WordList;

/** What lines of a language are when they are not the article's own text: a language pack, read from its file. */
final class LineRules {
  private static final List<String> PACKS = List.of("en", "es", "pt", "fr", "de", "it", "nl");
  private static final Map<String, LineRules> BY_LANGUAGE = all();

  /** Longer lines are text: debris is short. */
  private static final int LONGEST_INSIDE = 240;

  private static final int LONGEST_SHORT = 60;

  /** Words of the longest caption of an agency; letters and words of the credit at its end. */
  private static final int LONGEST_CAPTION = 120;

  private static final int LONGEST_CREDIT = 90;
  private static final int MOST_CREDITED = 7;

  /**
   * One row of a pack.
   *
   * @param section whether the line opens a section whose lines share its role
   * @param head what stands before the star that is for anything
   * @param rest what stands behind it; null without a star
   */
  record Rule(Role role, String words, boolean section, String head, @Nullable String rest) {
    Rule(Role role, String words, boolean section) {
      this(role, words, section, LineRules.head(words), LineRules.rest(words));
    }
  }

  /** Rules by the two characters with which their lines begin. */
  private static final class Beginnings {
    private static final int SLOTS = 512;

    private final List<Rule> rules = new ArrayList<>();
    private Rule[][] slots = {};

    void add(Rule rule) {
      if (rule.head().isEmpty()) {
        throw new IllegalStateException("a rule that begins with anything would match everywhere: " + rule.words());
      }
      rules.add(rule);
    }

    /** Puts the rules in their places once all are known. */
    void settle() {
      slots = new Rule[SLOTS][];
      for (int slot = 0; slot < SLOTS; slot++) {
        int at = slot;
        slots[slot] = rules.stream().filter(rule -> rule.head().length() < 2 || slot(rule.head()) == at).toArray(Rule[]::new);
      }
    }

    Rule[] of(String norm) {
      return slots[norm.length() < 2 ? 0 : slot(norm)];
    }

    private static int slot(String words) {
      return words.charAt(0) * 31 + words.charAt(1) & SLOTS - 1;
    }
  }

  /** What stands before the star that is for anything. */
  private static String head(String words) {
    int star = words.indexOf('*');
    return star < 0 ? words : words.substring(0, star).strip();
  }

  /** What stands behind the star; null without one. */
  private static @Nullable String rest(String words) {
    int star = words.indexOf('*');
    return star < 0 ? null : words.substring(star + 1).strip();
  }

  private final Map<String, Rule> whole = new HashMap<>();

  /** The lengths and ends of those lines; most lines have none of them. */
  private final BitSet sizes = new BitSet();

  private final Beginnings starts = new Beginnings();
  private final List<Rule> ends = new ArrayList<>();
  private final List<Rule> inside = new ArrayList<>();
  private final List<String> photoEnds = new ArrayList<>();

  /** The rules for words anywhere in a line, those for short lines first, and the ends of captions, by their words. */
  private final Phrases insideWords = new Phrases();

  private final Phrases photoWords = new Phrases();
  private final Phrases.Test holds = this::holds;
  private final Phrases.Test credits = this::credits;
  private int insideShort;
  private final Set<String> bylineWords = new HashSet<>();
  private final BitSet bylines = new BitSet();
  private final Set<String> speech = new HashSet<>();
  private final Set<String> titles = new HashSet<>();

  private LineRules() {}

  /** The rules of a language, with those of any language and of English, whose words stand on pages everywhere. */
  static LineRules of(Language language) {
    LineRules rules = BY_LANGUAGE.get(language.tag());
    return rules == null ? java.util.Objects.requireNonNull(BY_LANGUAGE.get("und")) : rules;
  }

  private static Map<String, LineRules> all() {
    Map<String, LineRules> all = new HashMap<>();
    for (String tag : PACKS) {
      LineRules rules = new LineRules();
      rules.load("any");
      rules.load("en");
      if (!tag.equals("en")) {
        rules.load(tag);
      }
      rules.settle();
      all.put(tag, rules);
    }
    LineRules every = new LineRules();
    every.load("any");
    PACKS.forEach(every::load);
    every.settle();
    all.put("und", every);
    return Map.copyOf(all);
  }

  private void settle() {
    starts.settle();
    inside.forEach(rule -> insideWords.add(rule.head()));
    photoEnds.forEach(photoWords::add);
  }

  private void load(String tag) {
    for (String[] row : WordList.rows(LineRules.class, tag + "/lines.tsv")) {
      if (row.length != 3) {
        throw new IllegalStateException("a row of " + tag + "/lines.tsv has " + row.length + " columns, not 3: " + row[0]);
      }
      add(row[0], row[1], row[2]);
    }
  }

  private void add(String role, String how, String words) {
    switch (how) {
      case "word" -> (role.equals("TITLE") ? titles : speech).addAll(List.of(words.split(" ")));
      case "byline" -> {
        bylineWords.add(words);
        bylines.set(size(words, words.length()));
      }
      case "photo-ends" -> photoEnds.add(words);
      case "is" -> whole(new Rule(Role.valueOf(role), words, false));
      case "section" -> whole(new Rule(Role.valueOf(role), words, true));
      case "starts" -> starts.add(new Rule(Role.valueOf(role), words, false));
      case "ends" -> ends.add(new Rule(Role.valueOf(role), words, false));
      case "has" -> inside.add(new Rule(Role.valueOf(role), words, false));
      case "short" -> inside.add(insideShort++, new Rule(Role.valueOf(role), words, false));
      default -> throw new IllegalStateException("no such way to match a line: " + how);
    }
  }

  private void whole(Rule rule) {
    whole.put(rule.words(), rule);
    sizes.set(size(rule.words(), rule.words().length()));
  }

  private static int size(String words, int end) {
    return (end * 31 + words.charAt(0)) * 31 + words.charAt(end - 1) & 0xFFFF;
  }

  boolean opensByline(String word) {
    return bylineWords.contains(word);
  }

  /** Whether the word with which a line begins opens a byline. */
  boolean opensByline(String norm, int end) {
    return bylines.get(size(norm, end)) && bylineWords.contains(norm.substring(0, end));
  }

  boolean isTitle(String word) {
    return titles.contains(word);
  }

  /** Whether a word of the line says that somebody said it: such a line is never debris. */
  boolean attributes(String norm) {
    int i = 0;
    while (i < norm.length()) {
      int begin = i;
      while (i < norm.length() && Character.isLetter(norm.charAt(i))) {
        i++;
      }
      if (i > begin && begin > 0 && speech.contains(norm.substring(begin, i))) {
        return true;
      }
      i++;
    }
    return false;
  }

  /** The rule that tells a line's role; null where none does or the line reads like text. */
  @Nullable Rule find(Line line) {
    Rule rule = match(line.norm());
    return rule == null || spares(line, rule) ? null : rule;
  }

  /** A sentence that says who said something is the most valuable kind; no rule of debris may take it. */
  private boolean spares(Line line, Rule rule) {
    return switch (rule.role()) {
      case WIDGET, RELATED, LEGAL, DEBRIS, ABOUT_OUTLET, BYLINE, SUBHEAD -> line.words > 60 || line.sentence && attributes(line.norm());
      case CREDIT, CORRECTION, EDITORS_NOTE, SUMMARY, CAPTION -> line.words > 150;
      case HEADLINE, STANDFIRST, DATELINE, BODY, QUOTE -> false;
    };
  }

  private @Nullable Rule match(String norm) {
    if (norm.isEmpty()) {
      return null;
    }
    int end = trimmed(norm);
    Rule rule = end > 0 && sizes.get(size(norm, end)) ? whole.get(norm.substring(0, end)) : null;
    if (rule == null) {
      rule = starting(norm);
    }
    if (rule == null && norm.length() <= LONGEST_INSIDE) {
      rule = within(norm);
    }
    return rule;
  }

  /** Where a line ends without the signs that close a label: "Summary:" is "summary". */
  private static int trimmed(String norm) {
    int end = norm.length();
    while (end > 0 && !isLetter(norm.charAt(end - 1)) && " :;.,!\u2026>\u00BB|\u203A\u25BA\u2193?+".indexOf(norm.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z';
  }

  private @Nullable Rule starting(String norm) {
    for (Rule rule : starts.of(norm)) {
      if (matches(norm, rule, true)) {
        return rule;
      }
    }
    int colon = norm.indexOf(':');
    Rule section = colon > 0 && colon < 40 ? whole.get(norm.substring(0, colon)) : null;
    return section != null && section.section() ? new Rule(section.role(), section.words(), false) : null;
  }

  private @Nullable Rule within(String norm) {
    for (Rule rule : ends) {
      if (norm.endsWith(rule.words())) {
        return rule;
      }
    }
    int found = insideWords.first(norm, 0, norm.length() <= LONGEST_SHORT ? 0 : insideShort, holds);
    return found == Phrases.NONE ? null : inside.get(found);
  }

  private boolean holds(String norm, int number) {
    return matches(norm, inside.get(number), false);
  }

  /** Whether the words stand in the line as whole words, "*" standing for anything. */
  private static boolean matches(String norm, Rule rule, boolean atStart) {
    String head = rule.head();
    String rest = rule.rest();
    int at = atStart ? (norm.startsWith(head) ? 0 : -1) : norm.indexOf(head);
    if (at < 0 || !bounded(norm, at, head.length())) {
      return false;
    }
    if (rest == null) {
      return true;
    }
    int next = norm.indexOf(rest, at + head.length());
    return next >= 0 && next - at < 80;
  }

  private static boolean bounded(String norm, int at, int length) {
    if (length == 0) {
      return true;
    }
    int end = at + length;
    boolean left = at == 0 || !Letters.isWord(norm.charAt(at)) || !Letters.isWord(norm.charAt(at - 1));
    boolean right = end >= norm.length() || !Letters.isWord(norm.charAt(end - 1)) || !Letters.isWord(norm.charAt(end));
    return left && right;
  }

  /** The credit of a picture at the end of a line: where it begins in the normal form, -1 where there is none. */
  int photoCredit(Line line) {
    if (line.words > LONGEST_CAPTION) {
      return -1;
    }
    String norm = line.norm();
    int found = photoWords.first(norm, Math.max(0, norm.length() - LONGEST_CREDIT), 0, credits);
    return found == Phrases.NONE ? -1 : norm.lastIndexOf(photoEnds.get(found));
  }

  private boolean credits(String norm, int number) {
    String words = photoEnds.get(number);
    int at = norm.lastIndexOf(words);
    return at >= Math.max(0, norm.length() - LONGEST_CREDIT) && bounded(norm, at, words.length()) && opens(norm, at, words)
        && wordsAfter(norm, at + words.length()) <= MOST_CREDITED;
  }

  /** A credit follows the end of a sentence or a bracket, or is bound to a name by a slash. */
  private static boolean opens(String norm, int at, String words) {
    int i = at - 1;
    while (i >= 0 && norm.charAt(i) == ' ') {
      i--;
    }
    boolean bound = words.charAt(0) == '/' || words.startsWith("via ");
    return bound || i < 0 || ".!?()[]|/\u2013\u2014-:,\"\u00BB".indexOf(norm.charAt(i)) >= 0;
  }

  private static int wordsAfter(String norm, int at) {
    int words = 0;
    for (int i = at; i < norm.length(); i++) {
      if (norm.charAt(i) == ' ') {
        words++;
      }
    }
    return words;
  }
}
