package org.whence.page;

import org.whence.model.Corroboration;
import org.whence.model.Span;
import org.whence.model.TracedClaim;

/** Writes why a claim stands on as many origins as it does, each step with its sentence. */
final class TextWhy {
  private final Paper paper;
  private final Lookup lookup;

  TextWhy(Paper paper, Lookup lookup) {
    this.paper = paper;
    this.lookup = lookup;
  }

  void write(TracedClaim claim) {
    Corroboration counts = claim.corroboration();
    Span title = claim.claim().title();
    paper.line("", Paper.strong("Claim " + lookup.number(claim)), Paper.quiet(lookup.byline(title.article())));
    paper.line("  ", Paper.strong("“" + lookup.words(title) + "”"));
    paper.line("  ", Paper.plain(Phrases.ENGLISH.articles(counts.articles()) + "."), Paper.accent(Phrases.ENGLISH.origins(counts.origins()) + ";"),
        Paper.plain(Phrases.ENGLISH.range(counts.reports(), "report") + ", " + Phrases.ENGLISH.range(counts.sources(), "source") + "."));
    for (Explanation.Section section : new Explanation(lookup, claim).sections()) {
      paper.heading(section.title(), section.aside());
      section.steps().forEach(this::step);
    }
  }

  private void step(Explanation.Step step) {
    String indent = "  ".repeat(step.deep() + 1);
    paper.line(indent, indent + "  ", step.deep() == 0 ? Paper.strong(step.words()) : Paper.plain(step.words()));
    if (step.sentence() != null) {
      paper.line(indent + "  ", Paper.quiet("“" + lookup.words(step.sentence()) + "”"), Paper.quiet(lookup.outlet(step.sentence().article())));
    }
  }
}
