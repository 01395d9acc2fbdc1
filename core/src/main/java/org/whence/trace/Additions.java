package org.whence.trace;

import java.util.ArrayList;
import java.util.List;
import org.whence.model.ArticleId;
import org.whence.model.Attribution;
import org.whence.model.Copy;
import org.whence.model.Identity;
import org.whence.text.Described;

/**
 * What an article adds of its own to a text that it carries: what a person says whom no article above it names, what a document says where those
 * above give none, and what unnamed people told its own outlet whose description keeps them apart from all that those above give.
 */
final class Additions {

  private final StoryView view;
  private final Lineage lineage;

  Additions(StoryView view, Lineage lineage) {
    this.view = view;
    this.lineage = lineage;
  }

  /** Whether the source nearest the reader is one that the article has from nobody above it. */
  boolean adds(ArticleId article, List<Steps.Step.BySource> sources) {
    List<ArticleId> above = above(article);
    Identity source = above.isEmpty() || sources.isEmpty() ? null : view.identity(sources.getFirst().identity());
    if (source == null || source.kind() == Identity.Kind.UNNAMED && !toldHere(article, sources.getFirst().attribution())) {
      return false;
    }
    return above.stream().noneMatch(a -> gives(a, source));
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
  private boolean gives(ArticleId article, Identity source) {
    return switch (source.kind()) {
      case PERSON -> view.article(article).text().contains(source.name().substring(source.name().lastIndexOf(' ') + 1));
      case DOCUMENT -> StoryView.isSomeDocument(source.id()) || view.givenBy(article).stream().anyMatch(i -> i.kind() == Identity.Kind.DOCUMENT);
      case UNNAMED -> view.givenBy(article).stream().anyMatch(i -> couldBe(source, i));
      case OFFICE, OUTLET, UNSTATED -> true;
    };
  }

  /** "Officials" above could be anybody's words for them; a nurse is no pharmacist. */
  private static boolean couldBe(Identity unnamed, Identity other) {
    return other.kind() != Identity.Kind.DOCUMENT
        && (other.kind() != Identity.Kind.UNNAMED || Described.of(unnamed.name()).couldBe(Described.of(other.name())));
  }
}
