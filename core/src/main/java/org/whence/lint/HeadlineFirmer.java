package org.whence.lint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.model.Attribution;
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

  /** A hedge stands so near before the verb it hedges. */
  private static final int NEAR = 3;

  /**
   * A statement of the text that tells what the headline tells.
   *
   * @param verb token of the verb that both have; -1 where they share none
   */
  private record Match(Line line, Statement statement, int shared, int verb) {}

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
    if (matches.stream().allMatch(match -> isLent(draft, match))) {
      return finding(draft, headline, Fault.HEADLINE_DROPS_SOURCE, best, draft.fact(source(draft, best.statement)));
    }
    if (matches.stream().anyMatch(match -> match.verb < 0)) {
      return null;
    }
    if (matches.stream().allMatch(match -> hedge(draft, match) >= 0)) {
      int hedge = hedge(draft, best);
      return finding(draft, headline, Fault.HEADLINE_DROPS_HEDGE, best, draft.fact(best.line.span(hedge, hedge)));
    }
    Statement own = statement(draft, headline);
    return own == null ? null : advanced(draft, headline, own, matches);
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
        int from = line.tokenAt(statement.wording().begin());
        int to = line.tokenAt(statement.wording().end() - 1) + 1;
        Set<String> told = line.stems(draft.lexicon(), from, to);
        told.retainAll(wanted);
        if (!statement.commitment().isSilence() && told.size() >= FEWEST && told.size() >= SAME * wanted.size()) {
          out.add(new Match(line, statement, told.size(), verb(headline, line, from, to)));
        }
      }
    }
    return out;
  }

  /** The verb in a stretch of a sentence that the headline has too, by its beginning. */
  private static int verb(Line headline, Line line, int from, int to) {
    for (int i = 0; i < headline.size(); i++) {
      String stem = headline.folded(i).substring(0, Math.min(Line.STEM - 1, headline.folded(i).length()));
      for (int j = from; headline.tag(i).isVerb() && j < to; j++) {
        if (line.tag(j).isVerb() && stem.length() >= 3 && line.folded(j).startsWith(stem)) {
          return j;
        }
      }
    }
    return -1;
  }

  /** Whether a statement rests on an unnamed source, another outlet or an accuser alone. */
  private static boolean isLent(Manuscript draft, Match match) {
    Statement statement = match.statement;
    if (statement.attributions().isEmpty()) {
      return false;
    }
    Attribution first = draft.reading().attribution(statement.attributions().getFirst());
    boolean weak = statement.commitment() == Commitment.ALLEGED || statement.commitment() == Commitment.CLAIMED;
    Unnamed unnamed = Unnamed.of(draft, match.line, first);
    boolean hidden = unnamed != null && !unnamed.isBody(draft.lexicon());
    return hidden || !(first.source() instanceof Source.Unstated) && (weak || first.source() instanceof Source.Report);
  }

  private static Span source(Manuscript draft, Statement statement) {
    Attribution attribution = draft.reading().attribution(statement.attributions().getFirst());
    return attribution.sourceSpans().isEmpty() ? attribution.cue().getFirst() : attribution.sourceSpans().getFirst();
  }

  private static int hedge(Manuscript draft, Match match) {
    return before(draft, match, "maybe");
  }

  /** The nearest word of a class shortly before the verb that headline and sentence share; -1 where none stands there. */
  private static int before(Manuscript draft, Match match, String wordClass) {
    for (int i = match.verb - 1; i >= Math.max(0, match.verb - NEAR); i--) {
      if (draft.lexicon().phraseAt(wordClass, match.line, i) > 0) {
        return i;
      }
    }
    return -1;
  }

  private static @Nullable Finding advanced(Manuscript draft, Line headline, Statement own, List<Match> matches) {
    Progress now = own.progress();
    boolean toCome = headline.findAnywhere(draft.lexicon(), "to_come") >= 0;
    if (now == null || toCome || now.negated() || now.stage().compareTo(Stage.AGREED) < 0) {
      return null;
    }
    Match lower = null;
    for (Match match : matches) {
      Progress then = match.statement.progress();
      if (then == null || then.negated() || then.stage().compareTo(Stage.AGREED) >= 0 || before(draft, match, "planning") < 0) {
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
