package org.whence.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Credit;
import org.whence.model.Moment;
import org.whence.model.Outlet;
import org.whence.text.Fold;

/** Which of two articles of the same words is the parent: the one the other credits, or else the one that is certainly earlier. */
final class Direction {

  /** Letters under which an outlet's name could stand in another by chance. */
  private static final int SHORTEST = 3;

  private final Map<ArticleId, List<String>> credited;

  Direction(Map<ArticleId, List<String>> credited) {
    this.credited = credited;
  }

  /** The outlets credited, in their normal form. */
  static List<String> names(List<Credit> credits) {
    List<String> out = new ArrayList<>();
    for (Credit credit : credits) {
      if (credit.kind() != Credit.Kind.CAPTION) {
        out.add(plain(credit.outlet()));
      }
    }
    return out;
  }

  private static String plain(String outlet) {
    String folded = Fold.fold(outlet).strip();
    return folded.startsWith("the ") ? folded.substring(4) : folded;
  }

  /** Negative where {@code a} is shown to be the parent, positive where {@code b} is, 0 where nothing shows it. */
  int shown(Article a, Article b) {
    boolean creditsA = credits(b, a);
    boolean creditsB = credits(a, b);
    if (creditsA != creditsB) {
      return creditsA ? -1 : 1;
    }
    if (certainlyBefore(a.published(), b.published())) {
      return -1;
    }
    return certainlyBefore(b.published(), a.published()) ? 1 : 0;
  }

  private static boolean certainlyBefore(@Nullable Moment a, @Nullable Moment b) {
    return a != null && b != null && a.certainlyBefore(b);
  }

  private boolean credits(Article child, Article parent) {
    Outlet outlet = parent.outlet();
    if (outlet == null || child.outlet() != null && plain(child.outlet().name()).equals(plain(outlet.name()))) {
      return false;
    }
    String name = plain(outlet.name());
    for (String credit : credited.getOrDefault(child.id(), List.of())) {
      if (credit.equals(name) || name.length() > SHORTEST && (credit + " ").startsWith(name + " ")) {
        return true;
      }
    }
    return false;
  }
}
