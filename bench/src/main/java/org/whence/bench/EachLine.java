package org.whence.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.List;

/** A task whose answer to one line needs no other line: lines are dealt out over the processors and answered in their order. */
abstract class EachLine implements Task {

  /** Puts the answer to a line, its id left out. */
  abstract void answer(ObjectNode line, Input input, ObjectNode answer);

  @Override
  public final void predict(Input input, PrintStream out) {
    List<String> answers = input.lines().parallelStream().map(line -> answered(line, input)).toList();
    answers.forEach(out::println);
  }

  private String answered(ObjectNode line, Input input) {
    ObjectNode answer = Input.JSON.createObjectNode();
    answer.set("id", line.get("id"));
    try {
      answer(line, input, answer);
    } catch (RuntimeException | StackOverflowError e) {
      // One line that fails counts as wrong; it must not cost the others theirs.
      System.err.println("predict: line " + line.get("id") + ": " + e + ". Its answer is left empty; please report it.");
    }
    return answer.toString();
  }
}
