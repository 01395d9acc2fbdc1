package org.whence.trace;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.whence.model.Change;
import org.whence.model.Quantity;
import org.whence.model.Reason;
import org.whence.text.Plain;
import org.whence.text.WordList;

/** The same thing is counted and the values cannot both be right: no rounding of one gives the other, no open bound holds it. */
final class NumberChanged implements DriftRule {

  /** Words that only say that people are counted. */
  private static final Set<String> PEOPLE = WordList.words(NumberChanged.class, "words.tsv", "people");

  /** Close to half of the telling words in common: articles count many things of one event. */
  private static final double ALIKE = 0.45;

  @Override
  public Change.DriftKind kind() {
    return Change.DriftKind.NUMBER_CHANGED;
  }

  @Override
  public @Nullable Finding find(Telling before, Telling after, Tie tie) {
    if (tie == Tie.RELAY) {
      return RelayedNumbers.find(before, after);
    }
    if (tie == Tie.SIBLINGS && before.sameLanguage(after) && before.likeness(after) < ALIKE) {
      return null;
    }
    Map<String, List<Quantity>> mine = byKind(after);
    for (Map.Entry<String, List<Quantity>> entry : byKind(before).entrySet()) {
      List<Quantity> others = mine.getOrDefault(entry.getKey(), List.of());
      boolean apart = tie == Tie.SIBLINGS && !others.isEmpty() && measureApart(before, entry.getValue().getFirst(), after, others.getFirst());
      Finding found = !apart && entry.getValue().size() == others.size() ? compare(before, after, entry.getValue(), others) : null;
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** Whether two values in one unit are, by the words after them, of different things. */
  private static boolean measureApart(Telling before, Quantity one, Telling after, Quantity other) {
    return one.unit() != null
        && Figure.of(before.article(), before.statement(), one).measuresApart(Figure.of(after.article(), after.statement(), other));
  }

  /** Values of one kind, place by place; one may differ, and then it changed. Where more differ the two count other things. */
  static @Nullable Finding compare(Telling before, Telling after, List<Quantity> first, List<Quantity> second) {
    Finding found = null;
    for (int i = 0; i < first.size(); i++) {
      if (!compatible(first.get(i), second.get(i))) {
        if (found != null) {
          return null;
        }
        String from = before.article().words(first.get(i).span());
        String to = after.article().words(second.get(i).span());
        Reason why = Reason.of(Reason.Code.NUMBER_CHANGED, from, to);
        found = new Finding(Change.Severity.MAJOR, first.get(i).span(), second.get(i).span(), why);
      }
    }
    return found;
  }

  /** Whether both count one thing and the values go together. */
  boolean agrees(Telling one, Telling other) {
    Map<String, List<Quantity>> mine = byKind(other);
    for (Map.Entry<String, List<Quantity>> entry : byKind(one).entrySet()) {
      List<Quantity> others = mine.getOrDefault(entry.getKey(), List.of());
      if (!others.isEmpty() && entry.getValue().size() == others.size() && compare(one, other, entry.getValue(), others) == null) {
        return true;
      }
    }
    return false;
  }

  private static Map<String, List<Quantity>> byKind(Telling telling) {
    Map<String, List<Quantity>> out = new TreeMap<>();
    for (Quantity quantity : telling.statement().quantities()) {
      String kind = quantity.unit() != null ? "unit " + quantity.unit() : quantity.counted() != null ? stem(quantity.counted()) : "";
      if (!kind.isEmpty()) {
        out.computeIfAbsent(kind, k -> new ArrayList<>()).add(quantity);
      }
    }
    return out;
  }

  static boolean countsPeople(String counted) {
    return stem(counted).equals("people");
  }

  static String stem(String counted) {
    String form = Plain.form(counted);
    String last = form.substring(form.lastIndexOf(' ') + 1);
    return PEOPLE.contains(last) ? "people" : last.substring(0, Math.min(5, last.length()));
  }

  static boolean compatible(Quantity one, Quantity other) {
    return meet(one, other) || rounds(one, other) || rounds(other, one);
  }

  private static boolean meet(Quantity one, Quantity other) {
    BigDecimal oneLow = one.lowOpen() ? BigDecimal.ZERO : one.low();
    BigDecimal otherLow = other.lowOpen() ? BigDecimal.ZERO : other.low();
    boolean below = one.high() != null && one.high().compareTo(otherLow) < 0;
    boolean above = other.high() != null && other.high().compareTo(oneLow) < 0;
    return !below && !above;
  }

  /** Whether one value is the other told in fewer figures. */
  static boolean rounds(Quantity rough, Quantity exact) {
    BigDecimal value = rough.low().stripTrailingZeros();
    int figures = Math.max(1, value.precision());
    if (value.signum() == 0 || figures >= exact.low().stripTrailingZeros().precision()) {
      return false;
    }
    return exact.low().round(new MathContext(figures, RoundingMode.HALF_UP)).compareTo(value) == 0;
  }
}
