package org.whence.pipeline;

import java.util.List;
import java.util.function.Supplier;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Dossier;
import org.whence.model.Reading;

/** Where a run finds again what an earlier one worked out from the same. Asked by many threads at once. */
public interface Shelf {

  /** Holds nothing. */
  Shelf NONE =
      new Shelf() {
        @Override
        public Reading reading(Article article, Supplier<Reading> read) {
          return read.get();
        }

        @Override
        public Dossier dossier(Ground ground, List<Reading> readings, Supplier<Dossier> traced) {
          return traced.get();
        }
      };

  /** What the same analysis read from the same article before, or else what it reads now. */
  Reading reading(Article article, Supplier<Reading> read);

  /** When an article was taken in, as a number that grows from one to the next; the same for all where nobody noted it. */
  default long seen(ArticleId article) {
    return 0;
  }

  /** Whether what the same analysis made on this ground is on the shelf and nobody waits for it: then it is not asked for. */
  default boolean has(Ground ground) {
    return false;
  }

  /**
   * What the same analysis made on the same ground before, or else what it makes of it now.
   *
   * @param readings of the articles, in their order
   */
  Dossier dossier(Ground ground, List<Reading> readings, Supplier<Dossier> traced);
}
