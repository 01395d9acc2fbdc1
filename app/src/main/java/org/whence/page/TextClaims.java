package org.whence.page;

import java.util.List;
import org.whence.model.Change;
import org.whence.model.Corroboration;
import org.whence.model.Reason;
import org.whence.model.Span;
import org.whence.model.Stage;
import org.whence.model.Statement;
import org.whence.model.TracedClaim;
import org.whence.model.Wording;

/** Writes the claims: in full those that several articles make or that changed, one line for each of the rest. */
final class TextClaims {
  private static final int CLAIMS = 12;
  private static final int ONE_LINERS = 10;
  private static final int WORDINGS = 6;
  private static final int CHANGES = 4;

  private final Paper paper;
  private final Lookup lookup;
  private final boolean all;

  TextClaims(Paper paper, Lookup lookup, boolean all) {
    this.paper = paper;
    this.lookup = lookup;
    this.all = all;
  }

  void write() {
    List<TracedClaim> claims = lookup.dossier().claims();
    paper.heading("Claims", Phrases.count(claims.size(), "claim", "claims") + ", each titled by its weakest wording");
    List<TracedClaim> full = claims.stream().filter(this::isFull).toList();
    List<TracedClaim> brief = claims.stream().filter(claim -> !isFull(claim)).toList();
    int number = 0;
    for (TracedClaim claim : all ? full : full.subList(0, Math.min(CLAIMS, full.size()))) {
      number++;
      paper.blank();
      full(number, claim);
    }
    if (!brief.isEmpty()) {
      paper.blank();
      paper.line("  ", Paper.quiet("In one article each, without a change:"));
    }
    for (TracedClaim claim : brief.subList(0, Math.min(ONE_LINERS, brief.size()))) {
      brief(claim);
    }
    int hidden = claims.size() - number - Math.min(ONE_LINERS, brief.size());
    if (hidden > 0) {
      paper.line("  ", Paper.quiet("and " + hidden + " more: --all"));
    }
  }

  private boolean isFull(TracedClaim claim) {
    boolean main = claim.claim().id().equals(lookup.dossier().mainClaim());
    return all || main || claim.corroboration().articles() > 1 || !claim.changes().isEmpty();
  }

  private void brief(TracedClaim claim) {
    Span title = claim.claim().title();
    String counts = Phrases.origins(claim.corroboration().origins()) + ":";
    String behind = String.join("; ", lookup.behind(claim));
    paper.line("  · ", Paper.plain("“" + lookup.words(title) + "”"), Paper.accent(counts), Paper.plain(behind), Paper.quiet("(" + lookup.outlet(title.article()) + ")"));
  }

  private void full(int number, TracedClaim claim) {
    Corroboration counts = claim.corroboration();
    String lead = String.format("%3d. ", number);
    paper.line(lead, Paper.strong("“" + lookup.words(claim.claim().title()) + "”"));
    paper.line("     ", Paper.plain(Phrases.articles(counts.articles()) + "."), Paper.accent(Phrases.origins(counts.origins()) + ";"), Paper.plain(between(counts)));
    paper.line("     ", "       ", Paper.quiet("Behind it:"), Paper.plain(orNobody(lookup.behind(claim))));
    paper.line("     ", "       ", Paper.quiet("Bottleneck:"), Paper.plain(orNobody(lookup.labels(counts.bottleneck())) + "."), Paper.quiet(why(counts.why())));
    if (!counts.whyAtMost().isEmpty()) {
      paper.line("     ", "       ", Paper.quiet("At most " + counts.origins().high() + ":"), Paper.quiet(why(counts.whyAtMost())));
    }
    wordings(claim);
    changes(claim);
  }

  private static String between(Corroboration counts) {
    return Phrases.range(counts.reports(), "report", "reports") + ", " + Phrases.range(counts.sources(), "source", "sources") + ".";
  }

  private static String orNobody(List<String> labels) {
    return labels.isEmpty() ? "nobody is shown" : String.join("; ", labels);
  }

  private static String why(List<Reason> reasons) {
    return Plain.line(String.join("; ", reasons.stream().map(Reason::english).toList()));
  }

  private void wordings(TracedClaim claim) {
    int shown = all || claim.wordings().size() <= WORDINGS + 2 ? claim.wordings().size() : WORDINGS;
    for (Wording wording : claim.wordings().subList(0, shown)) {
      Statement statement = wording.statement();
      Span words = statement.wording();
      paper.line("       ", "         ", Paper.plain(lookup.byline(words.article()) + ":"), Paper.quiet(grade(wording)));
      boolean same = words.equals(claim.claim().title());
      paper.line("         ", same ? Paper.quiet("the wording above") : Paper.plain("“" + lookup.words(words) + "”"));
    }
    folded(claim.wordings().size() - shown, "wordings");
  }

  /** Stage on its ladder, commitment, certainty, and the stance where it is not a path. */
  private static String grade(Wording wording) {
    Statement statement = wording.statement();
    String stage = statement.progress() == null ? "" : ladder(statement.progress().stage()) + " " + Phrases.word(statement.progress()) + " · ";
    String stance = wording.stance().isPath() ? "" : Phrases.word(wording.stance()) + " it · ";
    return stage + stance + Phrases.word(statement.commitment()) + " · " + Phrases.word(statement.certainty());
  }

  static String ladder(Stage stage) {
    return "▰".repeat(stage.ordinal() + 1) + "▱".repeat(Stage.values().length - stage.ordinal() - 1);
  }

  private void changes(TracedClaim claim) {
    int shown = all || claim.changes().size() <= CHANGES + 1 ? claim.changes().size() : CHANGES;
    for (Change change : claim.changes().subList(0, shown)) {
      String kind = Phrases.glyph(change.kind()) + " " + Phrases.word(change.kind());
      String severity = change.severity() == Change.Severity.MINOR ? " (minor)" : "";
      paper.line("     ", "       ", Paper.alert(kind + severity), Paper.quiet("– " + Phrases.nature(change) + ":"), Paper.plain(Plain.line(change.why().english())));
      side("before", change.before());
      side("after", change.after());
    }
    folded(claim.changes().size() - shown, "changes");
  }

  private void side(String name, Span span) {
    Span sentence = lookup.sentence(span);
    paper.line(String.format("       %-7s", name), Paper.plain("“" + lookup.words(sentence) + "”"), Paper.quiet("(" + lookup.outlet(span.article()) + ")"));
  }

  private void folded(int hidden, String what) {
    if (hidden > 0) {
      paper.line("       ", Paper.quiet("and " + hidden + " more " + what + ": --all"));
    }
  }
}
