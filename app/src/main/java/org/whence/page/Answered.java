package org.whence.page;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.model.Check;
import org.whence.model.Denial;
import org.whence.model.TracedClaim;
import org.whence.model.Wording;

/**
 * What the articles say to a sentence, by the claim that is nearest to it.
 *
 * @param earliest wording that puts it forward; null where it is only denied or questioned
 * @param least the wording of the title
 * @param most that which goes furthest, then that which is said most firmly
 * @param denied wordings that deny or question it
 * @param denials by others of what it says, beside those wordings
 */
record Answered(
    @Nullable Wording earliest,
    @Nullable Wording least,
    @Nullable Wording most,
    List<String> behind,
    List<Wording> denied,
    List<Denial> denials,
    List<Checked> couldNotVerify) {

  /** How far the words go, then how firmly they are said: what makes one wording more committed than another. */
  private static final Comparator<Wording> COMMITTED =
      Comparator.comparingInt(Answered::reach).thenComparing(wording -> wording.statement().certainty());

  static Answered of(Lookup lookup, TracedClaim claim) {
    List<Wording> ways = claim.wordings().stream().filter(wording -> wording.stance().isPath()).toList();
    List<Wording> denied = claim.wordings().stream().filter(wording -> !wording.stance().isPath()).toList();
    Wording earliest = ways.isEmpty() ? null : ways.getFirst();
    Wording least = ways.stream().filter(wording -> wording.statement().wording().equals(claim.claim().title())).findFirst().orElse(earliest);
    Wording most = ways.stream().max(COMMITTED).orElse(least);
    List<Denial> denials =
        claim.denials().stream().filter(denial -> denied.stream().noneMatch(w -> w.statement().sentence().equals(denial.sentence()))).toList();
    String glyph = Phrases.glyph(Check.Kind.COULD_NOT_VERIFY);
    List<Checked> checks = Checked.about(lookup, claim).stream().filter(check -> check.glyph().equals(glyph)).toList();
    return new Answered(earliest, least, most, lookup.behind(claim), denied, denials, checks);
  }

  private static int reach(Wording wording) {
    var progress = wording.statement().progress();
    return progress == null ? 0 : progress.negated() ? -1 : progress.stage().ordinal() + 1;
  }
}
