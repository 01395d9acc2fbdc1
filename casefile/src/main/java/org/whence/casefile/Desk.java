package org.whence.casefile;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What pages and lists show of the last trace of a case, without opening its dossiers: each answer costs as much as what it shows. */
public final class Desk {
  /** Rows of one part of a list. */
  public static final int MOST = 500;

  private final Store store;

  Desk(Store store) {
    this.store = store;
  }

  private static int most(int asked) {
    return Math.clamp(asked, 1, MOST);
  }

  /** Stories in an order, from where the last part ended; at most so many. */
  public Rows<StoryRow> stories(Listing listing, @Nullable String from, int most) {
    return store.read(handle -> StoryLists.page(handle, listing, from, most(most)));
  }

  /** A story by its id, also one that it had before the case grew, without its dossier. */
  public Optional<StoryRow> row(String story) {
    return store.read(handle -> StoryLists.find(handle, Redirects.today(handle, story)));
  }

  /** A story by its id, also one that it had before the case grew, opened for a page. */
  public Optional<StoryView> story(String story) {
    return store.read(handle -> new StoryViews(handle).view(Redirects.today(handle, story)));
  }

  /** What changes when and only when the page of a story would; empty where there is no such story. Costs well under a millisecond. */
  public Optional<String> mark(String story) {
    return store.read(handle -> new StoryViews(handle).mark(Redirects.today(handle, story)));
  }
}
