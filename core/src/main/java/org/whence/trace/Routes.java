package org.whence.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Attribution;
import org.whence.model.AttributionId;
import org.whence.model.CitedReport;
import org.whence.model.Edge;
import org.whence.model.Identity;
import org.whence.model.Moment;
import org.whence.model.Node;
import org.whence.model.OwnReporting;
import org.whence.model.Reading;
import org.whence.model.Reason;
import org.whence.model.Role;
import org.whence.model.Span;
import org.whence.model.Statement;
import org.whence.model.StatementId;

/** Reads the way of every statement of a story out of its attributions, the credits and the copies. */
final class Routes {

  /** Sentences of the body that count as its lead. */
  private static final int LEAD_SENTENCES = 2;

  private final StoryView view;
  private final Lineage lineage;
  private final Upgrades upgrades;
  private final Additions additions;
  private final Set<StatementId> added = new TreeSet<>();
  private final Utterances utterances;
  private final Map<StatementId, Route> routes = new TreeMap<>();
  private final Map<String, Set<String>> unnamedOf = new TreeMap<>();
  private final Map<String, Set<String>> ownUnnamedOf = new TreeMap<>();
  private final Map<ArticleId, String> leadReport = new TreeMap<>();

  Routes(StoryView view, Lineage lineage, Utterances utterances) {
    this.view = view;
    this.utterances = utterances;
    this.lineage = lineage;
    this.upgrades = new Upgrades(view);
    this.additions = new Additions(view, lineage);
    for (Reading reading : view.readings) {
      for (Statement statement : reading.statements()) {
        Route route = route(reading, statement);
        routes.put(statement.id(), route);
        if (route.sources().size() == 1 && route.sources().getFirst().startsWith("unnamed:")) {
          Map<String, Set<String>> of = route.basis() == Route.Basis.CITED ? unnamedOf : ownUnnamedOf;
          of.computeIfAbsent(route.report(), k -> new TreeSet<>()).add(route.sources().getFirst());
        }
      }
    }
    for (Reading reading : view.readings) {
      String lead = lead(reading);
      if (lead != null) {
        leadReport.put(reading.article().id(), lead);
      }
    }
  }

  Route of(StatementId statement) {
    Route route = routes.get(statement);
    if (route == null) {
      throw new IllegalArgumentException("statement " + statement + " is not of this story");
    }
    return route;
  }

  /** The cited report on which an article, or the article whose text it carries, rests its lead; null where it rests on none. */
  @Nullable String leadReport(ArticleId article) {
    String own = leadReport.get(article);
    String lead = own == null ? leadReport.get(lineage.root(article)) : own;
    if (lead == null) {
      return null;
    }
    CitedReport report = view.report(lead);
    ArticleId here = report == null ? null : report.inPile();
    return here != null && rests(here, article) ? null : lead;
  }

  /** Unnamed sources that some statement of the story gives a report. */
  Set<String> unnamedSources(String report) {
    return unnamedOf.getOrDefault(report, Set.of());
  }

  /** Unnamed sources that a report shows itself, where it is here, and that no relay gives it. */
  Set<String> ownUnnamedSources(String report) {
    return unnamedOf.containsKey(report) ? Set.of() : ownUnnamedOf.getOrDefault(report, Set.of());
  }

  /** Whether a statement's words hold the denying, declining or failing to verify itself, and not only what was denied. */
  boolean isUtterance(Route route) {
    boolean saying =
        switch (route.statement().commitment()) {
          case DENIED, DISPUTED, DECLINED_TO_COMMENT, DID_NOT_RESPOND, COULD_NOT_VERIFY -> true;
          case REPORTED, ALLEGED, CLAIMED, SAID, WARNED, ESTIMATED, ANNOUNCED, CONFIRMED, QUESTIONED, APOLOGISED, RETRACTED, NONE -> false;
        };
    if (!saying || route.statement().attributions().isEmpty()) {
      return saying;
    }
    Attribution attribution = view.reading(route.article()).attribution(route.statement().attributions().getFirst());
    return attribution.cue().stream().anyMatch(cue -> route.statement().wording().contains(cue));
  }

  /** Whether the words say the source spoke to the article's own outlet, or describe reporting of its own. */
  boolean toldThisOutlet(Route route) {
    Reading reading = view.reading(route.article());
    String own = view.outletOf(route.article());
    for (AttributionId id : route.statement().attributions()) {
      String via = view.links.viaOf().get(id);
      if (via != null && via.equals(own)) {
        return true;
      }
    }
    for (OwnReporting reporting : reading.ownReporting()) {
      if (reporting.described() && reporting.proof().overlaps(route.statement().sentence())) {
        return true;
      }
    }
    return false;
  }

  /** Whether following leads from one article comes to the other: then the later of the two steps is not taken. */
  private boolean rests(ArticleId from, ArticleId on) {
    ArticleId at = from;
    for (int i = 0; i < view.readings.size(); i++) {
      if (at.equals(on)) {
        return true;
      }
      String lead = leadReport.get(at);
      CitedReport report = lead == null ? null : view.report(lead);
      if (report == null || report.inPile() == null) {
        return false;
      }
      at = report.inPile();
    }
    return true;
  }

  private @Nullable String lead(Reading reading) {
    List<Span> lead = reading.lead(LEAD_SENTENCES);
    int leadEnd = lead.isEmpty() ? 0 : lead.getLast().end();
    String found = null;
    for (Statement statement : reading.statements()) {
      boolean inLead = statement.sentence().begin() < leadEnd || statement.role() == Role.STANDFIRST || statement.role() == Role.SUMMARY;
      Route route = of(statement.id());
      if (inLead && route.basis() == Route.Basis.CITED && found == null) {
        found = route.report();
      }
    }
    return found;
  }

  private Route route(Reading reading, Statement statement) {
    Article article = reading.article();
    String own = view.outletOf(article.id());
    List<Steps.Step.ByOutlet> outlets = new ArrayList<>();
    List<Steps.Step.BySource> sources = new ArrayList<>();
    for (Steps.Step step : new Steps(view).of(reading, statement, own)) {
      switch (step) {
        case Steps.Step.ByOutlet outlet -> outlets.add(outlet);
        case Steps.Step.BySource source -> sources.add(source);
      }
    }
    Upgrades.Found uttered = utterances.of(statement.id());
    Upgrades.Found upgrade = uttered == null ? upgrades.of(reading, statement) : uttered;
    List<Route.Hop> hops = new ArrayList<>();
    hops.add(new Route.Hop(articleNode(article), Edge.Kind.PUBLISHED_BY, List.of(), Reason.of(Reason.Code.PUBLISHER_UNKNOWN)));
    hops.add(publisher(article, own));
    if (additions.adds(article.id(), outlets, sources)) {
      added.add(statement.id());
    }
    boolean adds = added.contains(statement.id());
    Lineage.Credited credited = adds ? lineage.ownCredit(article.id()) : lineage.credit(article.id());
    Came came = outlets.isEmpty()
        ? ownReport(article, adds ? article.id() : lineage.root(article.id()), credited, sources, hops)
        : relayed(article, credited, outlets, hops);
    List<String> vertices = vertices(sources, upgrade, !outlets.isEmpty(), hops);
    Route.Basis basis = basis(reading, statement, outlets, vertices);
    return new Route(statement, hops, came.report(), came.outlet(), vertices, basis, upgrade == null ? null : upgrade.upgrade());
  }

  /** The originating report of a statement and the outlet it is of, where known. */
  private record Came(String report, @Nullable String outlet) {}

  /** The report of the last of the outlets that a statement came through. */
  private Came relayed(Article article, Lineage.@Nullable Credited credited, List<Steps.Step.ByOutlet> outlets, List<Route.Hop> hops) {
    if (credited != null && outlets.stream().noneMatch(o -> o.outlet().equals(credited.outlet()))) {
      hops.add(relay(credited));
    }
    for (int i = 0; i < outlets.size() - 1; i++) {
      hops.add(relay(outlets.get(i)));
    }
    Steps.Step.ByOutlet last = outlets.getLast();
    return new Came(citedReport(last, article.id(), hops), last.vague() ? null : last.outlet());
  }

  /** The sources as vertices, nearest the reader first; each adds its hop. */
  private List<String> vertices(List<Steps.Step.BySource> sources, Upgrades.@Nullable Found upgrade, boolean throughReport, List<Route.Hop> hops) {
    List<String> vertices = new ArrayList<>();
    for (Steps.Step.BySource source : sources) {
      String id = upgrade != null && upgrade.office().equals(source.identity()) ? upgrade.unnamed() : source.identity();
      if (!id.startsWith("unstated:") && !vertices.contains(id)) {
        vertices.add(id);
        hops.add(source(id, source.attribution(), throughReport));
      }
    }
    return vertices;
  }

  private Route.Basis basis(Reading reading, Statement statement, List<Steps.Step.ByOutlet> outlets, List<String> sources) {
    if (!outlets.isEmpty()) {
      return outlets.getLast().vague() ? Route.Basis.CITED_VAGUELY : Route.Basis.CITED;
    }
    boolean document = false;
    for (String source : sources) {
      Identity identity = view.identity(source);
      boolean speaks = identity != null && identity.kind() != Identity.Kind.UNNAMED && identity.kind() != Identity.Kind.OUTLET;
      if (speaks && !StoryView.isSomeDocument(source)) {
        return Route.Basis.ON_RECORD;
      }
      document |= speaks;
    }
    if (document) {
      return Route.Basis.SOME_DOCUMENT;
    }
    OwnReporting asserted = null;
    for (OwnReporting reporting : reading.ownReporting()) {
      if (reporting.proof().overlaps(statement.sentence())) {
        asserted = reporting;
      }
    }
    if (asserted != null && !asserted.described()) {
      return Route.Basis.ASSERTED;
    }
    return sources.isEmpty() ? Route.Basis.UNSOURCED : Route.Basis.UNNAMED;
  }

  /** The article whose text a statement's article carries; that article itself where it carries none, or adds the statement to it. */
  ArticleId carries(Route route) {
    return added.contains(route.statement().id()) ? route.article() : carries(route.article());
  }

  /** The article whose text an article carries; itself where it carries none. */
  ArticleId carries(ArticleId article) {
    return lineage.root(article);
  }

  private Node articleNode(Article article) {
    String headline = article.headline();
    return new Node("article:" + article.id(), Node.Kind.ARTICLE, headline == null ? article.input() : headline, null, article.id());
  }

  private Route.Hop publisher(Article article, @Nullable String own) {
    if (own == null) {
      Node node = new Node("outlet-unknown:" + article.id(), Node.Kind.OUTLET, "?", null, null);
      return new Route.Hop(node, Edge.Kind.PUBLISHED_BY, List.of(), Reason.of(Reason.Code.PUBLISHER_UNKNOWN));
    }
    String name = article.outlet() == null ? view.name(own) : article.outlet().name();
    Node node = new Node(own, Node.Kind.OUTLET, view.name(own), own, null);
    return new Route.Hop(node, Edge.Kind.PUBLISHED_BY, masthead(article, name), Reason.of(Reason.Code.PUBLISHED, name));
  }

  /** Where the page itself prints the outlet's name outside the news text; nowhere if only the metadata gives it. */
  private static List<Span> masthead(Article article, String name) {
    for (int at = article.text().indexOf(name); at >= 0; at = article.text().indexOf(name, at + 1)) {
      if (!article.roleAt(at).isNews()) {
        return List.of(article.span(at, at + name.length()));
      }
    }
    return List.of();
  }

  private Route.Hop relay(Lineage.Credited credited) {
    Node node = new Node("relay:" + bare(credited.outlet()), Node.Kind.RELAY, view.name(credited.outlet()), credited.outlet(), null);
    return new Route.Hop(node, Edge.Kind.RELAYS, List.of(credited.proof()), Reason.of(Reason.Code.CREDITED_TO, view.name(credited.outlet())));
  }

  private Route.Hop relay(Steps.Step.ByOutlet step) {
    Node node = new Node("relay:" + bare(step.outlet()), Node.Kind.RELAY, view.name(step.outlet()), step.outlet(), null);
    return new Route.Hop(node, Edge.Kind.RELAYS, step.proof(), Reason.of(Reason.Code.SAYS_REPORTED_BY, step.printed()));
  }

  private String citedReport(Steps.Step.ByOutlet step, ArticleId by, List<Route.Hop> hops) {
    CitedReport report = step.vague() ? null : view.cited(step.outlet(), by);
    String id = report != null ? report.id() : step.vague() ? step.outlet().replaceFirst("^outlet-unnamed:", "report-unnamed:") : "report:"
        + bare(step.outlet());
    String label = step.vague() ? step.printed() : view.name(step.outlet());
    Node node = new Node(id, Node.Kind.REPORT, label, step.outlet(), report == null ? null : report.inPile());
    hops.add(new Route.Hop(node, Edge.Kind.CITES, step.proof(), Reason.of(Reason.Code.SAYS_REPORTED_BY, step.printed())));
    return id;
  }

  /** The article's own report, or that of the text it carries. */
  private Came ownReport(
      Article article, ArticleId root, Lineage.@Nullable Credited credited, List<Steps.Step.BySource> sources, List<Route.Hop> hops) {
    if (credited != null) {
      CitedReport report = view.cited(credited.outlet(), article.id());
      String id = report == null ? "report:" + bare(credited.outlet()) : report.id();
      Node node = new Node(id, Node.Kind.REPORT, view.name(credited.outlet()), credited.outlet(), report == null ? null : report.inPile());
      hops.add(new Route.Hop(node, Edge.Kind.RELAYS, List.of(credited.proof()), Reason.of(Reason.Code.CREDITED_TO, view.name(credited.outlet()))));
      return new Came(id, credited.outlet());
    }
    CitedReport known = view.reportPublishedAs(root);
    String outlet = view.outletOf(root);
    String id = known == null ? "own:" + root : known.id();
    Article published = view.article(root);
    String label = outlet != null ? view.name(outlet) : published.headline() == null ? published.input() : published.headline();
    Node node = new Node(id, Node.Kind.REPORT, label, outlet, root);
    Reason why = sources.isEmpty() ? Reason.of(Reason.Code.UNSOURCED, label) : Reason.of(Reason.Code.LINEAGE_NOT_STATED, label);
    List<Span> proof = root.equals(article.id()) ? List.of() : lineage.proof(article.id());
    if (!proof.isEmpty()) {
      why = Reason.of(Reason.Code.CREDITED_TO, label);
    }
    hops.add(new Route.Hop(node, proof.isEmpty() ? Edge.Kind.CITES : Edge.Kind.COPIES, proof, why));
    return new Came(id, outlet);
  }

  private Route.Hop source(String id, Attribution attribution, boolean throughReport) {
    Node node = new Node(id, Node.Kind.SOURCE, view.name(id), id, null);
    Reason.Code code = throughReport ? Reason.Code.REPORT_CITES_SOURCE : Reason.Code.CITES_SOURCE;
    List<Span> proof = new ArrayList<>();
    proof.add(attribution.sentence());
    return new Route.Hop(node, attribution.direct() ? Edge.Kind.QUOTES : Edge.Kind.CITES, proof, Reason.of(code, attribution.source().name()));
  }

  static String bare(String outlet) {
    return outlet.substring(outlet.indexOf(':') + 1);
  }

  /** Whether one article is certainly earlier than another. */
  static boolean before(Article one, Article other) {
    Moment first = one.published();
    Moment second = other.published();
    return first != null && second != null && first.certainlyBefore(second);
  }
}
