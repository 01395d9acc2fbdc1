package org.whence.page;

import java.util.ArrayList;
import java.util.List;
import org.whence.model.ArticleId;
import org.whence.model.Copy;
import org.whence.model.Edge;
import org.whence.model.Node;
import org.whence.model.ReadNext;
import org.whence.model.Reading;
import org.whence.model.Span;
import org.whence.model.TracedClaim;
import org.whence.model.Wording;

/** Writes one claim or one article by itself, with all that bears on it. */
final class TextPart {
  private final Paper paper;
  private final Lookup lookup;

  TextPart(Paper paper, Lookup lookup) {
    this.paper = paper;
    this.lookup = lookup;
  }

  /** A claim: its counts, wordings and changes, who could not verify it, what could be the same, its routes, what to read next. */
  void write(TracedClaim claim) {
    paper.line("", Paper.strong("Claim " + lookup.number(claim)), Paper.quiet("of story " + lookup.story() + ": " + lookup.title(first())));
    paper.blank();
    new TextClaims(paper, lookup, true).full(claim);
    maybeSame(claim);
    checks(Checked.about(lookup, claim), "that bear on it");
    new TextRoutes(paper, lookup, true).write(claim);
    new TextRulings(paper, lookup).write(claim);
    readNext(claim);
  }

  private ArticleId first() {
    return lookup.dossier().story().articles().getFirst();
  }

  private void maybeSame(TracedClaim claim) {
    List<TracedClaim> others = lookup.claims().stream().filter(other -> claim.claim().maybeSame().contains(other.claim().id())).toList();
    if (!others.isEmpty()) {
      paper.heading("Could be the same claim", "kept apart for want of proof; they share the lower bound");
      others.forEach(this::line);
    }
  }

  /** One line of another claim. */
  void line(TracedClaim claim) {
    paper.line(String.format("%4s ", lookup.number(claim)), Paper.plain("“" + lookup.words(claim.claim().title()) + "”"),
        Paper.accent(Phrases.ENGLISH.origins(claim.corroboration().origins())));
  }

  private void checks(List<Checked> checks, String which) {
    if (!checks.isEmpty()) {
      paper.heading("Checks", which);
      Checked.bySentence(checks).forEach(of -> TextStory.check(paper, lookup, of));
    }
  }

  private void readNext(TracedClaim claim) {
    List<ReadNext> list = lookup.dossier().readNext().stream().filter(next -> next.claims().contains(claim.claim().id())).toList();
    if (!list.isEmpty()) {
      paper.heading("Read next", "reports it rests on that are not in the pile");
      list.forEach(next -> paper.line("  · ", Paper.strong(Phrases.ENGLISH.name(next.report()))));
    }
  }

  /** An article: what it rests on, who carries it, the claims in it, its checks, its attributions. */
  void write(Reading reading) {
    ArticleId id = reading.article().id();
    paper.line("", Paper.strong("[" + lookup.number(id) + "] " + lookup.title(id)));
    List<String> facts = new ArrayList<>(List.of(lookup.masthead(id), lookup.day(id), Phrases.ENGLISH.name(reading.article().language())));
    reading.article().authors().forEach(author -> facts.add(Plain.line(author)));
    facts.add(Plain.line(reading.article().input()));
    paper.line("", Paper.quiet(String.join(" · ", facts)));
    new TextRoutes(paper, lookup, true).write(id);
    carriedBy(id);
    claims(id);
    checks(Checked.of(lookup).stream().filter(check -> check.articles().contains(id)).toList(), "in it");
    new TextArticle(paper, reading).attributions();
  }

  private void carriedBy(ArticleId id) {
    List<Copy> copies = lookup.dossier().copies().stream().filter(copy -> copy.parent().equals(id) || copy.child().equals(id)).toList();
    List<Edge> steps = lookup.dossier().edges().stream().filter(edge -> leadsHere(edge, id)).toList();
    paper.heading("Carried by", copies.isEmpty() && steps.isEmpty() ? "no other article here" : "articles that go back to it, or share its text");
    for (Edge step : steps) {
      String from = lookup.label(step.from());
      String unproven = step.proven() ? "" : Phrases.ENGLISH.notProven();
      paper.line("  · ", Paper.strong(from), Paper.plain(Phrases.ENGLISH.word(step.kind()) + " it"), Paper.quiet(unproven));
      step.proof().stream().limit(1).forEach(this::quote);
    }
    for (Copy copy : copies) {
      String between = lookup.outlet(copy.child()) + " carries " + lookup.outlet(copy.parent());
      paper.line("  · ", Paper.strong(between), Paper.quiet(Phrases.ENGLISH.word(copy)));
      copy.proof().stream().limit(1).forEach(pair -> quote(copy.child().equals(id) ? pair.parent() : pair.child()));
    }
  }

  /** A step from another article, or from what it relays, to this one or to its own report. */
  private boolean leadsHere(Edge edge, ArticleId id) {
    Node from = lookup.node(edge.from());
    Node to = lookup.node(edge.to());
    return from != null && to != null && id.equals(to.article()) && !id.equals(from.article()) && edge.proof().stream().noneMatch(
        span -> span.article().equals(id));
  }

  private void quote(Span span) {
    Span sentence = lookup.sentence(span);
    paper.line("    ", Paper.plain("“" + lookup.words(sentence) + "”"), Paper.quiet(lookup.outlet(span.article())));
  }

  private void claims(ArticleId id) {
    List<TracedClaim> carried = lookup.claims().stream().filter(claim -> claim.wordings().stream().anyMatch(wording -> isIn(wording, id))).toList();
    paper.heading("Claims", Phrases.ENGLISH.count(carried.size(), "claim") + " in it, each titled by its weakest wording anywhere");
    carried.forEach(this::line);
  }

  private static boolean isIn(Wording wording, ArticleId id) {
    return wording.statement().wording().article().equals(id);
  }
}
