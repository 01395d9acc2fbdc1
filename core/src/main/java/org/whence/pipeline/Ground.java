package org.whence.pipeline;

import java.util.List;
import org.whence.model.Article;
import org.whence.model.Copy;
import org.whence.model.Ruling;
import org.whence.model.Story;

/**
 * All that the dossier of a story is a function of, beside the analysis itself.
 *
 * @param articles those of the story, in its order, as the analyst amends them
 * @param copies among them, sorted by child
 * @param rulings of the analyst that have their place in the story, in their order
 */
public record Ground(Story story, List<Article> articles, List<Copy> copies, List<Ruling> rulings) {
  public Ground {
    articles = List.copyOf(articles);
    copies = List.copyOf(copies);
    rulings = List.copyOf(rulings);
  }
}
