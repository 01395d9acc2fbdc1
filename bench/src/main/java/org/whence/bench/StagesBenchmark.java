package org.whence.bench;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.whence.extract.Extractor;
import org.whence.ingest.Intake;
import org.whence.link.Linker;
import org.whence.match.Matcher;
import org.whence.model.Article;
import org.whence.model.Dossier;
import org.whence.model.Links;
import org.whence.model.Matches;
import org.whence.model.Outcome;
import org.whence.model.RawPage;
import org.whence.model.Reading;
import org.whence.read.Reader;
import org.whence.trace.Tracer;

/** Each stage over the articles of samples/open, all of them in one operation, one thread. {@code ./dev jmh} runs it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 6, time = 2)
public class StagesBenchmark {

  private List<RawPage> pages = List.of();
  private List<Article> articles = List.of();
  private List<Reading> readings = List.of();
  private Links links = new Linker().link(List.of());
  private Matches matches = new Matches(List.of(), List.of(), List.of());

  @Setup
  public void load() {
    pages = new ArrayList<>();
    String samples = Path.of(System.getProperty("whence.root", "")).resolve("samples").resolve("open").toString();
    for (Outcome<RawPage> outcome : new Intake(InputStream.nullInputStream()).read(List.of(samples))) {
      if (outcome instanceof Outcome.Done<RawPage> done) {
        pages.add(done.value());
      }
    }
    articles = extract();
    readings = read();
    links = link();
    matches = match();
  }

  @Benchmark
  public List<Article> extract() {
    Extractor extractor = new Extractor();
    return pages.stream().map(extractor::extract).toList();
  }

  @Benchmark
  public List<Reading> read() {
    Reader reader = new Reader();
    return articles.stream().map(reader::read).toList();
  }

  @Benchmark
  public Links link() {
    return new Linker().link(readings);
  }

  @Benchmark
  public Matches match() {
    return new Matcher().match(readings, links);
  }

  @Benchmark
  public List<Dossier> trace() {
    Tracer tracer = new Tracer();
    return matches.stories().stream().map(story -> tracer.trace(story, readings, links, matches)).toList();
  }
}
