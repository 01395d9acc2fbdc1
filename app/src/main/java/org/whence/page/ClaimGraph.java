package org.whence.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.whence.model.ArticleId;
import org.whence.model.Change;
import org.whence.model.Edge;
import org.whence.model.Node;
import org.whence.model.TracedClaim;
import org.whence.model.Wording;

/** The ways by which one claim reached its articles, ready to be drawn: columns article, outlet, relayed from, originating report, source. */
final class ClaimGraph {
  /** Nodes above which articles that share a way become one node. */
  private static final int FOLD_ABOVE = 40;

  /**
   * A node as drawn.
   *
   * @param link the sentence that leads to it, where there is one on the page; otherwise where it is found itself
   */
  record Box(String id, Node.Kind kind, String kindWord, String label, String aside, boolean origin, String link, int x, int y) {}

  /**
   * A line as drawn.
   *
   * @param label what it joins: "From CRBC News to Reuters"
   * @param anchor where its sentence stands on the page; of a line that stands for several steps that of the first
   */
  record Arrow(String path, boolean proven, boolean hardened, String label, String anchor) {}

  /** A step that nothing proves, why it was drawn, and where the page says so. */
  record Guess(String from, String to, String why, String anchor) {}

  private record Knot(String id, Node.Kind kind, String label, String aside, boolean origin, String link) {}

  private final Lookup lookup;
  private final TracedClaim claim;
  private final Map<List<String>, String> anchors;
  private final Set<String> quoted;
  private final List<Guess> guesses = new ArrayList<>();
  private final Set<String> origins;
  private final Set<ArticleId> hardened = new LinkedHashSet<>();
  private final String anchor;
  private final Map<Drawing.Line, String> folded = new LinkedHashMap<>();
  private final Map<String, Knot> knots = new LinkedHashMap<>();
  private final Map<Drawing.Line, Boolean> proven = new LinkedHashMap<>();
  private final Set<Drawing.Line> hard = new LinkedHashSet<>();
  private final Drawing drawing;

  /** Draws a claim at an anchor of the page; the anchors say where on it each step stands, the quoted ones which of them have a sentence. */
  ClaimGraph(Lookup lookup, TracedClaim claim, String anchor, Map<List<String>, String> anchors, Set<String> quoted) {
    this.quoted = quoted;
    this.anchor = anchor;
    this.lookup = lookup;
    this.anchors = anchors;
    this.claim = claim;
    origins = new TreeSet<>(claim.corroboration().bottleneck());
    for (Change change : Lookup.drift(claim)) {
      if (Phrases.isFirmer(change.kind())) {
        hardened.add(change.after().article());
      }
    }
    boolean fold = size() > FOLD_ABOVE;
    fold(fold).forEach((key, wordings) -> add(wordings));
    guesses();
    missingOrigins();
    List<Drawing.Dot> dots = knots.values().stream().map(knot -> new Drawing.Dot(knot.id(), knot.kind().ordinal())).toList();
    drawing = new Drawing(dots, List.copyOf(proven.keySet()));
  }

  private int size() {
    TreeSet<String> ids = new TreeSet<>();
    claim.wordings().forEach(wording -> ids.addAll(wording.behind()));
    return ids.size();
  }

  /** The wordings that put the claim forward: each by itself, or those of the articles that took the same ways together. */
  private Map<String, List<Wording>> fold(boolean together) {
    List<Wording> paths = claim.wordings().stream().filter(wording -> wording.stance().isPath() && !wording.behind().isEmpty()).toList();
    Map<ArticleId, Set<String>> ways = new LinkedHashMap<>();
    paths.forEach(wording -> ways.computeIfAbsent(article(wording), id -> new TreeSet<>()).add(String.join("\u0000", tail(wording))));
    Map<String, List<Wording>> out = new LinkedHashMap<>();
    for (Wording wording : paths) {
      boolean alone = !together || hardened.contains(article(wording));
      String key = alone ? "one " + out.size() : String.join("\u0001", ways.getOrDefault(article(wording), Set.of()));
      out.computeIfAbsent(key, k -> new ArrayList<>()).add(wording);
    }
    return out;
  }

  private static ArticleId article(Wording wording) {
    return wording.statement().wording().article();
  }

  /** The way without the article and its outlet. */
  private List<String> tail(Wording wording) {
    return wording.behind().stream().filter(id -> !isNear(lookup.node(id))).toList();
  }

  private static boolean isNear(@Nullable Node node) {
    return node == null || node.kind() == Node.Kind.ARTICLE || node.kind() == Node.Kind.OUTLET;
  }

  private void add(List<Wording> wordings) {
    boolean one = articles(wordings) == 1;
    if (one) {
      wordings.forEach(this::add);
      return;
    }
    String id = "fold " + knots.size();
    Set<String> outlets = new TreeSet<>();
    wordings.forEach(wording -> outlets.add(publisher(article(wording))));
    knots.put(id, new Knot(id, Node.Kind.ARTICLE, lookup.phrases().articles(articles(wordings)), lookup.words().say("graph.same_way"), false, ""));
    String carriers = id + " outlets";
    String count = lookup.phrases().count(outlets.size(), "outlet");
    knots.put(carriers, new Knot(carriers, Node.Kind.OUTLET, count, lookup.words().say("graph.listed"), false, ""));
    line(id, carriers, true, false);
    folded(new Drawing.Line(id, carriers), wordings.getFirst(), 1);
    wordings.forEach(wording -> follow(carriers, wording));
  }

  /** Who published an article; one whose outlet is not known is nobody else's. */
  private String publisher(ArticleId article) {
    return lookup.article(article).outlet() == null ? lookup.outlet(article) : lookup.masthead(article);
  }

  /** The way of a wording, from the outlets on. */
  private void follow(String carriers, Wording wording) {
    String from = carriers;
    for (String to : tail(wording)) {
      knot(to);
      line(from, to, true, false);
      folded(new Drawing.Line(from, to), wording, wording.behind().indexOf(to));
      from = to;
    }
  }

  /** A line that stands for several steps leads to the sentence of one of them: the step of a wording that ends at a place of its way. */
  private void folded(Drawing.Line line, Wording wording, int at) {
    String sentence = at < 1 || at >= wording.behind().size() ? null : anchors.get(List.of(wording.behind().get(at - 1), wording.behind().get(at)));
    if (sentence != null) {
      folded.putIfAbsent(line, sentence);
    }
  }

  private static int articles(List<Wording> wordings) {
    return (int) wordings.stream().map(wording -> wording.statement().wording().article()).distinct().count();
  }

  private void add(Wording wording) {
    ArticleId article = wording.statement().wording().article();
    List<String> way = wording.behind();
    knot(way.getFirst());
    for (int i = 1; i < way.size(); i++) {
      knot(way.get(i));
      Edge step = step(way.get(i - 1), way.get(i));
      Node from = lookup.node(way.get(i - 1));
      Node to = lookup.node(way.get(i));
      boolean own = to != null && Lookup.isOwn(to, article);
      boolean shown = own || (step != null && (step.proven() || step.kind() == Edge.Kind.PUBLISHED_BY));
      boolean past = from != null && from.kind() != Node.Kind.ARTICLE || i == way.size() - 1;
      line(way.get(i - 1), way.get(i), shown, hardened.contains(article) && past && isNear(from));
    }
  }

  private @Nullable Edge step(String from, String to) {
    for (Edge edge : lookup.steps(from)) {
      if (edge.to().equals(to)) {
        return edge;
      }
    }
    return null;
  }

  /** Steps that no sentence proves, from any node that is drawn. */
  private void guesses() {
    for (String id : List.copyOf(knots.keySet())) {
      for (Edge edge : lookup.steps(id)) {
        if (edge.kind() == Edge.Kind.MAY_DRAW_ON && lookup.node(edge.to()) != null) {
          knot(edge.to());
          line(edge.from(), edge.to(), edge.proven(), false);
          String at = anchor + "-g" + guesses.size();
          folded.putIfAbsent(new Drawing.Line(edge.from(), edge.to()), at);
          guesses.add(new Guess(lookup.label(edge.from()), lookup.label(edge.to()), lookup.phrases().reason(edge.why()), at));
        }
      }
    }
  }

  /** The steps that no sentence proves: what the drawing shows dotted, in words. */
  List<Guess> guessed() {
    return List.copyOf(guesses);
  }

  /** An origin may stand behind a report by another article's words: it is drawn behind whatever leads to it. */
  private void missingOrigins() {
    for (String origin : origins) {
      if (!knots.containsKey(origin)) {
        knot(origin);
        for (Edge edge : lookup.dossier().edges()) {
          if (edge.to().equals(origin)) {
            line(edge.from(), origin, edge.proven(), false);
          }
        }
      }
    }
  }

  private void line(String from, String to, boolean isProven, boolean isHard) {
    if (!knots.containsKey(from) || !knots.containsKey(to)) {
      return;
    }
    Drawing.Line line = new Drawing.Line(from, to);
    proven.merge(line, isProven, Boolean::logicalOr);
    if (isHard) {
      hard.add(line);
    }
  }

  private void knot(String id) {
    Node node = lookup.node(id);
    if (node != null && !knots.containsKey(id)) {
      knots.put(id, new Knot(id, node.kind(), label(node), aside(node), origins.contains(id), lookup.link(node)));
    }
  }

  private String label(Node node) {
    ArticleId article = node.article();
    return switch (node.kind()) {
      case ARTICLE -> article == null ? Plain.line(node.label()) : lookup.title(article);
      case REPORT -> article == null ? Plain.line(node.label()) : lookup.masthead(article);
      case OUTLET -> node.identity() == null ? lookup.phrases().outletUnknown() : Plain.line(node.label());
      case RELAY, SOURCE -> lookup.name(node);
    };
  }

  private String aside(Node node) {
    return switch (node.kind()) {
      case ARTICLE -> node.article() == null ? "" : "[" + lookup.number(node.article()) + "] " + lookup.day(node.article());
      case OUTLET -> node.identity() == null ? say("graph.no_outlet") : say("graph.published");
      case RELAY -> say("graph.relayed");
      case REPORT -> node.article() == null ? say("graph.not_here") : say("graph.own_report", lookup.number(node.article()));
      case SOURCE -> lookup.isUnnamed(node) ? say("graph.unnamed") : say("graph.named");
    };
  }

  private String say(String key, Object... given) {
    return lookup.words().say(key, given);
  }

  /** Whether a drawing shows more than the routes as text do. */
  boolean isDrawable() {
    return knots.size() > 1 && (claim.corroboration().articles() > 1 || claim.claim().id().equals(lookup.dossier().mainClaim()));
  }

  List<Box> boxes() {
    return knots.values().stream()
        .map(
            knot -> {
              Drawing.Place at = drawing.place(knot.id());
              String kind = lookup.words().word(knot.kind());
              return new Box(knot.id(), knot.kind(), kind, knot.label(), knot.aside(), knot.origin(), link(knot), at.x(), at.y());
            })
        .toList();
  }

  private String link(Knot knot) {
    if (knot.kind() == Node.Kind.ARTICLE || knot.kind() == Node.Kind.OUTLET) {
      return knot.link();
    }
    String step = "";
    for (Map.Entry<Drawing.Line, Boolean> line : proven.entrySet()) {
      String at = line.getValue() && line.getKey().to().equals(knot.id()) ? sentence(line.getKey()) : "";
      if (quoted.contains(at)) {
        return "#" + at;
      }
      step = step.isEmpty() ? at : step;
    }
    return step.isEmpty() ? knot.link() : "#" + step;
  }

  /** Where the sentence of a line stands on the page; empty where none does. */
  private String sentence(Drawing.Line line) {
    return anchors.getOrDefault(List.of(line.from(), line.to()), folded.getOrDefault(line, ""));
  }

  List<Arrow> arrows() {
    List<Arrow> out = new ArrayList<>();
    int n = 0;
    for (Map.Entry<Drawing.Line, Boolean> line : proven.entrySet()) {
      String from = line.getKey().from();
      String to = line.getKey().to();
      String label = say(line.getValue() ? "graph.line" : "graph.line_not_proven", knot(from, knots), knot(to, knots));
      out.add(new Arrow(drawing.path(n++), line.getValue(), hard.contains(line.getKey()), label, sentence(line.getKey())));
    }
    return out;
  }

  private static String knot(String id, Map<String, Knot> knots) {
    Knot knot = knots.get(id);
    return knot == null ? id : knot.label();
  }

  int width() {
    return drawing.width();
  }

  int height() {
    return drawing.height();
  }
}
