package org.whence.trace;

import java.util.ArrayList;
import java.util.List;
import org.whence.model.ArticleId;
import org.whence.model.Attribution;
import org.whence.model.Copy;
import org.whence.model.Identity;
import org.whence.model.Source;
import org.whence.text.Described;

/**
 * What an article adds of its own to a text that it carries: what a person says whom no article above it names, what a document says where those
 * above give none, what unnamed people told its own outlet whose description keeps them apart from all that those above give, and what another outlet
 * reports that those above do not cite.
 */
final class Additions {

  private final StoryView view;
  private final Lineage lineage;

  Additions(StoryView view, Lineage lineage) {
    this.view = view;
    this.lineage = lineage;
  }

  /** Whether the source nearest the reader is one that the article has from nobody above it. */
  boolean adds(ArticleId article, List<Steps.Step.ByOutlet> outlets, List<Steps.Step.BySource> sources) {
    List<ArticleId> above = above(article);
    if (!outlets.isEmpty()) {
      return !above.isEmpty() && above.stream().noneMatch(a -> cites(a, outlets.getLast()));
    }
    Identity source = above.isEmpty() || sources.isEmpty() ? null : view.identity(sources.getFirst().identity());
    if (source == null || source.kind() == Identity.Kind.UNNAMED && !toldHere(article, sources.getFirst().attribution())) {
      return false;
    }
    boolean several = sources.getFirst().attribution().source() instanceof Source.Unnamed people && isSeveral(people);
    return above.stream().noneMatch(a -> gives(a, source, several));
  }

  /** Two or more, counted, who are called by what they are. */
  private static boolean isSeveral(Source.Unnamed people) {
    boolean counted = people.count() != null && people.count().isExact() && people.count().atLeast() > 1;
    return counted && !Described.of(people.name()).roles().isEmpty();
  }

  /** Whether an article is the outlet's own, or cites it. */
  private boolean cites(ArticleId article, Steps.Step.ByOutlet step) {
    boolean own = step.vague() || step.outlet().equals(view.outletOf(article));
    return own || view.reports.stream().anyMatch(r -> step.outlet().equals(r.outlet()) && r.citedBy().contains(article));
  }

  /** Other words for unnamed people are easily put; that they told this outlet by name is not put by accident. */
  private boolean toldHere(ArticleId article, Attribution attribution) {
    String via = view.links.viaOf().get(attribution.id());
    return via != null && via.equals(view.outletOf(article));
  }

  private List<ArticleId> above(ArticleId article) {
    List<ArticleId> out = new ArrayList<>();
    for (Copy copy = lineage.parent(article); copy != null; copy = lineage.parent(copy.parent())) {
      out.add(copy.parent());
    }
    return out;
  }

  /** Whether an article gives the source, or words that could mean it. */
  private boolean gives(ArticleId article, Identity source, boolean several) {
    return switch (source.kind()) {
      case PERSON -> view.article(article).text().contains(source.name().substring(source.name().lastIndexOf(' ') + 1));
      case DOCUMENT -> StoryView.isSomeDocument(source.id()) || view.givenBy(article).stream().anyMatch(i -> i.kind() == Identity.Kind.DOCUMENT);
      case UNNAMED -> view.givenBy(article).stream().anyMatch(i -> couldBe(source, several, i));
      case OFFICE, OUTLET, UNSTATED -> true;
    };
  }

  /** "Officials" above could be anybody's words for them; a nurse is no pharmacist, and three residents are not one who is named. */
  private static boolean couldBe(Identity unnamed, boolean several, Identity other) {
    return switch (other.kind()) {
      case DOCUMENT, OUTLET -> false;
      case UNNAMED -> Described.of(unnamed.name()).couldBe(Described.of(other.name()));
      case PERSON -> !several;
      case OFFICE, UNSTATED -> true;
    };
  }
}
