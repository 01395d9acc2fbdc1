package org.whence.page;

import java.util.List;

/** Writes what a story's claims come to: digest, positions, timeline, numbers, landscape. */
final class TextOverview {
  /** Entries of a list shown before it is folded. */
  private static final int SHOWN = 8;

  /** Code units of a sentence shown unless all is asked for. */
  private static final int LONGEST = 200;

  private final Paper paper;
  private final Lookup lookup;
  private final boolean all;

  TextOverview(Paper paper, Lookup lookup, boolean all) {
    this.paper = paper;
    this.lookup = lookup;
    this.all = all;
  }

  /** What stands right after the verdict. */
  void writeDigest() {
    List<DigestView.Part> parts = DigestView.of(lookup);
    if (parts.isEmpty()) {
      return;
    }
    paper.heading("Digest", "in the articles' own sentences");
    for (DigestView.Part part : parts) {
      String lead = String.format("  %-10s", part.name());
      for (Quoted quote : part.quotes()) {
        paper.line(lead, Paper.plain(quoted(quote.words())), Paper.quiet(quote.outlet()));
        lead = " ".repeat(lead.length());
      }
    }
  }

  /** What stands after the claims. */
  void writeRest() {
    positions();
    timeline();
    numbers();
    landscape();
  }

  private String quoted(String words) {
    return "“" + (all ? words : Plain.cut(words, LONGEST)) + "”";
  }

  private void positions() {
    List<PositionsView.Actor> actors = PositionsView.of(lookup);
    if (actors.isEmpty()) {
      return;
    }
    paper.heading("Positions", "who stands where, as far as the articles say");
    int shown = shown(actors.size());
    for (PositionsView.Actor actor : actors.subList(0, shown)) {
      paper.line("  ", Paper.strong(actor.name()), Paper.quiet(actor.unnamed() ? "(unnamed)" : ""));
      int stands = shown(actor.stands().size());
      for (PositionsView.Stand stand : actor.stands().subList(0, stands)) {
        stand(stand);
      }
      folded(actor.stands().size() - stands);
    }
    folded(actors.size() - shown);
  }

  private void stand(PositionsView.Stand stand) {
    String note = stand.note().isEmpty() ? "" : stand.note() + "; ";
    paper.line("    " + stand.glyph() + " ", Paper.accent(stand.word()), Paper.plain(quoted(stand.proposal().words())),
        Paper.quiet("(" + note + stand.day() + ")"), Paper.quiet(where(stand.proposal(), stand.also())));
    if (all) {
      paper.line("      ", Paper.quiet("in"), Paper.plain(quoted(stand.proposal().sentence())));
    }
  }

  private static String where(Quoted quote, String also) {
    return quote.outlet() + (also.isEmpty() ? "" : ", " + also);
  }

  private void timeline() {
    TimelineView view = new TimelineView(lookup);
    if (view.isEmpty()) {
      return;
    }
    paper.heading("Timeline", "what is told, then the telling");
    track("Told", view.events(all), view.events(true).size(), view.undatedEvents());
    track("The telling", view.telling(all), view.telling(true).size(), view.undatedTelling());
  }

  private void track(String name, List<TimelineView.Dated> entries, int of, List<TimelineView.Dated> undated) {
    if (of == 0 && undated.isEmpty()) {
      return;
    }
    paper.line("  ", Paper.quiet(name));
    int column = 3 + entries.stream().mapToInt(entry -> entry.day().length()).max().orElse(0);
    for (TimelineView.Dated entry : entries) {
      dated(String.format("    %-" + column + "s", entry.day()), entry);
    }
    folded(of - entries.size());
    if (undated.isEmpty()) {
      return;
    }
    int shown = all ? undated.size() : Math.min(2, undated.size());
    paper.line("    ", Paper.quiet("without a date:"));
    undated.subList(0, shown).forEach(entry -> dated("    – ", entry));
    folded(undated.size() - shown);
  }

  private void dated(String lead, TimelineView.Dated entry) {
    paper.line(lead, Paper.accent(entry.kind()), Paper.plain(quoted(entry.quote().words())), Paper.quiet(where(entry.quote(), entry.also())));
  }

  private void numbers() {
    List<NumbersView.Counted> counted = NumbersView.of(lookup);
    List<NumbersView.Counted> telling = all ? counted : counted.stream().filter(NumbersView.Counted::telling).toList();
    if (telling.isEmpty()) {
      return; // a heading with nothing under it says nothing
    }
    paper.heading("Numbers", "what was counted, by claim and unit; an update is not a conflict");
    int shown = shown(telling.size());
    for (NumbersView.Counted one : telling.subList(0, shown)) {
      paper.line("  " + one.glyph() + " ", Paper.strong(one.name() + (one.standing().isEmpty() ? "" : ":")), Paper.alert(one.standing()),
          Paper.quiet("in “" + Plain.cut(one.claim(), LONGEST / 2) + "”"));
      for (NumbersView.Value value : one.values()) {
        String detail = value.detail().isEmpty() ? "" : "(" + value.detail() + ")";
        paper.line("      ", "        ", Paper.accent(value.number()), Paper.plain(detail), Paper.plain(quoted(value.quote().sentence())),
            Paper.quiet(where(value.quote(), value.also())));
      }
    }
    folded(counted.size() - shown);
  }

  private void landscape() {
    LandscapeView view = LandscapeView.of(lookup);
    if (view == null) {
      return;
    }
    paper.heading("Landscape", "outlets by your ratings and its own labels; beside it, the origins they carry");
    int column = 3 + view.bars().stream().mapToInt(bar -> bar.label().length()).max().orElse(0);
    for (LandscapeView.Bar bar : view.bars()) {
      String lead = String.format("  %-" + Math.min(24, column) + "s", Plain.cut(bar.label(), 20));
      String outlets = Phrases.ENGLISH.count(bar.outlets(), "outlet");
      String origins = bar.origins() + " of " + Phrases.ENGLISH.count(view.origins(), "origin");
      paper.line(lead, Paper.accent("▰".repeat(bar.outletSteps()) + "▱".repeat(LandscapeView.STEPS - bar.outletSteps())),
          Paper.plain(outlets + ", " + origins));
      int shown = shown(bar.groups().size());
      bar.groups().subList(0, shown).forEach(this::group);
      folded(bar.groups().size() - shown);
    }
    List<String> blind = view.blindSpots();
    int shown = shown(blind.size());
    blind.subList(0, shown).forEach(spot -> paper.line("  ○ ", Paper.plain(spot)));
    folded(blind.size() - shown);
  }

  private void group(LandscapeView.Group group) {
    List<String> headlines = group.headlines().stream().map(h -> h.outlet() + ": " + quoted(h.title())).toList();
    int shown = all ? headlines.size() : Math.min(3, headlines.size());
    String more = headlines.size() > shown ? "and " + (headlines.size() - shown) + " more" : "";
    paper.line("    ", "      ", Paper.quiet("resting on"), Paper.plain(group.origin() + ":"),
        Paper.plain(String.join("; ", headlines.subList(0, shown))), Paper.quiet(more));
  }

  private int shown(int of) {
    return all || of <= SHOWN + 2 ? of : SHOWN;
  }

  private void folded(int hidden) {
    if (hidden > 0) {
      paper.line("    ", Paper.quiet("and " + hidden + " more: --all"));
    }
  }
}
