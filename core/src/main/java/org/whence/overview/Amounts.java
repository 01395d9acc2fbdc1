package org.whence.overview;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.whence.model.Quantity;
import org.whence.model.Tally.Bound;
import org.whence.model.Tally.Line;

/** Whether two amounts can both be so. */
final class Amounts {
  /** How far from a number "about" that number may lie, as a share of it. */
  private static final BigDecimal NEAR = new BigDecimal("0.1");

  private static final BigDecimal FAR = new BigDecimal("1.5");

  private Amounts() {}

  static boolean agree(Line one, Line other) {
    if (isFarAbove(one, other) || isFarAbove(other, one)) {
      return false;
    }
    boolean below = high(one) != null && low(other).compareTo(high(one)) > 0;
    boolean above = high(other) != null && low(one).compareTo(high(other)) > 0;
    return !below && !above || rounds(one.quantity(), other.quantity()) || rounds(other.quantity(), one.quantity());
  }

  /** Whether a number lies so far above a floor that nobody who knew it would give that floor: "19" of "at least nine". */
  private static boolean isFarAbove(Line number, Line floor) {
    boolean plain = number.bound() == Bound.EXACTLY && floor.bound() == Bound.AT_LEAST;
    return plain && number.quantity().low().compareTo(floor.quantity().low().multiply(FAR)) > 0;
  }

  private static BigDecimal low(Line line) {
    BigDecimal low = line.quantity().low();
    return switch (line.bound()) {
      case AT_MOST -> BigDecimal.ZERO.min(low);
      case ABOUT -> low.subtract(low.abs().multiply(NEAR));
      case EXACTLY, AT_LEAST, BETWEEN -> low;
    };
  }

  private static @Nullable BigDecimal high(Line line) {
    BigDecimal high = line.quantity().high();
    return high != null && line.bound() == Bound.ABOUT ? high.add(high.abs().multiply(NEAR)) : high;
  }

  /** Whether the one is the other with fewer figures, as "6.6" of "6.58" and "2.9 million" of "2,912,000". */
  private static boolean rounds(Quantity coarse, Quantity fine) {
    BigDecimal rough = coarse.low().stripTrailingZeros();
    BigDecimal exact = fine.low().stripTrailingZeros();
    boolean fewer = rough.precision() > 1 && rough.precision() < exact.precision();
    return fewer && exact.round(new MathContext(rough.precision(), RoundingMode.HALF_UP)).compareTo(rough) == 0;
  }
}
