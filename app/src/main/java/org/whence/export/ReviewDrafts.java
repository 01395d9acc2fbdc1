package org.whence.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.whence.model.ArticleId;
import org.whence.model.Change;
import org.whence.model.Denial;
import org.whence.model.TracedClaim;
import org.whence.model.Wording;
import org.whence.overview.ClaimOrder;
import org.whence.page.StoryWords;

/**
 * schema.org ClaimReview drafts of the claims that several articles share: everything but the rating, the author and the address, which only the
 * person who publishes a review can give.
 */
final class ReviewDrafts implements Form.OneFile {
  private static final String NOT_FINISHED =
      "A draft from the sourcing alone. It says who carries the claim and where it comes from, not whether it is true. A person has to check it, rate"
          + " it, sign it and give it an address.";

  @Override
  public void write(ExportInput input, OutputStream out) throws IOException {
    Graph graph = new Graph(out);
    graph.begin(input);
    input.each(told -> {
      graph.story(told);
      for (TracedClaim claim : told.words().claims()) {
        if (ClaimOrder.isShared(told.dossier(), claim)) {
          review(graph, told, claim);
        }
      }
    });
    graph.end();
  }

  private static void review(Graph graph, Told told, TracedClaim claim) throws IOException {
    JsonGenerator json = graph.json();
    json.writeStartObject();
    json.writeStringField("@type", "ClaimReview");
    json.writeStringField("@id", new Name("review", Name.claim(claim.claim().id()).local()).iri());
    json.writeStringField("creativeWorkStatus", "Draft");
    json.writeStringField("abstract", NOT_FINISHED);
    json.writeStringField("inLanguage", told.article(claim.claim().title().article()).language().tag());
    graph.claimed(told, claim, "claimReviewed");
    json.writeStringField("reviewBody", String.join("\n", body(told, claim)));
    json.writeObjectFieldStart("itemReviewed");
    json.writeStringField("@type", "Claim");
    json.writeStringField("@id", Name.claim(claim.claim().id()).iri());
    json.writeArrayFieldStart("appearance");
    List<ArticleId> articles = claim.wordings().stream().filter(wording -> wording.stance().isPath())
        .map(wording -> wording.statement().id().article()).distinct().toList();
    for (ArticleId article : articles) {
      graph.article(told, told.article(article));
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  /** What is known of the sourcing, a sentence a line. */
  private static List<String> body(Told told, TracedClaim claim) {
    StoryWords words = told.words();
    List<String> out = new ArrayList<>();
    out.add(StoryWords.standing(claim.corroboration()));
    for (Wording wording : claim.wordings()) {
      out.add(words.outlet(wording.statement().id().article()) + ", " + Json.word(wording.stance()) + ": " + words.behind(wording));
    }
    for (Change change : claim.changes()) {
      out.add(StoryWords.change(change) + " (" + words.outlet(change.after().article()) + "): " + StoryWords.line(change.why().english()));
    }
    for (Denial denial : claim.denials()) {
      out.add("Disputed by " + StoryWords.line(denial.who()) + " (" + words.outlet(denial.sentence().article()) + ")");
    }
    words.notRead(claim.claim().id()).forEach(name -> out.add("Cited and not read: " + name));
    return out;
  }
}
