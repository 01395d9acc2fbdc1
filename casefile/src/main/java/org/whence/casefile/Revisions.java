package org.whence.casefile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Revision;

/** What one address showed, one time after another. */
final class Revisions {
  private static final Codec<Revision> CODEC = Codec.of(Revision.class);

  /** Versions of one article that are told of. */
  private static final int LONGEST = 30;

  private Revisions() {}

  /** Enters an article at its address; returns the one that was there last, or null where none was. */
  static @Nullable ArticleId enter(Handle handle, String url, ArticleId article, String now) {
    String before =
        handle.createQuery("SELECT article FROM revisions WHERE url = ? ORDER BY number DESC LIMIT 1").bind(0, url).mapTo(String.class).findOne()
            .orElse(null);
    handle.execute(
        "INSERT INTO revisions (url, number, article, added) VALUES (?, (SELECT coalesce(max(number), 0) + 1 FROM revisions WHERE url = ?), ?, ?)",
        url, url, article.value(), now);
    return before == null || before.equals(article.value()) ? null : new ArticleId(before);
  }

  /** Puts what a trace found of later versions in the place of what the last one found; what it found before is left as it is. */
  static void put(Handle handle, List<Revision> revisions, Set<Revision> known) {
    if (known.isEmpty()) {
      handle.execute("DELETE FROM revised");
    } else if (!revisions.containsAll(known)) {
      Set<Revision> gone = new HashSet<>(known);
      gone.removeAll(new HashSet<>(revisions));
      gone.forEach(each -> handle.execute("DELETE FROM revised WHERE later = ? AND earlier = ?", each.after().value(), each.before().value()));
    }
    String madeBy = Fingerprint.here().analysis();
    for (Revision each : revisions) {
      if (!known.contains(each)) {
        handle.execute("INSERT INTO revised (earlier, later, made_by, value) VALUES (?, ?, ?, ?)"
            + " ON CONFLICT (later, earlier) DO UPDATE SET made_by = excluded.made_by, value = excluded.value",
            each.before().value(), each.after().value(), madeBy, Packed.pack(CODEC.bytes(each)));
      }
    }
  }

  /** What versions of an article changed in those before them, the oldest first; of one that changes day by day, the last of them. */
  static List<Revision> of(Handle handle, String article) {
    List<Revision> out = new ArrayList<>();
    String later = article;
    while (later != null && out.size() < LONGEST) {
      byte[] kept = handle.createQuery("SELECT value FROM revised WHERE later = ? AND made_by = ? ORDER BY earlier LIMIT 1").bind(0, later)
          .bind(1, Fingerprint.here().analysis()).mapTo(byte[].class).findOne().orElse(null);
      Revision revision = kept == null ? null : opened(kept);
      if (revision != null) {
        out.add(revision);
      }
      later = revision == null ? null : revision.before().value();
    }
    return out.reversed();
  }

  private static @Nullable Revision opened(byte[] kept) {
    try {
      return CODEC.value(Packed.unpack(kept));
    } catch (CaseTrouble damaged) {
      return null; // a cache: the next trace that sees both fills it
    }
  }

  /** Which place among the texts of its address an article has, by when it was given; 0 where it was given without one. */
  static long number(Handle handle, Article article) {
    String url = article.url() == null ? null : Articles.clean(article.url());
    return handle.createQuery("SELECT coalesce(max(number), 0) FROM revisions WHERE url = ? AND article = ?").bind(0, url)
        .bind(1, article.id().value()).mapTo(long.class).one();
  }
}
