package org.whence.assistant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import org.whence.casefile.Case;
import org.whence.model.Change;
import org.whence.model.Span;
import org.whence.model.TracedClaim;
import org.whence.model.Wording;
import org.whence.page.AnswerJson;
import org.whence.page.Part;

/** Lays two articles, or two wordings of one claim, side by side. */
final class CompareTool implements Tool {
  private static final int SHARED = 10;

  @Override
  public String name() {
    return "compare";
  }

  @Override
  public Set<String> takes() {
    return Set.of("first", "second", "claim", Arguments.CURSOR);
  }

  @Override
  public Answer answer(Case open, Case.State state, Arguments given) throws Unanswerable {
    String first = given.must("first", given.has("claim") ? "w1" : "1[1]");
    String second = given.must("second", given.has("claim") ? "w2" : "1[2]");
    return given.has("claim") ? wordings(open, state, given, first, second) : articles(open, state, given, first, second);
  }

  private static Answer wordings(Case open, Case.State state, Arguments given, String first, String second) throws Unanswerable {
    String name = given.must("claim", "1.3");
    Part.OfClaim part = Named.in(open, name).claim(name);
    Account account = Named.account(part);
    Wordings wordings = new Wordings(account, part.claim());
    Wording one = wordings.named(first);
    Wording two = wordings.named(second);
    List<Change> changes = part.claim().changes().stream().filter(change -> isBetween(change, one, two)).toList();
    ObjectNode shared = shared(account, part.claim(), wordings.shown(one), wordings.shown(two));
    Account.few(shared, "changes", changes, wordings::shown);
    Answer answer = new Answer(state);
    answer.json().put("oneStory", true);
    answer.list("shared", List.of(shared), SHARED, given, each -> each);
    return answer;
  }

  private static boolean isBetween(Change change, Wording one, Wording two) {
    Span first = one.statement().sentence();
    Span second = two.statement().sentence();
    return first.overlaps(change.before()) && second.overlaps(change.after()) || first.overlaps(change.after()) && second.overlaps(change.before());
  }

  private static ObjectNode shared(Account account, TracedClaim claim, ObjectNode first, ObjectNode second) {
    ObjectNode out = JsonNodeFactory.instance.objectNode();
    out.set("claim", account.head(claim));
    out.set("first", first);
    out.set("second", second);
    return out;
  }

  private static Answer articles(Case open, Case.State state, Arguments given, String first, String second) throws Unanswerable {
    Named named = Named.in(open, first, second);
    Part.OfArticle one = named.article(first);
    Part.OfArticle two = named.article(second);
    if (one.reading().article().id().equals(two.reading().article().id())) {
      throw new Unanswerable("first and second are the same article. Name two.");
    }
    Account account = Named.account(one);
    Account other = one.story() == two.story() ? account : Named.account(two);
    Recast recast = new Recast(account == other ? List.of(account) : List.of(account, other));
    JsonNode written = Recast.tree(out -> new AnswerJson().diff(one, two, out));
    Answer answer = new Answer(state);
    answer.json().put("oneStory", written.path("oneStory").asBoolean());
    answer.put("first", side(account, one, recast, written.path("first")));
    answer.put("second", side(other, two, recast, written.path("second")));
    answer.list("shared", Recast.list(written.path("shared")), SHARED, given, each -> shared(account, each));
    return answer;
  }

  private static ObjectNode side(Account account, Part.OfArticle part, Recast recast, JsonNode written) {
    ObjectNode out = JsonNodeFactory.instance.objectNode();
    out.set("article", account.entry(part.reading().article().id()));
    for (String name : List.of("claims", "sources", "numbers", "quotes")) {
      recast.only(out, written, name);
    }
    return out;
  }

  private static ObjectNode shared(Account account, JsonNode written) {
    TracedClaim claim = account.claim(written.path("claim").path("id").asText());
    if (claim == null) {
      throw new IllegalStateException("a shared claim is of no story");
    }
    Wordings wordings = new Wordings(account, claim);
    Wording one = wording(account, claim, written.path("first"));
    Wording two = wording(account, claim, written.path("second"));
    ObjectNode out = shared(account, claim, wordings.shown(one), wordings.shown(two));
    out.set("words", Recast.words(written.path("words")));
    Set<String> ends = Set.of(one.statement().wording().article().value(), two.statement().wording().article().value());
    List<Change> changes = claim.changes().stream()
        .filter(change -> ends.equals(Set.copyOf(List.of(change.before().article().value(), change.after().article().value()))))
        .toList();
    Account.few(out, "changes", changes, wordings::shown);
    return out;
  }

  /** The wording that the views chose, by its place. */
  private static Wording wording(Account account, TracedClaim claim, JsonNode written) {
    Span wanted = Recast.span(account, written.path("wording"));
    return claim.wordings().stream().filter(wording -> wording.statement().wording().equals(wanted)).findFirst().orElseThrow();
  }
}
