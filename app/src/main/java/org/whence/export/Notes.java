package org.whence.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.whence.model.Article;
import org.whence.model.Attribution;
import org.whence.model.Audit;
import org.whence.model.Change;
import org.whence.model.Corroboration;
import org.whence.model.Denial;
import org.whence.model.Dossier;
import org.whence.model.Edge;
import org.whence.model.MaybeSame;
import org.whence.model.Node;
import org.whence.model.Pile;
import org.whence.model.Reading;
import org.whence.model.Reason;
import org.whence.model.Ruling;
import org.whence.model.TracedClaim;
import org.whence.model.Trouble;

/** Leaves out what people wrote into a case beside what they decided: their names, their reasons, the places of their files. */
final class Notes {
  private static final String NOBODY = "the analyst";
  private static final String NO_REASON = "the reason is left out here";

  private final Dossier dossier;

  /** What articles are called where they were read from, and what instead. */
  private final Map<String, String> places = new HashMap<>();

  private Notes(Dossier dossier) {
    this.dossier = dossier;
    dossier.readings().forEach(reading -> places.put(reading.article().input(), "article " + reading.article().id()));
  }

  static Dossier without(Dossier dossier) {
    return new Notes(dossier).shared();
  }

  private Dossier shared() {
    return new Dossier(
        dossier.story(), dossier.readings().stream().map(Notes::without).toList(), dossier.identities(),
        dossier.maybeSame().stream().map(this::without).toList(), dossier.reports(), dossier.copies(),
        dossier.nodes().stream().map(n -> new Node(n.id(), n.kind(), place(n.label()), n.identity(), n.article())).toList(),
        dossier.edges().stream().map(e -> new Edge(e.from(), e.to(), e.kind(), e.proof(), without(e.why()))).toList(),
        dossier.mainClaim(), dossier.elsewhere(), dossier.claims().stream().map(this::without).toList(), dossier.readNext(), dossier.unknown(),
        dossier.corrections(), dossier.overview(),
        dossier.rulings().stream().map(r -> new Ruling(r.number(), NOBODY, "", r.made(), r.matter())).toList());
  }

  private TracedClaim without(TracedClaim traced) {
    Corroboration c = traced.corroboration();
    Corroboration counts = new Corroboration(
        c.articles(), c.reports(), c.sources(), c.origins(), c.bottleneck(), c.bottleneckAtMost(), without(c.why()), without(c.whyAtMost()));
    List<Change> changes = traced.changes().stream().map(
        x -> new Change(x.nature(), x.kind(), x.severity(), x.claim(), x.before(), x.after(), x.relay(), without(x.why()))).toList();
    List<Denial> denials = traced.denials().stream().map(x -> new Denial(x.by(), x.who(), x.denied(), x.sentence(), without(x.how()))).toList();
    return new TracedClaim(traced.claim(), traced.wordings(), counts, changes, traced.circle(), denials);
  }

  private MaybeSame without(MaybeSame pair) {
    return new MaybeSame(pair.first(), pair.second(), without(pair.why()), without(pair.reasonsFor()), without(pair.reasonsAgainst()));
  }

  private List<Reason> without(List<Reason> reasons) {
    return reasons.stream().map(this::without).toList();
  }

  /** An article without an outlet is called by the place of its file, and an analyst by their name. */
  private Reason without(Reason reason) {
    return reason.code() == Reason.Code.ANALYST
        ? Reason.of(Reason.Code.ANALYST, NOBODY, NO_REASON)
        : new Reason(reason.code(), reason.words().stream().map(this::place).toList());
  }

  private String place(String words) {
    return places.getOrDefault(words, words);
  }

  private static Reading without(Reading reading) {
    Article a = reading.article();
    Article nameless = new Article(
        a.id(), "article " + a.id(), a.text(), a.blocks(), a.language(), a.outlet(), a.url(), a.published(), a.modified(), a.authors(), a.links(),
        a.facts());
    List<Attribution> attributions = reading.attributions();
    return new Reading(
        nameless, reading.sentences(), attributions, reading.statements(), reading.quotes(), reading.checks(), reading.citations(),
        reading.credits(), reading.ownReporting(), reading.names(), reading.times());
  }

  static Pile without(Pile beside) {
    List<Trouble> setAside = new ArrayList<>();
    for (Trouble trouble : beside.setAside()) {
      setAside.add(new Trouble("an input", "", trouble.fault(), trouble.mend()));
    }
    return new Pile(List.of(), setAside, List.of(), beside.storylines(), beside.revisions());
  }

  static Audit without(Audit audit) {
    List<String> judges = new ArrayList<>();
    for (int i = 1; i <= audit.judges().size(); i++) {
      judges.add("judge " + i);
    }
    return new Audit(judges, audit.all(), audit.kinds(), audit.both(), audit.agreement(), audit.controls(), audit.toldApart());
  }
}
