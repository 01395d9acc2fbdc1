package org.whence.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.whence.extract.Extractor;
import org.whence.model.Article;
import org.whence.model.RawPage;

/** Pages a second of one thread, on made-up pages of 170,000 characters, beside a bare parse of the same pages. {@code ./dev jmh Extract} runs it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 8, time = 2)
public class ExtractBenchmark {
  private static final int PAGES = 20;
  private static final int SIZE = 170_000;

  private final List<RawPage> pages = new ArrayList<>();
  private final Extractor extractor = new Extractor();

  @Setup
  public void make() {
    for (int i = 0; i < PAGES; i++) {
      pages.add(RawPage.html("page " + i, MadePages.page(SIZE, i)).at("https://courier.example/2031/03/04/ferry-" + i));
    }
  }

  @Benchmark
  @OperationsPerInvocation(PAGES)
  public List<Document> parse() {
    List<Document> out = new ArrayList<>(PAGES);
    for (RawPage page : pages) {
      out.add(Jsoup.parse(page.content()));
    }
    return out;
  }

  @Benchmark
  @OperationsPerInvocation(PAGES)
  public List<Article> extract() {
    List<Article> out = new ArrayList<>(PAGES);
    for (RawPage page : pages) {
      out.add(extractor.extract(page));
    }
    return out;
  }
}
