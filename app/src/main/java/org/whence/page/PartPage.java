package org.whence.page;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.whence.model.ArticleId;
import org.whence.model.Dossier;
import org.whence.model.TracedClaim;
import org.whence.overview.ClaimOrder;

/** One story of a pile, or one claim or article of a story, with what is shown beside it. */
final class PartPage {
  private final StoryPage story;
  private final Set<ArticleId> articles;
  private final Set<String> claims;

  private PartPage(StoryPage story, Set<ArticleId> articles, Set<String> claims) {
    this.story = story;
    this.articles = articles;
    this.claims = claims;
  }

  static PartPage of(Part part, Frame frame) {
    List<Along.Neighbour> along = part instanceof Part.OfStory whole ? new Along(whole.pile(), frame).of(whole.dossier()) : List.of();
    StoryPage story = new StoryPage(part.dossier(), part.story(), along, frame.beside().revisions(), frame);
    Set<String> claims = new LinkedHashSet<>();
    claims(part).forEach(claim -> claims.add(claim.claim().id()));
    return new PartPage(story, articles(part), claims);
  }

  /** The claims that go with a part: its own, or those that an article carries. */
  private static List<TracedClaim> claims(Part part) {
    return switch (part) {
      case Part.OfStory whole -> List.of();
      case Part.OfClaim one -> List.of(one.claim());
      case Part.OfArticle one -> carried(one.dossier(), one.reading().article().id());
    };
  }

  private static List<TracedClaim> carried(Dossier dossier, ArticleId article) {
    return ClaimOrder.of(dossier).stream().filter(claim -> articles(claim).contains(article)).toList();
  }

  /** The articles in whose words a part is shown, its own first; of a story none. */
  static Set<ArticleId> articles(Part part) {
    Set<ArticleId> out = new LinkedHashSet<>();
    switch (part) {
      case Part.OfStory whole -> {}
      case Part.OfClaim one -> {
        out.addAll(articles(one.claim()));
        one.claim().changes().forEach(change -> List.of(change.before(), change.after()).forEach(span -> out.add(span.article())));
      }
      case Part.OfArticle one -> {
        out.add(one.reading().article().id());
        claims(one).forEach(claim -> out.addAll(articles(claim)));
      }
    }
    return out;
  }

  private static Set<ArticleId> articles(TracedClaim claim) {
    Set<ArticleId> out = new LinkedHashSet<>();
    claim.wordings().forEach(wording -> out.add(wording.statement().wording().article()));
    return out;
  }

  Words words() {
    return story.words();
  }

  StoryPage story() {
    return story;
  }

  List<ClaimPage> claims() {
    return story.claims().stream().filter(claim -> claims.contains(claim.id())).toList();
  }

  /** The articles it needs, its own first. */
  List<ArticlePage> articles() {
    return articles.stream().map(id -> new ArticlePage(story.lookup(), story.lookup().reading(id))).toList();
  }
}
