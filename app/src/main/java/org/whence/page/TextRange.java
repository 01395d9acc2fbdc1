package org.whence.page;

import java.util.List;
import org.whence.model.Corroboration;
import org.whence.model.Reason;

/** Writes on how much a claim stands: the range of its origins with the reasons for both ends. */
final class TextRange {
  private final Paper paper;
  private final int longest;

  /** @param longest characters of a reason that are shown */
  TextRange(Paper paper, int longest) {
    this.paper = paper;
    this.longest = longest;
  }

  void write(Corroboration counts) {
    paper.line("  ", Paper.plain(Phrases.ENGLISH.articles(counts.articles()) + "."), Paper.accent(Phrases.ENGLISH.origins(counts.origins()) + ":"));
    reasons(counts.origins().low() + "", counts.why());
    reasons("at most " + counts.origins().high(), counts.whyAtMost());
    String aside = Phrases.ENGLISH.aside(counts.origins());
    if (!aside.isEmpty()) {
      paper.line("  ", Paper.plain(aside));
    }
  }

  private void reasons(String end, List<Reason> reasons) {
    String lead = String.format("    %-11s", end);
    for (Reason reason : reasons) {
      paper.line(lead, Paper.plain(Plain.cut(Phrases.ENGLISH.reason(reason), longest)));
      lead = " ".repeat(lead.length());
    }
  }
}
