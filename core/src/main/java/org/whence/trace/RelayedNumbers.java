package org.whence.trace;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.model.Change;
import org.whence.model.Moment;
import org.whence.model.Quantity;
import org.whence.model.Reason;
import org.whence.model.Span;
import org.whence.model.Statement;
import org.whence.model.TimeMention;

/** The numbers of a relay held against those of its parent, place by place and whatever the language. */
final class RelayedNumbers {

  /** Characters after a number in which what it counts stands. */
  private static final int NOUN = 24;

  /** How far over "at least so many" a relay may go before it is another number: a later count of the same parent. */
  private static final BigDecimal GROWTH = new BigDecimal("1.5");

  /** Likeness of two tellings that say in words how many times: texts tell of many doublings. */
  private static final double NEARLY_ONE = 0.55;

  private RelayedNumbers() {}

  static DriftRule.@Nullable Finding find(Telling before, Telling after) {
    if (isLater(before, after)) {
      return null;
    }
    List<Quantity> first = comparable(before);
    List<Quantity> second = comparable(after);
    Opposites.Pair times = before.likeness(after) >= NEARLY_ONE ? Opposites.factors(before, after) : null;
    if (times != null) {
      Reason why = Reason.of(Reason.Code.NUMBER_CHANGED, before.article().words(times.before()), after.article().words(times.after()));
      return new DriftRule.Finding(Change.Severity.MAJOR, times.before(), times.after(), why);
    }
    if (first.isEmpty() || second.isEmpty()) {
      return null;
    }
    return first.size() == second.size() ? placeByPlace(before, first, after, second) : byNoun(before, first, after, second);
  }

  /** Where one gives more numbers than the other: the one number that counts what no other number of either does, if the parent has it otherwise. */
  private static DriftRule.@Nullable Finding byNoun(Telling before, List<Quantity> first, Telling after, List<Quantity> second) {
    DriftRule.Finding found = null;
    for (Quantity other : second) {
      List<Quantity> same = first.stream().filter(one -> isPlainlyOne(before, one, after, other)).toList();
      boolean alone = same.size() == 1 && second.stream().filter(o -> isPlainlyOne(before, same.getFirst(), after, o)).count() == 1;
      if (alone && !goTogether(same.getFirst(), other) && !givesToo(before, other)) {
        if (found != null) {
          return null;
        }
        found = finding(before, same.getFirst(), after, other);
      }
    }
    return found;
  }

  /** Whether both are in one unit and the words after them say that they count one thing. */
  static boolean isPlainlyOne(Telling before, Quantity one, Telling after, Quantity other) {
    if (!Objects.equals(one.unit(), other.unit())) {
      return false;
    }
    boolean durations = Durations.either(one.counted(), other.counted());
    return durations ? Durations.same(one.counted(), other.counted()) : meet(noun(before, one), noun(after, other));
  }

  private static DriftRule.@Nullable Finding placeByPlace(Telling before, List<Quantity> first, Telling after, List<Quantity> second) {
    DriftRule.Finding found = null;
    for (int i = 0; i < first.size(); i++) {
      Quantity one = first.get(i);
      Quantity other = second.get(i);
      if (!Objects.equals(one.unit(), other.unit())) {
        return null;
      }
      if (!goTogether(one, other) && !(givesToo(before, other) && !isOfAnother(before, one, after, other))) {
        if (found != null || first.size() == 1 && one.unit() == null && !countOne(before, one, after, other)) {
          return null;
        }
        found = finding(before, one, after, other);
      }
    }
    return found;
  }

  private static DriftRule.Finding finding(Telling before, Quantity one, Telling after, Quantity other) {
    Reason why = Reason.of(Reason.Code.NUMBER_CHANGED, before.article().words(one.span()), after.article().words(other.span()));
    return new DriftRule.Finding(Change.Severity.MAJOR, one.span(), other.span(), why);
  }

  /** The numbers of a wording but those that are part of a date: how long something takes is a number like others. */
  static List<Quantity> comparable(Telling telling) {
    List<Quantity> out = new ArrayList<>();
    for (Quantity quantity : telling.statement().quantities()) {
      boolean inTime = telling.reading().times().stream().anyMatch(time -> time.time() != null && time.span().overlaps(quantity.span()));
      if (!inTime) {
        out.add(quantity);
      }
    }
    return out;
  }

  /** Whether the relay tells of a time after its parent appeared: then it counts anew. */
  static boolean isLater(Telling before, Telling after) {
    Moment published = before.article().published();
    if (published == null) {
      return false;
    }
    for (TimeMention mention : after.reading().times()) {
      Moment time = mention.time();
      boolean inside = after.statement().sentence().contains(mention.span());
      boolean past = time != null && published.certainlyBefore(time) && !toCome(after, time);
      if (inside && past) {
        return true;
      }
    }
    return false;
  }

  private static boolean toCome(Telling after, Moment time) {
    Moment published = after.article().published();
    return published != null && published.certainlyBefore(time);
  }

  /** Whether a relay gives a number that its parent gives nowhere: then it knows more than that. */
  static boolean addsNumber(Telling before, Telling after) {
    return comparable(after).stream().anyMatch(other -> !givesToo(before, other));
  }

  /** Whether the parent gives the relay's number anywhere, of this or of another thing: then that is what is relayed. */
  private static boolean givesToo(Telling before, Quantity other) {
    return before.reading().statements().stream().flatMap(s -> s.quantities().stream())
        .anyMatch(q -> q.low().compareTo(other.low()) == 0 && Objects.equals(q.unit(), other.unit()) && Objects.equals(q.high(), other.high()));
  }

  /** Whether the parent gives the relay's number only of other things, and of what the relay counts gives another. */
  private static boolean isOfAnother(Telling before, Quantity one, Telling after, Quantity other) {
    Set<String> noun = noun(after, other);
    if (!meet(noun, noun(before, one))) {
      return false;
    }
    for (Statement statement : before.reading().statements()) {
      for (Quantity same : statement.quantities()) {
        boolean equal = same.low().compareTo(other.low()) == 0 && Objects.equals(same.unit(), other.unit());
        if (equal && (noun(before, statement.wording(), same).isEmpty() || meet(noun, noun(before, statement.wording(), same)))) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean goTogether(Quantity one, Quantity other) {
    boolean compatible = NumberChanged.compatible(one, other);
    boolean open = one.high() == null && !one.lowOpen() && other.high() != null;
    boolean farOver = open && other.low().compareTo(one.low().multiply(GROWTH)) > 0;
    return compatible && !farOver;
  }

  /** Whether both count one thing, as far as the words after them show. */
  private static boolean countOne(Telling before, Quantity one, Telling after, Quantity other) {
    String first = one.counted();
    String second = other.counted();
    if (Durations.either(first, second)) {
      return Durations.same(first, second);
    }
    if (first == null || second == null) {
      return first == null && second == null || !before.sameLanguage(after) || meet(noun(before, one), noun(after, other));
    }
    boolean people = NumberChanged.countsPeople(first) || NumberChanged.countsPeople(second);
    return people || NumberChanged.stem(first).equals(NumberChanged.stem(second)) || meet(noun(before, one), noun(after, other))
        || !before.sameLanguage(after);
  }

  static Set<String> noun(Telling telling, Quantity quantity) {
    return noun(telling, telling.wording(), quantity);
  }

  private static Set<String> noun(Telling telling, Span wording, Quantity quantity) {
    int end = Math.min(wording.end(), quantity.span().end() + NOUN);
    return end <= quantity.span().end() ? Set.of() : telling.keys(new Span(telling.in(), quantity.span().end(), end));
  }

  private static boolean meet(Set<String> one, Set<String> other) {
    return one.stream().anyMatch(other::contains);
  }
}
