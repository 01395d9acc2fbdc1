package org.whence.model;

import java.util.List;

/**
 * A report cited here and not in the pile.
 *
 * @param narrows by how much reading it could narrow the ranges of this story's claims, summed over them; the list is sorted by it
 * @param claims ids of the claims it bears on
 */
public record ReadNext(CitedReport report, int narrows, List<String> claims) {
  public ReadNext {
    claims = List.copyOf(claims);
  }
}
