package org.whence.assistant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Block;
import org.whence.model.CitedReport;
import org.whence.model.Corroboration;
import org.whence.model.Dossier;
import org.whence.model.Edge;
import org.whence.model.Node;
import org.whence.model.Range;
import org.whence.model.ReadNext;
import org.whence.model.Reading;
import org.whence.model.Reason;
import org.whence.model.Role;
import org.whence.model.Span;
import org.whence.model.Terms;
import org.whence.model.TracedClaim;
import org.whence.overview.ClaimOrder;

/** One story as answers tell of it: quotations with their places, names marked as strangers' words, counts with both ends. */
final class Account {
  /** Things listed beside the main thing of an answer. */
  static final int FEW = 12;

  /** Characters of a quotation; a longer one is cut, and says so. */
  static final int QUOTED = 1_000;

  /** Characters of a name. */
  private static final int NAMED = 200;

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Dossier dossier;
  private final int story;
  private final Map<ArticleId, Reading> readings = new LinkedHashMap<>();
  private final Map<ArticleId, Integer> articles = new LinkedHashMap<>();
  private final Map<String, Node> nodes = new LinkedHashMap<>();
  private final List<TracedClaim> claims;
  private final Map<String, Integer> numbers = new LinkedHashMap<>();

  Account(Dossier dossier, int story) {
    this.dossier = dossier;
    this.story = story;
    for (Reading reading : dossier.readings()) {
      readings.put(reading.article().id(), reading);
      articles.put(reading.article().id(), articles.size() + 1);
    }
    dossier.nodes().forEach(node -> nodes.put(node.id(), node));
    claims = ClaimOrder.of(dossier);
    claims.forEach(claim -> numbers.put(claim.claim().id(), numbers.size() + 1));
  }

  Dossier dossier() {
    return dossier;
  }

  int story() {
    return story;
  }

  /** The claims in the order of their numbers. */
  List<TracedClaim> claims() {
    return claims;
  }

  @Nullable TracedClaim claim(@Nullable String id) {
    Integer number = id == null ? null : numbers.get(id);
    return number == null ? null : claims.get(number - 1);
  }

  /** "1.3": the third claim of the first story. */
  String number(TracedClaim claim) {
    return story + "." + numbers.get(claim.claim().id());
  }

  /** "2[4]": the fourth article of the second story. */
  String name(ArticleId article) {
    return story + "[" + articles.get(article) + "]";
  }

  boolean has(ArticleId article) {
    return readings.containsKey(article);
  }

  Article article(ArticleId id) {
    Reading reading = readings.get(id);
    if (reading == null) {
      throw new IllegalArgumentException("article " + id + " is not in this story");
    }
    return reading.article();
  }

  @Nullable Node node(String id) {
    return nodes.get(id);
  }

  /** Words that an article or its page gave and that stand at no one place. */
  static ObjectNode named(String words) {
    String line = Shown.line(words);
    boolean longer = line.codePointCount(0, line.length()) > NAMED;
    ObjectNode out = JSON.objectNode();
    out.put("untrusted", true);
    out.put("text", longer ? line.substring(0, line.offsetByCodePoints(0, NAMED)) + " ..." : line);
    return out;
  }

  static JsonNode namedOrNull(@Nullable String words) {
    return words == null ? JSON.nullNode() : named(words);
  }

  /** Words of an article, with the place at which they stand. */
  ObjectNode quotation(Span span) {
    Article article = article(span.article());
    String text = article.text();
    int end = end(text, span);
    String words = text.substring(span.begin(), end);
    int start = text.codePointCount(0, span.begin());
    ObjectNode out = JSON.objectNode();
    out.put("untrusted", true);
    out.put("article", span.article().value());
    out.put("name", name(span.article()));
    out.put("outlet", article.outlet() == null ? null : named(article.outlet().name()).get("text").textValue());
    out.put("start", start);
    out.put("end", start + words.codePointCount(0, words.length()));
    out.put("exact", Shown.inPlace(words));
    if (end < span.end()) {
      out.put("cut", true);
    }
    int hidden = Shown.hidden(words);
    if (hidden > 0) {
      out.put("hidden", hidden);
    }
    return out;
  }

  private static int end(String text, Span span) {
    int length = text.codePointCount(span.begin(), span.end());
    return length <= QUOTED ? span.end() : text.offsetByCodePoints(span.begin(), QUOTED);
  }

  JsonNode quotationOrNull(@Nullable Span span) {
    return span == null ? JSON.nullNode() : quotation(span);
  }

  static ObjectNode range(Range range, String one, String many) {
    ObjectNode out = JSON.objectNode();
    out.put("low", range.low());
    out.put("high", range.high());
    out.put("says", range.low() + " " + (range.low() == 1 ? one : many) + " (at most " + range.high() + ")");
    return out;
  }

  static ObjectNode origins(Range range) {
    return range(range, "origin", "origins");
  }

  /** A claim with its counts, what it falls with, and what was not read of it. */
  ObjectNode head(TracedClaim claim) {
    Corroboration counts = claim.corroboration();
    ObjectNode out = JSON.objectNode();
    out.put("claim", number(claim));
    out.put("id", claim.claim().id());
    out.set("title", quotation(claim.claim().title()));
    out.put("articles", counts.articles());
    out.set("origins", origins(counts.origins()));
    out.set("reports", range(counts.reports(), "report", "reports"));
    out.set("sources", range(counts.sources(), "source", "sources"));
    few(out, "bottleneck", counts.bottleneck(), this::label);
    few(out, "notRead", unread(claim.claim().id()), next -> named(called(next.report())));
    out.put("aside", aside(counts.origins()));
    return out;
  }

  private static String aside(Range origins) {
    return switch (origins.low()) {
      case 0 -> "Zero is an answer: nothing in this case shows where this wording comes from.";
      case 1 -> "One origin is not a fault: most exclusives start as one.";
      default -> "The lower end is the answer; the upper end takes every unstated lineage for its own.";
    };
  }

  /** Reports that articles cite for a claim and that are not in the case. */
  List<ReadNext> unread(String claim) {
    return dossier.readNext().stream().filter(next -> next.claims().contains(claim)).toList();
  }

  private static String called(CitedReport report) {
    return report.when() == null ? report.name() : report.name() + ", " + report.when();
  }

  /** A report that is cited and not in the case. */
  ObjectNode report(ReadNext next) {
    ObjectNode out = JSON.objectNode();
    out.set("report", named(called(next.report())));
    few(out, "citedBy", next.report().citedBy(), id -> JSON.textNode(name(id)));
    few(out, "claims", next.claims().stream().map(this::claim).filter(claim -> claim != null).toList(), claim -> JSON.textNode(number(claim)));
    out.set("citation", next.report().proof().isEmpty() ? JSON.nullNode() : quotation(next.report().proof().getFirst()));
    return out;
  }

  /** An article by its name, its outlet, its day and its headline. */
  ObjectNode entry(ArticleId id) {
    Article article = article(id);
    ObjectNode out = JSON.objectNode();
    out.put("name", name(id));
    out.put("id", id.value());
    out.set("outlet", namedOrNull(article.outlet() == null ? null : article.outlet().name()));
    out.set("published", namedOrNull(article.published() == null ? null : article.published().stated()));
    out.put("language", article.language().tag());
    out.set("title", quotationOrNull(title(article)));
    return out;
  }

  /** The headline, or where there is none the first block of news. */
  private static @Nullable Span title(Article article) {
    for (Block block : article.blocks()) {
      if (block.role() == Role.HEADLINE) {
        return article.span(block.begin(), block.end());
      }
    }
    for (Block block : article.blocks()) {
      if (block.role().isNews()) {
        return article.span(block.begin(), Math.min(block.end(), article.text().length()));
      }
    }
    return null;
  }

  /** A place on the way of a claim. */
  ObjectNode label(String id) {
    Node node = nodes.get(id);
    ObjectNode out = JSON.objectNode();
    out.put("kind", node == null ? "source" : word(node.kind()));
    out.put("name", node == null || node.article() == null ? null : name(node.article()));
    out.setAll(named(node == null ? "" : node.label()));
    return out;
  }

  /** A step from one place towards the source; null where none leads there. */
  @Nullable Edge step(String from, String to) {
    return dossier.edges().stream().filter(edge -> edge.from().equals(from) && edge.to().equals(to)).findFirst().orElse(null);
  }

  /** A reason: the fixed form of words, and apart from it the words that fill its places. */
  static ObjectNode reason(Reason reason) {
    ObjectNode out = JSON.objectNode();
    out.put("code", word(reason.code()));
    out.put("form", Terms.ENGLISH.bundle().all().getOrDefault(Terms.key(reason.code()), ""));
    few(out, "words", reason.words(), Account::named);
    return out;
  }

  /** A closed word as the JSON forms write it. */
  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /** The first few of a list, and how many are left out. */
  static <T> void few(ObjectNode into, String name, List<T> list, Function<T, ? extends JsonNode> shape) {
    few(into, name, list, FEW, shape);
  }

  static <T> void few(ObjectNode into, String name, List<T> list, int most, Function<T, ? extends JsonNode> shape) {
    ArrayNode array = into.putArray(name);
    list.stream().limit(most).forEach(one -> array.add(shape.apply(one)));
    if (list.size() > most) {
      into.put(name + "LeftOut", list.size() - most);
    }
  }
}
