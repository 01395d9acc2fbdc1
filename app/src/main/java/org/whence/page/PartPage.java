package org.whence.page;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.whence.model.ArticleId;
import org.whence.model.Reading;
import org.whence.model.TracedClaim;

/** One claim or one article of a story as a page of its own. */
final class PartPage {
  private final Shell shell;
  private final StoryPage story;
  private final Set<ArticleId> articles;
  private final Set<String> claims;

  private PartPage(Shell shell, StoryPage story, Set<ArticleId> articles, Set<String> claims) {
    this.shell = shell;
    this.story = story;
    this.articles = articles;
    this.claims = claims;
  }

  /** The whole story. */
  static PartPage of(Shell shell, StoryPage story) {
    return new PartPage(shell, story, Set.of(), Set.of());
  }

  /** A claim, with the articles whose words it is shown in. */
  static PartPage of(Shell shell, StoryPage story, TracedClaim claim) {
    Set<ArticleId> articles = new LinkedHashSet<>();
    claim.wordings().forEach(wording -> articles.add(wording.statement().wording().article()));
    claim.changes().forEach(change -> List.of(change.before(), change.after()).forEach(span -> articles.add(span.article())));
    return new PartPage(shell, story, articles, Set.of(claim.claim().id()));
  }

  /** An article with the claims it carries. */
  static PartPage of(Shell shell, StoryPage story, Reading reading) {
    ArticleId id = reading.article().id();
    Set<ArticleId> articles = new LinkedHashSet<>(List.of(id));
    Set<String> claims = new LinkedHashSet<>();
    for (TracedClaim claim : story.lookup().claims()) {
      if (claim.wordings().stream().anyMatch(wording -> wording.statement().wording().article().equals(id))) {
        claims.add(claim.claim().id());
        claim.wordings().forEach(wording -> articles.add(wording.statement().wording().article()));
      }
    }
    return new PartPage(shell, story, articles, claims);
  }

  Shell shell() {
    return shell;
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
