package org.whence.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Change;
import org.whence.model.Dossier;
import org.whence.model.Edge;
import org.whence.model.Identity;
import org.whence.model.Moment;
import org.whence.model.Node;
import org.whence.model.Reading;
import org.whence.model.Span;
import org.whence.model.TracedClaim;
import org.whence.model.Wording;
import org.whence.overview.ClaimOrder;

/** One dossier with its parts found by id and its spans turned into words that are safe to show. */
final class Lookup {
  /** Code units of a title made of an article that has no headline. */
  private static final int TITLE = 90;

  private final Dossier dossier;
  private final int story;
  private final Frame frame;
  private final List<TracedClaim> claims;
  private final Map<String, Integer> claimNumbers = new LinkedHashMap<>();
  private final Map<ArticleId, Reading> readings = new LinkedHashMap<>();
  private final Map<ArticleId, Integer> numbers = new HashMap<>();
  private final Map<String, Node> nodes = new LinkedHashMap<>();
  private final Map<String, List<Edge>> steps = new LinkedHashMap<>();
  private final Map<String, Identity> parties = new LinkedHashMap<>();

  /** A dossier that stands alone. */
  Lookup(Dossier dossier) {
    this(dossier, 1);
  }

  /** A dossier by its place in the pile, from 1. */
  Lookup(Dossier dossier, int story) {
    this(dossier, story, Frame.PLAIN);
  }

  /** @param frame what the page is set in that shows it */
  Lookup(Dossier dossier, int story, Frame frame) {
    this.dossier = dossier;
    this.story = story;
    this.frame = frame;
    dossier.readings().forEach(reading -> readings.put(reading.article().id(), reading));
    readings.keySet().forEach(id -> numbers.put(id, numbers.size() + 1));
    dossier.nodes().forEach(node -> nodes.put(node.id(), node));
    dossier.edges().forEach(edge -> steps.computeIfAbsent(edge.from(), from -> new ArrayList<>()).add(edge));
    dossier.identities().forEach(party -> parties.put(party.id(), party));
    claims = ClaimOrder.of(dossier);
    claims.forEach(claim -> claimNumbers.put(claim.claim().id(), claimNumbers.size() + 1));
  }

  Dossier dossier() {
    return dossier;
  }

  int story() {
    return story;
  }

  Frame frame() {
    return frame;
  }

  Words words() {
    return frame.words();
  }

  Phrases phrases() {
    return new Phrases(frame.words());
  }

  /** Where a node is found; empty where it has no place of its own, as unnamed sources have none. */
  String link(Node node) {
    ArticleId article = node.article();
    if (article != null) {
      return frame.links().article(article);
    }
    return node.identity() == null ? "" : link(node.identity());
  }

  /** Where an identity is found; empty where it is no outlet and nobody's name. */
  String link(@Nullable String identity) {
    Identity party = party(identity);
    if (party == null) {
      return "";
    }
    return switch (party.kind()) {
      case PERSON, OFFICE, DOCUMENT -> frame.links().source(party.id());
      case OUTLET -> frame.links().outlet(party.id());
      case UNNAMED, UNSTATED -> "";
    };
  }

  /** The claims in the order of their numbers. */
  List<TracedClaim> claims() {
    return claims;
  }

  /** The name by which the views call a claim: "1.3" is the third of the first story. */
  String number(TracedClaim claim) {
    return story + "." + claimNumbers.get(claim.claim().id());
  }

  /** A claim by its id; null where it is of another story. */
  @Nullable TracedClaim claim(@Nullable String id) {
    Integer number = id == null ? null : claimNumbers.get(id);
    return number == null ? null : claims.get(number - 1);
  }

  Reading reading(ArticleId id) {
    Reading reading = readings.get(id);
    if (reading == null) {
      throw new IllegalArgumentException("article " + id + " is not in this dossier");
    }
    return reading;
  }

  Article article(ArticleId id) {
    return reading(id).article();
  }

  @Nullable Node node(String id) {
    return nodes.get(id);
  }

  List<Edge> steps(String node) {
    return steps.getOrDefault(node, List.of());
  }

  @Nullable Identity party(@Nullable String id) {
    return id == null ? null : parties.get(id);
  }

  /** The words of a span, on one line. */
  String words(Span span) {
    return Plain.line(article(span.article()).words(span));
  }

  /** The sentence around a span, or the span itself where it stands in none or runs over several. */
  Span sentence(Span span) {
    for (Span sentence : reading(span.article()).sentences()) {
      if (sentence.contains(span)) {
        return sentence;
      }
    }
    return span;
  }

  /** What the article is called: its headline, its first words, or the input it came from. */
  String title(ArticleId id) {
    Article article = article(id);
    String headline = article.headline();
    if (headline != null && !headline.isBlank()) {
      return Plain.cut(Plain.line(headline), 2 * TITLE);
    }
    for (var block : article.blocks()) {
      if (block.role().isNews()) {
        return Plain.cut(Plain.line(article.text().substring(block.begin(), block.end())), TITLE);
      }
    }
    return Plain.line(article.input());
  }

  /** The number by which the views call an article: its place in the story, from 1. */
  int number(ArticleId id) {
    Integer number = numbers.get(id);
    if (number == null) {
      throw new IllegalArgumentException("article " + id + " is not in this dossier");
    }
    return number;
  }

  /** "Tarn Daily [1]", or "article [3]" where the outlet is unknown. */
  String outlet(ArticleId id) {
    var outlet = article(id).outlet();
    return (outlet == null ? words().say("an_article") : Plain.line(outlet.name())) + " [" + number(id) + "]";
  }

  /** The outlets of other sentences that say the same as one: each once, in the order of their articles, that of the sentence left out. */
  String others(List<Span> also, Span sentence) {
    TreeMap<Integer, String> out = new TreeMap<>();
    also.forEach(span -> out.put(number(span.article()), outlet(span.article())));
    out.remove(number(sentence.article()));
    return String.join(", ", out.values());
  }

  /** The masthead alone. */
  String masthead(ArticleId id) {
    var outlet = article(id).outlet();
    return outlet == null ? phrases().outletUnknown() : Plain.line(outlet.name());
  }

  String day(ArticleId id) {
    return phrases().day(article(id).published());
  }

  /** "Tarn Daily, 2 Mar 2031". */
  String byline(ArticleId id) {
    return outlet(id) + ", " + day(id);
  }

  /** From the first to the last day of the story's articles, as far as they have one. */
  String days() {
    List<Moment> stated = readings.values().stream().map(reading -> reading.article().published()).filter(Objects::nonNull).toList();
    return stated.isEmpty() ? phrases().noDate() : new Days(words()).over(stated);
  }

  @Nullable TracedClaim mainClaim() {
    return claim(dossier.mainClaim());
  }

  /** Labels of nodes, for a bottleneck. */
  List<String> labels(List<String> ids) {
    return ids.stream().map(this::label).toList();
  }

  String label(String id) {
    Node node = nodes.get(id);
    if (node == null) {
      return Plain.line(id);
    }
    return switch (node.kind()) {
      case ARTICLE, REPORT -> node.article() == null ? Plain.line(node.label()) : outlet(node.article());
      case OUTLET -> node.identity() == null ? phrases().outletUnknown() : Plain.line(node.label());
      case RELAY -> Plain.line(node.label());
      case SOURCE -> {
        String name = name(node);
        yield isUnnamed(node) && !saysUnnamed(node.label()) ? words().say("unnamed", name) : name;
      }
    };
  }

  /** What a node is called; of a source that nobody states that it is not stated. */
  String name(Node node) {
    Identity party = party(node.identity());
    return party != null && party.kind() == Identity.Kind.UNSTATED ? words().say("not_stated") : Plain.line(node.label());
  }

  /** Whether the words of a source already say that it has no name. */
  private static boolean saysUnnamed(String label) {
    String words = label.toLowerCase(Locale.ROOT);
    return words.contains("unnamed") || words.contains("anonymous") || words.contains("anónim");
  }

  /** Whether a node is an article's report on its own authority. */
  static boolean isOwn(Node node, @Nullable ArticleId article) {
    return node.kind() == Node.Kind.REPORT && article != null && article.equals(node.article());
  }

  boolean isUnnamed(Node node) {
    Identity party = party(node.identity());
    return party != null && (party.kind() == Identity.Kind.UNNAMED || party.kind() == Identity.Kind.UNSTATED);
  }

  /** Who the article gives as standing behind a wording: the end of its route, and the report through which it came. */
  String behind(Wording wording) {
    List<String> route = wording.behind();
    if (route.isEmpty()) {
      return words().say("no_source");
    }
    Node last = nodes.get(route.getLast());
    ArticleId own = wording.statement().wording().article();
    if (last == null || last.kind() == Node.Kind.ARTICLE || last.kind() == Node.Kind.OUTLET || isOwn(last, own)) {
      return words().say("no_source");
    }
    String through = "";
    for (String id : route) {
      Node node = nodes.get(id);
      boolean passes = node != null && (node.kind() == Node.Kind.REPORT || node.kind() == Node.Kind.RELAY) && !isOwn(node, own);
      if (passes && !id.equals(last.id())) {
        through = label(id);
      }
    }
    return through.isEmpty() ? label(last.id()) : words().say("through", label(last.id()), through);
  }

  /** Who stands behind a claim: the ends of the routes of the wordings that put it forward, each once. */
  List<String> behind(TracedClaim claim) {
    LinkedHashSet<String> out = new LinkedHashSet<>();
    for (Wording wording : claim.wordings()) {
      if (wording.stance().isPath()) {
        out.add(behind(wording));
      }
    }
    return List.copyOf(out);
  }

  /** Changes a reader should see first: drift, whose parent is known, before what only differs. */
  static List<Change> drift(TracedClaim claim) {
    return claim.changes().stream().filter(change -> change.nature() == Change.Nature.DRIFT).toList();
  }
}
