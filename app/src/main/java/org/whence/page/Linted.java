package org.whence.page;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whence.lint.Finding;
import org.whence.lint.HouseRule;
import org.whence.model.Article;
import org.whence.model.Block;
import org.whence.model.RawPage;
import org.whence.model.Reading;
import org.whence.model.Role;
import org.whence.model.Span;

/**
 * One draft as it was given, with what was found in it.
 *
 * @param page what the editor has open, for lines and columns
 * @param findings in text order
 */
public record Linted(RawPage page, Reading reading, List<Finding> findings) {
  public Linted {
    findings = List.copyOf(findings);
  }

  Article article() {
    return reading.article();
  }

  Places places() {
    return new Places(page, article());
  }

  /** "headline", "paragraph 4": where a finding stands, for whoever has no line numbers. */
  String block(Span span) {
    int paragraph = 0;
    for (Block block : article().blocks()) {
      paragraph += block.role() == Role.BODY ? 1 : 0;
      if (span.begin() < block.end()) {
        String role = block.role().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        return block.role() == Role.BODY ? "paragraph " + paragraph : role;
      }
    }
    return "";
  }

  /** The printed words around a finding with the words themselves apart; null where they are the whole sentence or lie outside it. */
  static @Nullable Span inside(Finding finding) {
    boolean whole = finding.words().equals(finding.sentence());
    return whole || !finding.sentence().contains(finding.words()) ? null : finding.words();
  }

  /** How many findings of each level the drafts have. */
  static Map<HouseRule.Level, Integer> counts(List<Linted> drafts) {
    Map<HouseRule.Level, Integer> out = new EnumMap<>(HouseRule.Level.class);
    for (HouseRule.Level level : HouseRule.Level.values()) {
      out.put(level, 0);
    }
    for (Linted draft : drafts) {
      for (Finding finding : draft.findings) {
        out.merge(finding.rule().level(), 1, Integer::sum);
      }
    }
    return out;
  }
}
