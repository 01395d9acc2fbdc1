package org.whence.page;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.whence.model.Check;
import org.whence.model.Corroboration;
import org.whence.model.Span;
import org.whence.model.Statement;
import org.whence.model.TracedClaim;
import org.whence.model.Wording;

/** Writes what the articles say to a sentence that was asked about. */
final class TextAnswer {
  /** How far the words go, then how firmly they are said: what makes one wording more committed than another. */
  private static final Comparator<Wording> COMMITTED =
      Comparator.comparingInt(TextAnswer::reach).thenComparing(wording -> wording.statement().certainty());

  private final Paper paper;
  private final Lookup lookup;

  TextAnswer(Paper paper, Lookup lookup) {
    this.paper = paper;
    this.lookup = lookup;
  }

  private static int reach(Wording wording) {
    var progress = wording.statement().progress();
    return progress == null ? 0 : progress.negated() ? -1 : progress.stage().ordinal() + 1;
  }

  /** The claim nearest the sentence. */
  void write(TracedClaim claim, Span nearest, double nearness) {
    Corroboration counts = claim.corroboration();
    paper.line("", Paper.strong("Claim " + lookup.number(claim)), Paper.quiet("is nearest (" + share(nearness) + " of the words that matter): "
        + "“" + lookup.words(nearest) + "”"), Paper.quiet(lookup.byline(nearest.article())));
    paper.blank();
    new TextRange(paper, Integer.MAX_VALUE).write(counts);
    wordings(claim);
    paper.heading("Who stands behind it", "");
    List<String> behind = lookup.behind(claim);
    (behind.isEmpty() ? List.of("nobody is shown") : behind).forEach(who -> paper.line("  · ", Paper.plain(who)));
    denials(claim);
    couldNotVerify(claim);
    paper.blank();
    String name = lookup.number(claim);
    String more = "All of it: whence show PATH " + name + ". Why this number: whence why PATH " + name + ". ";
    paper.line("", Paper.quiet(more + Phrases.COUNTS_ONLY));
  }

  private static String share(double nearness) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * nearness);
  }

  private void wordings(TracedClaim claim) {
    List<Wording> ways = claim.wordings().stream().filter(wording -> wording.stance().isPath()).toList();
    if (ways.isEmpty()) {
      return;
    }
    paper.heading("Earliest wording", "of those here");
    wording(ways.getFirst());
    Wording least = ways.stream().filter(wording -> wording.statement().wording().equals(claim.claim().title())).findFirst().orElse(ways.getFirst());
    Wording most = ways.stream().max(COMMITTED).orElse(least);
    paper.heading("Least committed wording", least.equals(ways.getFirst()) ? "the same" : "");
    if (!least.equals(ways.getFirst())) {
      wording(least);
    }
    boolean shown = most.equals(least) || most.equals(ways.getFirst());
    paper.heading("Most committed wording", most.equals(least) ? "the same" : shown ? "the earliest" : "");
    if (!shown) {
      wording(most);
    }
  }

  private void wording(Wording wording) {
    Statement statement = wording.statement();
    paper.line("  ", Paper.plain("“" + lookup.words(statement.sentence()) + "”"), Paper.quiet(lookup.byline(statement.sentence().article())));
    paper.line("  ", Paper.quiet(TextClaims.grade(wording)));
  }

  private void denials(TracedClaim claim) {
    List<Wording> denials = claim.wordings().stream().filter(wording -> !wording.stance().isPath()).toList();
    paper.heading("Denied or questioned", denials.isEmpty() && claim.denials().isEmpty() ? "by nobody here" : "");
    denials.forEach(this::wording);
    claim.denials().stream().filter(denial -> denials.stream().noneMatch(w -> w.statement().sentence().equals(denial.sentence()))).forEach(
        denial -> TextClaims.denial(paper, lookup, denial));
  }

  private void couldNotVerify(TracedClaim claim) {
    String glyph = Phrases.glyph(Check.Kind.COULD_NOT_VERIFY);
    List<Checked> checks = Checked.about(lookup, claim).stream().filter(check -> check.glyph().equals(glyph)).toList();
    paper.heading("Could not verify", checks.isEmpty() ? "nobody here says so" : "");
    Checked.bySentence(checks).forEach(of -> TextStory.check(paper, lookup, of));
  }

  /** One of the nearest where none is near enough. */
  void candidate(TracedClaim claim, double nearness) {
    paper.line(String.format("%4s ", lookup.number(claim)), Paper.plain("“" + lookup.words(claim.claim().title()) + "”"),
        Paper.quiet(share(nearness) + ";"), Paper.accent(Phrases.origins(claim.corroboration().origins())));
  }
}
