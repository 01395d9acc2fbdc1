package org.whence.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Outcome;
import org.whence.model.RawPage;
import org.whence.pipeline.Whence;

/**
 * Makes the articles again, from the captures, where another extractor made them. An article that comes out under another id leaves a redirect; one
 * that comes out no more stays as it was.
 */
final class Upgrade {
  private static final int BATCH = 200;

  private final Store store;
  private final String madeBy = Fingerprint.here().extraction();

  private Upgrade(Store store) {
    this.store = store;
  }

  static void captures(Store store) {
    Upgrade upgrade = new Upgrade(store);
    while (upgrade.some() > 0) {
      // some at a time, so that a stop in the middle loses nothing and others may write in between
    }
  }

  private record Old(String capture, String article, RawPage page) {}

  private int some() {
    List<Old> olds = store.read(this::olds);
    Whence whence = new Whence();
    List<Map.Entry<Old, Outcome<Article>>> made =
        olds.parallelStream().map(old -> Map.entry(old, whence.article(old.page()))).toList();
    if (!olds.isEmpty()) {
      store.write(handle -> {
        made.forEach(entry -> enter(handle, entry.getKey(), entry.getValue()));
        return made.size();
      });
    }
    return olds.size();
  }

  private List<Old> olds(Handle handle) {
    return handle
        .createQuery("SELECT c.capture, c.article FROM captured_articles c JOIN articles a ON a.id = c.article WHERE a.made_by <> ?"
            + " ORDER BY c.article, c.capture LIMIT " + BATCH)
        .bind(0, madeBy)
        .reduceRows(new ArrayList<>(), (list, row) -> {
          String capture = row.getColumn("capture", String.class);
          list.add(new Old(capture, row.getColumn("article", String.class), Evidence.page(handle, capture)));
          return list;
        });
  }

  private void enter(Handle handle, Old old, Outcome<Article> made) {
    if (!(made instanceof Outcome.Done<Article> done) || done.value().id().value().equals(old.article)) {
      if (made instanceof Outcome.Done<Article> same) {
        Articles.put(handle, same.value(), madeBy);
      }
      handle.execute("UPDATE articles SET made_by = ? WHERE id = ?", madeBy, old.article);
      return;
    }
    ArticleId id = done.value().id();
    Articles.put(handle, done.value(), madeBy);
    handle.execute("UPDATE captured_articles SET article = ? WHERE capture = ?", id.value(), old.capture);
    handle.execute("UPDATE revisions SET article = ? WHERE article = ?", id.value(), old.article);
    Redirects.put(handle, old.article, id.value(), "article");
    handle.execute("DELETE FROM articles WHERE id = ? AND id NOT IN (SELECT article FROM captured_articles)", old.article);
    handle.execute("DELETE FROM readings WHERE article = ? AND article NOT IN (SELECT id FROM articles)", old.article);
    Facts.changed(handle, 1);
  }
}
