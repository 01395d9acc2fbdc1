package org.whence.page;

import java.util.List;
import java.util.Locale;
import org.whence.model.Corroboration;
import org.whence.model.Span;
import org.whence.model.Statement;
import org.whence.model.TracedClaim;
import org.whence.model.Wording;

/** Writes what the articles say to a sentence that was asked about. */
final class TextAnswer {
  private final Paper paper;
  private final Lookup lookup;

  TextAnswer(Paper paper, Lookup lookup) {
    this.paper = paper;
    this.lookup = lookup;
  }

  /** The claim nearest the sentence. */
  void write(TracedClaim claim, Span nearest, double nearness) {
    Corroboration counts = claim.corroboration();
    paper.line("", Paper.strong("Claim " + lookup.number(claim)), Paper.quiet("is nearest (" + share(nearness) + " of the words that matter): "
        + "“" + lookup.words(nearest) + "”"), Paper.quiet(lookup.byline(nearest.article())));
    paper.blank();
    new TextRange(paper, Integer.MAX_VALUE).write(counts);
    Answered answered = Answered.of(lookup, claim);
    wordings(answered);
    paper.heading("Who stands behind it", "");
    List<String> behind = answered.behind();
    (behind.isEmpty() ? List.of("nobody is shown") : behind).forEach(who -> paper.line("  · ", Paper.plain(who)));
    denials(answered);
    couldNotVerify(answered);
    paper.blank();
    String name = lookup.number(claim);
    String more = "All of it: whence show PATH " + name + ". Why this number: whence why PATH " + name + ". ";
    paper.line("", Paper.quiet(more + Phrases.ENGLISH.countsOnly()));
  }

  private static String share(double nearness) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * nearness);
  }

  private void wordings(Answered answered) {
    Wording earliest = answered.earliest();
    Wording least = answered.least();
    Wording most = answered.most();
    if (earliest == null || least == null || most == null) {
      return;
    }
    paper.heading("Earliest wording", "of those here");
    wording(earliest);
    paper.heading("Least committed wording", least.equals(earliest) ? "the same" : "");
    if (!least.equals(earliest)) {
      wording(least);
    }
    boolean shown = most.equals(least) || most.equals(earliest);
    paper.heading("Most committed wording", most.equals(least) ? "the same" : shown ? "the earliest" : "");
    if (!shown) {
      wording(most);
    }
  }

  private void wording(Wording wording) {
    Statement statement = wording.statement();
    paper.line("  ", Paper.plain("“" + lookup.words(statement.sentence()) + "”"), Paper.quiet(lookup.byline(statement.sentence().article())));
    paper.line("  ", Paper.quiet(Phrases.ENGLISH.grade(wording)));
  }

  private void denials(Answered answered) {
    boolean none = answered.denied().isEmpty() && answered.denials().isEmpty();
    paper.heading("Denied or questioned", none ? "by nobody here" : "");
    answered.denied().forEach(this::wording);
    answered.denials().forEach(denial -> TextClaims.denial(paper, lookup, denial));
  }

  private void couldNotVerify(Answered answered) {
    List<Checked> checks = answered.couldNotVerify();
    paper.heading("Could not verify", checks.isEmpty() ? "nobody here says so" : "");
    Checked.bySentence(checks).forEach(of -> TextStory.check(paper, lookup, of));
  }

  /** One of the nearest where none is near enough. */
  void candidate(TracedClaim claim, double nearness) {
    paper.line(String.format("%4s ", lookup.number(claim)), Paper.plain("“" + lookup.words(claim.claim().title()) + "”"),
        Paper.quiet(share(nearness) + ";"), Paper.accent(Phrases.ENGLISH.origins(claim.corroboration().origins())));
  }
}
