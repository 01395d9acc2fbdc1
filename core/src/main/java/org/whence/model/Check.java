package org.whence.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an article says was done to verify: who could not verify, who was asked, who answered or did not.
 *
 * @param who the party the check is about: who could not verify, who did not respond, who answered; as printed
 * @param byWhom who asked or checked, as printed; null where not said
 * @param when words that limit it ("outside regular business hours", "immediately"); null where none
 * @param described true where who, how or when is said; false where it is only asserted ("all facts have been cross-checked")
 * @param proof at least one span: the sentence, then narrower words
 */
public record Check(
    Kind kind, String who, @Nullable String byWhom, @Nullable String when, boolean described, List<Span> proof) {

  /** The kinds of check, in the order in which they are shown. */
  public enum Kind {
    COULD_NOT_VERIFY,
    VERIFIED,
    ASKED,
    ANSWERED,
    DECLINED,
    DID_NOT_RESPOND,
    ALL_ANONYMOUS,
    CROSS_CHECKED
  }

  public Check {
    proof = List.copyOf(proof);
    if (proof.isEmpty()) {
      throw new IllegalArgumentException("check without evidence: " + kind + " " + who);
    }
  }
}
