package org.whence.cli;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.whence.extract.Extractor;
import org.whence.ingest.Intake;
import org.whence.model.Article;
import org.whence.model.Outcome;
import org.whence.model.Pile;
import org.whence.model.RawPage;
import org.whence.model.Reading;
import org.whence.model.Trouble;
import org.whence.pipeline.Whence;
import org.whence.read.Reader;

/** The engine that works: the library's own doors. */
final class Library implements Engine {

  @Override
  public Pile trace(List<String> paths, InputStream standardInput, UnaryOperator<String> named, int threads, Listener listener) {
    List<Article> saved = new ArrayList<>();
    List<Outcome<RawPage>> pages = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (String path : paths) {
      if (Saved.isDossier(path)) {
        switch (Saved.read(path)) {
          case Outcome.Done<List<Article>> done -> saved.addAll(done.value());
          case Outcome.SetAside<List<Article>> aside -> pages.add(new Outcome.SetAside<>(aside.why()));
        }
      } else {
        others.add(path);
      }
    }
    pages.addAll(pages(others, standardInput, named));
    return new Whence().trace(pages, saved, threads, listener::done);
  }

  @Override
  public List<Outcome<Reading>> read(List<String> paths, InputStream standardInput, boolean thorough) {
    Reader reader = thorough ? Reader.withModel() : new Reader();
    List<Outcome<Reading>> out = new ArrayList<>();
    for (Outcome<RawPage> page : pages(paths, standardInput, UnaryOperator.identity())) {
      out.add(
          switch (page) {
            case Outcome.Done<RawPage> done -> new Outcome.Done<>(reader.read(new Extractor().extract(done.value())));
            case Outcome.SetAside<RawPage> aside -> new Outcome.SetAside<>(aside.why());
          });
    }
    return out;
  }

  @Override
  public List<Outcome<Draft>> drafts(List<String> paths, InputStream standardInput, @Nullable String language) {
    List<Outcome<Draft>> out = new ArrayList<>();
    for (Outcome<RawPage> page : pages(paths, standardInput, UnaryOperator.identity())) {
      out.add(
          switch (page) {
            case Outcome.Done<RawPage> done -> new Outcome.Done<>(draft(done.value(), language));
            case Outcome.SetAside<RawPage> aside -> new Outcome.SetAside<>(aside.why());
          });
    }
    return out;
  }

  private static Draft draft(RawPage given, @Nullable String language) {
    RawPage page = language == null ? given : given.by(given.outlet(), given.date(), language, given.title());
    return new Draft(page, new Reader().read(new Extractor().extract(page)));
  }

  private static List<Outcome<RawPage>> pages(List<String> paths, InputStream standardInput, UnaryOperator<String> named) {
    List<Outcome<RawPage>> out = new ArrayList<>();
    new Intake(standardInput)
        .each(
            paths,
            page ->
                out.add(
                    switch (page) {
                      case Outcome.Done<RawPage> done -> new Outcome.Done<>(rename(done.value(), named));
                      case Outcome.SetAside<RawPage> aside -> new Outcome.SetAside<>(rename(aside.why(), named));
                    }));
    return out;
  }

  private static RawPage rename(RawPage page, UnaryOperator<String> named) {
    return new RawPage(
        named.apply(page.input()), page.form(), page.content(), page.url(), page.outlet(), page.date(), page.lang(), page.title(), page.authors(),
        page.notes());
  }

  private static Trouble rename(Trouble trouble, UnaryOperator<String> named) {
    return new Trouble(named.apply(trouble.input()), trouble.place(), trouble.fault(), trouble.mend());
  }
}
