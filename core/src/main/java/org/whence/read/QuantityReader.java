package org.whence.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.whence.model.Article;
import org.whence.model.Quantity;
import org.whence.model.Span;
import org.whence.model.TimeMention;
import org.whence.read.Numerals.Numeral;
import org.whence.text.Tag;
import org.whence.text.Tokens;

/**
 * Reads numbers with their bounds, units and what is counted: "at least 39 people", "250,000-300,000", "4,6 %", "más de una docena de heridos". A
 * number that is only said to be near ("nearly 300", "unos 300") is given as printed: how near, no text says.
 */
final class QuantityReader {

  private static final String TIMES = "times";

  private final Article article;
  private final Sentence s;
  private final int last;
  private final @Nullable TimeMention asOf;
  private final @Nullable Span countedBy;

  private QuantityReader(Article article, Sentence s, int last, Times times, @Nullable Span countedBy) {
    this.article = article;
    this.s = s;
    this.last = last;
    this.asOf = asOf(article, s, times);
    this.countedBy = countedBy;
  }

  /**
   * The quantities between two tokens of a sentence.
   *
   * @param countedBy whose count it is
   */
  static List<Quantity> read(Article article, Sentence s, int first, int last, Times times, @Nullable Span countedBy) {
    QuantityReader reader = null;
    List<Quantity> out = new ArrayList<>();
    for (int i = first; i <= last; i++) {
      Numeral number = Numerals.at(s, i, last);
      if (number == null || isOther(s, i, times) || isPartOfName(s, number.first())) {
        continue;
      }
      reader = reader == null ? new QuantityReader(article, s, last, times, countedBy) : reader;
      i = reader.add(number, i, out);
    }
    return out;
  }

  /** Adds the quantity that a number opens; the last token of it. */
  private int add(Numeral number, int begin, List<Quantity> out) {
    Numeral second = secondOfRange(number);
    BigDecimal low = number.value();
    BigDecimal high = second == null ? low : second.value();
    int end = second == null ? number.last() : second.last();
    if (second != null && isScaled(second) && !isScaled(number)) {
      BigDecimal raised = low.multiply(scale(second));
      low = raised.compareTo(high) <= 0 ? raised : low;
    }
    String unit = unit(number.first(), end);
    int front = s.is(begin - 1, "currency_signs") ? begin - 1 : begin;
    front = s.is(front, "currency_signs") && front > s.from() && s.tokens().isCapitalised(front - 1) && s.end(front - 1) == s.begin(front) ? front - 1
        : front;
    int below = before(front, "bound_high");
    int above = before(front, "bound_low");
    boolean less = below > above || after(end, "less_after");
    boolean more = !less && (number.open() || above > 0 || after(end, "more_after"));
    int counted = unit == null || unit.equals(TIMES) ? countedNoun(s.is(end + 1, "times_words") ? end + 1 : end) : -1;
    Span span = article.span(s.begin(number.first()), s.end(end));
    String noun = counted < 0 ? null : s.words(counted, counted).toLowerCase(Locale.ROOT);
    out.add(new Quantity(span, low, more ? null : high, less, unit, noun, asOf, countedBy));
    return end + (end < last ? s.pack().phraseAt("percent", s, end + 1) : 0);
  }

  private static boolean isScaled(Numeral number) {
    return number.last() > number.first();
  }

  private BigDecimal scale(Numeral scaled) {
    BigDecimal product = BigDecimal.ONE;
    for (int i = scaled.first() + 1; i <= scaled.last(); i++) {
      String scale = s.pack().value("scales", s.folded()[i]);
      product = scale == null ? product : product.multiply(new BigDecimal(scale));
    }
    return product;
  }

  /** Whether a token is part of a date or a time of day, or names a thing by its number. */
  private static boolean isOther(Sentence s, int token, Times times) {
    Times.Timed time = times.at(s.begin(token));
    return time != null && !time.length() || s.is(token - 1, "ordinal_nouns");
  }

  private static boolean isPartOfName(Sentence s, int i) {
    return s.in(i - 1) && s.tokens().isCapitalised(i - 1) && s.tags()[i - 1] == Tag.PROPN && s.end(i - 1) + 1 >= s.begin(i)
        && !s.is(i - 1, "time_adjuncts")
        && s.tokens().kind(i) == Tokens.Kind.NUMBER && (i - 1 > s.from());
  }

  /** The second number of "10-12", "between 10 and 12", "10 to 12 people"; null where the first stands alone. */
  private @Nullable Numeral secondOfRange(Numeral first) {
    int joint = first.last() + 1;
    if (first.open() || joint + 1 > last) {
      return null;
    }
    boolean opened = s.is(first.first() - 1, "range_openers");
    boolean dash = s.isDash(joint) && s.end(first.last()) == s.begin(joint);
    if (!dash && !(opened && s.is(joint, "range_joints"))) {
      return null;
    }
    int at = s.is(joint + 1, "currency_signs") && joint + 2 <= last ? joint + 2 : joint + 1;
    Numeral second = Numerals.at(s, at, last);
    return second == null || second.open() || second.value().compareTo(first.value()) < 0 ? null : second;
  }

  private @Nullable String unit(int first, int end) {
    if (s.is(first - 1, "currency_signs")) {
      return s.words(first - 1, first - 1);
    }
    if (s.pack().endsAs("fold_endings", s.folded()[end])) {
      return TIMES;
    }
    if (end + 1 > last) {
      return null;
    }
    if (s.pack().phraseAt("percent", s, end + 1) > 0) {
      return "%";
    }
    if (s.pack().phraseAt("points", s, end + 1) > 0) {
      return "points";
    }
    if (s.is(end + 1, "times_words")) {
      return TIMES;
    }
    int at = s.is(end + 1, "of_words") ? end + 2 : end + 1;
    return at > last ? null : money(at);
  }

  /** The currency that a word or a sign after a number names. */
  private @Nullable String money(int at) {
    String currency = s.pack().value("currencies", s.folded()[at]);
    if (currency != null) {
      return s.is(at + 1, "of_words") && currency.length() == 1 && currency.equals("\u00A3") ? null : currency;
    }
    int sign = s.tokens().isCapitalised(at) && at < last && s.end(at) == s.begin(at + 1) ? at + 1 : at;
    boolean closes = s.is(sign, "currency_signs") && !(sign < last && s.tokens().kind(sign + 1) == Tokens.Kind.NUMBER);
    return closes ? s.words(sign, sign) : null;
  }

  /** Words of the longest phrase of a class that ends right before a token, words of nearness left out: "at least some 300"; 0 where none does. */
  private int before(int token, String wordClass) {
    int last = s.is(token - 1, "approximators") ? token - 2 : token - 1;
    for (int begin = Math.max(s.from(), last - 3); begin <= last; begin++) {
      if (s.pack().phraseAt(wordClass, s, begin) == last - begin + 1) {
        return last - begin + 1;
      }
    }
    return 0;
  }

  private boolean after(int end, String wordClass) {
    for (int i = end + 1; i <= end + 2; i++) {
      if (s.pack().phraseAt(wordClass, s, i) > 0) {
        return true;
      }
    }
    return false;
  }

  /** The first noun after the number, over adjectives. */
  private int countedNoun(int end) {
    for (int i = end + 1; i <= last && i <= end + 4; i++) {
      Tag tag = s.tags()[i];
      if (tag == Tag.NOUN) {
        return i;
      }
      if (tag != Tag.ADJ && tag != Tag.PROPN && tag != Tag.NUM && tag != Tag.ADV && tag != Tag.VERB_PARTICIPLE && !s.is(i, "of_words")) {
        return -1;
      }
    }
    return -1;
  }

  /** The time that the sentence gives its numbers for: "as of Tuesday", "por ahora"; null where it gives none or one that lies ahead. */
  private static @Nullable TimeMention asOf(Article article, Sentence s, Times times) {
    for (Times.Timed time : times.within(s.begin(), s.end())) {
      int first = s.tokens().firstFrom(time.begin());
      int last = Math.min(s.to(), s.tokens().firstFrom(time.end())) - 1;
      boolean led = first > s.from() && s.phraseEndsAt("as_of", first - 1) || first <= last && s.phraseEndsAt("as_of_now", last);
      boolean past = time.mention().time() == null || article.published() == null || !time.mention().time().earliest().isAfter(article.published()
          .latest());
      if (led && past && !time.length() && first <= last && Tense.of(TimeWords.of(s.pack()), s, first, last) != Calendar.Way.AHEAD) {
        return time.mention();
      }
    }
    return null;
  }
}
