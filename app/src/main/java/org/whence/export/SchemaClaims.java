package org.whence.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import org.whence.model.ArticleId;
import org.whence.model.Reading;
import org.whence.model.TracedClaim;

/** schema.org: each claim with the articles in which it appears, the first one by itself. */
final class SchemaClaims implements Form.OneFile {
  @Override
  public void write(ExportInput input, OutputStream out) throws IOException {
    Graph graph = new Graph(out);
    graph.begin(input);
    input.each(told -> {
      graph.story(told);
      for (Reading reading : told.dossier().readings()) {
        graph.article(told, reading.article());
      }
      for (TracedClaim claim : told.words().claims()) {
        claim(graph, told, claim);
      }
    });
    graph.end();
  }

  private static void claim(Graph graph, Told told, TracedClaim claim) throws IOException {
    JsonGenerator json = graph.json();
    json.writeStartObject();
    json.writeStringField("@type", "Claim");
    json.writeStringField("@id", Name.claim(claim.claim().id()).iri());
    graph.claimed(told, claim, "text");
    ArticleId[] articles = claim.wordings().stream().filter(wording -> wording.stance().isPath())
        .map(wording -> wording.statement().id().article()).distinct().toArray(ArticleId[]::new);
    if (articles.length > 0) {
      json.writeFieldName("firstAppearance");
      Graph.reference(json, articles[0]);
    }
    json.writeArrayFieldStart("appearance");
    for (ArticleId article : articles) {
      Graph.reference(json, article);
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
