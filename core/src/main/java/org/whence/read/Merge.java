package org.whence.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.model.Commitment;
import org.whence.read.LanguagePack.CueForm;
import org.whence.read.LearnedAttributions.Proposal;

/** How what the rules found and what the model proposes become one. */
public enum Merge {
  /** The rules alone. */
  RULES,
  /** The model alone; the rules still serve as its features. */
  MODEL,
  /**
   * Where a rule found who says and how, the model may mend what is said around a verb; where no rule found anything, the model adds what tells of
   * something said or written by somebody. Turns of phrase that a closed list knows stay as the rules read them.
   */
  BOTH;

  /** The attributions of one sentence by their cues; both lists are its own. */
  List<Found> merged(Sentence s, List<Found> rules, List<Proposal> proposals) {
    return switch (this) {
      case RULES -> rules;
      case MODEL -> proposals.stream().map(proposal -> found(s, proposal, rules)).toList();
      case BOTH -> together(s, rules, proposals);
    };
  }

  private static List<Found> together(Sentence s, List<Found> rules, List<Proposal> proposals) {
    List<Found> out = new ArrayList<>();
    for (Found rule : rules) {
      Proposal same = rule.form() == Found.Form.VERB ? overlapping(rule, proposals) : null;
      out.add(same == null ? rule : mended(s, rule, same));
    }
    for (Proposal proposal : proposals) {
      if (rules.stream().noneMatch(rule -> overlap(rule, proposal)) && tells(s, proposal)) {
        out.add(found(s, proposal, rules));
      }
    }
    out.sort(Comparator.comparingInt((Found f) -> f.cue()[0]).thenComparingInt(f -> f.source() == null ? -1 : f.source()[0]));
    return out;
  }

  /** Whether somebody says or writes something there, and not only thinks, wants or decides it. */
  private static boolean tells(Sentence s, Proposal proposal) {
    if (proposal.source() == null || proposal.borrowed() || !inside(s, proposal.source())) {
      return false;
    }
    Lexis lexis = Lexis.of(s.pack());
    for (int i = proposal.cueFirst(); i <= proposal.cueLast(); i++) {
      Lexis.Word word = lexis.word(s.folded()[i]);
      if (word.cue() != 0 || (word.views() & Lexis.SPEECH) != 0 || s.pack().phraseAt("according", s, i) > 0) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Proposal overlapping(Found rule, List<Proposal> proposals) {
    for (Proposal proposal : proposals) {
      if (overlap(rule, proposal)) {
        return proposal;
      }
    }
    return null;
  }

  private static boolean overlap(Found rule, Proposal proposal) {
    return rule.cue()[0] <= proposal.cueLast() && proposal.cueFirst() <= rule.cue()[1];
  }

  private static Found mended(Sentence s, Found rule, Proposal same) {
    boolean own = same.source() != null && !same.borrowed() && inside(s, same.source());
    int[] source = rule.source() == null && own ? same.source() : rule.source();
    return rule.withSource(source).withContent(ranges(s, same));
  }

  private static boolean inside(Sentence s, int[] range) {
    return s.in(range[0]) && s.in(range[1]);
  }

  private static List<int[]> ranges(Sentence s, Proposal proposal) {
    List<int[]> out = new ArrayList<>();
    for (int[] range : proposal.content()) {
      out.add(new int[] {s.begin(range[0]), s.end(range[1])});
    }
    return out;
  }

  /** A proposal as an attribution, its commitment that of the rule or the listed cue it stands on. */
  private static Found found(Sentence s, Proposal proposal, List<Found> rules) {
    int[] cue = {proposal.cueFirst(), proposal.cueLast()};
    int[] source = proposal.source() != null && inside(s, proposal.source()) ? proposal.source() : null;
    for (Found rule : rules) {
      if (overlap(rule, proposal)) {
        return new Found(source, cue, ranges(s, proposal), rule.commitment(), rule.addressee(), rule.lemma(), Found.Form.LEARNED);
      }
    }
    for (int i = cue[0]; i <= cue[1]; i++) {
      for (CueForm form : s.pack().cuesStartingWith(s.folded()[i])) {
        if (s.matches(i, form.words())) {
          return new Found(source, cue, ranges(s, proposal), form.commitment(), null, form.lemma(), Found.Form.LEARNED);
        }
      }
    }
    return new Found(source, cue, ranges(s, proposal), Commitment.SAID, null, s.folded()[cue[0]], Found.Form.LEARNED);
  }
}
