package org.whence.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.whence.read.Firmness;

/**
 * Whether a sentence is hedged, in the words of the labelled file. There the two words stand the wrong way round (sentences with "some", "often", "it
 * is thought" are "certain"), and the model, trained on it, repeats that.
 */
final class HedgeTask extends EachLine {

  private final Firmness model;

  HedgeTask() {
    try {
      model = TrainFirmness.hedge(EvalFolder.of(null));
    } catch (IOException e) {
      throw new UncheckedIOException("hedge: the model cannot be trained. Name the evaluation folder in WHENCE_EVAL", e);
    }
  }

  @Override
  void answer(ObjectNode line, Input input, ObjectNode answer) {
    answer.put("label", label(model.of(line.path("text").asText(), -1, -1)));
  }

  static String label(double mark) {
    return mark > 0 ? "certain" : "uncertain";
  }
}
