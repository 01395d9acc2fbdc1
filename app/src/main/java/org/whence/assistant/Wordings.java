package org.whence.assistant;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.model.Change;
import org.whence.model.Denial;
import org.whence.model.Node;
import org.whence.model.Progress;
import org.whence.model.TracedClaim;
import org.whence.model.Wording;

/** The wordings of a claim and what changed between them, as answers show them. */
final class Wordings {
  /** Sentences that prove the relay of a change: one does, more only repeat it. */
  private static final int RELAYS = 3;

  private final Account account;
  private final TracedClaim claim;

  Wordings(Account account, TracedClaim claim) {
    this.account = account;
    this.claim = claim;
  }

  /** A wording by its name: "w2" is the second of the claim. */
  Wording named(String name) throws Unanswerable {
    List<Wording> all = claim.wordings();
    for (int i = 0; i < all.size(); i++) {
      if (name.equals("w" + (i + 1))) {
        return all.get(i);
      }
    }
    throw new Unanswerable("there is no wording " + Arguments.shown(name) + " of claim " + account.number(claim) + ". It has w1"
        + (all.size() == 1 ? "" : " to w" + all.size()) + ", listed by claim.");
  }

  ObjectNode shown(Wording wording) {
    ObjectNode out = JsonNodeFactory.instance.objectNode();
    out.put("wording", "w" + (claim.wordings().indexOf(wording) + 1));
    out.set("words", account.quotation(wording.statement().wording()));
    out.set("sentence", account.quotation(wording.statement().sentence()));
    out.put("stance", Account.word(wording.stance()));
    out.put("commitment", Account.word(wording.statement().commitment()));
    out.put("certainty", Account.word(wording.statement().certainty()));
    out.put("stage", stage(wording.statement().progress()));
    Account.few(out, "route", wording.stance().isPath() ? route(wording) : List.of(), account::label);
    return out;
  }

  private static @Nullable String stage(@Nullable Progress progress) {
    return progress == null ? null : (progress.negated() ? "not " : "") + Account.word(progress.stage());
  }

  /** What lies behind the article: the reports and sources on the way, the article itself and who publishes it left out. */
  private List<String> route(Wording wording) {
    return wording.behind().stream().filter(id -> {
      Node node = account.node(id);
      return node != null && node.kind() != Node.Kind.ARTICLE && node.kind() != Node.Kind.OUTLET;
    }).toList();
  }

  ObjectNode shown(Change change) {
    ObjectNode out = JsonNodeFactory.instance.objectNode();
    out.put("nature", Account.word(change.nature()));
    out.put("kind", Account.word(change.kind()));
    out.put("severity", Account.word(change.severity()));
    out.set("before", account.quotation(change.before()));
    out.set("after", account.quotation(change.after()));
    out.set("why", Account.reason(change.why()));
    Account.few(out, "relay", change.relay(), RELAYS, account::quotation);
    return out;
  }

  ObjectNode shown(Denial denial) {
    ObjectNode out = JsonNodeFactory.instance.objectNode();
    out.set("who", Account.named(denial.who()));
    out.set("sentence", account.quotation(denial.sentence()));
    out.set("why", Account.reason(denial.how()));
    return out;
  }
}
