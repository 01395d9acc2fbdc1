package org.whence.lint;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.model.Attribution;
import org.whence.model.Count;
import org.whence.model.Source;
import org.whence.model.Span;

/** Everything that a draft attributes comes from one unnamed source or one report of another outlet, and it says nothing of any check. */
final class UnverifiedSingle implements LintRule {

  /** The source must stand within the first sentences, or the draft rests on other things. */
  private static final int LEAD = 3;

  /** Such a share of the sentences must come from it; a draft that tells more in its own voice rests on other things as well. */
  private static final double RESTS = 0.4;

  @Override
  public void find(Manuscript draft, List<Finding> out) {
    List<Line> text = draft.text();
    if (!draft.reading().checks().isEmpty() || text.stream().anyMatch(line -> line.findAnywhere(draft.lexicon(), "checking") >= 0)) {
      return;
    }
    Attribution only = null;
    List<String> origins = new ArrayList<>();
    int attributed = 0;
    for (Line line : text) {
      for (Attribution attribution : line.attributions()) {
        String origin = origin(attribution);
        if (origin == null) {
          return;
        }
        if (!origin.isEmpty() && !origins.contains(origin)) {
          origins.add(origin);
        }
        only = only == null && !origin.isEmpty() ? attribution : only;
      }
      attributed += line.isAttributed() ? 1 : 0;
    }
    if (only != null && origins.size() == 1 && attributed >= RESTS * text.size()) {
      report(draft, only, out);
    }
  }

  private static void report(Manuscript draft, Attribution only, List<Finding> out) {
    List<Line> text = draft.text();
    for (int i = 0; i < Math.min(LEAD, text.size()); i++) {
      Line line = text.get(i);
      if (line.span().equals(only.sentence())) {
        Span words = only.sourceSpans().isEmpty() ? only.cue().getFirst() : only.sourceSpans().getFirst();
        out.add(draft.finding(Fault.UNVERIFIED_SINGLE, line, words, List.of(), draft.fact(words)));
      }
    }
  }

  /** What an attribution rests on; empty where it says nothing of it, null where it is on the record or several people. */
  private static @Nullable String origin(Attribution attribution) {
    return switch (attribution.source()) {
      case Source.Person p -> null;
      case Source.Office o -> null;
      case Source.Document d -> null;
      case Source.Report r -> r.name();
      case Source.Unnamed u -> isOne(u.count()) ? u.name() : null;
      case Source.Unstated u -> "";
    };
  }

  private static boolean isOne(@Nullable Count count) {
    return count != null && count.atMost() == 1;
  }
}
