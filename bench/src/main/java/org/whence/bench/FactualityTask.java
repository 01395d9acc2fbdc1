package org.whence.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Whether an event happened, by what the text says of it: -3 to 3. */
final class FactualityTask extends EachLine {

  private final Factuality model = FirmnessModels.factuality();

  @Override
  void answer(ObjectNode line, Input input, ObjectNode answer) {
    answer.put("label", model.of(JudgedTexts.event(line, 0)));
  }
}
