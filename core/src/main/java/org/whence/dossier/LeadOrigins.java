package org.whence.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.whence.model.ArticleId;
import org.whence.model.Citation;
import org.whence.model.CitedReport;
import org.whence.model.Credit;
import org.whence.model.Dossier;
import org.whence.model.Identity;
import org.whence.model.Node;
import org.whence.model.Reading;
import org.whence.model.Role;
import org.whence.model.Span;
import org.whence.model.Stance;
import org.whence.model.TracedClaim;
import org.whence.model.Wording;
import org.whence.text.Plain;
import org.whence.text.WordList;

/**
 * The originating reports of one article: those on which its headline and first sentences rest. Where they rest on no other outlet, the offices and
 * documents they give; where they give none, nothing, for nothing is stated.
 */
public final class LeadOrigins {

  /** Sentences of the body that count as its lead. */
  private static final int LEAD_SENTENCES = 2;

  /** A text in which so many statements are "told X" or "seen by X", and none "X reported", was written at X. */
  private static final int TOLD_OFTEN = 2;

  /** Characters of " and the " between two names. */
  private static final int LONGEST_AND = 9;

  private final Map<String, Node> nodes = new TreeMap<>();
  private final Map<String, Identity> identities = new TreeMap<>();
  private final Dossier dossier;
  private final OwnLead own;
  private final Chains chains;

  public LeadOrigins(Dossier dossier) {
    this.dossier = dossier;
    this.own = new OwnLead(dossier);
    this.chains = new Chains(dossier, nodes, own);
    dossier.nodes().forEach(node -> nodes.put(node.id(), node));
    dossier.identities().forEach(identity -> identities.put(identity.id(), identity));
  }

  /** Words by which an article says who had a story first. */
  private static final Set<String> DUE = WordList.words(LeadOrigins.class, "words.tsv", "due");

  /** What the lead rests on, in the order in which it gives it; each with the place of the sentence that gives it first. */
  private static final class Basis {
    @Nullable String own;
    final Map<String, Integer> reports = new TreeMap<>();
    final Set<String> order = new LinkedHashSet<>();
    final Set<String> relays = new TreeSet<>();
    final Map<Integer, Set<String>> offices = new TreeMap<>();
    final Set<String> makers = new LinkedHashSet<>();
    final Map<Integer, Set<String>> persons = new TreeMap<>();
    boolean document;

    void report(String name, int at) {
      order.add(name);
      reports.merge(name, at, Math::min);
    }

    void office(String name, int at) {
      makers.add(name);
      offices.computeIfAbsent(at, k -> new LinkedHashSet<>()).add(name);
    }
  }

  /** Names as printed, in the order in which the lead gives them. */
  public List<String> of(ArticleId article) {
    Reading reading = dossier.readings().stream().filter(r -> r.article().id().equals(article)).findFirst().orElseThrow();
    List<Led> lead = lead(reading);
    Basis basis = basis(reading, lead);
    String ownLead = own.of(reading, basis.order.isEmpty() ? leadEnd(reading) : firstEnd(reading));
    basis.own = ownLead == null ? basis.own : called(lead, ownLead);
    if (basis.order.isEmpty()) {
      cited(reading, basis);
    } else {
      joined(reading, basis);
    }
    Set<String> research = ownLead == null && basis.order.isEmpty() && basis.makers.isEmpty() ? Research.of(reading) : Set.of();
    basis.makers.addAll(research);
    boolean showsOwn = own.of(reading, reading.article().text().length()) != null;
    if (!research.isEmpty() || !showsOwn && basis.offices.containsKey(firstBody(reading))) {
      basis.own = null;
    }
    if (basis.order.isEmpty() || ownLead != null) {
      hadItFirst(reading, basis);
    }
    if (basis.order.size() > 1) {
      basis.order.removeAll(basis.relays);
    }
    Set<String> credited = creditedOnly(reading);
    boolean onlyCredited = ownLead == null && credited.containsAll(basis.order);
    if (!basis.order.isEmpty() && !(onlyCredited && !basis.makers.isEmpty())) {
      return List.copyOf(ownLead == null && officeOpens(reading, basis) ? basis.offices.getOrDefault(firstBody(reading), Set.of()) : basis.order);
    }
    String carrier = carrier(reading);
    if (carrier != null) {
      return List.of(carrier);
    }
    if (basis.makers.isEmpty() && basis.document) {
      List<Wording> wordings = lead.stream().map(Led::wording).toList();
      new DocumentMakers(identities.values()).of(reading, wordings, leadEnd(reading)).forEach(maker -> basis.office(maker, 0));
    }
    int first = firstBody(reading);
    Set<String> opens = basis.offices.getOrDefault(first, basis.persons.getOrDefault(first, Set.of()));
    if (!opens.isEmpty() || !basis.makers.isEmpty()) {
      return List.copyOf(opens.isEmpty() ? basis.makers : opens);
    }
    return opensPlainly(reading) ? told(reading) : List.of();
  }

  /** The article's outlet by the name that the dossier gives it. */
  private String called(List<Led> lead, String printed) {
    Node outlet = lead.isEmpty() ? null : nodes.get(lead.getFirst().wording().behind().get(1));
    return outlet == null || outlet.kind() != Node.Kind.OUTLET ? printed : outlet.label();
  }

  /** Whether nobody at all is given for what the lead says, as where an article opens with a scene or a question. */
  private static boolean opensPlainly(Reading reading) {
    int end = leadEnd(reading);
    return reading.attributions().stream().noneMatch(a -> a.sentence().begin() < end && !a.content().isEmpty());
  }

  /** The outlets on whose reports what follows rests. */
  private List<String> told(Reading reading) {
    Set<String> out = new LinkedHashSet<>();
    for (Citation citation : reading.citations()) {
      String name = reportAt(citation.proof().getFirst());
      if (name != null) {
        out.add(name);
      }
    }
    return List.copyOf(out);
  }

  private Basis basis(Reading reading, List<Led> lead) {
    Basis basis = new Basis();
    for (Led led : lead) {
      int at = led.at();
      boolean path = led.wording().stance().isPath();
      for (String id : led.wording().behind()) {
        Node node = path || id.startsWith("office:") || id.startsWith("person:") ? nodes.get(id) : null;
        if (node != null && node.kind() == Node.Kind.RELAY) {
          basis.relays.add(node.label());
        }
        if (node != null && Chains.isOwn(node, reading.article().id())) {
          basis.own = isSourced(led.wording(), id) || basis.own != null ? node.label() : null;
        } else if (node != null && node.kind() == Node.Kind.REPORT && id.startsWith("report:") && named(id, reading.article().id()) >= 0) {
          basis.report(chains.first(node, led.claim()).label(), Math.max(at, named(id, reading.article().id())));
        }
        Identity identity = node == null || node.kind() != Node.Kind.SOURCE ? null : identities.get(id);
        if (identity != null && identity.kind() == Identity.Kind.OFFICE) {
          basis.office(DocumentMakers.called(identity), at);
        }
        if (identity != null && identity.kind() == Identity.Kind.PERSON) {
          basis.persons.computeIfAbsent(at, k -> new LinkedHashSet<>()).add(identity.name());
        }
        basis.document |= identity != null && identity.kind() == Identity.Kind.DOCUMENT;
      }
    }
    return basis;
  }

  /** Where an article first names a report; -1 where it has it by copying alone and does not state it. */
  private int named(String report, ArticleId article) {
    return dossier.reports().stream().filter(r -> r.id().equals(report)).flatMap(r -> r.proof().stream())
        .filter(span -> span.article().equals(article)).mapToInt(Span::begin).min().orElse(-1);
  }

  /** Whether unnamed people or a document that shows no maker stand behind a wording: then the outlet does. */
  private static boolean isSourced(Wording wording, String report) {
    String last = wording.behind().getLast();
    return !last.equals(report) && !last.startsWith("office:");
  }

  /**
   * Where the lead rests on no other outlet: the outlet that had the story first, as a later sentence says, or that the opening cites where the lead
   * gives nobody; and the article's own.
   */
  private void hadItFirst(Reading reading, Basis basis) {
    for (Citation citation : reading.citations()) {
      Span sentence = citation.proof().getLast();
      boolean due = basis.makers.isEmpty() && !basis.document || saysDue(reading.article().words(sentence));
      String name = citation.first() && due ? reportAt(citation.proof().getFirst()) : null;
      if (name != null) {
        basis.report(name, sentence.begin());
      }
    }
    if (basis.own != null) {
      basis.report(basis.own, 0);
    }
  }

  private static boolean saysDue(String sentence) {
    for (String word : Plain.form(sentence).split(" ")) {
      if (DUE.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** Reports that the lead cites for what is no statement of its own: "an exclusive by X details how". */
  private void cited(Reading reading, Basis basis) {
    int end = leadEnd(reading);
    for (Citation citation : reading.citations()) {
      Span sentence = citation.proof().getLast();
      String name = citation.first() && (sentence.begin() < end) ? reportAt(citation.proof().getFirst()) : null;
      if (name != null) {
        basis.report(name, sentence.begin());
      }
    }
  }

  /** "According to reports from X and Y": what a sentence of the lead names right beside a report that it rests on. */
  private void joined(Reading reading, Basis basis) {
    int end = leadEnd(reading);
    Citation before = null;
    for (Citation citation : reading.citations().stream().sorted(Comparator.comparing(c -> c.proof().getFirst())).toList()) {
      Span mention = citation.proof().getFirst();
      String name = mention.begin() < end ? reportAt(mention) : null;
      String led = before != null && areBeside(before, citation) ? reportAt(before.proof().getFirst()) : null;
      if (name != null && led != null && basis.order.contains(led)) {
        basis.report(name, citation.proof().getLast().begin());
      }
      before = citation;
    }
  }

  private static boolean areBeside(Citation one, Citation next) {
    int between = next.proof().getFirst().begin() - one.proof().getFirst().end();
    return between <= LONGEST_AND && one.proof().getLast().equals(next.proof().getLast());
  }

  private @Nullable String reportAt(Span mention) {
    for (CitedReport report : dossier.reports()) {
      if (report.outlet() != null && report.proof().contains(mention)) {
        return report.name();
      }
    }
    return null;
  }

  /** Reports that nothing in the article names but a dateline or a byline. */
  private Set<String> creditedOnly(Reading reading) {
    Set<Span> credits = new TreeSet<>();
    reading.credits().stream().filter(c -> c.kind() == Credit.Kind.DATELINE).forEach(c -> credits.add(c.proof()));
    Set<String> out = new TreeSet<>();
    for (CitedReport report : dossier.reports()) {
      List<Span> here = report.proof().stream().filter(span -> span.article().equals(reading.article().id())).toList();
      if (!here.isEmpty() && credits.containsAll(here)) {
        out.add(report.name());
      }
    }
    return out;
  }

  /** Whether the text opens with what an office says itself, and every report is named only after that. */
  private static boolean officeOpens(Reading reading, Basis basis) {
    int first = firstBody(reading);
    boolean office = basis.offices.containsKey(first);
    boolean later = basis.order.stream().allMatch(name -> basis.reports.getOrDefault(name, 0) > first);
    return office && later;
  }

  private static int firstBody(Reading reading) {
    List<Span> lead = reading.lead(1);
    return lead.isEmpty() ? -1 : lead.getFirst().begin();
  }

  /** The outlet whose own text this is by all signs: people told it things and it saw papers, and the text never says that it reported them. */
  private @Nullable String carrier(Reading reading) {
    Map<String, Set<Span>> told = new TreeMap<>();
    Set<String> reported = new TreeSet<>();
    for (Citation citation : reading.citations()) {
      String name = reportAt(citation.proof().getFirst());
      if (name != null) {
        told.computeIfAbsent(name, k -> new TreeSet<>()).add(citation.proof().getLast());
      }
    }
    for (Identity identity : identities.values()) {
      boolean reports = identity.kind() == Identity.Kind.OUTLET
          && identity.mentions().stream().anyMatch(m -> m.article().equals(reading.article().id()) && !reading.attribution(m).content().isEmpty());
      if (reports) {
        reported.add(identity.name());
      }
    }
    List<String> often = told.entrySet().stream().filter(e -> e.getValue().size() >= TOLD_OFTEN).map(Map.Entry::getKey).toList();
    return often.size() == 1 && !reported.contains(often.getFirst()) ? often.getFirst() : null;
  }

  /** A wording of the lead and the claim it is of. */
  private record Led(Wording wording, String claim) {
    int at() {
      return wording.statement().sentence().begin();
    }
  }

  private List<Led> lead(Reading reading) {
    int end = leadEnd(reading);
    List<Led> out = new ArrayList<>();
    for (TracedClaim claim : dossier.claims()) {
      for (Wording wording : claim.wordings()) {
        boolean here = wording.statement().id().article().equals(reading.article().id()) && wording.stance() != Stance.QUESTIONS;
        Role role = wording.statement().role();
        boolean above = role == Role.HEADLINE || role == Role.STANDFIRST || role == Role.SUMMARY;
        if (here && (above || wording.statement().sentence().begin() < end)) {
          out.add(new Led(wording, claim.claim().id()));
        }
      }
    }
    out.sort(Comparator.comparing(led -> led.wording().statement().id()));
    return mainMatter(out, firstBody(reading));
  }

  /** A later sentence on another matter has sources of its own: where the first cites a report, those of what else is told count no more. */
  private List<Led> mainMatter(List<Led> lead, int first) {
    Set<String> main = new TreeSet<>();
    boolean cites = false;
    for (Led led : lead) {
      if (led.at() <= first) {
        main.add(led.claim());
        cites |= led.at() == first && chains.cited(led.wording()) != null;
      }
    }
    return cites ? lead.stream().filter(led -> main.contains(led.claim())).toList() : lead;
  }

  private static int firstEnd(Reading reading) {
    List<Span> lead = reading.lead(1);
    return lead.isEmpty() ? 0 : lead.getFirst().end();
  }

  private static int leadEnd(Reading reading) {
    List<Span> lead = reading.lead(LEAD_SENTENCES);
    return lead.size() < LEAD_SENTENCES ? reading.article().text().length() : lead.getLast().end();
  }
}
