package org.whence.trace;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Copy;
import org.whence.model.Credit;
import org.whence.model.Moment;
import org.whence.model.Reading;
import org.whence.model.Span;

/** Whose text an article carries: the forest of copies and, where a text is credited to another outlet, that outlet. */
final class Lineage {

  /** A text credited to an outlet, with the words that do so. */
  record Credited(String outlet, Span proof) {}

  private final StoryView view;
  private final Map<ArticleId, Copy> parentOf = new TreeMap<>();
  private final Map<ArticleId, Credited> creditOf = new TreeMap<>();

  Lineage(StoryView view, List<Copy> copies) {
    this.view = view;
    Comparator<Copy> best =
        Comparator.comparing((Copy c) -> !c.directed())
            .thenComparing(Copy::kind)
            .thenComparing(c -> view.article(c.parent()), Article.BY_TIME)
            .thenComparing(Copy::child);
    for (Copy copy : copies.stream().map(this::turned).sorted(best).toList()) {
      if (!parentOf.containsKey(copy.child()) && !isBefore(copy.child(), copy.parent()) && !root(copy.parent()).equals(copy.child())) {
        parentOf.put(copy.child(), copy);
      }
    }
    for (Reading reading : view.readings) {
      Credited credited = credited(reading);
      if (credited != null) {
        creditOf.put(reading.article().id(), credited);
      }
    }
  }

  /** A copy of which time shows no direction runs towards the outlet that the other side cites. */
  private Copy turned(Copy copy) {
    if (copy.directed() || isBefore(copy.parent(), copy.child()) || !cites(copy.parent(), copy.child()) || cites(copy.child(), copy.parent())) {
      return copy;
    }
    List<Copy.Pair> proof = copy.proof().stream().map(pair -> new Copy.Pair(pair.parent(), pair.child())).toList();
    return new Copy(copy.parent(), copy.child(), copy.kind(), proof, true);
  }

  private boolean cites(ArticleId article, ArticleId other) {
    String outlet = view.outletOf(other);
    return view.reports.stream().anyMatch(r -> r.citedBy().contains(article) && outlet != null && outlet.equals(r.outlet()));
  }

  private boolean isBefore(ArticleId one, ArticleId other) {
    Moment first = view.article(one).published();
    Moment second = view.article(other).published();
    return first != null && second != null && first.certainlyBefore(second);
  }

  /** The outlet the whole text is credited to, where that is not the article's own: a dateline before a byline before a footer. */
  private @Nullable Credited credited(Reading reading) {
    Credit best = null;
    for (Credit credit : reading.credits()) {
      if (credit.kind().isWhole() && (best == null || credit.kind().compareTo(best.kind()) < 0)) {
        best = credit;
      }
    }
    if (best == null) {
      return null;
    }
    String outlet = view.outletNamed(best.outlet());
    return outlet == null || outlet.equals(view.outletOf(reading.article().id())) ? null : new Credited(outlet, best.proof());
  }

  /** The copy by which an article has its text. */
  @Nullable Copy parent(ArticleId article) {
    return parentOf.get(article);
  }

  /** The first article of its chain of copies. */
  ArticleId root(ArticleId article) {
    ArticleId at = article;
    for (Copy copy = parentOf.get(at); copy != null; copy = parentOf.get(at)) {
      at = copy.parent();
    }
    return at;
  }

  /** The credit of the article itself, or of the nearest article above it that has one, or of any copy of the same text. */
  @Nullable Credited credit(ArticleId article) {
    ArticleId at = article;
    while (true) {
      Credited credited = creditOf.get(at);
      if (credited != null) {
        return credited;
      }
      Copy copy = parentOf.get(at);
      if (copy == null) {
        break;
      }
      at = copy.parent();
    }
    return creditBelow(at);
  }

  /** A copy that kept the credit shows it for the one that dropped it, unless the root is itself a report that others cite. */
  private @Nullable Credited creditBelow(ArticleId root) {
    if (view.reportPublishedAs(root) != null) {
      return null;
    }
    for (Map.Entry<ArticleId, Credited> entry : creditOf.entrySet()) {
      if (root(entry.getKey()).equals(root) && !entry.getValue().outlet().equals(view.outletOf(root))) {
        return entry.getValue();
      }
    }
    return null;
  }

  /** Whether the article itself prints the credit. */
  @Nullable Credited ownCredit(ArticleId article) {
    return creditOf.get(article);
  }

  /** The words an article shares with the one above it. */
  List<Span> proof(ArticleId article) {
    Copy copy = parentOf.get(article);
    if (copy == null || copy.proof().isEmpty()) {
      return List.of();
    }
    return List.of(copy.proof().getFirst().child(), copy.proof().getFirst().parent());
  }

  /** The copies that stand, one a child, sorted by child. */
  List<Copy> copies() {
    return List.copyOf(parentOf.values());
  }
}
