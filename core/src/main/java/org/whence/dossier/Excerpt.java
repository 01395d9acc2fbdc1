package org.whence.dossier;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.whence.model.Anchor;
import org.whence.model.ArticleId;
import org.whence.model.Change;
import org.whence.model.CitedReport;
import org.whence.model.Claim;
import org.whence.model.Correction;
import org.whence.model.Dossier;
import org.whence.model.Edge;
import org.whence.model.Identity;
import org.whence.model.Node;
import org.whence.model.ReadNext;
import org.whence.model.Reading;
import org.whence.model.Span;
import org.whence.model.Story;
import org.whence.model.TracedClaim;
import org.whence.model.Wording;

/** Some claims of a dossier as a dossier of their own: with all they rest on, every article whose words they need, and nothing else. */
public final class Excerpt {
  private final Dossier whole;
  private final List<TracedClaim> claims;
  private final Set<String> nodes = new TreeSet<>();
  private final Set<ArticleId> articles = new TreeSet<>();

  private Excerpt(Dossier whole, List<TracedClaim> claims) {
    this.whole = whole;
    this.claims = claims;
  }

  /** One claim, first, and those that could be the same. */
  public static Dossier of(Dossier whole, TracedClaim claim) {
    List<TracedClaim> kept = new ArrayList<>(List.of(claim));
    whole.claims().stream().filter(other -> claim.claim().maybeSame().contains(other.claim().id())).filter(other -> !other.equals(claim)).forEach(
        kept::add);
    return new Excerpt(whole, kept).dossier(claim.claim().id());
  }

  /** One article, with every claim it carries. */
  public static Dossier of(Dossier whole, Reading reading) {
    ArticleId id = reading.article().id();
    List<TracedClaim> kept = whole.claims().stream().filter(claim -> carries(claim, id)).toList();
    Excerpt excerpt = new Excerpt(whole, kept);
    excerpt.articles.add(id);
    whole.nodes().stream().filter(node -> node.kind() == Node.Kind.ARTICLE && id.equals(node.article())).forEach(
        node -> excerpt.nodes.add(node.id()));
    boolean hasMain = kept.stream().anyMatch(claim -> claim.claim().id().equals(whole.mainClaim()));
    return excerpt.dossier(hasMain ? whole.mainClaim() : kept.isEmpty() ? null : kept.getFirst().claim().id());
  }

  private static boolean carries(TracedClaim claim, ArticleId article) {
    return claim.wordings().stream().anyMatch(wording -> wording.statement().id().article().equals(article));
  }

  private Dossier dossier(@Nullable String main) {
    claims.forEach(this::keep);
    Set<Edge> edges = close();
    Set<String> ids = new HashSet<>();
    claims.forEach(claim -> ids.add(claim.claim().id()));
    Set<String> parties = new HashSet<>();
    whole.nodes().stream().filter(node -> nodes.contains(node.id()) && node.identity() != null).forEach(node -> parties.add(node.identity()));
    return new Dossier(
        new Story(whole.story().id(), whole.story().articles().stream().filter(articles::contains).toList()),
        whole.readings().stream().filter(reading -> articles.contains(reading.article().id())).toList(),
        whole.identities().stream().filter(party -> parties.contains(party.id())).map(this::here).toList(),
        whole.maybeSame().stream().filter(pair -> parties.contains(pair.first()) && parties.contains(pair.second())).toList(),
        whole.reports().stream().map(this::here).filter(report -> !report.citedBy().isEmpty()).toList(),
        whole.copies().stream().filter(copy -> articles.contains(copy.child()) && articles.contains(copy.parent())).toList(),
        whole.nodes().stream().filter(node -> nodes.contains(node.id())).toList(),
        whole.edges().stream().filter(edges::contains).toList(),
        main,
        elsewhere(main),
        claims.stream().map(claim -> among(claim, ids)).toList(),
        whole.readNext().stream().map(next -> here(next, ids)).filter(next -> !next.claims().isEmpty()).toList(),
        whole.unknown().stream().filter(unknown -> articles.contains(unknown.article())).toList(),
        whole.corrections().stream().filter(c -> articles.contains(c.notice().article())).map(this::here).toList(),
        new ExcerptOverview(ids, articles, parties).of(whole.overview()),
        whole.rulings().stream().filter(ruling -> articles.containsAll(ruling.matter().anchors().stream().map(Anchor::article).toList())).toList());
  }

  private Correction here(Correction correction) {
    List<Span> missed = correction.missed().stream().filter(span -> articles.contains(span.article())).toList();
    return new Correction(correction.notice(), correction.withdrawn(), missed);
  }

  private void keep(TracedClaim claim) {
    articles.add(claim.claim().title().article());
    nodes.addAll(claim.corroboration().bottleneck());
    nodes.addAll(claim.corroboration().bottleneckAtMost());
    for (Wording wording : claim.wordings()) {
      articles.add(wording.statement().id().article());
      nodes.addAll(wording.behind());
    }
    claim.circle().forEach(span -> articles.add(span.article()));
    claim.denials().forEach(denial -> articles.add(denial.sentence().article()));
    for (Change change : claim.changes()) {
      List.of(change.before(), change.after()).forEach(span -> articles.add(span.article()));
      change.relay().forEach(span -> articles.add(span.article()));
    }
  }

  /** The steps between what is kept, and those that nothing proves; what they need is kept too. */
  private Set<Edge> close() {
    Set<Edge> edges = new HashSet<>();
    for (Edge edge : whole.edges()) {
      boolean guess = edge.kind() == Edge.Kind.MAY_DRAW_ON && nodes.contains(edge.from());
      if (guess || (nodes.contains(edge.from()) && nodes.contains(edge.to()))) {
        edges.add(edge);
        edge.proof().forEach(span -> articles.add(span.article()));
      }
    }
    edges.forEach(edge -> nodes.add(edge.to()));
    for (Node node : whole.nodes()) {
      if (node.article() != null && nodes.contains(node.id())) {
        articles.add(node.article());
      }
    }
    return edges;
  }

  private Identity here(Identity party) {
    return new Identity(party.id(), party.kind(), party.name(), party.aliases(),
        party.mentions().stream().filter(mention -> articles.contains(mention.article())).toList());
  }

  private CitedReport here(CitedReport report) {
    List<Span> proof = report.proof().stream().filter(span -> articles.contains(span.article())).toList();
    List<ArticleId> citing = report.citedBy().stream().filter(articles::contains).toList();
    boolean inPile = report.inPile() != null && articles.contains(report.inPile());
    return new CitedReport(report.id(), report.outlet(), report.name(), report.when(), citing, proof, inPile ? report.inPile() : null);
  }

  private ReadNext here(ReadNext next, Set<String> ids) {
    CitedReport report = here(next.report());
    List<String> bearing = report.citedBy().isEmpty() ? List.of() : next.claims().stream().filter(ids::contains).toList();
    return new ReadNext(report, next.narrows(), bearing);
  }

  private static TracedClaim among(TracedClaim traced, Set<String> ids) {
    Claim claim = traced.claim();
    List<String> maybeSame = claim.maybeSame().stream().filter(ids::contains).toList();
    return new TracedClaim(new Claim(claim.id(), claim.story(), claim.title(), claim.members(), maybeSame), traced.wordings(),
        traced.corroboration(), traced.changes(), traced.circle(), traced.denials());
  }

  /** Claims that share no report with the main one. */
  private int elsewhere(@Nullable String main) {
    Set<String> reports = new HashSet<>();
    claims.stream().filter(claim -> claim.claim().id().equals(main)).forEach(claim -> reports.addAll(reports(claim)));
    return (int) claims.stream().filter(claim -> !claim.claim().id().equals(main)).filter(claim -> reports(claim).stream().noneMatch(
        reports::contains)).count();
  }

  private Set<String> reports(TracedClaim claim) {
    Set<String> out = new TreeSet<>();
    for (Node node : whole.nodes()) {
      boolean report = node.kind() == Node.Kind.REPORT;
      if (report && claim.wordings().stream().anyMatch(wording -> wording.behind().contains(node.id()))) {
        out.add(node.id());
      }
    }
    return out;
  }
}
