package org.whence.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.model.Change;
import org.whence.model.Reason;
import org.whence.model.Span;
import org.whence.text.Plain;
import org.whence.text.WordList;

/** Inside the quotation marks one speaker's words are not the same. A shorter cut of them is no change, nor is another spelling. */
final class QuoteAltered implements DriftRule {

  /** Words a speaker changes from one saying to the next, or a writer drops, and the saying stays what it was. */
  private static final Set<String> LIGHT = WordList.words(QuoteAltered.class, "words.tsv", "light");

  private static final int FEWEST_WORDS = 4;
  private static final int MOST_CHANGED = 3;

  /** Words that two quotations share which no relay ties: a speaker says a short thing twice and in other words. */
  private static final int FEWEST_KEPT = 5;

  private static final int FEWEST_TELLING = 4;

  /** Along a relay it is known which quotation was taken over. */
  private static final int MOST_CHANGED_IN_RELAY = 5;
  private static final int LONG_RUN = 8;

  /** Of the shorter of two quotations that no relay ties, what stands in the other too: else they are two sayings of one thing. */
  private static final double NEARLY_ALL = 0.8;

  /** The same inside one article, of the longer: a speaker comes back to the same words. */
  private static final double ALMOST_WHOLE = 0.75;

  /** Sentences between two sayings of one article that are one. */
  private static final int APART = 3;
  private static final int MOST_WORDS = 200;

  @Override
  public Change.DriftKind kind() {
    return Change.DriftKind.QUOTE_ALTERED;
  }

  @Override
  public @Nullable Finding find(Telling before, Telling after, Tie tie) {
    boolean one = shareSpeaker(before, after) || tie == Tie.RELAY && (namesNobody(before) || namesNobody(after));
    if (!before.sameLanguage(after) || !one || tie == Tie.ONE_ARTICLE && areNear(before, after)) {
      return null;
    }
    for (Span quote : after.quotes()) {
      for (Span other : before.quotes()) {
        if (altered(before.article().words(other), after.article().words(quote), tie)) {
          return finding(before, other, after, quote);
        }
      }
    }
    return null;
  }

  /** Whether two sentences stand so near each other that the likeness is a figure of speech: "I am not for ... I am not against ...". */
  private static boolean areNear(Telling before, Telling after) {
    int from = Math.min(before.wording().end(), after.wording().end());
    int to = Math.max(before.wording().begin(), after.wording().begin());
    return after.reading().sentences().stream().filter(s -> s.begin() >= from && s.end() <= to).count() < APART;
  }

  private static Finding finding(Telling before, Span first, Telling after, Span second) {
    Reason why = Reason.of(Reason.Code.QUOTE_ALTERED, before.article().words(first), after.article().words(second));
    return new Finding(Change.Severity.MAJOR, first, second, why);
  }

  /** Whether no words say who speaks: along a relay nearly the same quotation is still the same speaker's. */
  private static boolean namesNobody(Telling telling) {
    return telling.route().sources().isEmpty();
  }

  static boolean shareSpeaker(Telling before, Telling after) {
    List<String> shared = new ArrayList<>(before.route().sources());
    shared.retainAll(after.route().sources());
    return !shared.isEmpty();
  }

  /** Whether a quotation of one telling stands in the other too, whole or cut. */
  static boolean gives(Telling before, Telling after) {
    for (Span quote : after.quotes()) {
      List<String> words = once(words(after.article().words(quote)));
      for (Span other : before.quotes()) {
        if (WordEdits.inside(words, once(words(before.article().words(other))), LIGHT).telling() == 0) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a few words were changed inside a run that is otherwise the same; what is cut at either end, or marked as left out, is not. */
  private static boolean altered(String one, String other, Tie tie) {
    List<String> first = words(one);
    List<String> second = words(other);
    boolean marked = isMarked(one) || isMarked(other);
    if (marked || Math.min(first.size(), second.size()) < FEWEST_WORDS) {
      return false;
    }
    if (String.join("", first).equals(String.join("", second))) {
      return false;
    }
    WordEdits.Edits edits = WordEdits.inside(once(first), once(second), LIGHT);
    int changed = edits.words();
    int kept = Math.min(first.size(), second.size()) - changed;
    return edits.telling() > 0
        && switch (tie) {
          case RELAY -> changed <= MOST_CHANGED_IN_RELAY && kept > changed;
          case SIBLINGS -> changed <= MOST_CHANGED && kept >= 2 * changed && kept >= FEWEST_KEPT && telling(first, second) >= FEWEST_TELLING
              && shared(first, second) >= NEARLY_ALL * Math.min(first.size(), second.size());
          // A speaker often says nearly the same twice: only a long run with a word or two changed is one saying.
          case ONE_ARTICLE ->
              changed <= 2 && kept >= LONG_RUN && shared(first, second) >= ALMOST_WHOLE * Math.max(first.size(), second.size());
        };
  }

  /** How many words that say something both have: a speaker says "shut it down" many times. */
  private static long telling(List<String> first, List<String> second) {
    return first.stream().filter(word -> !LIGHT.contains(word) && second.contains(word)).distinct().count();
  }

  /** How many words of the shorter stand in the other, each as often as it does there. */
  private static int shared(List<String> first, List<String> second) {
    List<String> rest = new ArrayList<>(first.size() >= second.size() ? first : second);
    int shared = 0;
    for (String word : first.size() >= second.size() ? second : first) {
      shared += rest.remove(word) ? 1 : 0;
    }
    return shared;
  }

  /** The words without one that is said twice, as who speaks freely does. */
  private static List<String> once(List<String> words) {
    List<String> out = new ArrayList<>();
    for (String word : words) {
      if (out.isEmpty() || !out.getLast().equals(word)) {
        out.add(word);
      }
    }
    return out;
  }

  /** Whether the words say that something was left out or put in. */
  private static boolean isMarked(String quote) {
    return quote.contains("\u2026") || quote.contains("...") || quote.indexOf('[') >= 0 || quote.indexOf('(') >= 0;
  }

  private static List<String> words(String quote) {
    List<String> out = new ArrayList<>();
    for (String word : Plain.form(quote).split(" ")) {
      if (!word.isEmpty() && out.size() < MOST_WORDS) {
        out.add(word);
      }
    }
    return out;
  }
}
