package org.whence.trace;

import java.util.List;
import org.whence.model.Change;
import org.whence.model.Claim;

/** Finds how a claim changed on its way. */
final class Changes {

  Changes(StoryView view, Lineage lineage, Routes routes) {}

  /** Drift first, major first, then by position. */
  List<Change> of(Claim claim) {
    return List.of();
  }
}
