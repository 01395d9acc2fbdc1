package org.whence.pipeline;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Dossier;
import org.whence.model.Reading;

/** A shelf that has what was read at hand too, for a run over a pile that is in memory anyway. */
final class Remembering implements Shelf {
  private final Shelf shelf;
  private final Map<Article, Reading> readings = new ConcurrentHashMap<>();

  Remembering(Shelf shelf) {
    this.shelf = shelf;
  }

  @Override
  public Reading reading(Article article, Supplier<Reading> read) {
    Reading known = readings.get(article);
    if (known == null) {
      known = shelf.reading(article, read);
      readings.put(article, known);
    }
    return known;
  }

  @Override
  public long seen(ArticleId article) {
    return shelf.seen(article);
  }

  @Override
  public Dossier dossier(StoryPart part, Supplier<Dossier> traced) {
    return shelf.dossier(part, traced);
  }
}
