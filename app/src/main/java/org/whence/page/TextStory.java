package org.whence.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whence.model.ArticleId;
import org.whence.model.Change;
import org.whence.model.Corroboration;
import org.whence.model.Identity;
import org.whence.model.MaybeSame;
import org.whence.model.ReadNext;
import org.whence.model.Reading;
import org.whence.model.Reason;
import org.whence.model.Span;
import org.whence.model.TracedClaim;
import org.whence.model.Unknown;

/** Writes one story: verdict, checks, read next, claims, routes, unnamed sources, what stayed unknown. */
final class TextStory {
  /** Entries of a list shown before it is folded. */
  private static final int SHOWN = 8;

  /** Code units of a reason shown unless all is asked for. */
  private static final int LONGEST_REASON = 220;

  private final Paper paper;
  private final Lookup lookup;
  private final List<Along.Neighbour> along;
  private final boolean all;

  /** @param along the stories before and after it */
  TextStory(Paper paper, Lookup lookup, List<Along.Neighbour> along, boolean all) {
    this.paper = paper;
    this.lookup = lookup;
    this.along = List.copyOf(along);
    this.all = all;
  }

  void write(String number) {
    head(number);
    TracedClaim main = lookup.mainClaim();
    if (main == null) {
      paper.blank();
      paper.line("  ", Paper.plain("No statement was found in it that says something and says who said so."));
    } else {
      verdict(main);
    }
    new TextRulings(paper, lookup).write();
    TextOverview overview = new TextOverview(paper, lookup, all);
    overview.writeDigest();
    checks();
    readNext();
    new TextAlong(paper, all).write(along);
    articles();
    TextClaims claims = new TextClaims(paper, lookup, all);
    claims.write();
    new TextRoutes(paper, lookup, all).write(claims.shownInFull());
    overview.writeRest();
    unnamed();
    new TextCorrections(paper, lookup).write();
    unknown();
  }

  private void head(String number) {
    List<ArticleId> articles = lookup.dossier().story().articles();
    paper.blank();
    paper.rule();
    paper.line("", Paper.strong(number + lookup.title(articles.getFirst())));
    String languages = Phrases.ENGLISH.languages(lookup.dossier().readings().stream().map(r -> r.article().language()).toList());
    paper.line("", Paper.quiet(String.join(" · ", Phrases.ENGLISH.articles(articles.size()), lookup.days(), languages)));
  }

  private void verdict(TracedClaim claim) {
    Corroboration counts = claim.corroboration();
    Span title = claim.claim().title();
    paper.blank();
    paper.line("  ", Paper.quiet("Main claim, in its weakest wording (" + lookup.byline(title.article()) + "):"));
    paper.line("  ", Paper.strong("“" + lookup.words(title) + "”"));
    paper.blank();
    new TextRange(paper, all ? Integer.MAX_VALUE : LONGEST_REASON).write(counts);
    drift(claim);
    driftElsewhere(claim, new TextClaims(paper, lookup, all).shownInFull());
    paper.line("  ", Paper.plain(Phrases.ENGLISH.elsewhere(lookup.dossier().elsewhere(), lookup.dossier().claims().size())));
  }

  /** Where the main claim changed, in one line: the sentences stand with the claim below. */
  private void drift(TracedClaim claim) {
    LinkedHashSet<String> kinds = new LinkedHashSet<>();
    for (Change change : Lookup.drift(claim)) {
      kinds.add(Phrases.glyph(change.kind()) + " " + Phrases.ENGLISH.word(change.kind()) + " (" + lookup.outlet(change.after().article()) + ")");
    }
    if (!kinds.isEmpty()) {
      paper.line("  ", Paper.plain("Changed:"), Paper.alert(String.join(", ", kinds) + "."));
    }
  }

  /** Major changes of the other claims, each with the number it has below. */
  private void driftElsewhere(TracedClaim main, List<TracedClaim> shown) {
    LinkedHashSet<String> lines = new LinkedHashSet<>();
    for (TracedClaim other : shown) {
      if (other.equals(main)) {
        continue;
      }
      for (Change change : Lookup.drift(other)) {
        if (change.severity() == Change.Severity.MAJOR) {
          String kind = Phrases.glyph(change.kind()) + " " + Phrases.ENGLISH.word(change.kind());
          lines.add(kind + " (" + lookup.outlet(change.after().article()) + ", claim " + lookup.number(other) + ")");
        }
      }
    }
    if (!lines.isEmpty()) {
      paper.line("  ", Paper.plain("Changed in other claims:"), Paper.alert(String.join(", ", lines) + "."));
    }
  }

  private void articles() {
    List<Reading> readings = lookup.dossier().readings();
    paper.heading("Articles", "numbered by time; the numbers are used below");
    int shown = all || readings.size() <= SHOWN + 2 ? readings.size() : SHOWN;
    for (Reading reading : readings.subList(0, shown)) {
      ArticleId id = reading.article().id();
      String lead = String.format("%5s ", "[" + lookup.number(id) + "]");
      paper.line(lead, Paper.strong(lookup.masthead(id) + ","), Paper.plain(lookup.day(id) + ":"), Paper.plain("“" + lookup.title(id) + "”"));
    }
    folded(readings.size() - shown);
  }

  private void checks() {
    List<Checked> checks = Checked.of(lookup);
    paper.heading("Checks", checks.isEmpty() ? "no article says that anything was checked or anyone asked"
        : "what the articles say was done to verify");
    List<List<Checked>> sentences = Checked.bySentence(checks);
    int shown = all || sentences.size() <= SHOWN + 2 ? sentences.size() : SHOWN;
    sentences.subList(0, shown).forEach(of -> check(paper, lookup, of));
    folded(sentences.size() - shown);
  }

  /** What one sentence says was checked. */
  static void check(Paper paper, Lookup lookup, List<Checked> checks) {
    for (Checked check : checks) {
      String detail = check.detail().isEmpty() ? "" : "(" + check.detail() + ")";
      paper.line("  " + check.glyph() + " ", Paper.strong(check.what()), Paper.plain(detail));
    }
    Checked check = checks.getFirst();
    String where = String.join(", ", check.articles().stream().map(lookup::outlet).toList());
    paper.line("    ", Paper.plain("“" + lookup.words(check.sentence()) + "”"), Paper.quiet(where));
  }

  private String quoted(Span span) {
    return "“" + lookup.words(span) + "” " + lookup.outlet(span.article());
  }

  private void readNext() {
    List<ReadNext> list = lookup.dossier().readNext();
    if (list.isEmpty()) {
      paper.heading("Read next", "no report is cited here that is not in the pile");
      return;
    }
    paper.heading("Read next", "reports cited here that are not in the pile");
    int shown = all || list.size() <= SHOWN + 2 ? list.size() : SHOWN;
    for (int i = 0; i < shown; i++) {
      ReadNext next = list.get(i);
      String use = "(" + Phrases.ENGLISH.use(next) + ")";
      paper.line(String.format("  %d. ", i + 1), Paper.strong(Phrases.ENGLISH.name(next.report())), Paper.plain(use));
      paper.line("     ", Paper.plain(proof(next)));
    }
    folded(list.size() - shown);
  }

  private String proof(ReadNext next) {
    return next.report().proof().isEmpty() ? Phrases.ENGLISH.notProven() : quoted(lookup.sentence(next.report().proof().getFirst()));
  }

  private void folded(int hidden) {
    if (hidden > 0) {
      paper.line("    ", Paper.quiet("and " + hidden + " more: --all"));
    }
  }

  private void unnamed() {
    List<Identity> unnamed = lookup.dossier().identities().stream().filter(party -> party.kind() == Identity.Kind.UNNAMED).toList();
    if (unnamed.isEmpty()) {
      return;
    }
    paper.heading("Unnamed sources", "as printed; compared inside this story only");
    int shown = all || unnamed.size() <= SHOWN + 2 ? unnamed.size() : SHOWN;
    for (Identity party : unnamed.subList(0, shown)) {
      paper.line("  ○ ", Paper.plain("“" + Plain.line(party.name()) + "”"), Paper.quiet(outlets(party)));
    }
    folded(unnamed.size() - shown);
    for (MaybeSame pair : lookup.dossier().maybeSame()) {
      paper.line("  ≈ ", Paper.plain(Phrases.ENGLISH.reason(pair.why())));
      side("for: ", pair.reasonsFor());
      side("against: ", pair.reasonsAgainst());
    }
  }

  private void side(String side, List<Reason> reasons) {
    if (!reasons.isEmpty()) {
      paper.line("      ", Paper.quiet(Plain.line(side + String.join("; ", reasons.stream().map(Reason::english).toList()))));
    }
  }

  private String outlets(Identity party) {
    LinkedHashSet<String> outlets = new LinkedHashSet<>();
    party.mentions().forEach(mention -> outlets.add(lookup.outlet(mention.article())));
    return outlets.isEmpty() ? "" : "in " + String.join("; ", outlets);
  }

  private void unknown() {
    Map<ArticleId, List<String>> byArticle = new LinkedHashMap<>();
    for (Unknown unknown : lookup.dossier().unknown()) {
      byArticle.computeIfAbsent(unknown.article(), id -> new ArrayList<>()).add(Phrases.ENGLISH.word(unknown.what()));
    }
    if (byArticle.isEmpty()) {
      return;
    }
    paper.heading("Unknown", "what a reader would want to know and no article shows");
    byArticle.forEach((id, what) -> paper.line("  – ", Paper.plain(name(id) + ":"), Paper.plain(String.join("; ", what))));
  }

  private String name(@Nullable ArticleId id) {
    return id == null ? "" : lookup.outlet(id) + " (" + Plain.line(lookup.article(id).input()) + ")";
  }
}
