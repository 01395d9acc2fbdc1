package org.whence.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.whence.model.Change;
import org.whence.model.TracedClaim;

/**
 * The claims of a story in the order in which every view shows and numbers them: the main claim, those that changed in a way that matters, the others
 * of several articles, then what one article alone puts forward, its own voice last.
 */
final class ClaimOrder {
  private ClaimOrder() {}

  static List<TracedClaim> of(Lookup lookup) {
    List<TracedClaim> out = new ArrayList<>(lookup.dossier().claims());
    out.sort(Comparator.comparing(claim -> rank(lookup, claim)));
    return List.copyOf(out);
  }

  private static int rank(Lookup lookup, TracedClaim claim) {
    if (isMain(lookup, claim)) {
      return 0;
    }
    if (Lookup.drift(claim).stream().anyMatch(change -> change.severity() == Change.Severity.MAJOR)) {
      return 1;
    }
    return isShared(lookup, claim) ? 2 : isOwnVoice(claim) ? 4 : 3;
  }

  private static boolean isMain(Lookup lookup, TracedClaim claim) {
    return claim.claim().id().equals(lookup.dossier().mainClaim());
  }

  /** Whether there is something to compare: several articles, a change, or the verdict rests on it. */
  static boolean isShared(Lookup lookup, TracedClaim claim) {
    return isMain(lookup, claim) || claim.corroboration().articles() > 1 || !claim.changes().isEmpty();
  }

  private static boolean isOwnVoice(TracedClaim claim) {
    return claim.wordings().stream().allMatch(wording -> wording.statement().attributions().isEmpty());
  }
}
