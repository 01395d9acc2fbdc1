package org.whence.page;

import java.util.List;

/** Writes the stories before and after a story, with what shows that they are of one line. */
final class TextAlong {
  private final Paper paper;
  private final boolean all;

  TextAlong(Paper paper, boolean all) {
    this.paper = paper;
    this.all = all;
  }

  void write(List<Along.Neighbour> along) {
    if (along.isEmpty()) {
      return;
    }
    paper.heading("Storyline", "stories here before and after this one, and what both name or cite");
    for (Along.Neighbour neighbour : along) {
      String when = neighbour.distance().isEmpty() ? neighbour.day() : neighbour.distance() + ", " + neighbour.day();
      paper.line("  ", Paper.strong(neighbour.place() + ":"), Paper.plain("story " + neighbour.number() + ", “" + neighbour.title() + "”"),
          Paper.quiet("(" + when + ")"));
      for (Along.Thing thing : all ? neighbour.things() : neighbour.things().subList(0, 1)) {
        paper.line("      ", Paper.plain(thing.what() + ":"));
        sentence("        here   ", thing.here());
        sentence("        there  ", thing.there());
      }
      if (!all && !neighbour.others().isEmpty()) {
        paper.line("      ", Paper.quiet("and " + neighbour.others()));
      }
    }
  }

  private void sentence(String lead, Quoted quote) {
    paper.line(lead, Paper.plain("“" + quote.sentence() + "”"), Paper.quiet(quote.outlet()));
  }
}
