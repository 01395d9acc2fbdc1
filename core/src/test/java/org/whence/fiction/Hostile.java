package org.whence.fiction;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.whence.model.ArticleId;
import org.whence.model.AttributionId;
import org.whence.model.Certainty;
import org.whence.model.Change;
import org.whence.model.Check;
import org.whence.model.CitedReport;
import org.whence.model.Claim;
import org.whence.model.Commitment;
import org.whence.model.Corroboration;
import org.whence.model.DigestLine;
import org.whence.model.Dossier;
import org.whence.model.Edge;
import org.whence.model.Identity;
import org.whence.model.Landscape;
import org.whence.model.MaybeSame;
import org.whence.model.Moment;
import org.whence.model.Node;
import org.whence.model.Overview;
import org.whence.model.Pile;
import org.whence.model.Position;
import org.whence.model.Quantity;
import org.whence.model.Range;
import org.whence.model.ReadNext;
import org.whence.model.Reading;
import org.whence.model.Reason;
import org.whence.model.Role;
import org.whence.model.Source;
import org.whence.model.Span;
import org.whence.model.Stage;
import org.whence.model.Stance;
import org.whence.model.Statement;
import org.whence.model.Story;
import org.whence.model.Tally;
import org.whence.model.TimeMention;
import org.whence.model.Timeline;
import org.whence.model.TracedClaim;
import org.whence.model.Trouble;
import org.whence.model.Unknown;
import org.whence.model.Verification;
import org.whence.model.Wording;

/** A pile in which every string that comes from outside is the same hostile one. */
public final class Hostile {
  private Hostile() {}

  /**
   * @param evil what stands in every field
   */
  public static Pile pile(String evil) {
    Draft draft = new Draft(evil).by(evil, evil, Moment.at(evil, Instant.EPOCH));
    String first = "One " + evil + " said.";
    String second = "Two " + evil + " said.";
    draft.block(Role.HEADLINE, "Head " + evil).block(Role.BODY, first).block(Role.BODY, second).block(Role.CAPTION, evil + " caption");
    Source source = new Source.Unnamed(evil, null, evil);
    AttributionId by = draft.says(source, "One " + evil, "One", first, Commitment.SAID, first);
    Statement one = draft.states(first, first, Stance.ATTRIBUTES, Commitment.SAID, Certainty.UNNAMED_SOURCE, Stage.PLANNED, by);
    Statement two = draft.states(second, second, Stance.DENIES, Commitment.DENIED, Certainty.NAMED_SOURCE, Stage.DONE);
    for (Check.Kind kind : Check.Kind.values()) {
      draft.checks(kind, evil, evil + " asker", evil, true, first);
    }
    Reading reading = draft.reading();
    Reason why = Reason.of(Reason.Code.COULD_BE_SAME, evil, evil);
    Claim claim =
        new Claim(evil, evil, one.wording(), List.of(new Claim.Member(one.id(), one.stance()), new Claim.Member(two.id(), two.stance())), List.of());
    Change change =
        new Change(Change.Nature.DRIFT, Change.DriftKind.HARDENED, Change.Severity.MINOR, evil, one.wording(), two.wording(), List.of(), why);
    List<String> way = List.of("n1", "n2", "n3", "n4", "n5");
    TracedClaim traced =
        new TracedClaim(
            claim,
            List.of(new Wording(one, Stance.ATTRIBUTES, way), new Wording(two, Stance.DENIES, List.of("n1"))),
            new Corroboration(
                1, new Range(1, 2), new Range(1, 2), new Range(1, 2), List.of("n4"), List.of("n4", "n5"), List.of(why), List.of(why)),
            List.of(change));
    return new Pile(List.of(dossier(evil, reading, traced, why)), List.of(new Trouble(evil, evil, evil, evil)), List.of(evil));
  }

  private static Dossier dossier(String evil, Reading reading, TracedClaim claim, Reason why) {
    ArticleId id = reading.article().id();
    Span proof = claim.claim().title();
    CitedReport report = new CitedReport(evil, null, evil, evil, List.of(id), List.of(proof), null);
    List<Node> nodes =
        List.of(
            new Node("n1", Node.Kind.ARTICLE, evil, null, id),
            new Node("n2", Node.Kind.OUTLET, evil, "unnamed:" + evil, null),
            new Node("n3", Node.Kind.RELAY, evil, null, null),
            new Node("n4", Node.Kind.REPORT, evil, null, null),
            new Node("n5", Node.Kind.SOURCE, evil, "unnamed:" + evil, null));
    List<Edge> edges =
        List.of(
            new Edge("n1", "n2", Edge.Kind.PUBLISHED_BY, List.of(), why),
            new Edge("n2", "n3", Edge.Kind.COPIES, List.of(proof), why),
            new Edge("n3", "n4", Edge.Kind.RELAYS, List.of(), why),
            new Edge("n4", "n5", Edge.Kind.QUOTES, List.of(proof), why));
    Dossier traced = new Dossier(
        new Story(evil, List.of(id)),
        List.of(reading),
        List.of(new Identity("unnamed:" + evil, Identity.Kind.UNNAMED, evil, List.of(evil), List.of(new AttributionId(id, 0)))),
        List.of(new MaybeSame("unnamed:" + evil, "unnamed:" + evil, why)),
        List.of(report),
        List.of(),
        nodes,
        edges,
        claim.claim().id(),
        0,
        List.of(claim),
        List.of(new ReadNext(report, 1, List.of(claim.claim().id()))),
        List.of(new Unknown(id, Unknown.What.DATE)));
    return traced.with(overview(evil, reading, claim));
  }

  /** Every field that can hold words holds the evil ones. */
  private static Overview overview(String evil, Reading reading, TracedClaim claim) {
    ArticleId id = reading.article().id();
    Span words = claim.claim().title();
    Span sentence = claim.wordings().getFirst().statement().sentence();
    List<Span> also = List.of(reading.article().span(0, 1));
    String about = claim.claim().id();
    Position position =
        new Position(
            Position.Stand.REJECTS, "unnamed:" + evil, evil, true, words, words, evil, words, about, words, sentence, null, false, also);
    Timeline.Entry entry = new Timeline.Entry(Timeline.Kind.SAYING, null, null, words, sentence, about, also);
    Moment time = new Moment(evil, Instant.EPOCH, Instant.EPOCH);
    Quantity quantity = new Quantity(words, BigDecimal.ONE, BigDecimal.TEN, false, evil, evil, new TimeMention(words, time), words);
    Tally.Line line = new Tally.Line(quantity, Tally.Bound.BETWEEN, sentence, also);
    Tally tally = new Tally(evil, evil, about, Tally.Standing.CONFLICT, List.of(line, line));
    Check check = new Check(Check.Kind.DECLINED, evil, evil, evil, false, List.of(words));
    Landscape.Bar bar = new Landscape.Bar(evil, 1, List.of(new Landscape.Group("n4", List.of(id))));
    Landscape landscape =
        new Landscape(List.of(bar), new Landscape.Bar("", 0, List.of()), 1, List.of(evil), List.of(new Landscape.OneSided(evil, about, 2)));
    return new Overview(
        List.of(new DigestLine(DigestLine.Part.NEW, sentence, about)), List.of(position),
        new Timeline(List.of(new Timeline.Entry(Timeline.Kind.EVENT, time, words, words, sentence, about, List.of()), entry), List.of(entry)),
        List.of(tally), List.of(new Verification(check, sentence, also, List.of(about))), landscape);
  }
}
