package org.whence.export;

import java.util.ArrayList;
import java.util.List;
import org.whence.model.Article;
import org.whence.model.Attribution;
import org.whence.model.Audit;
import org.whence.model.Dossier;
import org.whence.model.Edge;
import org.whence.model.Pile;
import org.whence.model.Reading;
import org.whence.model.Reason;
import org.whence.model.Ruling;
import org.whence.model.Trouble;

/** Leaves out what people wrote into a case beside what they decided: their names, their reasons, the places of their files. */
final class Notes {
  private static final String NOBODY = "the analyst";
  private static final String NO_REASON = "the reason is left out here";

  private Notes() {}

  static Dossier without(Dossier dossier) {
    List<Reading> readings = dossier.readings().stream().map(Notes::without).toList();
    List<Edge> edges = dossier.edges().stream().map(Notes::without).toList();
    List<Ruling> rulings = dossier.rulings().stream().map(r -> new Ruling(r.number(), NOBODY, "", r.made(), r.matter())).toList();
    return new Dossier(
        dossier.story(), readings, dossier.identities(), dossier.maybeSame(), dossier.reports(), dossier.copies(), dossier.nodes(), edges,
        dossier.mainClaim(), dossier.elsewhere(), dossier.claims(), dossier.readNext(), dossier.unknown(), dossier.corrections(),
        dossier.overview(), rulings);
  }

  private static Edge without(Edge edge) {
    return edge.why().code() != Reason.Code.ANALYST
        ? edge
        : new Edge(edge.from(), edge.to(), edge.kind(), edge.proof(), Reason.of(Reason.Code.ANALYST, NOBODY, NO_REASON));
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
