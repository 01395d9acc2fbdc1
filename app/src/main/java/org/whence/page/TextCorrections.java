package org.whence.page;

import org.whence.model.Correction;
import org.whence.model.Span;

/** Writes what articles take back, and which copies and relays still say it. */
final class TextCorrections {
  private final Paper paper;
  private final Lookup lookup;

  TextCorrections(Paper paper, Lookup lookup) {
    this.paper = paper;
    this.lookup = lookup;
  }

  void write() {
    if (lookup.dossier().corrections().isEmpty()) {
      return;
    }
    paper.heading("Corrections", "what an article takes back, and who still says it");
    for (Correction correction : lookup.dossier().corrections()) {
      quoted("  – ", correction.notice());
      for (Span missed : correction.missed()) {
        quoted("      still says: ", missed);
      }
      if (correction.missed().isEmpty()) {
        paper.line("      ", Paper.quiet("no copy or relay here still says it"));
      }
    }
  }

  private void quoted(String before, Span sentence) {
    paper.line(before, Paper.plain("\u201c" + lookup.words(sentence) + "\u201d"), Paper.quiet(lookup.outlet(sentence.article())));
  }
}
