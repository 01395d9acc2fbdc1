package org.whence.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.model.ArticleId;
import org.whence.model.Copy;
import org.whence.model.Corroboration;
import org.whence.model.Edge;
import org.whence.model.Identity;
import org.whence.model.MaybeSame;
import org.whence.model.Node;
import org.whence.model.Reason;
import org.whence.model.Span;
import org.whence.model.TracedClaim;
import org.whence.model.Wording;

/** How the number of a claim's origins comes about, step by step: the ways, what is folded together, the cut, the upper end, what could be one. */
final class Explanation {
  /** Sentences shown for one way of two unnamed sources that could be the same. */
  private static final int MENTIONS = 1;

  /**
   * One step.
   *
   * @param deep how far it is set in, from 0
   * @param sentence the sentence that shows it; null where the words say all
   */
  record Step(int deep, String words, @Nullable Span sentence) {}

  /** Steps under one heading. */
  record Section(String title, String aside, List<Step> steps) {
    Section {
      steps = List.copyOf(steps);
    }
  }

  /** An article that leads to a report or source, and the sentence by which it does. */
  private record Lead(ArticleId article, @Nullable Span proof) {}

  private final Lookup lookup;
  private final TracedClaim claim;
  private final Corroboration counts;
  private final List<Wording> ways = new ArrayList<>();
  private final List<Wording> others = new ArrayList<>();

  Explanation(Lookup lookup, TracedClaim claim) {
    this.lookup = lookup;
    this.claim = claim;
    counts = claim.corroboration();
    claim.wordings().forEach(wording -> (wording.stance().isPath() ? ways : others).add(wording));
  }

  List<Section> sections() {
    List<Section> out = new ArrayList<>();
    out.add(new Section(say("why.ways"), say("why.ways.aside"), ways()));
    if (!others.isEmpty()) {
      out.add(new Section(say("why.not_counted"), say("why.not_counted.aside"), notCounted()));
    }
    out.add(new Section(say("why.folded"), say("why.folded.aside"), folded()));
    out.add(new Section(say("why.cut"), cutAside(), cut()));
    out.add(new Section(say("why.upper"), lookup.phrases().atMost(counts.origins()), upper()));
    List<Step> same = couldBeSame();
    if (!same.isEmpty()) {
      out.add(new Section(say("why.same"), say("why.same.aside"), same));
    }
    List<Step> ruled = ruled();
    if (!ruled.isEmpty()) {
      out.add(new Section(say("why.ruled"), say("why.ruled.aside"), ruled));
    }
    return out;
  }

  private String say(String key, Object... given) {
    return lookup.words().say(key, given);
  }

  private List<Step> ruled() {
    List<Step> out = new ArrayList<>();
    for (Ruled ruled : Ruled.of(lookup, claim)) {
      out.add(new Step(0, ruled.what() + ".", null));
      out.add(new Step(1, ruled.by() + ".", null));
    }
    return out;
  }

  private List<Step> ways() {
    List<Step> out = new ArrayList<>();
    Set<List<Object>> shown = new LinkedHashSet<>();
    for (Wording wording : ways) {
      if (shown.add(List.of(wording.statement().sentence(), wording.behind()))) {
        way(wording, out);
      }
    }
    return out.isEmpty() ? List.of(new Step(0, say("why.no_way"), null)) : out;
  }

  private void way(Wording wording, List<Step> out) {
    ArticleId article = wording.statement().wording().article();
    out.add(new Step(0, say("why.puts_forward", lookup.byline(article)), wording.statement().sentence()));
    Span last = wording.statement().sentence();
    boolean sourced = false;
    List<String> way = wording.behind();
    for (int i = 1; i < way.size(); i++) {
      Node node = lookup.node(way.get(i));
      Edge step = step(way.get(i - 1), way.get(i));
      boolean publisher = step != null && step.kind() == Edge.Kind.PUBLISHED_BY;
      if (node == null || publisher || Lookup.isOwn(node, article)) {
        continue;
      }
      sourced = true;
      Span proof = sentence(step);
      boolean again = Objects.equals(proof, last);
      String how = step == null ? say("leads_to") : lookup.words().word(step.kind());
      String key = proof == null ? "why.step_not_proven" : again ? "why.step_same_sentence" : "why.step";
      out.add(new Step(1, say(key, how, lookup.label(node.id())), again ? null : proof));
      last = proof == null ? last : proof;
    }
    if (!sourced) {
      out.add(new Step(1, say("why.no_source"), null));
    }
  }

  private @Nullable Edge step(String from, String to) {
    return lookup.steps(from).stream().filter(edge -> edge.to().equals(to)).findFirst().orElse(null);
  }

  private @Nullable Span sentence(@Nullable Edge step) {
    return step == null || !step.proven() ? null : lookup.sentence(step.proof().getFirst());
  }

  private List<Step> notCounted() {
    return others.stream().map(wording -> new Step(0, say("why.stance",
        lookup.byline(wording.statement().wording().article()), lookup.words().word(wording.stance())), wording.statement().sentence())).toList();
  }

  private List<Step> folded() {
    List<Step> out = new ArrayList<>();
    Map<ArticleId, Integer> times = new LinkedHashMap<>();
    ways.forEach(wording -> times.merge(wording.statement().wording().article(), 1, Integer::sum));
    times.forEach((id, n) -> {
      if (n > 1) {
        out.add(new Step(0, say("why.times", lookup.outlet(id), n), null));
      }
    });
    shared().forEach((node, articles) -> sharedBy(node, articles, out));
    for (Copy copy : lookup.dossier().copies()) {
      if (times.containsKey(copy.child()) && times.containsKey(copy.parent())) {
        copied(copy, out);
      }
    }
    return out.isEmpty() ? List.of(new Step(0, say("why.nothing_folded"), null)) : out;
  }

  /** The reports and sources that several articles lead to, each with the sentence by which each article leads there. */
  private Map<Node, List<Lead>> shared() {
    Map<Node, List<Lead>> out = new LinkedHashMap<>();
    for (Wording wording : ways) {
      List<String> way = wording.behind();
      ArticleId article = wording.statement().wording().article();
      for (int i = 1; i < way.size(); i++) {
        Node node = lookup.node(way.get(i));
        if (node != null && node.kind() != Node.Kind.ARTICLE && node.kind() != Node.Kind.OUTLET) {
          Span proof = Lookup.isOwn(node, article) ? null : sentence(step(way.get(i - 1), way.get(i)));
          List<Lead> leads = out.computeIfAbsent(node, n -> new ArrayList<>());
          if (leads.stream().noneMatch(lead -> lead.article().equals(article))) {
            leads.add(new Lead(article, proof));
          }
        }
      }
    }
    out.values().removeIf(articles -> articles.size() < 2);
    return out;
  }

  private void sharedBy(Node node, List<Lead> leads, List<Step> out) {
    String what = switch (node.kind()) {
      case REPORT -> "why.one_report";
      case SOURCE -> "why.one_source";
      case RELAY, ARTICLE, OUTLET -> "why.one_relay";
    };
    String all = String.join(", ", leads.stream().map(lead -> lookup.outlet(lead.article())).toList());
    out.add(new Step(0, say(what, all, lookup.label(node.id())), null));
    for (Lead lead : leads) {
      String how = Lookup.isOwn(node, lead.article()) ? "why.lead_itself" : lead.proof() == null ? "why.lead_not_proven" : "why.lead";
      out.add(new Step(1, say(how, lookup.outlet(lead.article())), lead.proof()));
    }
  }

  private void copied(Copy copy, List<Step> out) {
    out.add(new Step(0, say("why.copied", lookup.outlet(copy.child()), lookup.outlet(copy.parent()), lookup.phrases().word(copy)), null));
    if (!copy.proof().isEmpty()) {
      out.add(new Step(1, say("why.in_the_one"), copy.proof().getFirst().child()));
      out.add(new Step(1, say("why.in_the_other"), copy.proof().getFirst().parent()));
    }
  }

  private String cutAside() {
    int low = counts.origins().low();
    return low == 0 ? say("why.cut.none") : say("why.cut.aside", low);
  }

  private List<Step> cut() {
    List<Step> out = new ArrayList<>();
    counts.bottleneck().forEach(member -> member(member, out));
    reasons(counts.why(), out);
    String aside = lookup.phrases().aside(counts.origins());
    if (!aside.isEmpty()) {
      out.add(new Step(0, aside, null));
    }
    return out;
  }

  private void member(String id, List<Step> out) {
    List<Wording> through = ways.stream().filter(wording -> wording.behind().contains(id)).toList();
    String articles = String.join(", ", through.stream().map(wording -> lookup.outlet(wording.statement().wording().article())).distinct().toList());
    String key = articles.isEmpty() ? "why.member_above" : "why.member";
    out.add(new Step(0, say(key, lookup.label(id), articles), null));
  }

  private void reasons(List<Reason> reasons, List<Step> out) {
    reasons.forEach(reason -> out.add(new Step(0, say("why.because", lookup.phrases().reason(reason)), null)));
  }

  private List<Step> upper() {
    List<Step> out = new ArrayList<>();
    for (String id : counts.bottleneckAtMost()) {
      if (!counts.bottleneck().contains(id)) {
        member(id, out);
      }
    }
    reasons(counts.whyAtMost(), out);
    boolean equal = counts.origins().low() == counts.origins().high();
    return equal ? List.of(new Step(0, say("why.upper.same"), null)) : out;
  }

  private List<Step> couldBeSame() {
    List<Step> out = new ArrayList<>();
    Set<String> parties = new LinkedHashSet<>();
    for (Wording wording : ways) {
      wording.behind().stream().map(lookup::node).filter(Objects::nonNull).map(Node::identity).filter(Objects::nonNull).forEach(parties::add);
    }
    for (MaybeSame pair : lookup.dossier().maybeSame()) {
      if (parties.contains(pair.first()) && parties.contains(pair.second())) {
        out.add(new Step(0, say("why.likely", lookup.phrases().reason(pair.why())), null));
        mentions(pair.first(), out);
        mentions(pair.second(), out);
      }
    }
    for (String id : claim.claim().maybeSame()) {
      TracedClaim other = lookup.claim(id);
      if (other != null) {
        out.add(new Step(0, say("why.same_claim", lookup.number(other)), other.claim().title()));
      }
    }
    return out;
  }

  private void mentions(String party, List<Step> out) {
    Identity identity = lookup.party(party);
    if (identity != null) {
      identity.mentions().stream().limit(MENTIONS).forEach(mention -> out.add(
          new Step(1, say("why.mention", Plain.line(identity.name())), lookup.reading(mention.article()).attribution(mention).sentence())));
    }
  }
}
