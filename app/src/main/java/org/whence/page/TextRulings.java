package org.whence.page;

import java.util.List;
import org.whence.model.TracedClaim;

/** Writes the corrections of the analyst by which a story was traced: theirs, and not read from the articles. */
final class TextRulings {
  private final Paper paper;
  private final Lookup lookup;

  TextRulings(Paper paper, Lookup lookup) {
    this.paper = paper;
    this.lookup = lookup;
  }

  void write() {
    write(Ruled.of(lookup));
  }

  /** Those about an article that has the claim. */
  void write(TracedClaim claim) {
    write(Ruled.of(lookup, claim));
  }

  private void write(List<Ruled> rulings) {
    if (rulings.isEmpty()) {
      return;
    }
    paper.heading("The analyst's corrections", "made by people, not read from the articles; the figures here follow them");
    for (Ruled ruled : rulings) {
      paper.line("  \u2013 ", Paper.plain(ruled.what() + "."));
      paper.line("      ", Paper.quiet(ruled.by()));
    }
  }
}
