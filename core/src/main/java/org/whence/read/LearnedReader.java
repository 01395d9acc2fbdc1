package org.whence.read;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.read.LearnedAttributions.Proposal;

/** Reads the sentences of an article by rules and model together. */
final class LearnedReader {

  private final Merge merge;
  private final @Nullable AttributionModel model;

  LearnedReader(Merge merge, @Nullable AttributionModel model) {
    this.merge = merge;
    this.model = model;
  }

  /** For each sentence its attributions. */
  List<List<Found>> read(List<Sentence> sentences) {
    List<List<Found>> rules = new ArrayList<>();
    for (Sentence s : sentences) {
      rules.add(CueRules.find(s));
    }
    if (merge == Merge.RULES || model == null) {
      return rules;
    }
    List<List<Found>> out = new ArrayList<>();
    LearnedAttributions learned = new LearnedAttributions(model);
    for (int from = 0; from < sentences.size(); ) {
      int to = from + 1;
      while (to < sentences.size() && sentences.get(to).tokens() == sentences.get(from).tokens()) {
        to++;
      }
      Passage passage = new Passage(sentences.subList(from, to), rules.subList(from, to));
      List<Proposal> proposals = learned.find(passage);
      for (int i = from; i < to; i++) {
        Sentence s = sentences.get(i);
        List<Proposal> here = proposals.stream().filter(p -> s.in(p.cueFirst())).toList();
        out.add(merge.merged(s, rules.get(i), here));
      }
      from = to;
    }
    return out;
  }
}
