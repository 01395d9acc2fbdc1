package org.whence.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whence.casefile.ArticleRow;
import org.whence.casefile.Case;
import org.whence.casefile.ClaimRow;
import org.whence.casefile.OutletRow;
import org.whence.casefile.SourceRow;
import org.whence.casefile.SourceStory;
import org.whence.casefile.StoryNews;
import org.whence.casefile.StoryRow;
import org.whence.casefile.WordingRow;
import org.whence.model.Alert;
import org.whence.model.Change;
import org.whence.model.Moment;
import org.whence.model.Range;
import org.whence.model.Reason;
import org.whence.model.Span;

/** Rows of the case in the forms of the contract: every quotation with its place, every count of origins with both ends. */
final class ApiForms {
  private final Case open;

  /** Texts of articles that were asked for, in which places are counted. */
  private final Map<String, String> texts = new HashMap<>();

  /** @param open the case while the answer is made */
  ApiForms(Case open) {
    this.open = open;
  }

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  static ObjectNode range(Range range) {
    return object().put("low", range.low()).put("high", range.high());
  }

  private static ObjectNode notRead(StoryRow row) {
    return object().put("reports", row.notHere()).put("couldNarrow", row.readNext());
  }

  ObjectNode story(StoryRow row) {
    ObjectNode out = object();
    out.put("id", row.id()).put("number", row.place()).put("title", row.title()).put("language", row.language());
    out.put("articles", row.articles()).put("claims", row.claims());
    out.put("first", row.first() == null ? null : row.first().toString());
    out.put("last", row.last() == null ? null : row.last().toString());
    StoryRow.Main main = row.main();
    if (main == null) {
      out.putNull("mainClaim");
    } else {
      ObjectNode claim = out.putObject("mainClaim").put("id", main.id()).put("title", main.title()).put("language", main.language());
      claim.set("origins", range(main.origins()));
    }
    out.put("majorDrift", row.major());
    out.set("notRead", notRead(row));
    return out.put("changed", row.changed().toString());
  }

  ObjectNode claim(ClaimRow row) {
    ObjectNode out = object();
    out.put("id", row.id()).put("number", row.story().place() + "." + row.number()).put("story", row.story().id());
    out.set("title", quotation(row.at(), row.title(), row.language()));
    out.put("articles", row.articles());
    out.set("origins", range(row.origins()));
    ArrayNode drift = out.putArray("drift");
    row.drift().stream().sorted().map((Change.DriftKind kind) -> word(kind)).forEach(drift::add);
    out.set("notRead", notRead(row.story()));
    return out;
  }

  ObjectNode article(ArticleRow row) {
    ObjectNode out = object();
    out.put("id", row.id()).put("headline", row.headline().isEmpty() ? null : row.headline()).put("language", row.language());
    ArticleRow.Of outlet = row.outlet();
    if (outlet == null) {
      out.putNull("outlet");
    } else {
      out.putObject("outlet").put("id", outlet.id()).put("name", outlet.name()).put("domain", outlet.domain());
    }
    out.put("url", row.url());
    out.set("published", moment(row.published()));
    ArticleRow.In story = row.story();
    if (story == null) {
      out.putNull("story");
    } else {
      out.putObject("story").put("id", story.id()).put("number", story.place()).put("article", story.number()).put("title", story.title());
    }
    return out;
  }

  private static com.fasterxml.jackson.databind.JsonNode moment(@Nullable Moment moment) {
    return moment == null
        ? JsonNodeFactory.instance.nullNode()
        : object().put("stated", moment.stated()).put("earliest", moment.earliest().toString()).put("latest", moment.latest().toString());
  }

  /** Words of an article with their place in its text, in Unicode code points. */
  ObjectNode quotation(Span at, String words, String language) {
    String text = texts.computeIfAbsent(at.article().value(), id -> open.desk().text(id).orElse(""));
    int begin = Math.min(at.begin(), text.length());
    int end = Math.min(at.end(), text.length());
    int start = text.codePointCount(0, begin);
    ObjectNode out = object().put("article", at.article().value()).put("start", start).put("end", start + text.codePointCount(begin, end));
    return out.put("exact", words).put("language", language);
  }

  ObjectNode wording(WordingRow row) {
    ObjectNode out = object().put("number", row.number());
    out.set("article", article(row.article()));
    out.set("wording", quotation(row.at(), row.words(), row.article().language()));
    return out.put("stance", word(row.stance())).put("commitment", word(row.commitment())).put("certainty", word(row.certainty()));
  }

  ObjectNode outlet(OutletRow row) {
    return object().put("id", row.id()).put("name", row.name()).put("domain", row.domain()).put("articles", row.articles())
        .put("stories", row.stories());
  }

  ObjectNode source(SourceRow row) {
    return object().put("id", row.id()).put("kind", word(row.kind())).put("name", row.name()).put("statements", row.statements())
        .put("stories", row.stories());
  }

  ObjectNode said(SourceStory of) {
    ObjectNode out = object();
    out.set("story", story(of.story()));
    out.put("statements", of.count());
    ArrayNode said = out.putArray("said");
    for (SourceStory.Said each : of.said()) {
      String language = each.article().language();
      ObjectNode one = said.addObject();
      one.set("article", article(each.article()));
      one.set("words", quotation(each.at(), each.words(), language));
      one.set("sentence", quotation(each.sentenceAt(), each.sentence(), language));
      one.put("commitment", word(each.commitment()));
    }
    return out;
  }

  ObjectNode alert(Alert alert) {
    ObjectNode out = object().put("id", alert.id()).put("at", alert.at()).put("kind", word(alert.kind())).put("story", alert.story());
    out.put("claim", alert.claim()).put("title", alert.title());
    ArrayNode numbers = out.putArray("numbers");
    alert.numbers().forEach(numbers::add);
    ArrayNode why = out.putArray("why");
    for (Reason reason : alert.why()) {
      ObjectNode each = why.addObject().put("code", word(reason.code()));
      ArrayNode words = each.putArray("words");
      reason.words().forEach(words::add);
      each.put("text", reason.english());
    }
    ArrayNode proof = out.putArray("proof");
    for (Alert.Proof each : alert.proof()) {
      String language = open.desk().articleRow(each.span().article().value()).map(ArticleRow::language).orElse("und");
      proof.add(quotation(each.span(), each.words(), language));
    }
    return out;
  }

  ObjectNode news(StoryNews news) {
    ObjectNode out = object();
    out.set("story", story(news.story()));
    out.put("isNew", news.isNew()).put("newArticles", news.articles()).put("newOrigins", news.origins());
    ArrayNode moves = out.putArray("moves");
    for (StoryNews.Move move : news.moves()) {
      open.desk().claim(move.claim()).ifPresent(claim ->
          moves.addObject().put("claim", claim.id()).put("title", move.title()).put("before", move.before()).set("after", range(claim.origins())));
    }
    ArrayNode alerts = out.putArray("alerts");
    news.alerts().forEach(alert -> alerts.add(alert(alert)));
    return out;
  }
}
