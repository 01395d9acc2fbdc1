package org.whence.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Commitment;
import org.whence.model.Dossier;
import org.whence.model.Quantity;
import org.whence.model.Reading;
import org.whence.model.Role;
import org.whence.model.Stance;
import org.whence.model.Statement;
import org.whence.model.TracedClaim;
import org.whence.model.Wording;

/** A claim with its wordings, its origins and its stance and strength in each article. */
final class ClaimRow {
  private ClaimRow() {}

  static ObjectNode of(TracedClaim traced, Dossier dossier, Map<ArticleId, JsonNode> inputId) {
    Map<ArticleId, Article> articles = new LinkedHashMap<>();
    for (Reading reading : dossier.readings()) {
      articles.put(reading.article().id(), reading.article());
    }
    ObjectNode row = Input.JSON.createObjectNode();
    row.put("id", traced.claim().id()).put("cluster", dossier.story().id());
    ArrayNode wordings = row.putArray("wordings");
    Map<ArticleId, Wording> spoken = new LinkedHashMap<>();
    Map<ArticleId, TreeSet<String>> numbers = new LinkedHashMap<>();
    for (Wording wording : traced.wordings()) {
      Statement statement = wording.statement();
      ArticleId id = statement.id().article();
      Article article = articles.get(id);
      if (article == null) {
        throw new IllegalStateException("claim " + traced.claim().id() + " has a wording outside its story");
      }
      wordings.addObject().put("text", article.words(statement.wording())).put("lang", article.language().tag());
      spoken.merge(id, wording, ClaimRow::plainer);
      numbers.computeIfAbsent(id, k -> new TreeSet<>()).addAll(numbers(statement));
      if (traced.claim().title().article().equals(id)) {
        row.put("text", article.words(traced.claim().title()));
      }
    }
    row.put("independent_origins", traced.corroboration().origins().low());
    row.put("independent_origins_max", traced.corroboration().origins().high());
    ArrayNode inArticles = row.putArray("articles");
    spoken.forEach(
        (id, wording) ->
            inArticles.add(inArticle(wording, inputId.getOrDefault(id, NullNode.instance), numbers.getOrDefault(id, new TreeSet<>()))));
    return row;
  }

  /** Of two wordings in one article the one that speaks for it: the body's before the headline's, then the first. */
  private static Wording plainer(Wording one, Wording other) {
    return one.statement().role() == Role.HEADLINE && other.statement().role() != Role.HEADLINE ? other : one;
  }

  private static ObjectNode inArticle(Wording wording, JsonNode id, TreeSet<String> numbers) {
    ObjectNode row = Input.JSON.createObjectNode();
    row.set("id", id);
    Statement statement = wording.statement();
    row.put("stance", Words.of(statement.commitment() == Commitment.DENIED ? Stance.DENIES : wording.stance()));
    row.put("strength", statement.progress() == null ? null : Words.of(statement.progress().stage()));
    row.put("certainty", Words.of(statement.certainty()));
    ArrayNode out = row.putArray("numbers");
    numbers.forEach(out::add);
    return row;
  }

  private static TreeSet<String> numbers(Statement statement) {
    TreeSet<String> out = new TreeSet<>();
    for (Quantity quantity : statement.quantities()) {
      out.add(quantity.low().toPlainString());
      if (quantity.high() != null) {
        out.add(quantity.high().toPlainString());
      }
    }
    return out;
  }
}
