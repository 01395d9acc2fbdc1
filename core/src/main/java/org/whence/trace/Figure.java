package org.whence.trace;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Quantity;
import org.whence.model.Span;
import org.whence.model.Statement;
import org.whence.text.Plain;
import org.whence.text.WordList;

/**
 * A number of a statement with what it measures, ready to be held against numbers of other articles.
 *
 * @param kind what sort of number it is: a ratio ("threefold", "90% higher"), a share, a currency, or the stem of what is counted
 * @param value the number; of a ratio how many times as much
 * @param measure roots of the words after it, to the end of its clause
 * @param beside the other numbers of its sentence
 */
record Figure(Article article, Statement statement, Quantity quantity, String kind, BigDecimal value, Set<String> measure, List<Quantity> beside) {

  static final String RATIO = "ratio";

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** How far two ratios may lie apart, as a share of the smaller, where one is told in percent and one in times. */
  private static final BigDecimal NEAR = new BigDecimal("0.15");

  /** Words two sentences must share, of the shorter one's, to be about one thing: any two tell of hours, weeks and dollars. */
  private static final double MOST_OF = 0.34;

  private static final int FEWEST_SHARED = 2;

  private static final int ROOT = 4;
  private static final int FARTHEST = 100;
  private static final int MOST_WORDS = 12;

  /** Words that make a percentage one of increase. */
  private static final Set<String> MORE = WordList.words(Figure.class, "words.tsv", "increase");

  /** Words that begin another clause. */
  private static final Set<String> JOINTS = WordList.words(Figure.class, "words.tsv", "clause");

  /** Roots of words that only say that something is likelier, more or at risk: they tell no measure from another. */
  private static final Set<String> GENERAL = WordList.words(Figure.class, "words.tsv", "general");

  Figure {
    measure = Set.copyOf(measure);
    beside = List.copyOf(beside);
  }

  static Figure of(Article article, Statement statement, Quantity quantity) {
    List<String> after = clause(article, quantity.span());
    boolean more = "%".equals(quantity.unit()) && after.stream().limit(3).anyMatch(MORE::contains);
    String unit = quantity.unit();
    String kind;
    BigDecimal value = quantity.low();
    if (more) {
      kind = RATIO;
      value = BigDecimal.ONE.add(value.divide(HUNDRED, 6, RoundingMode.HALF_UP));
    } else if ("times".equals(unit)) {
      kind = RATIO;
    } else {
      kind = unit != null ? "unit " + unit : quantity.counted() == null ? "" : NumberChanged.stem(quantity.counted());
    }
    List<Quantity> beside = new ArrayList<>(statement.quantities());
    beside.remove(quantity);
    return new Figure(article, statement, quantity, kind, value, roots(after), beside);
  }

  ArticleId in() {
    return article.id();
  }

  /** The words after a number, without its unit, to the end of its clause. */
  private static List<String> clause(Article article, Span number) {
    String rest = article.text().substring(number.end(), Math.min(article.text().length(), number.end() + FARTHEST));
    int end = 0;
    while (end < rest.length() && (",;.()\n\u2014".indexOf(rest.charAt(end)) < 0 || isInNumber(rest, end))) {
      end++;
    }
    List<String> out = new ArrayList<>();
    for (String word : Plain.form(rest.substring(0, end)).split(" ")) {
      if (JOINTS.contains(word) || out.size() == MOST_WORDS) {
        break;
      }
      if (!word.isEmpty()) {
        out.add(word);
      }
    }
    return out;
  }

  private static boolean isInNumber(String text, int at) {
    boolean point = text.charAt(at) == '.' || text.charAt(at) == ',';
    return point && at > 0 && at + 1 < text.length() && Character.isDigit(text.charAt(at - 1)) && Character.isDigit(text.charAt(at + 1));
  }

  static Set<String> roots(List<String> words) {
    Set<String> out = new TreeSet<>();
    for (String word : words) {
      String root = word.substring(0, Math.min(ROOT, word.length()));
      if (word.length() >= ROOT && !GENERAL.contains(root)) {
        out.add(root);
      }
    }
    return out;
  }

  /** Whether the words show that both measure one thing: those of one stand among those of the other. */
  boolean measures(Figure other) {
    boolean told = !measure.isEmpty() && !other.measure.isEmpty();
    return told && (measure.containsAll(other.measure) || other.measure.containsAll(measure));
  }

  /** Whether the values go together; one told in times and one in percent need only be near. */
  boolean agrees(Figure other) {
    boolean mixed = kind.equals(RATIO) && !Objects.equals(quantity.unit(), other.quantity.unit());
    if (mixed) {
      BigDecimal apart = value.subtract(other.value).abs();
      return apart.compareTo(value.min(other.value).multiply(NEAR)) <= 0;
    }
    return value.compareTo(other.value) == 0 || NumberChanged.rounds(quantity, other.quantity) || NumberChanged.rounds(other.quantity, quantity);
  }

  /**
   * Whether another number of the same kind stands beside both: "46 dead and 120 hurt", "46 dead and 150 hurt". Where they are shares or sums the
   * sentences must be about one thing too.
   */
  boolean sharesCompanion(Figure other) {
    Quantity companion = companion(other);
    boolean counts = companion != null && companion.counted() != null && quantity.unit() == null;
    return companion != null && (counts || !measuresApart(other) && isAbout(other, MOST_OF));
  }

  /** Whether the words after both say that they measure different things: "90 percent without power", "55 percent without water". */
  boolean measuresApart(Figure other) {
    boolean one = article.language().equals(other.article.language());
    return one && !measure.isEmpty() && !other.measure.isEmpty() && !measures(other);
  }

  /** The same in whatever words: figures that are cut off beside an equal number show by themselves what they were cut off. */
  boolean hasCompanion(Figure other) {
    return companion(other) != null;
  }

  /** Whether the sentences share so much of the telling words of the shorter. */
  private boolean isAbout(Figure other, double most) {
    Set<String> shared = topic();
    Set<String> its = other.topic();
    int all = Math.min(shared.size(), its.size());
    shared.retainAll(its);
    return shared.size() >= FEWEST_SHARED && shared.size() >= most * all;
  }

  private @Nullable Quantity companion(Figure other) {
    for (Quantity mine : beside) {
      for (Quantity theirs : other.beside) {
        boolean alike = Objects.equals(mine.unit(), theirs.unit()) && mine.low().compareTo(theirs.low()) == 0;
        boolean counted = mine.counted() == null || theirs.counted() == null ? mine.unit() != null
            : NumberChanged.stem(mine.counted()).equals(NumberChanged.stem(theirs.counted()));
        if (alike && counted) {
          return mine;
        }
      }
    }
    return null;
  }

  /** Whether this is another's value with figures cut off, not rounded: "6%" of "6.6%". A figure can be lost on the way, none is won. */
  boolean isCutOff(Figure other) {
    int figures = value.stripTrailingZeros().precision();
    BigDecimal full = other.value.stripTrailingZeros();
    return figures < full.precision() && full.scale() > 0 && !agrees(other)
        && full.round(new MathContext(figures, RoundingMode.DOWN)).compareTo(value) == 0;
  }

  /** Roots of all telling words of the statement. */
  Set<String> topic() {
    return roots(List.of(Plain.form(article.words(statement.sentence())).split(" ")));
  }
}
