package org.whence.overview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Block;
import org.whence.model.Dossier;
import org.whence.model.Language;
import org.whence.model.Moment;
import org.whence.model.Outlet;
import org.whence.model.Pile;
import org.whence.model.Role;
import org.whence.model.Span;
import org.whence.pipeline.Progress;
import org.whence.pipeline.Whence;

/** Invented articles of January 2031, traced as any pile is. */
final class Press {
  private final List<Article> articles = new ArrayList<>();

  /** An article of one paragraph; its outlet's domain is made of its name. */
  Press prints(String outlet, String language, int day, String text) {
    LocalDate when = LocalDate.of(2031, 1, day);
    ArticleId id = ArticleId.of(null, outlet, when.toString(), text);
    List<Block> blocks = List.of(new Block(0, text.length(), Role.BODY, "paragraph"));
    Outlet by = new Outlet(outlet, outlet.toLowerCase(java.util.Locale.ROOT).replace(" ", "") + ".example");
    articles.add(
        new Article(id, outlet, text, blocks, new Language(language), by, null, Moment.day(when.toString(), when), null, List.of(), List.of()));
    return this;
  }

  Pile pile() {
    return new Whence().traceArticles(articles, 1, Progress.SILENT);
  }

  /** The same pile, given in another order and read on other threads. */
  Pile shuffled(long seed) {
    List<Article> other = new ArrayList<>(articles);
    Collections.shuffle(other, new Random(seed));
    return new Whence().traceArticles(other, 3, Progress.SILENT);
  }

  /** The only story. */
  Dossier dossier() {
    List<Dossier> dossiers = pile().dossiers();
    if (dossiers.size() != 1) {
      throw new IllegalStateException("the articles make " + dossiers.size() + " stories");
    }
    return dossiers.getFirst();
  }

  static String words(Dossier dossier, Span span) {
    return dossier.readings().stream().filter(r -> r.article().id().equals(span.article())).findFirst().orElseThrow().article().words(span);
  }
}
