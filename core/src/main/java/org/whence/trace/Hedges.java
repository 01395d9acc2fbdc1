package org.whence.trace;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.whence.model.Quantity;
import org.whence.model.Span;
import org.whence.text.Plain;
import org.whence.text.WordList;

/** Words that hedge a claim, in each language: degree ("practically"), doubt ("could") and hearsay ("allegedly"). */
final class Hedges {

  /**
   * A hedge as it stands in a telling.
   *
   * @param at the place of its first word
   * @param next the place of the word after it
   */
  record Hedge(String word, String kind, int at, int next) {}

  static final List<String> KINDS = List.of("degree", "doubt", "hearsay");

  /** Words after a hedge that it bears on. */
  static final int REACH = 6;

  /** Words in so many that begin with a capital in a heading of title case: its small words do not. */
  private static final int TITLE_CASE = 2;

  private static final int TITLE_CASE_OF = 3;

  /** Words behind an action after which a word that leaves it open is of something else: "sent a letter in May that asks". */
  private static final int BEHIND = 4;

  private static final List<String> OPENING = List.of("open", "doubt", "hearsay");

  /** Longest phrase of the lists. */
  private static final int LONGEST = 4;

  /** By language and kind. */
  private static final Map<String, Set<String>> WORDS = load();

  /** By which a headline says what will be: "Council to close school". */
  private static final String FUTURE = "future";

  private Hedges() {}

  /** The first hedge of a kind in a telling; null where it has none. */
  static @Nullable Hedge in(Telling telling, String kind) {
    Set<String> listed = words(telling.language(), kind);
    List<String> words = telling.words();
    for (int i = 0; i < words.size(); i++) {
      StringBuilder phrase = new StringBuilder();
      for (int j = i; j < Math.min(words.size(), i + LONGEST); j++) {
        phrase.append(j == i ? "" : " ").append(words.get(j));
        if (listed.contains(phrase.toString()) && !isOther(telling, i, j + 1, kind) && !isInability(telling, i)) {
          return new Hedge(phrase.toString(), kind, i, j + 1);
        }
      }
    }
    return null;
  }

  /** Whether a word tells, with the one before or after it, that somebody was not able to: "could not remember", "no pudo acordarse". */
  private static boolean isInability(Telling telling, int at) {
    Set<String> listed = words(telling.language(), "unable");
    List<String> words = telling.words();
    boolean after = at + 1 < words.size() && listed.contains(words.get(at) + " " + words.get(at + 1));
    return after || at > 0 && listed.contains(words.get(at - 1) + " " + words.get(at));
  }

  /** Whether the words are no hedge of the claim: a month or a name by its capital, or what only makes a number round. "Offered" does not. */
  private static boolean isOther(Telling telling, int from, int to, String kind) {
    boolean capital = from > 0 && !isInTitleCase(telling) && Character.isUpperCase(telling.article().text().charAt(telling.begin(from)));
    if (capital || to >= telling.words().size() || kind.equals("open")) {
      return capital;
    }
    int next = telling.begin(to);
    for (Quantity quantity : telling.statement().quantities()) {
      if (quantity.span().begin() <= next && next < quantity.span().end()) {
        return true;
      }
    }
    return Character.isDigit(telling.words().get(to).charAt(0));
  }

  /** Whether the wording is a heading whose words nearly all begin with a capital, so that a capital tells no name. */
  private static boolean isInTitleCase(Telling telling) {
    if (!telling.inHead()) {
      return false;
    }
    int capitals = 0;
    for (int i = 0; i < telling.words().size(); i++) {
      capitals += Character.isLowerCase(telling.article().text().charAt(telling.begin(i))) ? 0 : 1;
    }
    return capitals * TITLE_CASE_OF >= telling.words().size() * TITLE_CASE;
  }

  /** Whether what a hedge bears on is still told: a hedge of words that were left out is left out with them. */
  static boolean bearsOn(Telling before, Hedge hedge, Telling after) {
    return bearsOn(before, hedge, after, REACH);
  }

  static boolean bearsOn(Telling before, Hedge hedge, Telling after, int reach) {
    if (hedge.next() >= before.words().size()) {
      return true;
    }
    int last = Math.min(before.words().size(), hedge.next() + reach);
    int end = last == before.words().size() ? before.wording().end() : before.begin(last);
    Set<String> borne = before.keys(before.article().span(before.begin(hedge.next()), end));
    if (borne.isEmpty()) {
      return true;
    }
    Set<String> told = after.keys(after.wording());
    return borne.stream().anyMatch(told::contains);
  }

  /** Whether any words, a cue among them, hold a word of doubt: "points to", "suggests". */
  static boolean doubts(String language, String printed) {
    String form = " " + Plain.form(printed) + " ";
    return words(language, "doubt").stream().anyMatch(word -> form.contains(" " + word + " "));
  }

  /** Whether the cue by which a telling is given to its source doubts it. */
  static boolean inCue(Telling telling) {
    for (Span cue : telling.cue()) {
      if (doubts(telling.language(), telling.article().words(cue))) {
        return true;
      }
    }
    return false;
  }

  /** Whether any word says that the thing is not settled: then no reading of a stage may say that it is. */
  static boolean leavesOpen(Telling telling) {
    return in(telling, "open") != null || telling.inHead() && in(telling, FUTURE) != null;
  }

  /** Whether nothing but a word by which it will surely be says that it is not settled. */
  static boolean leavesOnlyTime(Telling telling) {
    Set<String> open = words(telling.language(), "open");
    Set<String> sure = words(telling.language(), "sure");
    List<String> words = telling.words();
    for (int i = 0; i < words.size(); i++) {
      String two = i + 1 < words.size() ? words.get(i) + " " + words.get(i + 1) : words.get(i);
      boolean certain = sure.contains(words.get(i)) || sure.contains(two);
      if (!certain && (open.contains(words.get(i)) || open.contains(two))) {
        return false;
      }
    }
    return in(telling, "doubt") == null && in(telling, "hearsay") == null;
  }

  /** Whether some word shows that the thing is not settled, so that the reading of its stage does not stand alone. */
  static boolean isOpen(Telling telling) {
    return leavesOpen(telling) || in(telling, "doubt") != null || in(telling, "hearsay") != null;
  }

  /** Whether a word before a stretch of a telling, or within a few words behind it, says that what is told there is not settled. */
  static boolean opens(Telling telling, Span action) {
    for (String kind : OPENING) {
      Hedge hedge = in(telling, kind);
      int near = hedge == null ? 0 : Math.max(0, hedge.at() - BEHIND);
      if (hedge != null && telling.begin(near) <= action.begin()) {
        return true;
      }
    }
    return false;
  }

  static boolean none(Telling telling) {
    return in(telling, "degree") == null && in(telling, "doubt") == null && in(telling, "hearsay") == null;
  }

  private static Set<String> words(String language, String kind) {
    return WORDS.getOrDefault(language + " " + kind, Set.of());
  }

  private static Map<String, Set<String>> load() {
    Map<String, Set<String>> out = new TreeMap<>();
    for (String[] row : WordList.rows(Hedges.class, "hedges.tsv")) {
      out.put(row[0] + " " + row[1], Set.copyOf(List.of(row[2].split(";"))));
    }
    return out;
  }
}
