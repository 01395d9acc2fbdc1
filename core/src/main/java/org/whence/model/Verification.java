package org.whence.model;

import java.util.List;

/**
 * A check, once for all articles that tell of it.
 *
 * @param check as told most fully
 * @param sentence the sentence that tells of it most fully
 * @param also the sentences of other articles that say the same, sorted
 * @param claims ids of the claims it bears on; empty where the words do not show which
 */
public record Verification(Check check, Span sentence, List<Span> also, List<String> claims) {
  public Verification {
    also = List.copyOf(also);
    claims = List.copyOf(claims);
  }
}
