package org.whence.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.whence.match.ClaimSearch;
import org.whence.model.Language;

/** Which of many checked claims a post is about: the search that {@code whence ask} uses, or plain BM25 over words to hold it against. */
final class ClaimsTask implements Task {

  private static final int MOST = 20;

  private final boolean plain;

  ClaimsTask(boolean plain) {
    this.plain = plain;
  }

  @Override
  public void predict(Input input, PrintStream out) {
    List<ClaimSearch.Document> documents = input.with().stream().map(ClaimsTask::document).toList();
    if (plain) {
      PlainBm25 search = new PlainBm25(documents);
      print(input, out, search::nearest);
    } else {
      ClaimSearch search = ClaimSearch.ofDocuments(documents);
      print(input, out, post -> search.nearest(post, Language.ENGLISH).stream().limit(MOST).map(ClaimSearch.Hit::id).toList());
    }
  }

  private interface Ranking {
    List<String> of(String post);
  }

  private static void print(Input input, PrintStream out, Ranking ranking) {
    for (ObjectNode line : input.lines()) {
      ObjectNode answer = Input.JSON.createObjectNode();
      answer.set("id", line.get("id"));
      ArrayNode ranked = answer.putArray("ranking");
      ranking.of(line.path("text").asText()).stream().limit(MOST).forEach(ranked::add);
      out.println(answer);
    }
  }

  private static ClaimSearch.Document document(ObjectNode line) {
    List<String> parts = new ArrayList<>();
    parts.add(line.path("claim").asText());
    parts.add(line.path("title").asText());
    return new ClaimSearch.Document(line.path("id").asText(), Language.ENGLISH, parts);
  }
}
