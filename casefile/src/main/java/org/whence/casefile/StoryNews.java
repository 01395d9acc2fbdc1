package org.whence.casefile;

import java.util.List;
import org.whence.model.Alert;

/**
 * What changed in a story since a moment, by the alerts of the traces since.
 *
 * @param isNew whether there was no such story
 * @param articles that it did not have
 * @param origins that those articles brought to its claims
 * @param moves claims whose lower end of origins is another now than then
 * @param alerts all of them, the newest first
 */
public record StoryNews(StoryRow story, boolean isNew, int articles, int origins, List<Move> moves, List<Alert> alerts) {
  public StoryNews {
    moves = List.copyOf(moves);
    alerts = List.copyOf(alerts);
  }

  /** The lower end of a claim's origins then and now. */
  public record Move(String claim, String title, int before, int after) {}
}
