package org.whence.assistant;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Copy;
import org.whence.model.Edge;
import org.whence.model.Span;
import org.whence.model.TracedClaim;
import org.whence.model.Wording;

/** All words that stand behind a claim: its wordings, the steps of its way by number, the passages of copies, checks, denials and changes. */
final class Proofs {
  /** Characters shown before and after what is quoted. */
  private static final int AROUND = 160;

  /** Quotations of one proof. */
  private static final int MOST = 8;

  private final Account account;
  private final TracedClaim claim;

  Proofs(Account account, TracedClaim claim) {
    this.account = account;
    this.claim = claim;
  }

  /**
   * Words that show something.
   *
   * @param kind of what they show
   * @param hop the step's name, where they show one
   * @param step the step, where they show one
   */
  record Proof(String kind, @Nullable String hop, @Nullable Edge step, List<Span> spans) {
    Proof {
      spans = List.copyOf(spans);
    }
  }

  List<Proof> all() {
    List<Proof> out = new ArrayList<>();
    Set<Span> sentences = new LinkedHashSet<>();
    claim.wordings().forEach(wording -> sentences.add(wording.statement().sentence()));
    sentences.forEach(sentence -> out.add(new Proof("wording", null, null, List.of(sentence))));
    out.addAll(hops());
    copies(out);
    claim.denials().forEach(denial -> out.add(new Proof("denial", null, null, List.of(denial.sentence()))));
    claim.changes().forEach(change -> out.add(new Proof("change", null, null, List.of(change.before(), change.after()))));
    String id = claim.claim().id();
    account.dossier().overview().checks().stream().filter(check -> check.claims().contains(id))
        .forEach(check -> out.add(new Proof("check", null, null, List.of(check.sentence()))));
    account.unread(id).forEach(next -> out.add(new Proof("citation", null, null, next.report().proof())));
    return out;
  }

  /** One step by its name. */
  List<Proof> of(String hop) throws Unanswerable {
    List<Proof> hops = hops();
    for (Proof one : hops) {
      if (hop.equals(one.hop())) {
        return List.of(one);
      }
    }
    throw new Unanswerable("there is no hop " + Arguments.shown(hop) + " of claim " + account.number(claim) + ". "
        + (hops.isEmpty() ? "It has none." : "It has h1" + (hops.size() == 1 ? "" : " to h" + hops.size()) + ", listed without hop."));
  }

  /** The steps of the ways of the claim, each once, in the order in which the ways take them. */
  private List<Proof> hops() {
    Set<Edge> steps = new LinkedHashSet<>();
    for (Wording wording : claim.wordings()) {
      List<String> way = wording.stance().isPath() ? wording.behind() : List.of();
      for (int i = 1; i < way.size(); i++) {
        Edge step = account.step(way.get(i - 1), way.get(i));
        if (step != null) {
          steps.add(step);
        }
      }
    }
    List<Proof> out = new ArrayList<>();
    steps.forEach(step -> out.add(new Proof("hop", "h" + (out.size() + 1), step, step.proof())));
    return out;
  }

  private void copies(List<Proof> out) {
    Set<ArticleId> articles = new LinkedHashSet<>();
    claim.wordings().forEach(wording -> articles.add(wording.statement().wording().article()));
    for (Copy copy : account.dossier().copies()) {
      if (articles.contains(copy.child()) && articles.contains(copy.parent()) && !copy.proof().isEmpty()) {
        Copy.Pair pair = copy.proof().getFirst();
        out.add(new Proof("copy", null, null, List.of(pair.child(), pair.parent())));
      }
    }
  }

  ObjectNode shown(Proof proof) {
    ObjectNode out = JsonNodeFactory.instance.objectNode().put("kind", proof.kind());
    Edge step = proof.step();
    if (step != null) {
      out.put("hop", proof.hop());
      out.set("from", account.label(step.from()));
      out.put("step", Account.word(step.kind()));
      out.set("to", account.label(step.to()));
      out.put("proven", step.proven());
      out.set("why", Account.reason(step.why()));
    }
    ArrayNode words = out.putArray("words");
    proof.spans().stream().limit(MOST).forEach(span -> words.add(around(span)));
    return out;
  }

  /** A quotation with the words before and after it. */
  private ObjectNode around(Span span) {
    Article article = account.article(span.article());
    String text = article.text();
    int before = Math.max(0, span.begin() - AROUND);
    int after = Math.min(text.length(), span.end() + AROUND);
    before += before > 0 && Character.isLowSurrogate(text.charAt(before)) ? 1 : 0;
    after -= after < text.length() && Character.isLowSurrogate(text.charAt(after)) ? 1 : 0;
    ObjectNode out = account.quotation(span);
    out.put("before", Shown.inPlace(text.substring(before, Math.max(before, span.begin()))));
    out.put("after", Shown.inPlace(text.substring(span.end(), Math.max(span.end(), after))));
    return out;
  }
}
