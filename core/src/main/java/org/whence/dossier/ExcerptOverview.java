package org.whence.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.model.ArticleId;
import org.whence.model.Overview;
import org.whence.model.Position;
import org.whence.model.Span;
import org.whence.model.Tally;
import org.whence.model.Timeline;
import org.whence.model.Verification;

/** What of an overview speaks of some claims, in some articles. */
final class ExcerptOverview {
  private final Set<String> claims;
  private final Set<ArticleId> articles;
  private final Set<String> parties;

  ExcerptOverview(Set<String> claims, Set<ArticleId> articles, Set<String> parties) {
    this.claims = claims;
    this.articles = articles;
    this.parties = parties;
  }

  Overview of(Overview whole) {
    List<Position> positions = whole.positions().stream().filter(p -> isOf(p.claim()) && isHere(p.sentence())).map(this::here).toList();
    Timeline timeline = new Timeline(here(whole.timeline().events()), here(whole.timeline().telling()));
    List<Tally> tallies = whole.tallies().stream().filter(this::isWhole).toList();
    List<Verification> checks = new ArrayList<>();
    for (Verification check : whole.checks()) {
      List<String> bearing = check.claims().stream().filter(claims::contains).toList();
      if (isHere(check.sentence()) && (check.claims().isEmpty() || !bearing.isEmpty())) {
        checks.add(new Verification(check.check(), check.sentence(), spans(check.also()), bearing));
      }
    }
    return new Overview(List.of(), positions, timeline, tallies, checks, null);
  }

  private boolean isOf(@Nullable String claim) {
    return claim != null && claims.contains(claim);
  }

  private boolean isHere(Span span) {
    return articles.contains(span.article());
  }

  private List<Span> spans(List<Span> spans) {
    return spans.stream().filter(this::isHere).toList();
  }

  private boolean isWhole(Tally tally) {
    boolean lines = tally.lines().stream().allMatch(line -> isHere(line.sentence()) && line.also().stream().allMatch(this::isHere));
    return isOf(tally.claim()) && lines;
  }

  private Position here(Position p) {
    String party = p.party() != null && parties.contains(p.party()) ? p.party() : null;
    return new Position(p.stand(), party, p.actor(), p.unnamed(), p.who(), p.of(), p.through(), p.proposal(), p.claim(), p.cue(), p.sentence(),
        p.said(), p.dated(), spans(p.also()));
  }

  private List<Timeline.Entry> here(List<Timeline.Entry> entries) {
    List<Timeline.Entry> out = new ArrayList<>();
    for (Timeline.Entry entry : entries) {
      if (isOf(entry.claim()) && isHere(entry.sentence())) {
        out.add(new Timeline.Entry(entry.kind(), entry.when(), entry.time(), entry.what(), entry.sentence(), entry.claim(), spans(entry.also())));
      }
    }
    return out;
  }
}
