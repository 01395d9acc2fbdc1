package org.whence.model;

import java.util.List;

/**
 * A report cited here and not in the pile.
 *
 * <p>The list begins with those whose fall would bring the main claim down, then goes by what they could narrow.
 *
 * @param narrows by how much reading it could narrow the ranges of this story's claims, summed over them
 * @param claims ids of the claims it bears on
 */
public record ReadNext(CitedReport report, int narrows, List<String> claims) {
  public ReadNext {
    claims = List.copyOf(claims);
  }
}
