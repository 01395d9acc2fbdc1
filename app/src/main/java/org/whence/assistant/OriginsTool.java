package org.whence.assistant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.whence.casefile.Case;
import org.whence.page.AnswerJson;
import org.whence.page.Part;

/** Tells why a claim stands on as many origins as it does, step by step, each with its sentence. */
final class OriginsTool implements Tool {
  private static final int STEPS = 40;

  @Override
  public String name() {
    return "origins";
  }

  @Override
  public Set<String> takes() {
    return Set.of("claim", Arguments.CURSOR);
  }

  @Override
  public Answer answer(Case open, Case.State state, Arguments given) throws Unanswerable {
    String name = given.must("claim", "1.3");
    Part.OfClaim part = Named.in(open, name).claim(name);
    Account account = Named.account(part);
    Recast recast = new Recast(List.of(account));
    Answer answer = new Answer(state);
    answer.put("claim", account.head(part.claim()));
    answer.few("notRead", account.unread(part.claim().claim().id()), account::report);
    answer.list("steps", steps(Recast.tree(out -> new AnswerJson().why(part, out)), recast), STEPS, given, step -> step);
    return answer;
  }

  private static List<ObjectNode> steps(JsonNode why, Recast recast) {
    List<ObjectNode> out = new ArrayList<>();
    for (JsonNode section : why.path("sections")) {
      for (JsonNode step : section.path("steps")) {
        ObjectNode shown = JsonNodeFactory.instance.objectNode();
        shown.put("section", section.path("title").asText());
        shown.put("depth", step.path("depth").asInt());
        shown.set("says", Account.named(step.path("words").asText()));
        shown.set("sentence", recast.quotation(step.path("sentence")));
        out.add(shown);
      }
    }
    return out;
  }
}
