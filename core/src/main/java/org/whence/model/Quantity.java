package org.whence.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number a text gives.
 *
 * @param span the words
 * @param low lower bound; equal to {@code high} for a plain number
 * @param high upper bound; null where open ("at least", "more than")
 * @param lowOpen true where only an upper bound is stated ("up to", "fewer than")
 * @param unit "%", a currency code, "times" or the like; null for a plain count
 * @param counted the noun counted, lower case, as printed; null where none follows
 * @param asOf the time the number is given for: "as of Tuesday"; null where none
 * @param countedBy who counted, where the sentence says: "according to the ministry"; null where it does not
 */
public record Quantity(
    Span span, BigDecimal low, @Nullable BigDecimal high, boolean lowOpen, @Nullable String unit, @Nullable String counted,
    @Nullable TimeMention asOf, @Nullable Span countedBy) {}
