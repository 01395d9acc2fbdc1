package org.whence.match;

import java.util.LinkedHashMap;
import java.util.Map;
import org.whence.model.Article;
import org.whence.model.ArticleId;

/** The texts last looked at, as words; others are made anew, so that memory does not grow with the pile. */
final class Bodies {

  private static final float LOAD = 0.75f;

  private final Map<ArticleId, Body> atHand;

  Bodies(int most) {
    atHand =
        new LinkedHashMap<>(16, LOAD, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<ArticleId, Body> eldest) {
            return size() > most;
          }
        };
  }

  Body of(Article article) {
    Body known = atHand.get(article.id());
    if (known == null) {
      known = new Body(article);
      atHand.put(article.id(), known);
    }
    return known;
  }
}
