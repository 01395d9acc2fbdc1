package org.whence.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Dossier;
import org.whence.model.Pile;
import org.whence.model.Reading;
import org.whence.model.TracedClaim;
import org.whence.pipeline.Progress;
import org.whence.pipeline.Whence;

/** Everything at once: the dossiers of a pile, in the words of the neutral schema. */
final class DossierTask implements Task {

  @Override
  public void predict(Input input, PrintStream out) {
    List<Article> articles = input.lines().parallelStream().map(Articles::of).toList();
    Map<ArticleId, JsonNode> inputId = new HashMap<>();
    for (int i = 0; i < articles.size(); i++) {
      inputId.putIfAbsent(articles.get(i).id(), input.lines().get(i).get("id"));
    }
    Pile pile = new Whence().traceArticles(articles, Runtime.getRuntime().availableProcessors(), Progress.SILENT);
    Map<ArticleId, ObjectNode> rows = new HashMap<>();
    ObjectNode all = Input.JSON.createObjectNode();
    ArrayNode articleRows = all.putArray("articles");
    ArrayNode claimRows = all.putArray("claims");
    for (Dossier dossier : pile.dossiers()) {
      ArticleRow row = new ArticleRow(dossier, inputId);
      for (Reading reading : dossier.readings()) {
        rows.put(reading.article().id(), row.of(reading));
      }
      for (TracedClaim claim : dossier.claims()) {
        claimRows.add(ClaimRow.of(claim, dossier, inputId));
      }
    }
    for (int i = 0; i < articles.size(); i++) {
      ObjectNode row = rows.get(articles.get(i).id());
      if (row != null) {
        ObjectNode own = row.deepCopy();
        own.set("id", input.lines().get(i).get("id"));
        articleRows.add(own);
      }
    }
    out.println(all.toPrettyString());
  }
}
