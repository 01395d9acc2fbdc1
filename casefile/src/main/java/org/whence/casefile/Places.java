package org.whence.casefile;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * The numbers of stories: their places among all of the last trace, the largest first, by id where they are as large. A place is counted from a few
 * sums when it is asked for, so that a story that grows changes no other's row.
 */
final class Places {
  /** Digits of an id by which stories as large are summed up. */
  private static final int DIGITS = 2;

  /** The place of the story {@code s}, as a column. */
  static final String OF =
      "(1 + (SELECT coalesce(sum(n.stories), 0) FROM story_counts n WHERE n.part = '' AND n.articles > s.articles)"
          + " + (SELECT coalesce(sum(n.stories), 0) FROM story_counts n WHERE n.articles = s.articles AND n.part > '' AND n.part < substr(s.id, 1, "
          + DIGITS + "))"
          + " + (SELECT count(*) FROM stories o WHERE o.articles = s.articles AND o.id >= substr(s.id, 1, " + DIGITS + ") AND o.id < s.id))";

  private Places() {}

  /** A story that has come, or with -1 one that goes. */
  static void count(Handle handle, String story, int articles, int by) {
    for (String part : List.of("", story.substring(0, Math.min(DIGITS, story.length())))) {
      handle.execute("INSERT INTO story_counts (part, articles, stories) VALUES (?, ?, ?)"
          + " ON CONFLICT (part, articles) DO UPDATE SET stories = stories + excluded.stories", part, articles, by);
    }
  }

  /** The story that has a place. */
  static Optional<String> story(Handle handle, int place) {
    return handle.createQuery("SELECT id FROM stories ORDER BY articles DESC, id LIMIT 1 OFFSET ?").bind(0, Math.max(0, place - 1))
        .mapTo(String.class).findOne().filter(id -> place > 0);
  }

  /** The place of a story; nothing where there is none of this id. */
  static Optional<Integer> of(Handle handle, String story) {
    return handle.createQuery("SELECT " + OF + " FROM stories s WHERE s.id = ?").bind(0, story).mapTo(Integer.class).findOne();
  }
}
