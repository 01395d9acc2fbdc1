package org.whence.model;

import java.util.List;

/**
 * The articles on one event.
 *
 * @param id that of its earliest article
 * @param articles in {@link Article#BY_TIME} order
 */
public record Story(String id, List<ArticleId> articles) {
  public Story {
    articles = List.copyOf(articles);
  }
}
