package org.whence.match;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Story;

/** Groups articles by event, within and across languages: a {@link StoryIndex} to which all are given at once. */
final class Stories {

  private final Map<ArticleId, Set<String>> leads;

  private final Workers workers;

  /** @param leads the outlets on whose reports the openings of articles rest, where that is known */
  Stories(Map<ArticleId, Set<String>> leads, Workers workers) {
    this.leads = leads;
    this.workers = workers;
  }

  /** @return sorted by id */
  List<Story> of(List<Article> articles) {
    StoryIndex index = new StoryIndex(KeyIndex.REACH, workers);
    index.addAll(articles, leads);
    return index.stories();
  }
}
