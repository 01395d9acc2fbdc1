package org.whence.page;

import java.util.ArrayList;
import java.util.List;
import org.whence.model.Change;
import org.whence.model.Wording;

/** Writes two articles side by side. */
final class TextDiff {
  /** Code units of a sentence that is shown beside something only one article has. */
  private static final int LONGEST = 220;

  private final Paper paper;
  private final Columns columns;
  private final Comparison pair;

  TextDiff(Paper paper, Comparison pair) {
    this.paper = paper;
    this.columns = new Columns(paper);
    this.pair = pair;
  }

  void write() {
    columns.pair(List.of("A: " + head(pair.first())), List.of("B: " + head(pair.second())));
    shared();
    both("Only one says", "claims the other does not make", pair.claims(pair.first()), pair.claims(pair.second()), false);
    both("Only one cites", "sources the other does not give", pair.sources(pair.first()), pair.sources(pair.second()), true);
    both("Numbers", "only one gives", pair.numbers(pair.first()), pair.numbers(pair.second()), true);
    both("Quotations", "only one has", pair.quotes(pair.first()), pair.quotes(pair.second()), false);
    paper.blank();
    paper.line("", Paper.quiet(Phrases.ENGLISH.countsOnly()));
  }

  private static String head(Comparison.Side side) {
    return side.lookup().byline(side.id()) + ": “" + side.lookup().title(side.id()) + "”";
  }

  private void shared() {
    List<Comparison.Shared> shared = pair.shared();
    if (!pair.isOneStory()) {
      paper.heading("Both say", "they are not of one story: no claim of the one is compared with the other's");
      return;
    }
    String count = Phrases.ENGLISH.count(shared.size(), "claim");
    paper.heading("Both say", shared.isEmpty() ? "no claim is in both" : count + ", each in the nearest wordings");
    for (Comparison.Shared one : shared) {
      paper.blank();
      paper.line(String.format("%4s ", pair.first().lookup().number(one.claim())),
          Paper.accent(Phrases.ENGLISH.origins(one.claim().corroboration().origins())));
      columns.pair(cell(pair.first(), one.first()), cell(pair.second(), one.second()));
      diff(one.diff());
      one.changes().forEach(this::change);
    }
  }

  private static List<String> cell(Comparison.Side side, Wording wording) {
    List<String> out = new ArrayList<>(List.of("“" + side.words(wording.statement().wording()) + "”", Phrases.ENGLISH.grade(wording)));
    if (wording.stance().isPath()) {
      out.add("from: " + side.lookup().behind(wording));
    }
    return out;
  }

  /** Word by word: [-gone-] {+new+}, as git and wdiff write it, so that it is read without colour. */
  private void diff(List<WordDiff.Part> parts) {
    if (parts.isEmpty() || parts.stream().allMatch(part -> part.fate() == WordDiff.Fate.KEPT)) {
      return;
    }
    List<Paper.Run> runs = new ArrayList<>(List.of(Paper.quiet("A to B:")));
    for (WordDiff.Part part : parts) {
      runs.add(
          switch (part.fate()) {
            case KEPT -> Paper.plain(part.words());
            case GONE -> Paper.quiet("[-" + part.words() + "-]");
            case NEW -> Paper.strong("{+" + part.words() + "+}");
          });
    }
    paper.line("  ", "    ", runs.toArray(Paper.Run[]::new));
  }

  private void change(Change change) {
    String minor = change.severity() == Change.Severity.MINOR ? " (minor)" : "";
    paper.line("  ", "    ", Paper.alert(Phrases.glyph(change.kind()) + " " + Phrases.ENGLISH.word(change.kind()) + minor),
        Paper.quiet("– " + Phrases.ENGLISH.nature(change) + ":"), Paper.plain(Phrases.ENGLISH.reason(change.why())));
  }

  private void both(String title, String aside, List<Comparison.Only> first, List<Comparison.Only> second, boolean sentences) {
    if (first.isEmpty() && second.isEmpty()) {
      return;
    }
    paper.heading(title, aside);
    columns.pair(cell(pair.first(), first, sentences), cell(pair.second(), second, sentences));
  }

  private static List<String> cell(Comparison.Side side, List<Comparison.Only> list, boolean sentences) {
    List<String> out = new ArrayList<>();
    for (Comparison.Only only : list) {
      out.add(only.what() + (sentences ? ": “" + Plain.cut(side.words(only.sentence()), LONGEST) + "”" : ""));
    }
    return out;
  }
}
