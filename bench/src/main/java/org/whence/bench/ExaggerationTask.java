package org.whence.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Whether a claim makes more of its source, less, or the same. */
final class ExaggerationTask extends EachLine {

  private final Exaggeration model;

  ExaggerationTask() {
    try {
      model = TrainFirmness.exaggeration(EvalFolder.of(null));
    } catch (IOException e) {
      throw new UncheckedIOException("exaggeration: the model cannot be trained. Name the evaluation folder in WHENCE_EVAL", e);
    }
  }

  @Override
  void answer(ObjectNode line, Input input, ObjectNode answer) {
    answer.put("label", model.verdict(line.path("source").asText(), line.path("claim").asText()));
  }
}
