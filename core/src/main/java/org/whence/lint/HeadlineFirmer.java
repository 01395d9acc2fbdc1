package org.whence.lint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.model.Attribution;
import org.whence.model.Certainty;
import org.whence.model.Commitment;
import org.whence.model.Progress;
import org.whence.model.Source;
import org.whence.model.Span;
import org.whence.model.Stage;
import org.whence.model.Statement;

/**
 * A headline that drops the source or the hedge of what it tells, or puts it at a later stage. Held against every sentence of the text that tells
 * the same; where one of them is as firm, the headline is right.
 */
final class HeadlineFirmer implements LintRule {

  /** So much of a headline's telling words in a sentence makes both tell the same. */
  private static final double SAME = 0.5;

  private static final int FEWEST = 3;

  /** The first sentences, which tell what the headline is about. */
  private static final int LEAD = 3;

  /** A statement of the text that tells what the headline tells. */
  private record Match(Line line, Statement statement, int shared) {}

  @Override
  public void find(Manuscript draft, List<Finding> out) {
    for (Line headline : draft.headlines()) {
      if (isGuarded(draft, headline)) {
        continue;
      }
      Finding finding = firmer(draft, headline);
      finding = finding == null ? doubted(draft, headline) : finding;
      if (finding != null) {
        out.add(finding);
      }
    }
  }

  /** A sentence that leaves open what the lead told and the headline is sure of. */
  private static @Nullable Finding doubted(Manuscript draft, Line headline) {
    Lexicon lexicon = draft.lexicon();
    Set<String> lead = new HashSet<>();
    List<Line> text = draft.text();
    for (Line line : text.subList(0, Math.min(LEAD, text.size()))) {
      lead.addAll(line.stems(lexicon));
    }
    Set<String> told = headline.stems(lexicon);
    told.retainAll(lead);
    for (Line line : text) {
      int at = told.size() < FEWEST || line.isAttributed() ? -1 : line.find(lexicon, "unsure");
      Set<String> shared = at < 0 ? Set.of() : line.stems(lexicon);
      if (at >= 0 && shared.stream().filter(lead::contains).count() >= FEWEST && shared.stream().anyMatch(told::contains)) {
        Span doubt = line.span(at, at + lexicon.phraseAt("unsure", line, at) - 1);
        return draft.finding(Fault.HEADLINE_IGNORES_DOUBT, headline, headline.span(), List.of(line.span()), draft.fact(doubt));
      }
    }
    return null;
  }

  private static @Nullable Finding firmer(Manuscript draft, Line headline) {
    List<Match> matches = matches(draft, headline);
    if (matches.isEmpty()) {
      return null;
    }
    Match best = matches.getFirst();
    for (Match match : matches) {
      best = match.shared > best.shared ? match : best;
    }
    Statement own = statement(draft, headline);
    Finding advanced = own == null ? null : advanced(draft, headline, own, matches);
    if (advanced != null) {
      return advanced;
    }
    if (matches.stream().allMatch(match -> isLent(draft, match.statement))) {
      Span source = source(draft, best.statement);
      return finding(draft, headline, Fault.HEADLINE_DROPS_SOURCE, best, draft.fact(source));
    }
    if (matches.stream().allMatch(match -> hedge(draft, match) >= 0)) {
      int hedge = hedge(draft, best);
      return finding(draft, headline, Fault.HEADLINE_DROPS_HEDGE, best, draft.fact(best.line.span(hedge, hedge)));
    }
    return null;
  }

  private static Finding finding(Manuscript draft, Line headline, Fault fault, Match best, String... facts) {
    return draft.finding(fault, headline, headline.span(), List.of(best.statement.sentence()), facts);
  }

  /** A headline that names a source, hedges, asks or quotes has not dropped what it has. */
  private static boolean isGuarded(Manuscript draft, Line headline) {
    boolean mark = false;
    for (int i = 0; i < headline.size(); i++) {
      mark |= !headline.tokens().isWord(i) && ":?\"“”«»‘'".indexOf(headline.tokens().firstChar(i)) >= 0;
    }
    Lexicon lexicon = draft.lexicon();
    return mark || headline.isAttributed() || headline.find(lexicon, "hedges") >= 0 || headline.find(lexicon, "sourced") >= 0;
  }

  private static @Nullable Statement statement(Manuscript draft, Line line) {
    List<Statement> here = draft.statements(line);
    return here.isEmpty() ? null : here.getFirst();
  }

  private static List<Match> matches(Manuscript draft, Line headline) {
    Set<String> wanted = headline.stems(draft.lexicon());
    List<Match> out = new ArrayList<>();
    for (Line line : draft.text()) {
      Set<String> shared = line.stems(draft.lexicon());
      shared.retainAll(wanted);
      if (shared.size() < FEWEST || shared.size() < SAME * wanted.size()) {
        continue;
      }
      for (Statement statement : draft.statements(line)) {
        if (!statement.commitment().isSilence()) {
          int from = line.tokenAt(statement.wording().begin());
          int to = line.tokenAt(statement.wording().end() - 1) + 1;
          Set<String> told = line.stems(draft.lexicon(), from, to);
          told.retainAll(wanted);
          if (told.size() >= FEWEST && told.size() >= SAME * wanted.size()) {
            out.add(new Match(line, statement, told.size()));
          }
        }
      }
    }
    return out;
  }

  /** Whether a statement rests on nobody on the record. */
  private static boolean isLent(Manuscript draft, Statement statement) {
    if (statement.attributions().isEmpty()) {
      return false;
    }
    boolean weak = statement.commitment() == Commitment.ALLEGED || statement.commitment() == Commitment.CLAIMED;
    Attribution first = draft.reading().attribution(statement.attributions().getFirst());
    boolean stated = !(first.source() instanceof Source.Unstated) || first.commitment() == Commitment.ALLEGED;
    return stated && (weak || statement.certainty().step() <= Certainty.OUTLET_ONLY.step());
  }

  private static Span source(Manuscript draft, Statement statement) {
    Attribution attribution = draft.reading().attribution(statement.attributions().getFirst());
    return attribution.sourceSpans().isEmpty() ? attribution.cue().getFirst() : attribution.sourceSpans().getFirst();
  }

  private static int hedge(Manuscript draft, Match match) {
    int from = match.line.tokenAt(match.statement.wording().begin());
    int to = match.line.tokenAt(match.statement.wording().end() - 1);
    for (int i = from; i <= to; i++) {
      if (draft.lexicon().phraseAt("hedges", match.line, i) > 0) {
        return i;
      }
    }
    return -1;
  }

  private static @Nullable Finding advanced(Manuscript draft, Line headline, Statement own, List<Match> matches) {
    Progress now = own.progress();
    if (now == null || now.negated() || now.stage().compareTo(Stage.AGREED) < 0) {
      return null;
    }
    Match lower = null;
    for (Match match : matches) {
      Progress then = match.statement.progress();
      if (then == null || then.negated() || then.stage().compareTo(Stage.AGREED) >= 0) {
        return null;
      }
      lower = lower == null ? match : lower;
    }
    Progress then = lower == null ? null : lower.statement.progress();
    return lower == null || then == null ? null : finding(draft, headline, Fault.HEADLINE_ADVANCES, lower, name(now), name(then));
  }

  private static String name(Progress progress) {
    return progress.stage().name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
