package org.whence.casefile;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.whence.model.Article;
import org.whence.model.ArticleId;

/** What one address showed, one time after another. */
final class Revisions {
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

  /** Which place among the texts of its address an article has, by when it was given; 0 where it was given without one. */
  static long number(Handle handle, Article article) {
    String url = article.url() == null ? null : Articles.clean(article.url());
    return handle.createQuery("SELECT coalesce(max(number), 0) FROM revisions WHERE url = ? AND article = ?").bind(0, url)
        .bind(1, article.id().value()).mapTo(long.class).one();
  }
}
