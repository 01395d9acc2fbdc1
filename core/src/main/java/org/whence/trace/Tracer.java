package org.whence.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.whence.model.ArticleId;
import org.whence.model.Claim;
import org.whence.model.Dossier;
import org.whence.model.Links;
import org.whence.model.Matches;
import org.whence.model.Reading;
import org.whence.model.Story;
import org.whence.model.TracedClaim;
import org.whence.model.Wording;

/** Traces one story: where each claim came from, how it changed on the way, and on how many origins it stands. */
public final class Tracer {

  private final Vocabulary vocabulary;

  /** Compares words inside one language only. */
  public Tracer() {
    this(new PlainVocabulary());
  }

  /** @param vocabulary what makes words comparable, across languages too */
  public Tracer(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** The dossier of a story; the order of the readings does not matter, and those of other stories are left out. */
  public Dossier trace(Story story, List<Reading> readings, Links links, Matches matches) {
    Set<ArticleId> members = new TreeSet<>(story.articles());
    List<Reading> told = readings.stream().filter(r -> members.contains(r.article().id())).distinct().toList();
    List<Reading> own = new Officeholders(told, links).into(told);
    StoryView read = new StoryView(story, own, links, matches, vocabulary);
    Utterances utterances = new Utterances(read);
    StoryView whole = utterances.isEmpty() ? read : new StoryView(story, utterances.into(own), links, utterances.into(matches), vocabulary);
    Lineage lineage = new Lineage(whole, StoryView.copiesWithin(members, matches));
    Routes routes = new Routes(whole, lineage, utterances);
    OwnTexts ownTexts = new OwnTexts(whole, routes);
    Relays relays = new Relays(whole, lineage, routes, ownTexts);
    Altered altered = new Altered(whole, relays);
    StoryView view = whole.with(new Parted(whole, routes, altered).claims());
    Missing missing = new Missing(view, routes);
    Unsaid unsaid = new Unsaid(view, ownTexts, relays, altered, missing);
    Corroborator corroborator = new Corroborator(view, routes, new Discounted(view, utterances, unsaid, missing));
    Changes changes = new Changes(view, routes, relays);
    List<TracedClaim> claims = new ArrayList<>();
    for (Claim claim : view.claims) {
      claims.add(traced(claim, routes, corroborator, changes));
    }
    Verdict verdict = new Verdict(view, routes);
    String main = verdict.mainClaim(claims);
    claims.addAll(new Strays(view, routes).of(claims));
    claims = new ArrayList<>(new Denials(view, routes).into(claims));
    claims.sort(Verdict.order(main));
    Provenance provenance = new Provenance(view, lineage, routes);
    Roster roster = new Roster(view, routes, provenance.nodes());
    return new Dossier(
        story,
        view.readings,
        roster.identities(),
        roster.maybeSame(),
        view.reports,
        lineage.copies(),
        provenance.nodes(),
        provenance.edges(),
        main,
        verdict.elsewhere(main),
        claims,
        verdict.readNext(claims, main),
        verdict.unknown(lineage)).with(new Corrections(view, lineage).all());
  }

  private static TracedClaim traced(Claim claim, Routes routes, Corroborator corroborator, Changes changes) {
    List<Wording> wordings = new ArrayList<>();
    for (Claim.Member member : claim.members()) {
      Route route = routes.of(member.statement());
      wordings.add(new Wording(route.statement(), member.stance(), route.hops().stream().map(hop -> hop.node().id()).toList()));
    }
    return new TracedClaim(claim, wordings, corroborator.of(claim), changes.of(claim), corroborator.circle(claim), List.of());
  }
}
