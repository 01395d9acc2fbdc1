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
    int at = 0;
    for (List<Sentence> block : blocks(sentences)) {
      Passage passage = new Passage(block, rules.subList(at, at + block.size()));
      List<Proposal> proposals = learned.find(passage);
      for (Sentence s : block) {
        List<Proposal> here = proposals.stream().filter(p -> s.in(p.cueFirst())).toList();
        out.add(merge.merged(s, rules.get(at++), here));
      }
    }
    return out;
  }

  /** Runs of sentences that stand in one block. */
  static List<List<Sentence>> blocks(List<Sentence> sentences) {
    List<List<Sentence>> blocks = new ArrayList<>();
    for (int from = 0; from < sentences.size(); ) {
      int to = from + 1;
      while (to < sentences.size() && sentences.get(to).tokens() == sentences.get(from).tokens()) {
        to++;
      }
      blocks.add(sentences.subList(from, to));
      from = to;
    }
    return blocks;
  }
}
