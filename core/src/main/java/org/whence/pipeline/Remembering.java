package org.whence.pipeline;

import java.util.List;
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
  private final Map<Article, Reading> known = new ConcurrentHashMap<>();

  Remembering(Shelf shelf) {
    this.shelf = shelf;
  }

  @Override
  public Reading reading(Article article, Supplier<Reading> read) {
    Reading reading = known.get(article);
    if (reading == null) {
      reading = shelf.reading(article, read);
      known.put(article, reading);
    }
    return reading;
  }

  @Override
  public long seen(ArticleId article) {
    return shelf.seen(article);
  }

  @Override
  public Dossier dossier(Ground ground, List<Reading> readings, Supplier<Dossier> traced) {
    return shelf.dossier(ground, readings, traced);
  }
}
