package org.whence.model;

import java.util.List;

/**
 * Two stories of one line, the one after the other, and what shows it. It says that the later one goes on with what the earlier one was about, not
 * that the one brought the other about.
 *
 * @param earlier id of the story that began first
 * @param later id of the story that began after it, or on the same day
 * @param days full calendar days that certainly lie between their first articles; 0 where they may be of one day
 * @param why in fixed wordings, what both share first
 * @param shared what both name or cite, what says most first; never empty
 */
public record StoryLink(String earlier, String later, int days, List<Reason> why, List<Shared> shared) {

  /** What two stories can have in common. */
  public enum Kind {
    PERSON,
    ORGANISATION,
    PLACE,
    OTHER,
    REPORT
  }

  /**
   * A named thing or a report that both stories have, once in an article of each.
   *
   * @param name as printed in the earlier story
   * @param earlier where the earlier story names it
   * @param earlierSentence the sentence around it
   * @param later where the later story names it
   * @param laterSentence the sentence around it
   */
  public record Shared(Kind kind, String name, Span earlier, Span earlierSentence, Span later, Span laterSentence) {
    public Shared {
      if (!earlierSentence.contains(earlier) || !laterSentence.contains(later)) {
        throw new IllegalArgumentException("'" + name + "' is not in the sentence that should show it");
      }
    }
  }

  public StoryLink {
    why = List.copyOf(why);
    shared = List.copyOf(shared);
    if (shared.isEmpty()) {
      throw new IllegalArgumentException("stories " + earlier + " and " + later + " are linked without evidence");
    }
  }
}
