package org.whence.casefile;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.whence.model.ArticleId;

/** What was read of each article: a cache, under a key of the article and the analysis. */
final class Readings {
  private Readings() {}

  static byte @Nullable [] find(Handle handle, ArticleId article, String key) {
    return handle.createQuery("SELECT value FROM readings WHERE article = ? AND key = ?").bind(0, article.value()).bind(1, key)
        .mapTo(byte[].class).findOne().orElse(null);
  }

  /** Of whatever article and analysis; null where nothing was read. */
  static byte @Nullable [] any(Handle handle, ArticleId article) {
    return handle.createQuery("SELECT value FROM readings WHERE article = ?").bind(0, article.value()).mapTo(byte[].class).findOne().orElse(null);
  }

  static void put(Handle handle, ArticleId article, String key, byte[] value) {
    handle.execute("INSERT INTO readings (article, key, value) VALUES (?, ?, ?)"
        + " ON CONFLICT (article) DO UPDATE SET key = excluded.key, value = excluded.value", article.value(), key, value);
  }
}
