package org.whence.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.whence.read.Firmness;

/** How sure a sentence sounds, 1 to 6. */
final class CertaintyTask extends EachLine {

  private final Firmness model = FirmnessModels.certainty();

  @Override
  void answer(ObjectNode line, Input input, ObjectNode answer) {
    answer.put("label", Math.clamp(model.of(line.path("text").asText(), -1, -1), 1.0, 6.0));
  }
}
