package org.whence.read;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.whence.text.Tag;
import org.whence.text.Tokens;

/** Reads numbers in figures and in words: "1,200", "3.4 million", "twenty-five", "dos mil quinientos", "a dozen", "una treintena", "dozens". */
final class Numerals {

  /**
   * A number in a sentence.
   *
   * @param first first token
   * @param last last token
   * @param open whether it may be more, for nobody counted: "dozens"
   */
  record Numeral(int first, int last, BigDecimal value, boolean open) {}

  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

  /** Words of one number at most; longer ones are nobody's. */
  private static final int LONGEST = 12;

  /** Figures without a mark that still are a number; longer ones are somebody's id. */
  private static final int LONGEST_BARE = 12;

  private Numerals() {}

  /** The number that begins at a token; null where none does. */
  static @Nullable Numeral at(Sentence s, int token, int last) {
    if (s.tokens().kind(token) == Tokens.Kind.NUMBER) {
      BigDecimal figures = figures(s, token);
      return figures == null ? null : scaled(s, token, token, last, figures);
    }
    String folded = s.folded()[token];
    if (!s.pack().beginsNumber(folded) && folded.indexOf('-') < 0 && !s.pack().endsAs("fold_endings", folded)) {
      return null;
    }
    String swarm = s.pack().value("swarms", folded);
    if (swarm != null) {
      String greater = token + 2 <= last && s.is(token + 1, "of_words") ? s.pack().value("swarms", s.folded()[token + 2]) : null;
      BigDecimal value = new BigDecimal(swarm);
      return greater == null ? new Numeral(token, token, value, true)
          : new Numeral(token, token + 2, value.multiply(new BigDecimal(greater)).divide(BigDecimal.TWO), true);
    }
    if (s.is(token, "articles") || s.is(token, "half")) {
      return heap(s, token, last);
    }
    return words(s, token, last);
  }

  /** "A dozen", "half a million", "una treintena". */
  private static @Nullable Numeral heap(Sentence s, int token, int last) {
    boolean half = s.is(token, "half");
    int at = half && token < last && s.is(token + 1, "articles") ? token + 2 : token + 1;
    String heap = at <= last ? s.pack().value("heaps", s.folded()[at]) : null;
    if (heap == null) {
      return words(s, token, last);
    }
    BigDecimal value = new BigDecimal(heap);
    return scaled(s, at, at, last, half ? plain(value.divide(BigDecimal.TWO)) : value);
  }

  /** Figures, and figures with a letter for their scale: "3bn". */
  private static @Nullable BigDecimal figures(Sentence s, int token) {
    String printed = s.words(token, token);
    int end = printed.length();
    while (end > 0 && Character.isLetter(printed.charAt(end - 1))) {
      end--;
    }
    if (end == printed.length()) {
      return parse(printed);
    }
    String suffix = s.folded()[token].substring(Math.min(end, s.folded()[token].length()));
    String scale = s.is(token - 1, "currency_signs") && s.pack().is("money_scales", suffix) ? s.pack().value("scales", suffix) : null;
    BigDecimal value = scale == null ? null : parse(printed.substring(0, end));
    return value == null || scale == null ? null : plain(value.multiply(new BigDecimal(scale)));
  }

  /** A number as written: the last mark followed by other than three digits is the decimal mark. */
  static @Nullable BigDecimal parse(String words) {
    StringBuilder digits = new StringBuilder();
    int lastMark = -1;
    int marks = 0;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c == '.' || c == ',') {
        lastMark = i;
        marks++;
      } else if (c == ':') {
        return null;
      }
    }
    int decimals = lastMark < 0 ? 0 : words.length() - lastMark - 1;
    boolean decimal = lastMark >= 0 && (decimals != 3 || marks == 1 && words.startsWith("0")) && marks == 1;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c >= '0' && c <= '9') {
        digits.append(c);
      } else if (decimal && i == lastMark) {
        digits.append('.');
      } else if (Character.isLetter(c)) {
        return null;
      }
    }
    boolean label = marks == 0 && digits.length() > LONGEST_BARE;
    return digits.length() == 0 || label || digits.length() > 20 || digits.charAt(0) == '.' ? null : new BigDecimal(digits.toString());
  }

  /** A number with the scales after it: "20 mil millones". */
  private static Numeral scaled(Sentence s, int first, int at, int last, BigDecimal value) {
    int end = at;
    BigDecimal product = value;
    while (end < last && end - first < LONGEST && scale(s, end + 1) != null) {
      product = product.multiply(scale(s, end + 1));
      end++;
    }
    return new Numeral(first, end, end == at ? product : plain(product), false);
  }

  /** A product without the decimals that its scale made whole: 3.4 billion is 3400000000. */
  private static BigDecimal plain(BigDecimal product) {
    BigDecimal bare = product.stripTrailingZeros();
    return bare.scale() < 0 ? bare.setScale(0) : bare;
  }

  /** The scale a word stands for; "m" and its like only in money. */
  private static @Nullable BigDecimal scale(Sentence s, int token) {
    String scale = s.pack().value("scales", s.folded()[token]);
    return scale == null || s.is(token, "money_scales") && !s.is(token - 2, "currency_signs") ? null : new BigDecimal(scale);
  }

  /** A number in words, each smaller than the one before, until a scale: "ciento veinte", "two hundred and five". */
  private static @Nullable Numeral words(Sentence s, int token, int last) {
    BigDecimal total = BigDecimal.ZERO;
    BigDecimal part = small(s, token);
    if (part == null) {
      return null;
    }
    BigDecimal before = part;
    int at = token;
    while (at < last && at - token < LONGEST) {
      BigDecimal scale = scale(s, at + 1);
      int joined = s.is(at + 1, "number_joints") && before.compareTo(BigDecimal.TEN) > 0 ? at + 2 : at + 1;
      BigDecimal next = joined <= last && scale == null ? small(s, joined) : null;
      if (scale != null) {
        part = part.multiply(scale);
        before = scale;
        at++;
        if (scale.compareTo(THOUSAND) >= 0) {
          total = total.add(part);
          part = BigDecimal.ZERO;
        }
      } else if (next != null && next.compareTo(before) < 0 && fits(before, next)) {
        part = part.add(next);
        before = next;
        at = joined;
      } else {
        break;
      }
    }
    return new Numeral(token, at, total.add(part), false);
  }

  /** Whether a smaller number goes on after a greater: after twenty only one figure, after a hundred two. */
  private static boolean fits(BigDecimal before, BigDecimal next) {
    return before.remainder(BigDecimal.TEN).signum() == 0 && (next.compareTo(BigDecimal.TEN) < 0 || before.compareTo(BigDecimal.valueOf(100)) >= 0);
  }

  /** "One boat" counts, "one of them" and "one that" do not. */
  private static boolean countsNext(Sentence s, int token) {
    if (!s.in(token)) {
      return false;
    }
    Tag tag = s.tags()[token];
    return tag == Tag.NOUN || tag == Tag.ADJ || tag == Tag.PROPN || tag == Tag.SYM || s.is(token, "percent") || s.pack().value("scales", s.folded()[
        token]) != null;
  }

  private static @Nullable BigDecimal small(Sentence s, int token) {
    String folded = s.folded()[token];
    String value = s.pack().value("numbers", folded);
    if (value != null) {
      return new BigDecimal(value);
    }
    int hyphen = folded.indexOf('-');
    if (hyphen > 0 && folded.length() < 20) {
      String tens = s.pack().value("numbers", folded.substring(0, hyphen));
      String units = s.pack().value("numbers", folded.substring(hyphen + 1));
      boolean one = s.pack().count(folded.substring(hyphen + 1)) == 1;
      return tens == null || units == null && !one ? null : new BigDecimal(tens).add(one ? BigDecimal.ONE : new BigDecimal(units));
    }
    for (String ending : s.pack().words("fold_endings")) {
      if (folded.length() > ending.length() && folded.endsWith(ending)) {
        String times = s.pack().value("numbers", folded.substring(0, folded.length() - ending.length()));
        return times == null ? null : new BigDecimal(times);
      }
    }
    return s.pack().count(folded) == 1 && s.tags()[token] == Tag.NUM && countsNext(s, token + 1) ? BigDecimal.ONE : null;
  }
}
