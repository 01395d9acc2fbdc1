package org.whence.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.model.ArticleId;
import org.whence.model.Audit;
import org.whence.model.Change;
import org.whence.model.CitedReport;
import org.whence.model.Correction;
import org.whence.model.Corroboration;
import org.whence.model.Dossier;
import org.whence.model.Edge;
import org.whence.model.ReadNext;
import org.whence.model.Reason;
import org.whence.model.Ruling;
import org.whence.model.Span;
import org.whence.model.TracedClaim;
import org.whence.model.Wording;

/** One story in the words of the views, for whoever writes it in another form: the numbers, labels and sentences are the same everywhere. */
public final class StoryWords {
  private final Lookup lookup;

  public StoryWords(int number, Dossier dossier) {
    this.lookup = new Lookup(dossier, number);
  }

  Lookup lookup() {
    return lookup;
  }

  /** The story in the words of another language. */
  Lookup lookup(Words words) {
    return words.equals(Words.ENGLISH) ? lookup : new Lookup(lookup.dossier(), lookup.story(), new Frame(words, Anchors.ofPile()));
  }

  /** Words on one line, free of characters that could show other words than those printed. */
  public static String line(String words) {
    return Plain.line(words);
  }

  /** The beginning of long words, with a sign that they go on. */
  public static String cut(String words, int longest) {
    return Plain.cut(words, longest);
  }

  /** On how much a claim stands, with both ends of each range: "3 articles. 1 origin (at most 2); 1 report (at most 1), 1 source (at most 2)." */
  public static String counts(Corroboration counts) {
    return Phrases.ENGLISH.articles(counts.articles()) + ". " + Phrases.ENGLISH.origins(counts.origins()) + "; "
        + Phrases.ENGLISH.range(counts.reports(), "report") + ", " + Phrases.ENGLISH.range(counts.sources(), "source") + ".";
  }

  /** The same with the reasons for both ends. */
  public static String standing(Corroboration counts) {
    String most = counts.whyAtMost().isEmpty() ? "" : " At most " + counts.origins().high() + ": " + why(counts.whyAtMost()) + ".";
    return counts(counts) + " Why: " + why(counts.why()) + "." + most;
  }

  /** "1 origin (at most 2)". */
  public static String origins(Corroboration counts) {
    return Phrases.ENGLISH.origins(counts.origins());
  }

  /** Reasons on one line. */
  public static String why(List<Reason> reasons) {
    return Phrases.ENGLISH.why(reasons);
  }

  /** What came of an audit, in sentences; nothing where there was none. */
  public static List<String> audit(@Nullable Audit audit) {
    return audit == null ? List.of() : AuditView.lines(audit, Words.ENGLISH);
  }

  /** The step to a node, read from the reader's side: "published by". */
  public static String step(Edge.Kind kind) {
    return Phrases.ENGLISH.word(kind);
  }

  /** What changed and what may be said of it: "Hardened (minor), on the way". */
  public static String change(Change change) {
    return Phrases.ENGLISH.change(change);
  }

  /** The claims in the order of their numbers. */
  public List<TracedClaim> claims() {
    return lookup.claims();
  }

  /** The number of the story. */
  public int story() {
    return lookup.story();
  }

  /** "1.3". */
  public String number(TracedClaim claim) {
    return lookup.number(claim);
  }

  /** The place of an article in its story, from 1. */
  public int number(ArticleId article) {
    return lookup.number(article);
  }

  /** The headline, or what stands for one. */
  public String title(ArticleId article) {
    return lookup.title(article);
  }

  /** What the story is called: the headline of its first article. */
  public String title() {
    return lookup.title(lookup.dossier().story().articles().getFirst());
  }

  public String masthead(ArticleId article) {
    return lookup.masthead(article);
  }

  /** "Tarn Daily [1]". */
  public String outlet(ArticleId article) {
    return lookup.outlet(article);
  }

  public String label(String node) {
    return lookup.label(node);
  }

  public List<String> labels(List<String> nodes) {
    return lookup.labels(nodes);
  }

  /** Who the article gives as standing behind a wording. */
  public String behind(Wording wording) {
    return lookup.behind(wording);
  }

  /** The sentence around a span. */
  public Span sentence(Span span) {
    return lookup.sentence(span);
  }

  /** "the Meridian Courier, Monday". */
  public static String name(CitedReport report) {
    return Phrases.ENGLISH.name(report);
  }

  /** What was not read: reports that are cited and not here; those that bear on one claim where it is named. */
  public List<String> notRead(@Nullable String claim) {
    return lookup.dossier().readNext().stream()
        .filter(next -> claim == null || next.claims().contains(claim))
        .map(ReadNext::report).map(Phrases.ENGLISH::name).distinct().toList();
  }

  /**
   * A correction of the analyst.
   *
   * @param what it says, in words
   * @param by who made it and why
   */
  public record Decision(Ruling ruling, String what, String by) {}

  /** The analyst's corrections by which the story was traced. */
  public List<Decision> decisions() {
    List<Decision> out = new ArrayList<>();
    List<Ruled> said = Ruled.of(lookup);
    for (int i = 0; i < said.size(); i++) {
      out.add(new Decision(lookup.dossier().rulings().get(i), said.get(i).what(), said.get(i).by()));
    }
    return List.copyOf(out);
  }

  /** What an article takes back, and who still says it. */
  public String correction(Correction correction) {
    List<String> still = correction.missed().stream().map(span -> lookup.outlet(span.article())).distinct().toList();
    return lookup.outlet(correction.notice().article()) + " takes something back; "
        + (still.isEmpty() ? "no copy or relay here still says it" : "still said by " + String.join(", ", still));
  }
}
