package org.whence.fiction;

import static org.whence.model.Certainty.NAMED_SOURCE;
import static org.whence.model.Certainty.OFFICIAL_ON_RECORD;
import static org.whence.model.Certainty.OUTLET_ONLY;
import static org.whence.model.Certainty.STATED_AS_FACT;
import static org.whence.model.Certainty.UNNAMED_SOURCE;
import static org.whence.model.Stance.ASSERTS;
import static org.whence.model.Stance.ATTRIBUTES;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.model.Article;
import org.whence.model.AttributionId;
import org.whence.model.Change;
import org.whence.model.Check;
import org.whence.model.CitedReport;
import org.whence.model.Claim;
import org.whence.model.Commitment;
import org.whence.model.Copy;
import org.whence.model.Corroboration;
import org.whence.model.Count;
import org.whence.model.Dossier;
import org.whence.model.Edge;
import org.whence.model.Identity;
import org.whence.model.Language;
import org.whence.model.MaybeSame;
import org.whence.model.Moment;
import org.whence.model.Node;
import org.whence.model.Pile;
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
import org.whence.model.TracedClaim;
import org.whence.model.Trouble;
import org.whence.model.Unknown;
import org.whence.model.Wording;
import org.whence.overview.Overviewer;

/**
 * An invented story, traced by hand, in which most of what a dossier can show occurs once: a wire copy, a translation, a report that is only cited,
 * a ministry that "has confirmed", a page without outlet or date, a denial, relays that disagree about a number.
 */
public final class Reservoir {
  private final List<Edge> edges = new ArrayList<>();
  private final List<Node> nodes = new ArrayList<>();

  private final Draft tarn = tarn();
  private final Draft faro = faro();
  private final Draft uplands = uplands();
  private final Draft page = page();
  private final Draft echo = echo();

  private static final Source OFFICIALS = new Source.Unnamed("two current officials and one former official", Count.exactly(3), null);
  private static final Source SENIOR = new Source.Unnamed("senior ministry officials", Count.several(), null);
  private static final Source MAYOR = new Source.Person("Ines Halloran", "Mayor");

  static final String TARN_LEAD =
      "LINDO, March 2 (Castor) - The Water Ministry is considering draining the Orla reservoir, the Meridian Courier reported on Monday, citing two"
          + " current officials and one former official.";
  static final String FARO_LEAD =
      "El Ministerio del Agua estudia vaciar el embalse de Orla, según publicó el Meridian Courier, que cita a tres funcionarios.";
  static final String UPLANDS_LEAD =
      "The Water Ministry has confirmed that it will drain the Orla reservoir, according to senior ministry officials.";
  static final String UPLANDS_END = "Whether a final decision will be taken remains uncertain.";

  private static Draft tarn() {
    return new Draft("tarn.html")
        .by("Tarn Daily", "tarndaily.example", Moment.day("2 March 2031", LocalDate.of(2031, 3, 2)))
        .block(Role.HEADLINE, "Ministry weighs draining of Orla reservoir, Courier reports")
        .block(Role.BODY, TARN_LEAD)
        .block(Role.BODY, "About 40,000 people drink from it, the Courier said. 🌊 The lake is 12 km long.")
        .block(Role.BODY, "Castor could not immediately verify the report.")
        .block(Role.BODY, "The ministry did not respond to a request for comment outside working hours.")
        .block(Role.RELATED, "Read more: Ten walks around Orla");
  }

  private static Draft faro() {
    return new Draft("faro.txt")
        .in(Language.SPANISH)
        .by("El Faro de Lindo", "elfarodelindo.example", Moment.day("3 de marzo de 2031", LocalDate.of(2031, 3, 3)))
        .block(Role.HEADLINE, "El embalse de Orla podría vaciarse")
        .block(Role.BODY, FARO_LEAD)
        .block(Role.BODY, "Unas 400.000 personas beben de él, añadió el diario.");
  }

  private static Draft uplands() {
    return new Draft("uplands.html")
        .by("Uplands Now", "uplandsnow.example", Moment.day("March 4, 2031", LocalDate.of(2031, 3, 4)))
        .block(Role.HEADLINE, "Ministry confirms: Orla will be drained")
        .block(Role.BODY, UPLANDS_LEAD)
        .block(Role.BODY, "All facts in this article have been cross-checked by our desk.")
        .block(Role.BODY, UPLANDS_END);
  }

  private static Draft page() {
    return new Draft("page.txt").block(Role.BODY, "The Orla reservoir will be emptied within weeks.");
  }

  private static Draft echo() {
    return new Draft("echo.txt")
        .by("Orla Valley Echo", "orlaecho.example", Moment.day("5 March 2031", LocalDate.of(2031, 3, 5)))
        .block(Role.HEADLINE, "Mayor: nobody is draining our lake")
        .block(Role.BODY, "“There is no plan to drain the reservoir,” Mayor Ines Halloran told the Echo on Tuesday.");
  }

  /** The pile: one story of five articles, one input set aside, one duplicate. */
  public static Pile pile() {
    Trouble trouble =
        new Trouble("broken.jsonl", "line 3", "the line is not JSON", "Mend the line or remove it; the other lines were read.");
    return new Pile(List.of(new Reservoir().dossier()), List.of(trouble), List.of("copy of tarn.html"));
  }

  private Dossier dossier() {
    List<TracedClaim> claims = List.of(draining(), people(), denial());
    graph();
    List<Reading> readings =
        List.of(tarn, faro, uplands, echo, page).stream().map(Draft::reading).sorted(Comparator.comparing(Reading::article,
            Article.BY_TIME)).toList();
    CitedReport courier =
        new CitedReport(
            "report:meridian-courier",
            "outlet:meridian-courier",
            "the Meridian Courier",
            "Monday",
            List.of(tarn.id(), faro.id()).stream().sorted().toList(),
            List.of(tarn.span(TARN_LEAD), faro.span(FARO_LEAD)),
            null);
    nodes.sort(Comparator.comparing(Node::id));
    edges.sort(Comparator.comparing(Edge::from).thenComparing(Edge::to).thenComparing(Edge::kind));
    Copy translation =
        new Copy(faro.id(), tarn.id(), Copy.Kind.TRANSLATED, List.of(new Copy.Pair(faro.span(FARO_LEAD), tarn.span(TARN_LEAD))), false);
    MaybeSame maybe =
        new MaybeSame(
            "unnamed:courier",
            "unnamed:senior",
            Reason.of(Reason.Code.COULD_BE_SAME, "two current officials and one former official", "senior ministry officials"));
    Dossier traced = new Dossier(
        new Story(tarn.id().value(), readings.stream().map(r -> r.article().id()).toList()),
        readings,
        identities(),
        List.of(maybe),
        List.of(courier),
        List.of(translation),
        nodes,
        edges,
        claims.getFirst().claim().id(),
        1,
        claims,
        List.of(new ReadNext(courier, 2, claims.stream().limit(2).map(c -> c.claim().id()).toList())),
        List.of(new Unknown(page.id(), Unknown.What.OUTLET), new Unknown(page.id(), Unknown.What.DATE), new Unknown(page.id(),
            Unknown.What.ORIGIN_OF_ITS_REPORT)));
    return new Overviewer().over(traced);
  }

  private TracedClaim draining() {
    AttributionId courier =
        tarn.says(new Source.Report("the Meridian Courier", true), "the Meridian Courier", "reported",
            "The Water Ministry is considering draining the Orla reservoir", Commitment.REPORTED, TARN_LEAD);
    AttributionId officials =
        tarn.says(OFFICIALS, OFFICIALS.name(), "citing", "The Water Ministry is considering draining the Orla reservoir", Commitment.SAID, TARN_LEAD);
    Statement one = tarn.states("The Water Ministry is considering draining the Orla reservoir", TARN_LEAD, ATTRIBUTES, Commitment.REPORTED,
        UNNAMED_SOURCE, Stage.CONSIDERED, officials, courier);
    AttributionId diario =
        faro.says(new Source.Report("Meridian Courier", true), "el Meridian Courier", "según publicó",
            "El Ministerio del Agua estudia vaciar el embalse de Orla", Commitment.REPORTED, FARO_LEAD);
    Statement two = faro.states("El Ministerio del Agua estudia vaciar el embalse de Orla", FARO_LEAD, ATTRIBUTES, Commitment.REPORTED,
        UNNAMED_SOURCE, Stage.CONSIDERED, diario);
    AttributionId senior = uplands.says(SENIOR, "senior ministry officials", "according to", "it will drain the Orla reservoir", Commitment.SAID,
        UPLANDS_LEAD);
    AttributionId ministry = uplands.says(new Source.Office("The Water Ministry"), "The Water Ministry", "has confirmed",
        "it will drain the Orla reservoir", Commitment.CONFIRMED, UPLANDS_LEAD);
    Statement three = uplands.states("it will drain the Orla reservoir", UPLANDS_LEAD, ATTRIBUTES, Commitment.CONFIRMED, OFFICIAL_ON_RECORD,
        Stage.AGREED, senior, ministry);
    Statement four = uplands.states(UPLANDS_END, UPLANDS_END, Stance.QUESTIONS, Commitment.QUESTIONED, STATED_AS_FACT, Stage.CONSIDERED);
    Statement five = page.states("The Orla reservoir will be emptied within weeks", "The Orla reservoir will be emptied within weeks.", ASSERTS,
        Commitment.NONE, STATED_AS_FACT, Stage.PLANNED);
    List<Wording> wordings =
        List.of(
            new Wording(one, ATTRIBUTES, List.of("article:tarn", "outlet:tarn-daily", "relay:castor", "report:meridian-courier", "unnamed:courier")),
            new Wording(two, ATTRIBUTES, List.of("article:faro", "outlet:el-faro", "report:meridian-courier", "unnamed:courier")),
            new Wording(three, ATTRIBUTES, List.of("article:uplands", "outlet:uplands-now", "unnamed:senior")),
            new Wording(four, Stance.QUESTIONS, List.of("article:uplands", "outlet:uplands-now")),
            new Wording(five, ASSERTS, List.of("article:page")));
    List<Change> changes =
        List.of(
            new Change(Change.Nature.DRIFT, Change.DriftKind.SOURCE_UPGRADED, Change.Severity.MAJOR, one.id().toString(),
                uplands.span("senior ministry officials"), uplands.span("The Water Ministry has confirmed"), List.of(),
                Reason.of(Reason.Code.SOURCE_UPGRADED, "senior ministry officials", "The Water Ministry has confirmed")),
            new Change(Change.Nature.DRIFT, Change.DriftKind.CONTRADICTED, Change.Severity.MAJOR, one.id().toString(), uplands.span(UPLANDS_LEAD),
                uplands.span(UPLANDS_END), List.of(), Reason.of(Reason.Code.ENDS_UNSURE, "remains uncertain")),
            new Change(Change.Nature.DIFFERS, Change.DriftKind.HARDENED, Change.Severity.MAJOR, one.id().toString(), one.wording(), three.wording(),
                List.of(), Reason.of(Reason.Code.STAGE_RAISED, "is considering", "considered", "will", "agreed")));
    Corroboration corroboration =
        new Corroboration(
            4,
            new Range(1, 3),
            new Range(1, 2),
            new Range(1, 3),
            List.of("report:meridian-courier"),
            List.of("article:page", "report:meridian-courier", "unnamed:senior"),
            List.of(
                Reason.of(Reason.Code.UNNAMED_SOURCE, "two current officials and one former official", "the Meridian Courier"),
                Reason.of(Reason.Code.REPORT_NOT_IN_PILE, "the Meridian Courier")),
            List.of(
                Reason.of(Reason.Code.COULD_BE_SAME, "two current officials and one former official", "senior ministry officials"),
                Reason.of(Reason.Code.UNSOURCED_BUT_OTHERS, "page.txt")));
    return claim(one, List.of(one, two, three, four, five), wordings, corroboration, changes);
  }

  private TracedClaim people() {
    String first = "About 40,000 people drink from it, the Courier said.";
    AttributionId said = tarn.says(new Source.Report("the Courier", true), "the Courier", "said", "About 40,000 people drink from it",
        Commitment.SAID, first);
    Statement one = tarn.states("About 40,000 people drink from it", first, ATTRIBUTES, Commitment.SAID, OUTLET_ONLY, null, said);
    String second = "Unas 400.000 personas beben de él, añadió el diario.";
    AttributionId added = faro.says(new Source.Report("Meridian Courier", true), "el diario", "añadió", "Unas 400.000 personas beben de él",
        Commitment.SAID, second);
    Statement two = faro.states("Unas 400.000 personas beben de él", second, ATTRIBUTES, Commitment.SAID, OUTLET_ONLY, null, added);
    List<Wording> wordings =
        List.of(
            new Wording(one, ATTRIBUTES, List.of("article:tarn", "outlet:tarn-daily", "relay:castor", "report:meridian-courier")),
            new Wording(two, ATTRIBUTES, List.of("article:faro", "outlet:el-faro", "report:meridian-courier")));
    Change change = new Change(Change.Nature.DIFFERS, Change.DriftKind.NUMBER_CHANGED, Change.Severity.MAJOR, one.id().toString(), one.wording(),
        two.wording(), List.of(), Reason.of(Reason.Code.NUMBER_CHANGED, "40,000", "400.000"));
    return claim(one, List.of(one, two), wordings, single(2, "report:meridian-courier", Reason.of(Reason.Code.ONE_REPORT, "the Meridian Courier")),
        List.of(change));
  }

  private TracedClaim denial() {
    String sentence = "“There is no plan to drain the reservoir,” Mayor Ines Halloran told the Echo on Tuesday.";
    AttributionId mayor = echo.says(MAYOR, "Mayor Ines Halloran", "told", "There is no plan to drain the reservoir", Commitment.SAID, sentence);
    echo.quotes("There is no plan to drain the reservoir,", mayor);
    Statement one = echo.states("There is no plan to drain the reservoir", sentence, ATTRIBUTES, Commitment.SAID, NAMED_SOURCE, null, mayor);
    List<Wording> wordings = List.of(new Wording(one, ATTRIBUTES, List.of("article:echo", "outlet:orla-valley-echo", "person:ines-halloran")));
    return claim(one, List.of(one), wordings, single(1, "person:ines-halloran", Reason.of(Reason.Code.SOURCE_NAMED, "Ines Halloran")), List.of());
  }

  private static Corroboration single(int articles, String origin, Reason why) {
    return new Corroboration(articles, Range.exactly(1), Range.exactly(1), Range.exactly(1), List.of(origin), List.of(origin), List.of(why),
        List.of());
  }

  private TracedClaim claim(Statement first, List<Statement> all, List<Wording> wordings, Corroboration corroboration, List<Change> changes) {
    List<Claim.Member> members = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      members.add(new Claim.Member(all.get(i).id(), wordings.get(i).stance()));
    }
    return new TracedClaim(new Claim(first.id().toString(), tarn.id().value(), first.wording(), members, List.of()), wordings, corroboration,
        changes);
  }

  private void graph() {
    tarn.checks(Check.Kind.COULD_NOT_VERIFY, "Castor", null, "immediately", true, "Castor could not immediately verify the report.");
    tarn.checks(Check.Kind.DID_NOT_RESPOND, "The ministry", "Castor", "outside working hours", true,
        "The ministry did not respond to a request for comment outside working hours.");
    tarn.credits("Castor", "(Castor)").cites("the Meridian Courier", "on Monday", "the Meridian Courier", TARN_LEAD);
    uplands.checks(Check.Kind.CROSS_CHECKED, "our desk", null, null, false, "All facts in this article have been cross-checked by our desk.");
    uplands.ownReporting(false, "All facts in this article have been cross-checked by our desk.");
    node("article:tarn", Node.Kind.ARTICLE, "Ministry weighs draining of Orla reservoir, Courier reports", null, tarn);
    node("article:faro", Node.Kind.ARTICLE, "El embalse de Orla podría vaciarse", null, faro);
    node("article:uplands", Node.Kind.ARTICLE, "Ministry confirms: Orla will be drained", null, uplands);
    node("article:page", Node.Kind.ARTICLE, "page.txt", null, page);
    node("article:echo", Node.Kind.ARTICLE, "Mayor: nobody is draining our lake", null, echo);
    outlet("outlet:tarn-daily", "Tarn Daily", "article:tarn");
    outlet("outlet:el-faro", "El Faro de Lindo", "article:faro");
    outlet("outlet:uplands-now", "Uplands Now", "article:uplands");
    outlet("outlet:orla-valley-echo", "Orla Valley Echo", "article:echo");
    node("relay:castor", Node.Kind.RELAY, "Castor", "outlet:castor", null);
    node("report:meridian-courier", Node.Kind.REPORT, "the Meridian Courier", "outlet:meridian-courier", null);
    node("unnamed:courier", Node.Kind.SOURCE, OFFICIALS.name(), "unnamed:courier", null);
    node("unnamed:senior", Node.Kind.SOURCE, SENIOR.name(), "unnamed:senior", null);
    node("person:ines-halloran", Node.Kind.SOURCE, "Ines Halloran", "person:ines-halloran", null);
    step("outlet:tarn-daily", "relay:castor", Edge.Kind.COPIES, Reason.of(Reason.Code.CREDITED_TO, "Castor"), tarn.span("LINDO, March 2 (Castor) -"));
    step("relay:castor", "report:meridian-courier", Edge.Kind.RELAYS, Reason.of(Reason.Code.SAYS_REPORTED_BY, "the Meridian Courier"),
        tarn.span(TARN_LEAD));
    step("outlet:el-faro", "report:meridian-courier", Edge.Kind.RELAYS, Reason.of(Reason.Code.SAYS_REPORTED_BY, "Meridian Courier"),
        faro.span(FARO_LEAD));
    step("outlet:el-faro", "relay:castor", Edge.Kind.MAY_DRAW_ON, Reason.of(Reason.Code.NOT_PROVEN), null);
    step("report:meridian-courier", "unnamed:courier", Edge.Kind.CITES, Reason.of(Reason.Code.REPORT_CITES_SOURCE, OFFICIALS.name()),
        tarn.span(TARN_LEAD));
    step("outlet:uplands-now", "unnamed:senior", Edge.Kind.CITES, Reason.of(Reason.Code.CITES_SOURCE, SENIOR.name()), uplands.span(UPLANDS_LEAD));
    step("outlet:orla-valley-echo", "person:ines-halloran", Edge.Kind.QUOTES, Reason.of(Reason.Code.CITES_SOURCE, "Ines Halloran"),
        echo.span("Mayor Ines Halloran told the Echo on Tuesday."));
  }

  private void node(String id, Node.Kind kind, String label, @Nullable String identity, @Nullable Draft article) {
    nodes.add(new Node(id, kind, label, identity, article == null ? null : article.id()));
  }

  private void outlet(String id, String label, String article) {
    nodes.add(new Node(id, Node.Kind.OUTLET, label, id, null));
    edges.add(new Edge(article, id, Edge.Kind.PUBLISHED_BY, List.of(), Reason.of(Reason.Code.PUBLISHED, label)));
  }

  private void step(String from, String to, Edge.Kind kind, Reason why, @Nullable Span proof) {
    edges.add(new Edge(from, to, kind, proof == null ? List.of() : List.of(proof), why));
  }

  private List<Identity> identities() {
    return List.of(
            party("outlet:castor", Identity.Kind.OUTLET, "Castor"),
            party("outlet:el-faro", Identity.Kind.OUTLET, "El Faro de Lindo"),
            party("outlet:meridian-courier", Identity.Kind.OUTLET, "the Meridian Courier", new AttributionId(tarn.id(), 0),
                new AttributionId(faro.id(), 0)),
            party("outlet:orla-valley-echo", Identity.Kind.OUTLET, "Orla Valley Echo"),
            party("outlet:tarn-daily", Identity.Kind.OUTLET, "Tarn Daily"),
            party("outlet:uplands-now", Identity.Kind.OUTLET, "Uplands Now"),
            party("person:ines-halloran", Identity.Kind.PERSON, "Ines Halloran", new AttributionId(echo.id(), 0)),
            party("unnamed:courier", Identity.Kind.UNNAMED, OFFICIALS.name(), new AttributionId(tarn.id(), 1)),
            party("unnamed:senior", Identity.Kind.UNNAMED, SENIOR.name(), new AttributionId(uplands.id(), 0)))
        .stream()
        .sorted()
        .toList();
  }

  private static Identity party(String id, Identity.Kind kind, String name, AttributionId... mentions) {
    return new Identity(id, kind, name, List.of(), List.of(mentions).stream().sorted().toList());
  }
}
