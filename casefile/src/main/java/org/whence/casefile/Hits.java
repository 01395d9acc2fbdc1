package org.whence.casefile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a search found, best first.
 *
 * @param all how many there are, those not listed included
 * @param upToDate whether all of the case was searched: not where some of it was added a moment ago or the index is being made
 */
public record Hits(long all, List<Hit> list, boolean upToDate) {
  public Hits {
    list = List.copyOf(list);
  }

  /** Hits of all there is. */
  public Hits(long all, List<Hit> list) {
    this(all, list, true);
  }

  /**
   * An article or a claim.
   *
   * @param id of the article or claim
   * @param name as the views call it ("2[4]", "1.3"); empty for an article of no story yet
   * @param title headline, or the claim in its least committed wording
   * @param outlet null for a claim, and where it is not known
   * @param published as the article states it; null where it does not
   */
  public record Hit(
      SearchQuery.What what, String id, String name, String title, @Nullable String outlet, @Nullable String published, List<Passage> passages) {
    public Hit {
      passages = List.copyOf(passages);
    }
  }

  /**
   * Words around what was found.
   *
   * @param marks the words that were searched for: places in the text, in UTF-16 units
   */
  public record Passage(String text, List<Mark> marks) {
    public Passage {
      marks = List.copyOf(marks);
    }
  }

  /** From the first unit to one past the last. */
  public record Mark(int begin, int end) {}
}
