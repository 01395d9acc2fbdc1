package org.whence.lint;

import java.util.ArrayList;
import java.util.List;
import org.whence.model.Language;
import org.whence.model.Reading;

/** The door by which a reading of one's own draft becomes findings: a pure function that keeps nothing of the draft. */
public final class Linter {

  /** Whether a draft of the language can be held against the rules: whether it has word lists here. */
  public static boolean knows(Language language) {
    return Lexicon.of(language) != null;
  }

  /** What breaks a house rule, in the order of the text; nothing where the language is not known here. */
  public List<Finding> lint(Reading reading) {
    Lexicon lexicon = Lexicon.of(reading.article().language());
    if (lexicon == null) {
      return List.of();
    }
    Manuscript draft = new Manuscript(reading, lexicon);
    List<Finding> out = new ArrayList<>();
    for (LintRule rule : LintRule.ALL) {
      rule.find(draft, out);
    }
    out.sort(Finding.IN_ORDER);
    return out.stream().distinct().toList();
  }
}
