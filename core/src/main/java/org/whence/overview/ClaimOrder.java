package org.whence.overview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.whence.model.Change;
import org.whence.model.Dossier;
import org.whence.model.TracedClaim;

/**
 * The claims of a story in the order in which every view shows and numbers them: the main claim, those that changed in a way that matters, the others
 * of several articles, then what one article alone puts forward, its own voice last.
 */
public final class ClaimOrder {
  private ClaimOrder() {}

  public static List<TracedClaim> of(Dossier dossier) {
    List<TracedClaim> out = new ArrayList<>(dossier.claims());
    out.sort(Comparator.comparing(claim -> rank(dossier, claim)));
    return List.copyOf(out);
  }

  private static int rank(Dossier dossier, TracedClaim claim) {
    if (isMain(dossier, claim)) {
      return 0;
    }
    if (claim.changes().stream().anyMatch(change -> change.nature() == Change.Nature.DRIFT && change.severity() == Change.Severity.MAJOR)) {
      return 1;
    }
    return isShared(dossier, claim) ? 2 : isOwnVoice(claim) ? 4 : 3;
  }

  private static boolean isMain(Dossier dossier, TracedClaim claim) {
    return claim.claim().id().equals(dossier.mainClaim());
  }

  /** Whether there is something to compare: several articles, a change, or the verdict rests on it. */
  public static boolean isShared(Dossier dossier, TracedClaim claim) {
    return isMain(dossier, claim) || claim.corroboration().articles() > 1 || !claim.changes().isEmpty();
  }

  private static boolean isOwnVoice(TracedClaim claim) {
    return claim.wordings().stream().allMatch(wording -> wording.statement().attributions().isEmpty());
  }
}
