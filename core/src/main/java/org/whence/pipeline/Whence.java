package org.whence.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.whence.extract.Extractor;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Dossier;
import org.whence.model.Outcome;
import org.whence.model.Pile;
import org.whence.model.RawPage;
import org.whence.model.Ruling;
import org.whence.model.Trouble;

/** The front door: a pile of articles becomes a dossier for each story. Same pile, same dossiers, whatever the order or the number of threads. */
public final class Whence {

  /** Traces pages as they were given; those that were set aside before stay so. */
  public Pile trace(List<Outcome<RawPage>> inputs, int threads, Progress progress) {
    return trace(inputs, List.of(), threads, progress);
  }

  /** Traces pages as they were given, and articles that were read out of theirs before. */
  public Pile trace(List<Outcome<RawPage>> inputs, List<Article> more, int threads, Progress progress) {
    List<RawPage> pages = new ArrayList<>();
    List<Trouble> setAside = new ArrayList<>();
    for (Outcome<RawPage> input : inputs) {
      switch (input) {
        case Outcome.Done<RawPage> done -> pages.add(done.value());
        case Outcome.SetAside<RawPage> aside -> setAside.add(aside.why());
      }
    }
    List<Article> articles = new ArrayList<>(more);
    try (Crew crew = new Crew(threads)) {
      Extractor extractor = new Extractor();
      for (Outcome<Article> outcome : crew.each(pages, page -> article(extractor, page), Progress.SILENT)) {
        switch (outcome) {
          case Outcome.Done<Article> done -> articles.add(done.value());
          case Outcome.SetAside<Article> aside -> setAside.add(aside.why());
        }
      }
    }
    return trace(articles, setAside, List.of(), Shelf.NONE, threads, progress);
  }

  /** The article of a page; set aside where there is none in it. */
  public Outcome<Article> article(RawPage page) {
    return article(new Extractor(), page);
  }

  private static Outcome<Article> article(Extractor extractor, RawPage page) {
    try {
      Article article = extractor.extract(page);
      boolean empty = article.blocks().stream().noneMatch(block -> block.role().isNews());
      return empty
          ? new Outcome.SetAside<>(new Trouble(page.input(), "", "it holds no news text", "Give the page of one article"))
          : new Outcome.Done<>(article);
    } catch (RuntimeException | StackOverflowError e) {
      return new Outcome.SetAside<>(Failure.of(page.input(), "its article could not be found in the page", e));
    }
  }

  /** Traces articles on one thread for each processor but no more than eight. */
  public Pile traceArticles(List<Article> articles) {
    return traceArticles(articles, Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 8), Progress.SILENT);
  }

  /** Traces articles. The same article given twice is one; an article that cannot be read is set aside with why. */
  public Pile traceArticles(List<Article> articles, int threads, Progress progress) {
    return trace(articles, List.of(), List.of(), Shelf.NONE, threads, progress);
  }

  /**
   * Traces articles as the analyst corrects them, with the help of what earlier runs left on a shelf: the dossiers are the same without one.
   *
   * @param before what was set aside already
   */
  public Pile trace(List<Article> articles, List<Trouble> before, List<Ruling> rulings, Shelf shelf, int threads, Progress progress) {
    List<String> duplicates = new ArrayList<>();
    List<Article> distinct = distinct(articles, duplicates);
    List<Dossier> dossiers = new ArrayList<>();
    Standing.Change all = new Standing.Change(distinct, List.of(), rulings);
    Standing.Step step = new Standing().change(all, new Remembering(shelf), threads, progress, dossiers::add);
    List<Trouble> setAside = new ArrayList<>(before);
    setAside.addAll(step.setAside());
    dossiers.sort(Comparator.comparingInt((Dossier d) -> -d.readings().size()).thenComparing(d -> d.story().id()));
    setAside.sort(Comparator.naturalOrder());
    duplicates.sort(Comparator.naturalOrder());
    return new Pile(dossiers, setAside, duplicates, step.storylines(), step.revisions());
  }

  /** One article an id, the one of the first input name; the others' names are noted. */
  private static List<Article> distinct(List<Article> articles, List<String> duplicates) {
    Map<ArticleId, Article> byId = new TreeMap<>();
    for (Article article : articles.stream().sorted(Comparator.comparing(Article::input)).toList()) {
      if (byId.putIfAbsent(article.id(), article) != null) {
        duplicates.add(article.input());
      }
    }
    return List.copyOf(byId.values());
  }
}
