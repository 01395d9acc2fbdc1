package org.whence.trace;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.model.Act;
import org.whence.model.Attribution;
import org.whence.model.Commitment;
import org.whence.model.Progress;
import org.whence.model.Reading;
import org.whence.model.Reason;
import org.whence.model.Stage;

/** The two ladders on which a claim can rise or fall: its stage, and how far the text commits to it. */
final class Ladder {

  /**
   * Tellings whose words meet less than this are too far apart to say that one changed the other. Half of the telling words is the usual
   * paraphrase.
   */
  static final double CLOSE = 0.45;

  private static final int FEWEST_SHARED = 2;
  private static final double MOST_OF = 0.6;

  private Ladder() {}

  /** Steps from one telling's stage to the other's; 0 where either has none or is negated. */
  static int steps(Telling before, Telling after) {
    Progress from = before.statement().progress();
    Progress to = after.statement().progress();
    if (from == null || to == null || from.negated() || to.negated()) {
      return 0;
    }
    return to.stage().compareTo(from.stage());
  }

  /** Whether a rise of stage passes from what may come to what is settled. */
  static boolean crosses(Telling before, Telling after) {
    Progress from = before.statement().progress();
    Progress to = after.statement().progress();
    return from != null && to != null && from.stage().compareTo(Stage.AGREED) < 0 && to.stage().compareTo(Stage.AGREED) >= 0;
  }

  /**
   * Whether what one telling settles is what the other leaves open: the one's action, or what it is done to, is told in the other's words. Where no
   * acts are read nothing speaks against it.
   */
  static boolean ofOneAct(Telling settled, Telling open) {
    Set<String> told = open.keys(open.wording());
    return sharesAction(settled, open) || settled.statement().acts().stream().map(Act::affected)
        .anyMatch(affected -> affected != null && isTold(settled.keys(affected), told));
  }

  /** Whether an action of one telling is told in the other's words; an article tells many things of one policy. */
  static boolean sharesAction(Telling settled, Telling open) {
    Set<String> told = open.keys(open.wording());
    List<Act> acts = settled.statement().acts();
    return acts.isEmpty() || acts.stream().anyMatch(act -> settled.keys(act.action()).stream().anyMatch(told::contains));
  }

  private static boolean isTold(Set<String> words, Set<String> told) {
    long shared = words.stream().filter(told::contains).count();
    return shared >= FEWEST_SHARED && shared >= MOST_OF * words.size();
  }

  /** Whether a telling speaks of what may come: "is considering" takes the place of "could". */
  static boolean isToCome(Telling telling) {
    Progress progress = telling.statement().progress();
    return progress != null && progress.stage().compareTo(Stage.AGREED) < 0;
  }

  static Reason stages(Reason.Code code, Telling before, Telling after) {
    return Reason.of(code, before.printed(), stage(before), after.printed(), stage(after));
  }

  private static String stage(Telling telling) {
    Progress progress = telling.statement().progress();
    return progress == null ? "" : progress.stage().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
  }

  /** Whether words that only report become words that confirm. */
  static boolean becomesConfirmed(Telling before, Telling after) {
    return switch (before.statement().commitment()) {
      case REPORTED, ALLEGED, CLAIMED, SAID, ESTIMATED -> after.statement().commitment() == Commitment.CONFIRMED;
      case COULD_NOT_VERIFY, WARNED, ANNOUNCED, CONFIRMED, DENIED, DISPUTED, QUESTIONED, DECLINED_TO_COMMENT, DID_NOT_RESPOND, APOLOGISED,
          RETRACTED, NONE ->
          false;
    };
  }

  /** The printed cue of a telling's nearest attribution; null in the article's own voice. */
  static @Nullable String cue(Reading reading, Telling telling) {
    if (telling.statement().attributions().isEmpty()) {
      return null;
    }
    Attribution attribution = reading.attribution(telling.statement().attributions().getFirst());
    return telling.article().words(attribution.cue().getFirst());
  }
}
