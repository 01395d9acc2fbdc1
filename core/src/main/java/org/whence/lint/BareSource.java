package org.whence.lint;

import java.util.ArrayList;
import java.util.List;

/** "A source", "sources", "una fuente": nothing said of office, role or how they know. Once for the same words. */
final class BareSource implements LintRule {

  @Override
  public void find(Manuscript draft, List<Finding> out) {
    boolean described = false;
    List<String> seen = new ArrayList<>();
    for (Unnamed mention : Unnamed.in(draft)) {
      if (!mention.isBare(draft.lexicon())) {
        described = true;
        continue;
      }
      String words = draft.fact(mention.mention()).toLowerCase(java.util.Locale.ROOT);
      boolean back = mention.definite() || described && !draft.lexicon().is("indefinite", mention.line().folded(mention.first()));
      if (!back && !mention.isRelayed() && !seen.contains(words)) {
        seen.add(words);
        out.add(draft.finding(Fault.BARE_SOURCE, mention.line(), mention.mention(), List.of(), draft.fact(mention.mention())));
      }
    }
  }
}
