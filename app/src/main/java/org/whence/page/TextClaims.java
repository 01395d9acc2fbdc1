package org.whence.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.whence.model.Change;
import org.whence.model.Corroboration;
import org.whence.model.Denial;
import org.whence.model.Reason;
import org.whence.model.Span;
import org.whence.model.TracedClaim;
import org.whence.model.Wording;
import org.whence.overview.ClaimOrder;

/** Writes the claims: in full those that several articles make or that changed, one line for each of the rest. */
final class TextClaims {
  private static final int CLAIMS = 8;
  private static final int ONE_LINERS = 6;

  private static final int LONGEST_REASON = 170;

  /** Code units of a wording shown unless all is asked for. */
  private static final int LONGEST = 260;

  private static final int WORDINGS = 6;
  private static final int CHANGES = 4;
  private static final int DENIALS = 4;

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
    paper.heading("Claims", Phrases.ENGLISH.count(claims.size(), "claim") + ", each titled by its weakest wording");
    List<TracedClaim> full = shownInFull();
    for (TracedClaim claim : full) {
      paper.blank();
      full(claim);
    }
    List<TracedClaim> brief = lookup.claims().stream().filter(claim -> !isFull(claim)).toList();
    if (!brief.isEmpty()) {
      paper.blank();
      paper.line("  ", Paper.quiet("In one article each, without a change:"));
    }
    int shown = Math.min(ONE_LINERS, brief.size());
    brief.subList(0, shown).forEach(this::brief);
    int hidden = claims.size() - full.size() - shown;
    if (hidden > 0) {
      paper.line("  ", Paper.quiet("and " + Phrases.ENGLISH.count(hidden, "more_claims") + ": --all"));
    }
  }

  /** Claims that are written with all their wordings. */
  List<TracedClaim> shownInFull() {
    List<TracedClaim> full = lookup.claims().stream().filter(this::isFull).toList();
    return all ? full : full.subList(0, Math.min(CLAIMS, full.size()));
  }

  private boolean isFull(TracedClaim claim) {
    return all || ClaimOrder.isShared(lookup.dossier(), claim);
  }

  private void brief(TracedClaim claim) {
    Span title = claim.claim().title();
    paper.line(String.format("%4s ", lookup.number(claim)), Paper.plain(quoted(lookup.words(title))));
    String behind = String.join("; ", lookup.behind(claim));
    String counts = Phrases.ENGLISH.origins(claim.corroboration().origins()) + ":";
    paper.line("     ", Paper.accent(counts), Paper.plain(behind + "."), Paper.quiet(lookup.outlet(title.article())));
  }

  private String quoted(String words) {
    return "“" + (all ? words : Plain.cut(words, LONGEST)) + "”";
  }

  /** Writes one claim with its wordings and changes. */
  void full(TracedClaim claim) {
    Corroboration counts = claim.corroboration();
    String lead = String.format("%4s ", lookup.number(claim));
    paper.line(lead, Paper.strong("“" + lookup.words(claim.claim().title()) + "”"));
    paper.line("     ", Paper.plain(Phrases.ENGLISH.articles(counts.articles()) + "."), Paper.accent(Phrases.ENGLISH.origins(counts.origins()) + ";"),
        Paper.plain(between(counts)));
    paper.line("     ", "       ", Paper.quiet("Behind it:"), Paper.plain(orNobody(lookup.behind(claim))));
    paper.line("     ", "       ", Paper.quiet("Bottleneck:"), Paper.plain(orNobody(lookup.labels(counts.bottleneck())) + "."),
        Paper.quiet(why(counts.why())));
    if (!counts.whyAtMost().isEmpty()) {
      paper.line("     ", "       ", Paper.quiet("At most " + counts.origins().high() + ":"), Paper.quiet(why(counts.whyAtMost())));
    }
    for (Span step : claim.circle()) {
      String place = lookup.outlet(step.article());
      paper.line("     ", "       ", Paper.quiet("Circular:"), Paper.plain("“" + lookup.words(step) + "”"), Paper.quiet(place));
    }
    wordings(claim);
    denials(claim);
    changes(claim);
  }

  /** Who denies it, and the checks that bear on it. */
  private void denials(TracedClaim claim) {
    int shown = all || claim.denials().size() <= DENIALS + 1 ? claim.denials().size() : DENIALS;
    claim.denials().subList(0, shown).forEach(denial -> denial(paper, lookup, denial));
    folded(claim.denials().size() - shown, "denials");
    List<String> checks = Checked.of(lookup, claim.claim().id()).stream().map(check -> check.glyph() + " " + check.what()).distinct().toList();
    if (!checks.isEmpty()) {
      paper.line("     ", "       ", Paper.quiet("Checks:"), Paper.plain(String.join("; ", checks)));
    }
  }

  /** One that denies a claim, with the sentence that says so. */
  static void denial(Paper paper, Lookup lookup, Denial denial) {
    String lead = "Disputed by " + Plain.line(denial.who()) + ":";
    String sentence = "\u201c" + lookup.words(denial.sentence()) + "\u201d";
    paper.line("     ", "       ", Paper.alert(lead), Paper.plain(sentence), Paper.quiet(lookup.outlet(denial.sentence().article())));
  }

  private static String between(Corroboration counts) {
    return Phrases.ENGLISH.range(counts.reports(), "report") + ", " + Phrases.ENGLISH.range(counts.sources(), "source") + ".";
  }

  private static String orNobody(List<String> labels) {
    return labels.isEmpty() ? "nobody is shown" : String.join("; ", labels);
  }

  private String why(List<Reason> reasons) {
    List<String> english = reasons.stream().map(reason -> Phrases.ENGLISH.reason(reason)).toList();
    return String.join("; ", english.stream().map(reason -> all ? reason : Plain.cut(reason, LONGEST_REASON)).toList());
  }

  /** Wordings that are the same in words and grade make one entry with all their articles. */
  private void wordings(TracedClaim claim) {
    Map<List<String>, List<Wording>> same = new LinkedHashMap<>();
    for (Wording wording : claim.wordings()) {
      String words = lookup.words(wording.statement().wording());
      same.computeIfAbsent(List.of(words, Phrases.ENGLISH.grade(wording)), key -> new ArrayList<>()).add(wording);
    }
    String title = lookup.words(claim.claim().title());
    int left = all || same.size() <= WORDINGS + 2 ? same.size() : WORDINGS;
    int hidden = same.size() - left;
    for (Map.Entry<List<String>, List<Wording>> entry : same.entrySet()) {
      if (left-- > 0) {
        boolean titled = entry.getKey().getFirst().equals(title);
        paper.line("       ", "         ", Paper.plain(where(entry.getValue()) + ":"), Paper.quiet(entry.getKey().getLast() + (titled
            ? " · in the words above" : "")));
        if (!titled) {
          paper.line("         ", Paper.plain(quoted(entry.getKey().getFirst())));
        }
      }
    }
    folded(hidden, "wordings");
  }

  private String where(List<Wording> wordings) {
    List<String> places = wordings.stream().map(wording -> lookup.outlet(wording.statement().wording().article())).distinct().toList();
    return String.join(", ", places);
  }

  /** Stage on its ladder, commitment, certainty, and the stance where it is not a path. */

  private void changes(TracedClaim claim) {
    int shown = all || claim.changes().size() <= CHANGES + 1 ? claim.changes().size() : CHANGES;
    for (Change change : claim.changes().subList(0, shown)) {
      String kind = Phrases.glyph(change.kind()) + " " + Phrases.ENGLISH.word(change.kind());
      String severity = change.severity() == Change.Severity.MINOR ? " (minor)" : "";
      paper.line("     ", "       ", Paper.alert(kind + severity), Paper.quiet("– " + Phrases.ENGLISH.nature(change) + ":"),
          Paper.plain(Phrases.ENGLISH.reason(change.why())));
      if (lookup.sentence(change.before()).equals(lookup.sentence(change.after()))) {
        side("both in", change.after());
      } else {
        side("before", change.before());
        side("after", change.after());
      }
    }
    folded(claim.changes().size() - shown, "changes");
  }

  private void side(String name, Span span) {
    Span sentence = lookup.sentence(span);
    paper.line(String.format("       %-7s ", name), Paper.plain("“" + lookup.words(sentence) + "”"), Paper.quiet(lookup.outlet(span.article())));
  }

  private void folded(int hidden, String what) {
    if (hidden > 0) {
      paper.line("       ", Paper.quiet("and " + hidden + " more " + what + ": --all"));
    }
  }
}
