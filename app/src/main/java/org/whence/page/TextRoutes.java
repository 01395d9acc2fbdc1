package org.whence.page;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.model.ArticleId;
import org.whence.model.Edge;
import org.whence.model.Node;
import org.whence.model.Span;
import org.whence.model.TracedClaim;

/** Writes the routes: from each article, step by step towards the source, each step with the sentence that proves it. */
final class TextRoutes {
  private static final int ARTICLES = 12;

  /** Code units of a sentence shown unless all is asked for. */
  private static final int LONGEST = 280;

  private final Paper paper;
  private final Lookup lookup;
  private final boolean all;

  /** Sentences shown so far in one tree: a sentence that proves several steps is printed once. */
  private final Set<Span> printed = new HashSet<>();

  TextRoutes(Paper paper, Lookup lookup, boolean all) {
    this.paper = paper;
    this.lookup = lookup;
    this.all = all;
  }

  /** Writes the routes of the whole story, or of the claims that were shown in full. */
  void write(List<TracedClaim> claims) {
    List<Route> routes = all ? Route.of(lookup) : Route.of(lookup, claims);
    if (routes.isEmpty()) {
      return;
    }
    String whose = all || claims.size() == lookup.dossier().claims().size() ? "" : " (of the claims shown in full; --all for the rest)";
    paper.heading("Routes", "article ← outlet ← relayed from ← originating report ← source" + whose);
    list(routes);
  }

  /** Writes the routes of one claim. */
  void write(TracedClaim claim) {
    paper.heading("Routes", "article ← outlet ← relayed from ← originating report ← source");
    list(Route.of(lookup, List.of(claim)));
  }

  /** Writes all that one article rests on. */
  void write(ArticleId article) {
    paper.heading("Rests on", "article ← outlet ← relayed from ← originating report ← source");
    list(Route.of(lookup).stream().filter(route -> article.equals(route.node().article())).toList());
  }

  private void list(List<Route> routes) {
    int shown = all || routes.size() <= ARTICLES + 2 ? routes.size() : ARTICLES;
    for (Route route : routes.subList(0, shown)) {
      ArticleId id = route.node().article();
      String title = id == null ? Plain.line(route.node().label()) : lookup.title(id);
      paper.line("  ", "    ", Paper.strong(id == null ? "" : "[" + lookup.number(id) + "]"), Paper.plain("“" + title + "”"));
      printed.clear();
      steps(route, id, "    ");
    }
    if (shown < routes.size()) {
      paper.line("  ", Paper.quiet("and " + (routes.size() - shown) + " more articles: --all"));
    }
  }

  private void steps(Route route, @Nullable ArticleId article, String indent) {
    if (route.behind().isEmpty() && route.node().kind() != Node.Kind.SOURCE && !route.above()) {
      paper.line(indent, Paper.quiet("← where it has this from is not stated"));
    }
    for (Route next : route.behind()) {
      Edge step = next.step();
      if (step == null) {
        continue;
      }
      String more = next.above() ? "(its way is shown above)" : "";
      if (Lookup.isOwn(next.node(), article)) {
        paper.line(indent + "← ", Paper.strong(Phrases.ENGLISH.ownReport()), Paper.quiet(more));
      } else {
        String name = lookup.label(next.node().id());
        String how = Phrases.ENGLISH.word(step.kind());
        paper.line(indent + "← ", indent + "    ", Paper.plain(how), Paper.strong(name), Paper.quiet(more), known(step));
      }
      proof(step, indent + "    ");
      steps(next, article, indent + "  ");
    }
  }

  /** Beside the step: that nothing proves it, or that the page itself says who published it. */
  private static Paper.Run known(Edge step) {
    if (step.proven()) {
      return Paper.plain("");
    }
    boolean published = step.kind() == Edge.Kind.PUBLISHED_BY;
    return published ? Paper.plain("") : Paper.alert("[" + Phrases.ENGLISH.notProven() + "]");
  }

  private void proof(Edge step, String indent) {
    if (step.proven()) {
      Span sentence = lookup.sentence(step.proof().getFirst());
      String words = all ? lookup.words(sentence) : Plain.cut(lookup.words(sentence), LONGEST);
      words = printed.add(sentence) ? "“" + words + "”" : "(same sentence)";
      paper.line(indent, Paper.quiet(words));
    }
  }
}
