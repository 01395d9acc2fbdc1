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
  /** All of the rules, and of the model the cues they missed. */
  ADD,
  /** As {@link #ADD}, with source and content as the model sees them where both found the cue. */
  MEND;

  /** The attributions of one sentence by their cues; both lists are its own. */
  List<Found> merged(Sentence s, List<Found> rules, List<Proposal> proposals) {
    if (this == RULES) {
      return rules;
    }
    List<Found> out = new ArrayList<>();
    for (Found rule : rules) {
      Proposal same = overlapping(rule, proposals);
      if (this == MODEL) {
        continue;
      }
      out.add(this == MEND && same != null && rule.form() != Found.Form.REFUSAL ? mended(s, rule, same) : rule);
    }
    for (Proposal proposal : proposals) {
      if (this == MODEL || rules.stream().noneMatch(r -> overlap(r, proposal)) && addable(s, proposal)) {
        out.add(found(s, proposal, rules));
      }
    }
    out.sort(Comparator.comparingInt((Found f) -> f.cue()[0]).thenComparingInt(f -> f.source() == null ? -1 : f.source()[0]));
    return out;
  }

  private static final int SURE = Integer.getInteger("sure", 0);
  private static final int SPEECH = Integer.getInteger("speech", 1);

  private static boolean addable(Sentence s, Proposal proposal) {
    if (proposal.source() == null || proposal.sureness() < SURE) {
      return false;
    }
    if (SPEECH == 0) return true;
    for (int i = proposal.cueFirst(); i <= proposal.cueLast(); i++) {
      Lexis.Word w = Lexis.of(s.pack()).word(s.folded()[i]);
      if (w.cue() != 0 || (w.views() & Lexis.SPEECH) != 0 || s.pack().phraseAt("according", s, i) > 0) {
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
    int[] source = same.source() == null || !inside(s, same.source()) ? rule.source() : same.source();
    return new Found(source, rule.cue(), ranges(s, same), rule.commitment(), rule.addressee(), rule.lemma(), rule.form());
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
