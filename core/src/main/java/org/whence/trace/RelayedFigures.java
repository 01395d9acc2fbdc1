package org.whence.trace;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.whence.model.Change;
import org.whence.model.Quantity;
import org.whence.model.Reading;
import org.whence.model.Reason;
import org.whence.model.Span;
import org.whence.model.Statement;

/**
 * A number that a relay gives to a report that is here and gives it nowhere, where the report gives one other of the very same thing. It needs no
 * statement of the report that the relay plainly tells: what is counted says that they are about one thing.
 */
final class RelayedFigures {

  /** Telling words that the two sentences share besides what is counted; a share or a sum says by itself more of what it is of than a count. */
  private static final int FEWEST_SHARED = 2;

  private static final int FEWEST_OF_SHARE = 1;

  /** A number of the report with the statement it stands in. */
  private record Given(Telling telling, Quantity quantity) {}

  private RelayedFigures() {}

  /** @param told all that the report, or the texts that carry it, tell */
  static DriftRule.@Nullable Finding find(Telling after, List<Telling> told) {
    List<Given> given = new ArrayList<>();
    Set<Span> taken = new TreeSet<>();
    for (Telling before : told) {
      for (Quantity quantity : RelayedNumbers.comparable(before)) {
        if (taken.add(quantity.span())) {
          given.add(new Given(before, quantity));
        }
      }
    }
    DriftRule.Finding found = null;
    for (Quantity mine : RelayedNumbers.comparable(after)) {
      Given other = !isExact(mine) || isGiven(after, mine, given) ? null : only(after, mine, given);
      if (other != null && found != null) {
        return null;
      }
      found = other == null ? found : finding(other, after, mine);
    }
    return found;
  }

  /** "Hundreds" and "at least ten" are rough: another number may be as right. */
  private static boolean isExact(Quantity quantity) {
    return quantity.high() != null && !quantity.lowOpen() && quantity.low().compareTo(quantity.high()) == 0;
  }

  private static DriftRule.Finding finding(Given before, Telling after, Quantity mine) {
    Span from = before.quantity().span();
    Reason why = Reason.of(Reason.Code.NUMBER_CHANGED, before.telling().article().words(from), after.article().words(mine.span()));
    return new DriftRule.Finding(Change.Severity.MAJOR, from, mine.span(), why);
  }

  /** Whether the report gives it too, or a value that goes with it, of the same thing or of it is not told what. */
  private static boolean isGiven(Telling after, Quantity mine, List<Given> given) {
    Set<String> noun = RelayedNumbers.noun(after, mine);
    for (Given other : given) {
      Set<String> its = RelayedNumbers.noun(other.telling(), other.quantity());
      boolean another = "%".equals(mine.unit()) && !noun.isEmpty() && !its.isEmpty() && Collections.disjoint(noun, its);
      if (!another && Objects.equals(mine.unit(), other.quantity().unit()) && NumberChanged.compatible(mine, other.quantity())) {
        return true;
      }
    }
    return false;
  }

  /** The one number of the report that is of the same thing; null where there is none, or there are two. */
  private static @Nullable Given only(Telling after, Quantity mine, List<Given> given) {
    Given found = null;
    for (Given other : given) {
      boolean unit = Objects.equals(mine.unit(), other.quantity().unit());
      if (unit && isMoney(mine) && found != null && value(found).compareTo(value(other)) != 0) {
        return null;
      }
      boolean one = unit && isExact(other.quantity()) && (isMoney(mine) ? isOnlySum(after, mine) : countOne(after, mine, other));
      if (one && isAbout(after, mine, other)) {
        if (found != null && value(found).compareTo(value(other)) != 0) {
          return null;
        }
        found = found == null ? other : found;
      } else if (unit && isMoney(mine)) {
        return null;
      }
    }
    return found != null && !RelayedNumbers.isLater(found.telling(), after) ? found : null;
  }

  private static BigDecimal value(Given given) {
    return given.quantity().low();
  }

  private static boolean isMoney(Quantity quantity) {
    return quantity.unit() != null && !quantity.unit().equals("%") && !quantity.unit().equals("times");
  }

  /** Whether an article gives no other sum of money: of two, one may be of anything. */
  private static boolean isOnlySum(Telling after, Quantity mine) {
    Reading reading = after.reading();
    for (Statement statement : reading.statements()) {
      for (Quantity other : statement.quantities()) {
        if (isMoney(other) && other.low().compareTo(mine.low()) != 0) {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether the words after both numbers name what is counted and it is one thing; that both count people tells nothing. */
  private static boolean countOne(Telling after, Quantity mine, Given other) {
    String counted = mine.counted();
    boolean people = counted != null && NumberChanged.countsPeople(counted);
    return !people && RelayedNumbers.isPlainlyOne(other.telling(), other.quantity(), after, mine);
  }

  private static boolean isAbout(Telling after, Quantity mine, Given other) {
    Set<String> shared = new TreeSet<>(after.keys(after.wording()));
    shared.retainAll(other.telling().keys(other.telling().statement().sentence()));
    shared.removeAll(after.keys(mine.span()));
    if (!isMoney(mine)) {
      shared.removeAll(RelayedNumbers.noun(after, mine));
    }
    return shared.size() >= (mine.unit() == null ? FEWEST_SHARED : FEWEST_OF_SHARE);
  }
}
