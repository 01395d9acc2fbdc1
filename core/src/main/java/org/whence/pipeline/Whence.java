package org.whence.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.whence.extract.Extractor;
import org.whence.match.Matcher;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Dossier;
import org.whence.model.Links;
import org.whence.model.Matches;
import org.whence.model.Outcome;
import org.whence.model.Pile;
import org.whence.model.RawPage;
import org.whence.model.Reading;
import org.whence.model.Revision;
import org.whence.model.Ruling;
import org.whence.model.Storyline;
import org.whence.model.Trouble;
import org.whence.overview.Overviewer;
import org.whence.read.Reader;
import org.whence.trace.Revisions;
import org.whence.trace.Tracer;

/** The front door: a pile of articles becomes a dossier for each story. Same pile, same dossiers, whatever the order or the number of threads. */
public final class Whence {

  /** An article that was read, or why it was not. */
  private record Read(Article article, @Nullable Reading reading, @Nullable Trouble trouble) {}

  /** A story that was traced, or why its articles were set aside. */
  private record Traced(@Nullable Dossier dossier, List<Trouble> troubles) {}

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
      return new Outcome.SetAside<>(failed(page.input(), "its article could not be found in the page", e));
    }
  }

  private static Trouble failed(String input, String fault, Throwable e) {
    String what = e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ": " + e.getMessage());
    return new Trouble(input, "", fault + " (" + what + ")", "Please report it with the file; the other inputs are not affected");
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
    List<Article> dated = distinct(articles, duplicates).stream().map(new Amending(rulings)::amended).toList();
    Versions versions = Versions.of(dated, shelf::seen);
    Amending amending = new Amending(versions.followed(rulings));
    List<Article> newest = versions.newest().stream().map(amending::amended).toList();
    List<Trouble> setAside = new ArrayList<>(before);
    try (Crew crew = new Crew(threads)) {
      Reader reader = new Reader();
      List<Reading> readings = new ArrayList<>();
      for (Read read : crew.each(newest, article -> read(reader, shelf, article), progress)) {
        if (read.reading() != null) {
          readings.add(read.reading());
        } else if (read.trouble() != null) {
          setAside.add(read.trouble());
        }
      }
      Matcher matcher = new Matcher(crew);
      Matches matches = matcher.group(readings);
      Tracer tracer = new Tracer(matcher::words);
      Overviewer overviewer = new Overviewer();
      List<Dossier> dossiers = new ArrayList<>();
      List<StoryPart> parts = amending.amended(StoryPart.of(readings, matches, matcher, crew), matcher);
      setAside.addAll(amending.troubles());
      for (Traced traced : crew.each(parts, part -> traced(part, shelf, tracer, overviewer), Progress.SILENT)) {
        setAside.addAll(traced.troubles());
        if (traced.dossier() != null) {
          dossiers.add(traced.dossier());
        }
      }
      dossiers.sort(Comparator.comparingInt((Dossier d) -> -d.readings().size()).thenComparing(d -> d.story().id()));
      setAside.sort(Comparator.naturalOrder());
      duplicates.sort(Comparator.naturalOrder());
      Links links = new Links(List.of(), Map.of(), Map.of(), Map.of(), parts.stream().flatMap(part -> part.links().reports().stream()).toList());
      List<Storyline> storylines = matcher.storylines(readings, links, dossiers.stream().map(Dossier::story).toList());
      return new Pile(dossiers, setAside, duplicates, storylines, revisions(versions, crew, reader, shelf));
    }
  }

  /** What later versions changed; of a version that cannot be read nothing can be said, and it is counted nowhere anyway. */
  private static List<Revision> revisions(Versions versions, Crew crew, Reader reader, Shelf shelf) {
    Revisions revisions = new Revisions();
    List<Optional<Revision>> found = crew.each(versions.earlier(), pair -> {
      Reading before = read(reader, shelf, pair.before()).reading();
      Reading after = read(reader, shelf, pair.after()).reading();
      return before == null || after == null ? Optional.<Revision>empty() : Optional.of(revisions.between(before, after));
    }, Progress.SILENT);
    return found.stream().flatMap(Optional::stream).toList();
  }

  /** A story that cannot be traced is set aside, each of its articles by name; the others are not affected. */
  private static Traced traced(StoryPart part, Shelf shelf, Tracer tracer, Overviewer overviewer) {
    try {
      return new Traced(shelf.dossier(part, () -> dossier(part, tracer, overviewer)), List.of());
    } catch (RuntimeException | StackOverflowError e) {
      List<Trouble> troubles = new ArrayList<>();
      for (Reading reading : part.readings()) {
        troubles.add(failed(reading.article().input(), "its story could not be traced", e));
      }
      return new Traced(null, troubles);
    }
  }

  private static Dossier dossier(StoryPart part, Tracer tracer, Overviewer overviewer) {
    Dossier dossier = overviewer.over(tracer.trace(part.story(), part.readings(), part.links(), part.matches()));
    return Amending.signed(dossier, part.rulings());
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

  private static Read read(Reader reader, Shelf shelf, Article article) {
    try {
      return new Read(article, shelf.reading(article, () -> reader.read(article)), null);
    } catch (RuntimeException | StackOverflowError e) {
      return new Read(article, null, failed(article.input(), "its text could not be read", e));
    }
  }
}
