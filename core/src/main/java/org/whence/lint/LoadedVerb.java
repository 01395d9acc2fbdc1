package org.whence.lint;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.model.Attribution;
import org.whence.model.Source;
import org.whence.model.Span;
import org.whence.text.Tag;

/** "Admitted", "claimed", "revealed": a verb of saying that tells the reader what to think of it. */
final class LoadedVerb implements LintRule {

  /** Within so many words after the verb stands what makes it right: "claimed responsibility", "admitted the charge". */
  private static final int NEAR = 6;

  @Override
  public void find(Manuscript draft, List<Finding> out) {
    for (Line line : draft.lines()) {
      if (line.isText() || line.isHeadline()) {
        for (Attribution attribution : line.attributions()) {
          verb(draft, line, attribution, out);
        }
      }
    }
  }

  private static void verb(Manuscript draft, Line line, Attribution attribution, List<Finding> out) {
    Span cue = attribution.cue().getFirst();
    if (!line.span().contains(cue) || cue.isEmpty() || !isSpeaker(attribution.source())) {
      return;
    }
    int first = line.tokenAt(cue.begin());
    int last = line.tokenAt(cue.end() - 1);
    for (int i = first; i <= last; i++) {
      Fault fault = fault(draft.lexicon(), line, i);
      if (fault != null && isVerb(line, i) && tells(line, attribution) && !line.isQuoted(i) && !isRight(draft.lexicon(), line, i)) {
        out.add(draft.finding(fault, line, line.span(i, i), List.of(), draft.fact(line.span(i, i))));
        return;
      }
    }
  }

  private static boolean isVerb(Line line, int token) {
    Tag before = token == 0 ? Tag.OTHER : line.tag(token - 1);
    return line.tag(token) != Tag.NOUN && before != Tag.ADP && before != Tag.DET;
  }

  /** Whether what is said is a proposition or a quotation: one can also claim a prize, admit a student and concede an election. */
  private static boolean tells(Line line, Attribution attribution) {
    for (Span content : attribution.content()) {
      if (!line.span().contains(content) || content.isEmpty()) {
        return true;
      }
      for (int i = line.tokenAt(content.begin()); i < line.size() && line.tokens().begin(i) < content.end(); i++) {
        if (line.tag(i) == Tag.VERB_FINITE || line.tag(i) == Tag.AUX || line.isQuoted(i)) {
          return true;
        }
      }
    }
    return false;
  }

  private static @Nullable Fault fault(Lexicon lexicon, Line line, int token) {
    String word = line.folded(token);
    if (lexicon.is("concedes", word)) {
      return Fault.VERB_CONCEDES;
    }
    if (lexicon.is("doubts", word)) {
      return Fault.VERB_DOUBTS;
    }
    return lexicon.is("vouches", word) ? Fault.VERB_VOUCHES : null;
  }

  /** Whether the verb is meant: it claims a prize or admits a charge, or the draft itself says that the claim is false. */
  private static boolean isRight(Lexicon lexicon, Line line, int verb) {
    if (verb > 0 && (lexicon.is("contradicted", line.folded(verb - 1)) || lexicon.is("be", line.folded(verb - 1)))) {
      return true;
    }
    if (line.findAnywhere(lexicon, "pleas") >= 0 || line.findAnywhere(lexicon, "settled") >= 0) {
      return true;
    }
    for (int i = Math.max(0, verb - NEAR); i < verb; i++) {
      if (lexicon.is("papers", line.folded(i))) {
        return true;
      }
    }
    for (int i = verb + 1; i < Math.min(line.size(), verb + 1 + NEAR); i++) {
      if (lexicon.phraseAt("rightly", line, i) > 0 || lexicon.phraseAt("contradicted", line, i) > 0) {
        return true;
      }
    }
    return false;
  }

  /** Documents and studies may reveal; people and offices say. */
  private static boolean isSpeaker(Source source) {
    return switch (source) {
      case Source.Person p -> true;
      case Source.Office o -> true;
      case Source.Unnamed u -> true;
      case Source.Report r -> r.named();
      case Source.Document d -> false;
      case Source.Unstated u -> false;
    };
  }
}
