package org.whence.casefile;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** What became of the ids of stories and claims that a later trace no longer has: an id that was once printed goes on leading somewhere. */
final class Redirects {
  /** Redirects that may follow one another: a case that grows for years. */
  private static final int LONGEST = 100;

  /** The ids before a trace, with what they can be found by after it. */
  record Before(Map<String, String> stories, Map<String, String> claims) {}

  private Redirects() {}

  /** A story goes where its first article goes, a claim where its first statement does. */
  static Before before(Handle handle) {
    return new Before(
        map(handle, "SELECT story AS id, article AS by FROM story_articles WHERE number = 1"),
        map(handle, "SELECT claim AS id, statement AS by FROM wordings WHERE number = 1"));
  }

  private static Map<String, String> map(Handle handle, String sql) {
    return handle.createQuery(sql).reduceRows(new TreeMap<>(), (map, row) -> {
      map.put(row.getColumn("id", String.class), row.getColumn("by", String.class));
      return map;
    });
  }

  static void enter(Handle handle, Before old) {
    enter(handle, "story", old.stories, "SELECT id FROM stories", "SELECT story FROM story_articles WHERE article = ?");
    enter(handle, "claim", old.claims, "SELECT id FROM claims", "SELECT min(claim) FROM wordings WHERE statement = ?");
  }

  private static void enter(Handle handle, String kind, Map<String, String> old, String ids, String by) {
    List<String> now = handle.createQuery(ids).mapTo(String.class).list();
    now.forEach(old::remove);
    old.forEach((id, found) -> {
      String to = handle.createQuery(by).bind(0, found).mapTo(String.class).findOne().orElse(null);
      if (to != null && !to.equals(id)) {
        put(handle, id, to, kind);
      }
    });
    handle.execute("DELETE FROM redirects WHERE kind = ? AND old IN (" + ids + ")", kind);
  }

  static void put(Handle handle, String old, String now, String kind) {
    handle.execute("INSERT INTO redirects (old, new, kind) VALUES (?, ?, ?) ON CONFLICT (old) DO UPDATE SET new = excluded.new, kind = excluded.kind",
        old, now, kind);
  }

  /** The id that stands today for one that may be of an earlier day. */
  static String today(Handle handle, String id) {
    String at = id;
    for (int i = 0; i < LONGEST; i++) {
      String next = handle.createQuery("SELECT new FROM redirects WHERE old = ?").bind(0, at).mapTo(String.class).findOne().orElse(null);
      if (next == null) {
        return at;
      }
      at = next;
    }
    return at;
  }
}
