package org.whence.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.whence.model.Change;
import org.whence.model.Corroboration;
import org.whence.model.Denial;
import org.whence.model.Span;
import org.whence.model.Statement;
import org.whence.model.TracedClaim;
import org.whence.model.Wording;
import org.whence.overview.ClaimOrder;

/** The claims in a report: in full those that several articles make or that changed, a line for each of the rest. */
final class ReportClaims {
  private static final int FULL = 40;
  private static final int BRIEF = 60;
  private static final int WORDINGS = 12;
  private static final int LIST = 8;

  private final Report.Taker to;
  private final Lookup lookup;
  private final Quoting quoting;
  private final Words words;
  private final Phrases phrases;

  ReportClaims(Report.Taker to, Lookup lookup, Quoting quoting) {
    this.to = to;
    this.lookup = lookup;
    this.quoting = quoting;
    words = lookup.words();
    phrases = lookup.phrases();
  }

  void write() throws IOException {
    List<TracedClaim> full = new ArrayList<>();
    List<TracedClaim> brief = new ArrayList<>();
    lookup.claims().forEach(claim -> (ClaimOrder.isShared(lookup.dossier(), claim) ? full : brief).add(claim));
    to.take(new Block.Heading(3, words.say("report.claims")));
    say(Report.plain(words.say("report.titled", phrases.count(lookup.claims().size(), "claim"))));
    for (TracedClaim claim : full.subList(0, Math.min(FULL, full.size()))) {
      full(claim);
    }
    more(full.size(), FULL);
    if (!brief.isEmpty()) {
      to.take(new Block.Heading(4, words.say("report.brief")));
    }
    for (TracedClaim claim : brief.subList(0, Math.min(BRIEF, brief.size()))) {
      List<Block.Run> runs = new ArrayList<>(List.of(Report.strong(lookup.number(claim) + " ")));
      runs.addAll(quoting.of(claim.claim().title()));
      runs.add(Report.plain(" " + phrases.origins(claim.corroboration().origins()) + ": " + String.join("; ", lookup.behind(claim)) + "."));
      to.take(new Block.Item(1, runs));
    }
    more(brief.size(), BRIEF);
  }

  private void full(TracedClaim claim) throws IOException {
    Corroboration counts = claim.corroboration();
    to.take(new Block.Heading(4, words.say("report.claim", lookup.number(claim))));
    to.take(new Block.Paragraph(quoting.of(claim.claim().title())));
    say(Report.plain(phrases.articles(counts.articles()) + ". "), Report.strong(phrases.origins(counts.origins()) + "; "),
        Report.plain(phrases.range(counts.reports(), "report") + ", " + phrases.range(counts.sources(), "source") + "."));
    item(1, Report.quiet(words.say("report.behind") + ": "), Report.plain(orNobody(lookup.behind(claim))));
    item(1, Report.quiet(words.say("report.bottleneck") + ": "),
        Report.plain(orNobody(lookup.labels(counts.bottleneck())) + "; " + phrases.why(counts.why())));
    if (!counts.whyAtMost().isEmpty()) {
      item(1, Report.quiet(words.say("report.at_most", counts.origins().high()) + ": "), Report.plain(phrases.why(counts.whyAtMost())));
    }
    for (Span step : claim.circle()) {
      item(words.say("report.circular") + ": ", step);
    }
    for (Wording wording : claim.wordings().subList(0, Math.min(WORDINGS, claim.wordings().size()))) {
      item(grade(wording) + ": ", wording.statement().wording());
    }
    more(claim.wordings().size(), WORDINGS);
    denials(claim);
    changes(claim);
  }

  private void denials(TracedClaim claim) throws IOException {
    for (Denial denial : claim.denials().subList(0, Math.min(LIST, claim.denials().size()))) {
      item(words.say("report.disputed", Plain.line(denial.who())) + ": ", denial.sentence());
    }
    more(claim.denials().size(), LIST);
    List<String> checks = Checked.of(lookup, claim.claim().id()).stream().map(Checked::what).distinct().toList();
    if (!checks.isEmpty()) {
      item(1, Report.quiet(words.say("checks") + ": "), Report.plain(String.join("; ", checks)));
    }
  }

  private void changes(TracedClaim claim) throws IOException {
    for (Change change : claim.changes().subList(0, Math.min(LIST, claim.changes().size()))) {
      item(1, Report.strong(phrases.change(change) + ": "), Report.plain(phrases.reason(change.why())));
      side(words.say("report.before") + ": ", change.before());
      side(words.say("report.after") + ": ", change.after());
    }
    more(claim.changes().size(), LIST);
  }

  private void side(String lead, Span span) throws IOException {
    List<Block.Run> runs = new ArrayList<>(List.of(Report.quiet(lead)));
    runs.addAll(quoting.of(lookup.sentence(span)));
    to.take(new Block.Item(2, runs));
  }

  /** Stance where it is not a path, stage, commitment and certainty. */
  private String grade(Wording wording) {
    Statement statement = wording.statement();
    String stance = wording.stance().isPath() ? "" : words.say("stance.it", phrases.word(wording.stance())) + " · ";
    String stage = statement.progress() == null ? "" : phrases.word(statement.progress()) + " · ";
    return stance + stage + phrases.word(statement.commitment()) + " · " + phrases.word(statement.certainty());
  }

  private String orNobody(List<String> labels) {
    return labels.isEmpty() ? words.say("nobody") : String.join("; ", labels);
  }

  private void item(String lead, Span span) throws IOException {
    List<Block.Run> runs = new ArrayList<>(List.of(Report.quiet(lead)));
    runs.addAll(quoting.of(span));
    to.take(new Block.Item(1, runs));
  }

  private void item(int depth, Block.Run... runs) throws IOException {
    to.take(new Block.Item(depth, List.of(runs)));
  }

  private void say(Block.Run... runs) throws IOException {
    to.take(new Block.Paragraph(List.of(runs)));
  }

  private void more(int all, int shown) throws IOException {
    if (all > shown) {
      item(1, Report.quiet(words.say("report.more", all - shown)));
    }
  }
}
