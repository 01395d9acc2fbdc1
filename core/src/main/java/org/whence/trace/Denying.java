package org.whence.trace;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.whence.model.Commitment;
import org.whence.model.Quantity;
import org.whence.model.Span;
import org.whence.model.Stance;
import org.whence.text.WordList;

/** Two tellings of the same words but for one word that negates them: "paid for 6 of the lamps", "paid for none of the lamps". */
final class Denying {

  private static final Set<String> NEGATORS = WordList.words(Denying.class, "words.tsv", "negator");

  /** Words after which a negator negates nothing: "not only", "no more than". */
  private static final Set<String> BOUNDS = WordList.words(Denying.class, "words.tsv", "not-negated");

  /** Words behind a negator in which what it negates stands. */
  private static final int REACH = 4;

  /** Share of the words of the negated telling that the other has, and how many they are at the fewest. */
  private static final double NEARLY_ALL = 0.75;

  private static final int FEWEST = 3;

  /** Share of the words of the other that are told at all: what is denied may be told in fewer. */
  private static final double HALF = 0.5;

  private Denying() {}

  /** Whether a word for "not" negates nothing there: "not only", "no more than". */
  static boolean isBound(Telling telling) {
    List<String> words = telling.words();
    for (int i = 1; i < words.size(); i++) {
      if (BOUNDS.contains(words.get(i)) && NEGATORS.contains(words.get(i - 1))) {
        return true;
      }
    }
    return false;
  }

  /** Whether one telling negates, with one word, what the other tells. */
  static boolean turns(Telling plain, Telling negated) {
    if (!isCertain(plain) || !isCertain(negated) || plain.words().stream().anyMatch(NEGATORS::contains)) {
      return false;
    }
    int at = only(negated.words());
    if (at < 0 || at + 1 >= negated.words().size()) {
      return false;
    }
    int last = Math.min(negated.words().size(), at + 1 + REACH);
    int end = last == negated.words().size() ? negated.wording().end() : negated.begin(last);
    Set<String> borne = negated.keys(new Span(negated.in(), negated.begin(at + 1), end));
    Set<String> its = plain.keys(plain.wording());
    return borne.stream().anyMatch(its::contains) && sameBeside(plain, negated);
  }

  /** Whether its words say by themselves what is so and what is not. */
  private static boolean isCertain(Telling telling) {
    boolean denied = telling.statement().commitment() == Commitment.DENIED || telling.statement().commitment() == Commitment.DISPUTED;
    return !denied && telling.stance() != Stance.QUESTIONS && Hedges.in(telling, "doubt") == null && Hedges.in(telling, "degree") == null;
  }

  /** The place of the only negator; -1 where there is none or several. */
  private static int only(List<String> words) {
    int found = -1;
    for (int i = 0; i < words.size(); i++) {
      if (NEGATORS.contains(words.get(i))) {
        if (found >= 0) {
          return -1;
        }
        found = i;
      }
    }
    return found;
  }

  private static boolean sameBeside(Telling plain, Telling negated) {
    Set<String> mine = keys(negated);
    Set<String> its = keys(plain);
    Set<String> sentence = plain.keys(plain.statement().sentence());
    long shared = mine.stream().filter(sentence::contains).count();
    long back = its.stream().filter(mine::contains).count();
    return shared >= FEWEST && shared >= NEARLY_ALL * mine.size() && back >= HALF * its.size();
  }

  /** The words of a wording but its numbers and negators. */
  private static Set<String> keys(Telling telling) {
    Set<String> out = new TreeSet<>(telling.keys(telling.wording()));
    for (Quantity quantity : telling.statement().quantities()) {
      out.removeAll(telling.keys(quantity.span()));
    }
    for (int i = 0; i < telling.words().size(); i++) {
      if (NEGATORS.contains(telling.words().get(i))) {
        int end = i + 1 == telling.words().size() ? telling.wording().end() : telling.begin(i + 1);
        out.removeAll(telling.keys(new Span(telling.in(), telling.begin(i), end)));
      }
    }
    return out;
  }
}
