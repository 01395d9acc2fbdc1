package org.whence.read;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.text.Chain;
import org.whence.text.FeatureRows;

/** Finds attributions by the learned model: first the cues of a block, then for each cue its source and its content. */
final class LearnedAttributions {

  /**
   * What one cue was found to carry; tokens of its block.
   *
   * @param borrowed whether the source is no finding of the model's but the subject of an earlier verb
   */
  record Proposal(int cueFirst, int cueLast, int @Nullable [] source, List<int[]> content, boolean borrowed) {}

  private final AttributionModel model;
  private final FeatureRows rows = new FeatureRows(128, 40);

  LearnedAttributions(AttributionModel model) {
    this.model = model;
  }

  /** The proposals of one block, in the order of their cues. */
  List<Proposal> find(Passage passage) {
    FeatureRows features = passage.features();
    int[] labels = labels(model.cues(), passage, features, model.boldness().cue());
    List<int[]> cues = cues(labels, passage);
    List<Proposal> out = new ArrayList<>();
    Chain frames = model.frames();
    int width = frames.labels();
    int[] shared = new int[passage.size * width];
    boolean[] scored = new boolean[passage.size];
    for (int[] cue : cues) {
      Frame frame = new Frame(passage, labels, cue[0], cue[1]);
      int[] scores = new int[frame.size() * width];
      rows.clear();
      frame.features(rows);
      for (int i = 0; i < frame.size(); i++) {
        int token = frame.first + i;
        if (!scored[token]) {
          frames.score(features, token, shared, token * width);
          scored[token] = true;
        }
        System.arraycopy(shared, token * width, scores, i * width, width);
        frames.score(rows, i, scores, i * width);
        scores[i * width] -= model.boldness().frame();
        if (token >= cue[0] && token <= cue[1]) {
          scores[i * width] += 10_000;
        }
      }
      Proposal proposal = decode(frame, scores);
      if (!proposal.content().isEmpty()) {
        out.add(proposal);
      }
    }
    return out;
  }

  /** The best reading of a frame; one that has content and no source is read again with sources made likelier. */
  private Proposal decode(Frame frame, int[] scores) {
    Chain frames = model.frames();
    Proposal proposal = proposal(frame, frames.decode(scores, frame.size()));
    if (proposal.source() != null || proposal.content().isEmpty()) {
      return proposal;
    }
    for (int i = 0; i < frame.size(); i++) {
      scores[i * frames.labels() + Frame.SOURCE_BEGIN] += model.boldness().source();
    }
    Proposal other = proposal(frame, frames.decode(scores, frame.size()));
    return other.source() == null || other.content().isEmpty() ? withSubject(frame, proposal) : other;
  }

  /** "..., saying that": a cue without a source of its own has the subject of the verb before it. */
  private static Proposal withSubject(Frame frame, Proposal proposal) {
    int[] subject = frame.subject();
    for (int[] range : proposal.content()) {
      if (subject != null && range[0] <= subject[1] && subject[0] <= range[1]) {
        return proposal;
      }
    }
    return new Proposal(proposal.cueFirst(), proposal.cueLast(), subject, proposal.content(), subject != null);
  }

  /** The first model's label of every token. */
  static int[] labels(Chain cues, Passage passage, FeatureRows features, int boldness) {
    int width = cues.labels();
    int[] scores = new int[passage.size * width];
    for (int i = 0; i < passage.size; i++) {
      cues.score(features, i, scores, i * width);
      scores[i * width + CueLabels.CUE_BEGIN] += boldness;
    }
    return cues.decode(scores, passage.size);
  }

  /** First and last token of each cue; one never leaves its sentence. */
  static List<int[]> cues(int[] labels, Passage passage) {
    List<int[]> out = new ArrayList<>();
    for (int i = 0; i < labels.length; i++) {
      if (labels[i] == CueLabels.CUE_BEGIN) {
        int last = i;
        while (last + 1 < labels.length && labels[last + 1] == CueLabels.CUE && passage.sentenceOf[last + 1] == passage.sentenceOf[i]) {
          last++;
        }
        out.add(new int[] {i, last});
      }
    }
    return out;
  }

  private static Proposal proposal(Frame frame, int[] labels) {
    int[] source = null;
    List<int[]> content = new ArrayList<>();
    for (int i = 0; i < labels.length; i++) {
      boolean begins = labels[i] == Frame.SOURCE_BEGIN || labels[i] == Frame.CONTENT_BEGIN;
      if (!begins) {
        continue;
      }
      int last = i;
      while (last + 1 < labels.length && labels[last + 1] == labels[i] + 1) {
        last++;
      }
      int[] range = {frame.first + i, frame.first + last};
      if (labels[i] == Frame.CONTENT_BEGIN) {
        content.add(range);
      } else if (source == null || distance(range, frame) < distance(source, frame)) {
        source = range;
      }
    }
    return new Proposal(frame.cueFirst, frame.cueLast, source, content, false);
  }

  private static int distance(int[] range, Frame frame) {
    return range[0] > frame.cueLast ? range[0] - frame.cueLast : frame.cueFirst - range[1];
  }
}
