package org.whence.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whence.model.Article;
import org.whence.model.Quantity;
import org.whence.text.Tag;
import org.whence.text.Tokens;

/** Reads numbers with their bounds, units and what is counted: "at least 39 people", "250,000-300,000", "4,6 %", "más de 120 heridos". */
final class QuantityReader {

  private static final Map<String, Long> SCALES =
      Map.of("thousand", 1000L, "mil", 1000L, "million", 1_000_000L, "millon", 1_000_000L, "millones", 1_000_000L, "millions", 1_000_000L,
          "billion", 1_000_000_000L, "m", 1_000_000L, "bn", 1_000_000_000L);

  private static final String FOLD = "fold";

  private QuantityReader() {}

  /** The quantities between two tokens of a sentence. */
  static List<Quantity> read(Article article, Sentence s, int first, int last) {
    List<Quantity> out = new ArrayList<>();
    for (int i = first; i <= last; i++) {
      BigDecimal value = value(s, i);
      if (value == null || isDate(s, i) || isPartOfName(s, i)) {
        continue;
      }
      int end = i;
      BigDecimal high = value;
      Long scale = end + 1 <= last ? SCALES.get(s.folded()[end + 1]) : null;
      if (scale != null) {
        value = value.multiply(BigDecimal.valueOf(scale));
        high = value;
        end++;
      }
      int second = secondOfRange(s, i, end, last);
      if (second > 0) {
        BigDecimal other = value(s, second);
        if (other != null && other.compareTo(value) >= 0) {
          high = other;
          end = second;
        }
      }
      String unit = unit(s, i, end, last);
      boolean moreThan = before(s, i, "bound_low");
      boolean lessThan = before(s, i, "bound_high");
      int counted = unit == null || unit.equals("times") ? countedNoun(s, end, last) : -1;
      out.add(new Quantity(article.span(s.begin(i), s.end(end)), value, moreThan ? null : high, lessThan, unit, counted < 0 ? null
          : s.folded()[counted], null, null));
      i = end;
    }
    return out;
  }

  private static @Nullable BigDecimal value(Sentence s, int token) {
    if (s.tokens().kind(token) == Tokens.Kind.NUMBER) {
      return parse(s.words(token, token));
    }
    if (isFold(s, token)) {
      int times = s.pack().count(s.folded()[token].substring(0, s.folded()[token].length() - FOLD.length()));
      return times < 2 ? null : BigDecimal.valueOf(times);
    }
    int count = s.pack().count(s.folded()[token]);
    boolean article = count == 1 && s.tags()[token] != Tag.NUM;
    return count == 0 || article ? null : BigDecimal.valueOf(count);
  }

  /** "threefold", "tenfold": so many times. */
  private static boolean isFold(Sentence s, int token) {
    return s.endsAs(token, "fold_endings") && s.folded()[token].length() > FOLD.length() && s.folded()[token].endsWith(FOLD);
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
    return digits.length() == 0 || digits.length() > 20 || digits.charAt(0) == '.' ? null : new BigDecimal(digits.toString());
  }

  private static boolean isDate(Sentence s, int i) {
    boolean month = s.in(i - 1) && s.is(i - 1, "months") || s.in(i + 1) && s.is(i + 1, "months") || s.in(i + 2) && s.folded()[i + 1].equals("de")
        && s.is(i + 2, "months");
    String word = s.folded()[i];
    boolean year = word.length() == 4 && word.indexOf('.') < 0 && word.indexOf(',') < 0 && (word.startsWith("19") || word.startsWith("20"))
        && !(s.in(i + 1) && s.tags()[i + 1] == Tag.NOUN);
    boolean clock = word.indexOf(':') > 0;
    return month || year || clock;
  }

  private static boolean isPartOfName(Sentence s, int i) {
    return s.in(i - 1) && s.tokens().isCapitalised(i - 1) && s.tags()[i - 1] == Tag.PROPN && s.end(i - 1) + 1 >= s.begin(i)
        && !s.isTime(i - 1)
        && s.tokens().kind(i) == Tokens.Kind.NUMBER && (i - 1 > s.from());
  }

  private static int secondOfRange(Sentence s, int first, int end, int last) {
    int joint = end + 1;
    if (joint + 1 > last) {
      return -1;
    }
    String word = s.folded()[joint];
    boolean between = s.in(first - 1) && (s.folded()[first - 1].equals("between") || s.folded()[first - 1].equals("entre")
        || s.folded()[first - 1].equals("from"));
    boolean range = s.isDash(joint) && s.end(end) == s.begin(joint) || between && (word.equals("and") || word.equals("y") || word.equals("to"));
    return range && s.tokens().kind(joint + 1) == Tokens.Kind.NUMBER ? joint + 1 : -1;
  }

  private static @Nullable String unit(Sentence s, int first, int end, int last) {
    if (s.in(first - 1) && s.tokens().kind(first - 1) == Tokens.Kind.PUNCTUATION && "$\u20AC\u00A3".indexOf(s.tokens().firstChar(first - 1)) >= 0) {
      return s.words(first - 1, first - 1);
    }
    if (isFold(s, end)) {
      return "times";
    }
    if (end + 1 > last) {
      return null;
    }
    String next = s.folded()[end + 1];
    if (next.equals("%") || next.equals("percent") || next.equals("per") || next.equals("por") && s.in(end + 2)
        && s.folded()[end + 2].equals("ciento")) {
      return "%";
    }
    return next.equals("times") || next.equals("veces") ? "times" : null;
  }

  private static boolean before(Sentence s, int i, String wordClass) {
    for (int back = 1; back <= 3; back++) {
      int length = s.pack().phraseAt(wordClass, s, i - back);
      if (length == back) {
        return true;
      }
    }
    return false;
  }

  /** The first noun after the number, over adjectives. */
  private static int countedNoun(Sentence s, int end, int last) {
    for (int i = end + 1; i <= last && i <= end + 4; i++) {
      Tag tag = s.tags()[i];
      if (tag == Tag.NOUN) {
        return i;
      }
      if (tag != Tag.ADJ && tag != Tag.PROPN && tag != Tag.NUM && tag != Tag.ADV && tag != Tag.VERB_PARTICIPLE && !s.folded()[i].equals("de")
          && !s.folded()[i].equals("of")) {
        return -1;
      }
    }
    return -1;
  }
}
