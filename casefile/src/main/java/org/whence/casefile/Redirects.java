package org.whence.casefile;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.whence.model.Revision;

/** What became of the ids of stories and claims that a later trace no longer has: an id that was once printed goes on leading somewhere. */
final class Redirects {
  /** Redirects that may follow one another: a case that grows for years. */
  private static final int LONGEST = 100;

  /**
   * The ids before a trace, with what they can be found by after it.
   *
   * @param revised the words of those claims whose first statement stands in a text that gave way to a later version
   */
  record Before(Map<String, String> stories, Map<String, String> claims, Map<String, String> revised) {}

  private Redirects() {}

  /** An earlier version of an article leads to the one that stands for it. */
  static void revised(Handle handle, List<Revision> revisions) {
    for (Revision revision : revisions) {
      put(handle, revision.before().value(), revision.after().value(), "version");
      handle.execute("DELETE FROM redirects WHERE old = ? AND kind = 'version'", revision.after().value());
    }
  }

  /**
   * A story goes where its first article goes, a claim where its first statement does; a later version has the words of the earlier one.
   *
   * @param stories those that may be no more, or have other claims
   */
  static Before before(Handle handle, Set<String> stories) {
    Before before = new Before(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    String first = "FROM wordings WHERE number = 1 AND claim IN (SELECT id FROM claims WHERE story = ?)";
    for (String story : stories) {
      put(handle, "SELECT story AS id, article AS by FROM story_articles WHERE story = ? AND number = 1", story, before.stories);
      put(handle, "SELECT claim AS id, statement AS by " + first, story, before.claims);
      put(handle, "SELECT claim AS id, words AS by " + first
          + " AND article IN (SELECT old FROM redirects WHERE kind IN ('article', 'version'))", story, before.revised);
    }
    return before;
  }

  private static void put(Handle handle, String sql, String story, Map<String, String> map) {
    handle.createQuery(sql).bind(0, story).reduceRows(map, (to, row) -> {
      to.put(row.getColumn("id", String.class), row.getColumn("by", String.class));
      return to;
    });
  }

  /** @param come ids of stories that were traced anew */
  static void enter(Handle handle, Before old, List<String> come) {
    enter(handle, "story", old.stories, "SELECT id FROM stories", "SELECT story FROM story_articles WHERE article = ?");
    old.claims.replaceAll((claim, statement) -> {
      String words = old.revised.get(claim);
      return words == null ? statement : inLaterVersion(handle, statement, words);
    });
    enter(handle, "claim", old.claims, "SELECT id FROM claims", "SELECT min(claim) FROM wordings WHERE statement = ?");
    // An id that has come back leads to itself. Only those of stories traced anew can have.
    for (String story : come) {
      handle.execute("DELETE FROM redirects WHERE kind = 'story' AND old = ?", story);
      handle.execute("DELETE FROM redirects WHERE kind = 'claim' AND old IN (SELECT id FROM claims WHERE story = ?)", story);
    }
  }

  private static void enter(Handle handle, String kind, Map<String, String> old, String ids, String by) {
    old.forEach((id, found) -> {
      if (handle.createQuery(ids + " WHERE id = ?").bind(0, id).mapTo(String.class).findOne().isEmpty()) {
        String at = kind.equals("story") ? today(handle, found) : found;
        String to = handle.createQuery(by).bind(0, at).mapTo(String.class).findOne().orElse(null);
        if (to != null && !to.equals(id)) {
          put(handle, id, to, kind);
        }
      }
    });
  }

  /** The statement that says the same in the version that stands for an article now; the old one where none does. */
  private static String inLaterVersion(Handle handle, String statement, String words) {
    String article = today(handle, statement.substring(0, Math.max(0, statement.indexOf('-'))));
    return handle.createQuery("SELECT min(statement) FROM wordings WHERE article = ? AND words = ?").bind(0, article).bind(1, words)
        .mapTo(String.class).findOne().orElse(statement);
  }

  static void put(Handle handle, String old, String now, String kind) {
    handle.execute("INSERT INTO redirects (old, new, kind) VALUES (?, ?, ?) ON CONFLICT (old) DO UPDATE SET new = excluded.new, kind = excluded.kind",
        old, now, kind);
  }

  /** The id that stands today for one that may be of an earlier day. */
  static String today(Handle handle, String id) {
    return followed(handle, id, "SELECT new FROM redirects WHERE old = ?");
  }

  /** Today's id of an article that another extractor made; one that a later version stands for keeps its own. */
  static String extracted(Handle handle, String id) {
    return followed(handle, id, "SELECT new FROM redirects WHERE old = ? AND kind = 'article'");
  }

  private static String followed(Handle handle, String id, String sql) {
    String at = id;
    for (int i = 0; i < LONGEST; i++) {
      String next = handle.createQuery(sql).bind(0, at).mapTo(String.class).findOne().orElse(null);
      if (next == null) {
        return at;
      }
      at = next;
    }
    return at;
  }
}
