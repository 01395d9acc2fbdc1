package org.whence.lint;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.model.Count;

/** "Sources" or "officials" in a draft that describes one unnamed source and no other. */
final class PluralFromOne implements LintRule {

  @Override
  public void find(Manuscript draft, List<Finding> out) {
    List<Unnamed> mentions = Unnamed.in(draft);
    Unnamed one = only(draft, mentions);
    if (one == null || tellsOfMore(draft)) {
      return;
    }
    for (Unnamed mention : mentions) {
      if (mention.plural() && !mention.isRelayed()) {
        String source = draft.fact(one.mention());
        out.add(draft.finding(Fault.PLURAL_FROM_ONE, mention.line(), mention.mention(), List.of(one.mention()), draft.fact(mention.mention()),
            source));
      }
    }
  }

  /** The first mention of the one single source; null where there are others, or several are described or counted. */
  private static @Nullable Unnamed only(Manuscript draft, List<Unnamed> mentions) {
    Unnamed one = null;
    for (Unnamed mention : mentions) {
      if (mention.plural()) {
        if (isCounted(mention) || !mention.isBare(draft.lexicon())) {
          return null;
        }
      } else if (one == null) {
        one = mention;
      } else if (!mention.definite() && !mention.source().name().equals(one.source().name())) {
        return null;
      }
    }
    return one;
  }

  private static boolean isCounted(Unnamed mention) {
    Count count = mention.source().count();
    return count != null && count.isExact() && count.atMost() > 1;
  }

  /** "Another source", "one of the sources", "a second official": whether they are quoted or not, there are more. */
  private static boolean tellsOfMore(Manuscript draft) {
    Lexicon lexicon = draft.lexicon();
    for (Line line : draft.text()) {
      for (int i = 1; i < line.size(); i++) {
        boolean source = lexicon.is("source_one", line.folded(i)) || lexicon.is("source_many", line.folded(i));
        boolean more = lexicon.is("another", line.folded(i - 1)) || i > 1 && lexicon.is("another", line.folded(i - 2));
        if (source && more) {
          return true;
        }
      }
    }
    return false;
  }
}
