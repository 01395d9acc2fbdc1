package org.whence.lint;

import java.util.Comparator;
import java.util.List;
import org.whence.model.Span;

/**
 * A place where a draft breaks a house rule.
 *
 * @param sentence in which it does
 * @param words the words that do
 * @param beside other places that show it: what the text gives where the headline differs, the one source described
 * @param facts what stands in the places of the fault's wording: words of the draft, on one line
 */
public record Finding(Fault fault, Span sentence, Span words, List<Span> beside, List<String> facts) {

  /** As an editor reads: by place, then by rule. */
  static final Comparator<Finding> IN_ORDER =
      Comparator.comparing(Finding::words).thenComparing(Finding::fault).thenComparing(f -> String.join("\n", f.facts));

  public Finding {
    beside = List.copyOf(beside);
    facts = List.copyOf(facts);
  }

  public HouseRule rule() {
    return fault.rule();
  }

  /** What is wrong, in a fixed wording over words of the draft. */
  public String message() {
    return fault.message(facts);
  }
}
