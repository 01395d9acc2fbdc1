package org.whence.trace;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.whence.model.ArticleId;
import org.whence.model.Change;
import org.whence.model.Claim;
import org.whence.model.Quantity;
import org.whence.model.Reading;
import org.whence.model.Reason;
import org.whence.model.Span;
import org.whence.model.Statement;
import org.whence.model.StatementId;

/**
 * Numbers of one story that measure the same thing, whatever claim they stand in and whatever the language. A value that stands alone against
 * one that others agree on differs; which article changed it cannot be told.
 */
final class Figures {

  /** Others that must agree before one is called odd. */
  private static final int FEWEST_OTHERS = 2;

  /** Numbers are held against one another, so that work grows with the square: this bounds it. */
  private static final int MOST = 600;

  private final Map<StatementId, List<DriftRule.Finding>> odd = new TreeMap<>();

  /** The values that each article gives anywhere, by kind. */
  private final Map<ArticleId, Set<String>> givenBy = new TreeMap<>();

  Figures(StoryView view) {
    Map<String, List<Figure>> byKind = new TreeMap<>();
    int seen = 0;
    for (Reading reading : view.readings) {
      Set<Span> taken = new TreeSet<>();
      for (Statement statement : reading.statements()) {
        for (Quantity quantity : statement.quantities()) {
          Figure figure = Figure.of(reading.article(), statement, quantity);
          givenBy.computeIfAbsent(figure.in(), k -> new TreeSet<>()).add(given(figure));
          boolean time = reading.times().stream().anyMatch(mention -> mention.span().overlaps(quantity.span()));
          if (!time && !figure.kind().isEmpty() && statement.stance().isPath() && taken.add(quantity.span()) && seen++ < MOST) {
            byKind.computeIfAbsent(figure.kind(), k -> new ArrayList<>()).add(figure);
          }
        }
      }
    }
    byKind.values().forEach(this::compare);
  }

  private void compare(List<Figure> figures) {
    for (Figure after : figures) {
      List<Figure> measured = others(figures, after, after.kind().equals(Figure.RATIO) ? Figure::measures : Figure::sharesCompanion);
      DriftRule.Finding found = alone(after, measured);
      if (found == null) {
        found = cutOff(after, measured.isEmpty() ? others(figures, after, Figure::hasCompanion) : measured);
      }
      if (found == null) {
        found = PartForWhole.find(after, figures);
      }
      if (found != null) {
        odd.computeIfAbsent(after.statement().id(), k -> new ArrayList<>()).add(found);
      }
    }
  }

  /** Figures of the same thing in other articles. */
  private static List<Figure> others(List<Figure> figures, Figure after, BiPredicate<Figure, Figure> same) {
    return figures.stream().filter(o -> !o.in().equals(after.in()) && same.test(o, after)).toList();
  }

  /** A value that no other article has, against one that at least two have and the article itself does not give. */
  private DriftRule.@Nullable Finding alone(Figure after, List<Figure> measured) {
    if (measured.stream().anyMatch(o -> o.agrees(after))) {
      return null;
    }
    for (Figure other : measured) {
      Set<ArticleId> agreeing = new LinkedHashSet<>();
      measured.stream().filter(o -> o.agrees(other)).forEach(o -> agreeing.add(o.in()));
      if (agreeing.size() >= FEWEST_OTHERS && !gives(after, other)) {
        long all = measured.stream().map(Figure::in).distinct().count();
        return finding(other, after, Reason.of(Reason.Code.ODD_WORDING, String.valueOf(agreeing.size()), String.valueOf(all)));
      }
    }
    return null;
  }

  private DriftRule.@Nullable Finding cutOff(Figure after, List<Figure> measured) {
    for (Figure other : measured) {
      Set<String> shared = other.topic();
      shared.retainAll(after.topic());
      if (after.isCutOff(other) && !shared.isEmpty() && !gives(after, other)) {
        String from = other.article().words(other.quantity().span());
        return finding(other, after, Reason.of(Reason.Code.NUMBER_CHANGED, from, after.article().words(after.quantity().span())));
      }
    }
    return null;
  }

  /** Whether either article gives the other's value too, beside its own or anywhere: then the two measure different things. */
  private boolean gives(Figure after, Figure other) {
    boolean beside = after.beside().stream().anyMatch(q -> q.low().compareTo(other.quantity().low()) == 0);
    return beside || givenBy.getOrDefault(after.in(), Set.of()).contains(given(other))
        || givenBy.getOrDefault(other.in(), Set.of()).contains(given(after));
  }

  private static String given(Figure figure) {
    return figure.kind() + " " + figure.value().stripTrailingZeros().toPlainString();
  }

  private static DriftRule.Finding finding(Figure before, Figure after, Reason why) {
    return new DriftRule.Finding(Change.Severity.MAJOR, before.quantity().span(), after.quantity().span(), why);
  }

  /** The numbers of a claim that stand alone in the story, unless a finer rule has shown them already. */
  void changes(Claim claim, List<Change> out) {
    for (Claim.Member member : claim.members()) {
      for (DriftRule.Finding found : odd.getOrDefault(member.statement(), List.of())) {
        if (out.stream().noneMatch(c -> c.kind() == Change.DriftKind.NUMBER_CHANGED && c.after().equals(found.after()))) {
          out.add(Changes.change(Change.Nature.DIFFERS, Change.DriftKind.NUMBER_CHANGED, found, claim, List.of(), found.why()));
        }
      }
    }
  }
}
