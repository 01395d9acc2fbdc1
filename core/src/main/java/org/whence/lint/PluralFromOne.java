package org.whence.lint;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.whence.model.Count;

/** "Sources" or "officials" in a draft that describes one unnamed source and no other. */
final class PluralFromOne implements LintRule {

  @Override
  public void find(Manuscript draft, List<Finding> out) {
    List<Unnamed> mentions = Unnamed.in(draft);
    Unnamed one = null;
    Set<String> described = new TreeSet<>();
    for (Unnamed mention : mentions) {
      boolean single = isOne(mention) && !isAnother(draft.lexicon(), mention);
      if (isOne(mention) && !mention.definite()) {
        described.add(String.join(" ", mention.source().name()));
        one = single && one == null ? mention : one;
        described.add(single ? mention.source().name() : "another");
      } else if (mention.plural() && (isCounted(mention) || !mention.isBare(draft.lexicon()))) {
        return;
      }
    }
    if (one == null || described.size() > 1) {
      return;
    }
    for (Unnamed mention : mentions) {
      if (mention.plural() && mention.isBare(draft.lexicon()) && !mention.isRelayed()) {
        String source = draft.fact(one.mention());
        out.add(draft.finding(Fault.PLURAL_FROM_ONE, mention.line(), mention.mention(), List.of(one.mention()), draft.fact(mention.mention()),
            source));
      }
    }
  }

  private static boolean isOne(Unnamed mention) {
    return !mention.plural();
  }

  private static boolean isCounted(Unnamed mention) {
    Count count = mention.source().count();
    return count != null && count.isExact() && count.atMost() > 1;
  }

  /** "Another source", "one of the sources", "a second source": there are more. */
  private static boolean isAnother(Lexicon lexicon, Unnamed mention) {
    for (int i = mention.first(); i < mention.head(); i++) {
      if (lexicon.is("another", mention.line().folded(i))) {
        return true;
      }
    }
    return false;
  }
}
