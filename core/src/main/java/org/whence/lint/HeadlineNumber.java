package org.whence.lint;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.model.Quantity;
import org.whence.model.Span;
import org.whence.model.Statement;
import org.whence.text.Fold;
import org.whence.text.Tag;
import org.whence.text.Tokens;

/** A number in the headline that the text does not give, or gives otherwise. Rounding is no fault, nor is a sum of numbers of one sentence. */
final class HeadlineNumber implements LintRule {

  /** A rounded number may lie this far, as a share of it, from the exact one. */
  private static final BigDecimal ROUNDING = new BigDecimal("0.05");

  private static final int MOST_ADDENDS = 6;
  private static final int STEM = 4;

  private static final BigDecimal FEW = BigDecimal.TEN;

  @Override
  public void find(Manuscript draft, List<Finding> out) {
    List<List<Quantity>> text = numbers(draft);
    for (Line headline : text.isEmpty() ? List.<Line>of() : draft.headlines()) {
      for (Quantity quantity : numbers(draft, headline)) {
        if (!isYear(headline, quantity) && !isList(draft, headline, quantity) && !isGiven(draft, quantity, text)) {
          Quantity other = counterpart(quantity, text);
          if (other != null) {
            out.add(draft.finding(Fault.NUMBER_DIFFERS, headline, quantity.span(), List.of(other.span()), shown(draft, quantity), shown(draft,
                other)));
          } else if (isTelling(draft, headline, quantity) && !isInWords(draft, quantity)) {
            out.add(draft.finding(Fault.NUMBER_MISSING, headline, quantity.span(), List.of(), shown(draft, quantity)));
          }
        }
      }
    }
  }

  private static String shown(Manuscript draft, Quantity quantity) {
    String counted = quantity.counted();
    String unit = quantity.unit();
    String words = draft.fact(quantity.span());
    if (counted != null) {
      return words + " " + counted;
    }
    return "%".equals(unit) && words.indexOf('%') < 0 ? words + " %" : words;
  }

  private static List<List<Quantity>> numbers(Manuscript draft) {
    List<List<Quantity>> out = new ArrayList<>();
    for (Line line : draft.text()) {
      out.add(numbers(draft, line));
    }
    return out;
  }

  private static List<Quantity> numbers(Manuscript draft, Line line) {
    List<Quantity> out = spelled(draft.lexicon(), line);
    Set<Span> seen = new HashSet<>();
    out.forEach(quantity -> seen.add(quantity.span()));
    for (Statement statement : draft.statements(line)) {
      for (Quantity quantity : statement.quantities()) {
        if (seen.add(quantity.span())) {
          out.add(quantity);
        }
      }
    }
    return out;
  }

  /** The numbers written as words before what they count: "thirty-one families". */
  private static List<Quantity> spelled(Lexicon lexicon, Line line) {
    List<Quantity> out = new ArrayList<>();
    for (int i = 0; i + 1 < line.size(); i++) {
      int number = lexicon.number(line.folded(i));
      int noun = line.tag(i + 1) == Tag.ADJ && i + 2 < line.size() ? i + 2 : i + 1;
      if (number > 1 && line.tag(noun) == Tag.NOUN) {
        BigDecimal value = BigDecimal.valueOf(number);
        out.add(new Quantity(line.span(i, i), value, value, false, null, line.folded(noun), null, null));
      }
    }
    return out;
  }

  /** "2031", "'31": a year before a noun looks like a count. */
  private static boolean isYear(Line headline, Quantity quantity) {
    int at = headline.tokenAt(quantity.span().begin());
    String word = headline.folded(at);
    boolean full = word.length() == 4 && (word.startsWith("19") || word.startsWith("20"));
    return full || headline.isMark(at - 1, '\'') || headline.isMark(at - 1, '’') || headline.isMark(at - 1, '‘');
  }

  /** "Five things to know": the number of the list, not of the news. */
  private static boolean isList(Manuscript draft, Line headline, Quantity quantity) {
    int after = headline.tokenAt(quantity.span().end() - 1) + 1;
    for (int i = after; i < Math.min(headline.size(), after + 3); i++) {
      if (draft.lexicon().is("list_nouns", headline.folded(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a reader would look for it in the text: a share, a sum, the dead, or more than can be told by naming them one by one. */
  private static boolean isTelling(Manuscript draft, Line headline, Quantity quantity) {
    int after = headline.tokenAt(quantity.span().end() - 1) + 1;
    boolean age = quantity.counted() == null && (headline.isMark(after, ',') || headline.isMark(after, ')'));
    boolean dead = quantity.counted() != null && draft.lexicon().is("casualties", quantity.counted())
        || after < headline.size() && draft.lexicon().is("casualties", headline.folded(after));
    return !age && (quantity.unit() != null || dead || quantity.low().compareTo(FEW) > 0);
  }

  private static boolean isGiven(Manuscript draft, Quantity quantity, List<List<Quantity>> text) {
    for (List<Quantity> line : text) {
      BigDecimal sum = BigDecimal.ZERO;
      for (int i = 0; i < line.size(); i++) {
        Quantity other = line.get(i);
        if (agree(quantity, other) || isSumFrom(quantity, line, i)) {
          return true;
        }
        sum = sum.add(other.low());
      }
      if (sum.compareTo(quantity.low()) == 0) {
        return true;
      }
    }
    return isInDigits(draft, quantity);
  }

  /** Whether numbers that follow each other in one sentence add up to it: "three women and a man". */
  private static boolean isSumFrom(Quantity quantity, List<Quantity> line, int from) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = from; i < Math.min(line.size(), from + MOST_ADDENDS); i++) {
      sum = sum.add(line.get(i).low());
      if (i > from && (sum.compareTo(quantity.low()) == 0 || sum.add(BigDecimal.ONE).compareTo(quantity.low()) == 0)) {
        return true;
      }
    }
    return false;
  }

  private static boolean agree(Quantity one, Quantity other) {
    BigDecimal apart = one.low().subtract(other.low()).abs();
    BigDecimal high = other.high();
    boolean within = high != null && one.low().compareTo(other.low()) >= 0 && one.low().compareTo(high) <= 0;
    return within || apart.signum() == 0 || isRound(one.low()) && apart.compareTo(one.low().multiply(ROUNDING)) <= 0 && like(one, other);
  }

  /** Whether a number may stand for one near it: fewer figures than its size would allow. */
  private static boolean isRound(BigDecimal value) {
    BigDecimal plain = value.stripTrailingZeros();
    int figures = plain.precision();
    int size = value.setScale(0, RoundingMode.DOWN).precision();
    return size >= 2 && figures < size || figures <= 2 && size >= 3;
  }

  private static boolean like(Quantity one, Quantity other) {
    String mine = one.counted();
    String theirs = other.counted();
    boolean counted = mine == null || theirs == null || stem(mine).equals(stem(theirs));
    return Objects.equals(one.unit(), other.unit()) && counted;
  }

  private static String stem(String word) {
    return word.substring(0, Math.min(STEM, word.length()));
  }

  /** A number of the text that counts the same thing or has the same unit. */
  private static @Nullable Quantity counterpart(Quantity quantity, List<List<Quantity>> text) {
    Quantity found = null;
    for (List<Quantity> line : text) {
      for (Quantity other : line) {
        String mine = quantity.counted();
        String theirs = other.counted();
        boolean counted = mine != null && theirs != null && stem(mine).equals(stem(theirs)) && Objects.equals(quantity.unit(), other.unit());
        if (counted && found == null) {
          found = other;
        }
      }
    }
    return found;
  }

  /** The digits stand anywhere in the text, a date or a name among them. */
  private static boolean isInDigits(Manuscript draft, Quantity quantity) {
    String digits = draft.words(quantity.span()).replaceAll("[^0-9]", "");
    return !digits.isEmpty() && draft.text().stream().anyMatch(line -> holds(line, digits));
  }

  private static boolean holds(Line line, String digits) {
    for (int i = 0; i < line.size(); i++) {
      if (line.tokens().kind(i) != Tokens.Kind.PUNCTUATION && line.folded(i).replaceAll("[^0-9]", "").equals(digits)) {
        return true;
      }
    }
    return false;
  }

  /** The number is written out in the text as in the headline. */
  private static boolean isInWords(Manuscript draft, Quantity quantity) {
    String word = Fold.fold(draft.words(quantity.span()));
    for (Line line : draft.text()) {
      for (int i = 0; i < line.size(); i++) {
        if (line.folded(i).equals(word) || quantity.low().compareTo(BigDecimal.valueOf(draft.lexicon().number(line.folded(i)))) == 0) {
          return true;
        }
      }
    }
    return quantity.low().compareTo(BigDecimal.ONE) <= 0;
  }
}
