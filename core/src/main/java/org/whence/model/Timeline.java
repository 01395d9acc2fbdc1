package org.whence.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is told to have happened, and when it was told; each by time, the undated last.
 *
 * @param events what the articles tell of
 * @param telling the articles, the reports they cite, and who said something when
 */
public record Timeline(List<Entry> events, List<Entry> telling) {

  /** What stands at a time. */
  public enum Kind {
    EVENT,
    ARTICLE,
    REPORT,
    SAYING
  }

  /**
   * One thing on a timeline.
   *
   * @param when null where no article gives it a time
   * @param time the words that give the time; null where no words do
   * @param what the words that say what it is; the sentence where no narrower words do
   * @param claim id of the claim that tells of it; null where none does
   * @param also other sentences that tell the same at the same time, sorted
   */
  public record Entry(
      Kind kind, @Nullable Moment when, @Nullable Span time, Span what, Span sentence, @Nullable String claim, List<Span> also) {
    public Entry {
      also = List.copyOf(also);
    }
  }

  public Timeline {
    events = List.copyOf(events);
    telling = List.copyOf(telling);
  }
}
