package org.whence.fetch;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.whence.casefile.Added;
import org.whence.casefile.Adding;
import org.whence.casefile.Case;
import org.whence.casefile.Fetches;
import org.whence.ingest.Capture;
import org.whence.ingest.Intake;
import org.whence.model.Article;
import org.whence.model.Outcome;
import org.whence.model.RawPage;
import org.whence.model.Trouble;
import org.whence.pipeline.Whence;

/**
 * Fetches for a case: first the evidence of a fetch is kept, then what it gave is taken in, and only then is it said. What the case has and a
 * server says is unchanged is not sent again.
 */
public final class Fetching implements AutoCloseable {
  private static final String CITED = "only the start of it is shown to those who do not pay: it stays cited, not read";
  private static final String CITED_MEND = "If you may read it, save it from your browser and give the file with whence add.";

  private final Fetcher fetcher;
  private final Fetches fetches;
  private final Adding adding;
  private final Consumer<Came> heard;
  private final Intake intake = new Intake(java.io.InputStream.nullInputStream());
  private final Whence whence = new Whence();
  private final Map<URI, Feed> feeds = new HashMap<>();
  private int taken;

  /** What a feed held when it was read, for as long as its server says that it still does. */
  private record Feed(Conditions conditions, List<URI> pages) {}

  /**
   * Fetching for an open case.
   *
   * @param heard told what came of each address, always by the thread that asked
   */
  public Fetching(Case open, Fetcher fetcher, Consumer<Came> heard) {
    this.fetcher = fetcher;
    this.fetches = open.fetches();
    this.heard = heard;
    this.adding = open.adding(this::acknowledged);
  }

  private void acknowledged(Added added) {
    taken += added instanceof Added.Aside ? 0 : 1;
    heard.accept(new Came.Taken(added));
  }

  /** Fetches one page and takes it in. */
  public void page(URI address) {
    keep(visit(address));
  }

  /** Fetches pages, of each host one after another in their order, of so many hosts at once. */
  public void pages(List<URI> addresses, int hostsAtOnce) {
    Map<String, List<URI>> hosts = new LinkedHashMap<>();
    for (URI address : new LinkedHashSet<>(addresses)) {
      hosts.computeIfAbsent(Address.host(address), host -> new ArrayList<>()).add(address);
    }
    int left = hosts.values().stream().mapToInt(List::size).sum();
    BlockingQueue<Visited> done = new ArrayBlockingQueue<>(hostsAtOnce);
    ExecutorService workers = Executors.newFixedThreadPool(hostsAtOnce, Thread.ofPlatform().daemon().name("fetch").factory());
    try {
      hosts.values().forEach(queue -> workers.execute(() -> visit(queue, done)));
      for (; left > 0; left--) {
        keep(done.take());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      workers.shutdownNow();
    }
  }

  private void visit(List<URI> queue, BlockingQueue<Visited> done) {
    try {
      for (URI address : queue) {
        done.put(visit(address));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The pages that a sitemap, or an index of them, lists: at most so many, the newest first. */
  public List<URI> ofSitemap(URI sitemap, int limit) {
    Sitemaps sitemaps = new Sitemaps(fetcher, fetcher.rules().bytes(), this::aside);
    return sitemaps.pages(sitemap, limit, this::listed);
  }

  /** The pages that a feed points at, at most so many, in its order. */
  public List<URI> ofFeed(URI feed, int limit) {
    Feed known = feeds.get(feed);
    Visit visit = fetcher.visit(feed, known == null ? Conditions.NONE : known.conditions());
    listed(feed, visit);
    List<URI> pages = switch (visit.outcome()) {
      case Outcome.SetAside<Fetched> why -> {
        aside(why.why());
        yield List.of();
      }
      case Outcome.Done<Fetched> done when known != null && done.value().status() == Fetched.Status.NOT_MODIFIED -> known.pages();
      case Outcome.Done<Fetched> done -> pages(feed, done.value());
    };
    return pages.stream().limit(limit).toList();
  }

  /** Keeps the evidence of a list of pages. */
  private void listed(URI address, Visit visit) {
    evidence(new Visited(address, visit, null), "");
    if (visit.outcome() instanceof Outcome.Done<Fetched>) {
      fetches.mended(address.toString());
    }
  }

  private List<URI> pages(URI feed, Fetched fetched) {
    LinkedHashSet<URI> pages = new LinkedHashSet<>();
    for (String link : intake.links(fetched.address().toString(), fetched.bytes(), fetched.contentType(), adding)) {
      switch (Address.of(link)) {
        case Outcome.Done<URI> page -> pages.add(page.value());
        case Outcome.SetAside<URI> why -> aside(why.why());
      }
    }
    adding.commit();
    if (pages.isEmpty()) {
      aside(new Trouble(feed.toString(), "", "no feed, or one that points at no page", "Fetch it without --feed if it is an article."));
    }
    List<URI> all = List.copyOf(pages);
    feeds.put(feed, new Feed(fetched.conditions(), all));
    return all;
  }

  /** Sets an address aside, and keeps why. */
  public void aside(Trouble why) {
    adding.accept(new Outcome.SetAside<>(why));
    adding.commit();
  }

  // ---- one address -------------------------------------------------------------------------------------------------------------

  /** What came of asking an address. */
  private record Visited(URI address, Visit visit, Fetches.@Nullable Entry before) {}

  private Visited visit(URI address) {
    Fetches.Entry before = fetches.last(address.toString()).orElse(null);
    Conditions conditions = before != null && Address.of(before.finalAddress()) instanceof Outcome.Done<URI> at
        ? new Conditions(at.value(), before.etag(), before.lastModified())
        : Conditions.NONE;
    return new Visited(address, fetcher.visit(address, conditions), before);
  }

  private void keep(Visited visited) {
    switch (visited.visit().outcome()) {
      case Outcome.SetAside<Fetched> why -> {
        evidence(visited, "");
        aside(why.why());
      }
      case Outcome.Done<Fetched> done -> {
        if (done.value().status() == Fetched.Status.NOT_MODIFIED && visited.before() != null) {
          fetches.taken(evidence(visited, ""));
          heard.accept(new Came.Unchanged(visited.address(), visited.before().fetched()));
        } else {
          keep(visited, done.value());
        }
      }
    }
  }

  private void keep(Visited visited, Fetched fetched) {
    List<Outcome<Capture>> captures = new ArrayList<>();
    intake.answered(fetched.address().toString(), fetched.bytes(), fetched.contentType(), "fetched at " + fetched.at(), captures::add);
    if (captures.size() == 1 && captures.getFirst() instanceof Outcome.Done<Capture> page && isWalled(page.value().page())) {
      evidence(visited, CITED);
      aside(new Trouble(visited.address().toString(), "", CITED, CITED_MEND));
      return;
    }
    long number = evidence(visited, "");
    taken = 0;
    captures.forEach(adding);
    adding.commit();
    if (taken > 0) {
      fetches.taken(number);
    }
  }

  private boolean isWalled(RawPage page) {
    return page.form() == RawPage.Form.HTML
        && whence.article(page) instanceof Outcome.Done<Article> article
        && Wall.stands(page.content(), article.value());
  }

  // ---- evidence ----------------------------------------------------------------------------------------------------------------

  /** Keeps what was asked and answered; gives its number. */
  private long evidence(Visited visited, String cited) {
    List<Exchange> exchanges = visited.visit().exchanges();
    Exchange last = exchanges.isEmpty() ? null : exchanges.getLast();
    Fetched fetched = visited.visit().outcome() instanceof Outcome.Done<Fetched> done ? done.value() : null;
    Trouble why = visited.visit().outcome() instanceof Outcome.SetAside<Fetched> aside ? aside.why() : null;
    boolean unchanged = fetched != null && fetched.status() == Fetched.Status.NOT_MODIFIED;
    String digest = visited.before() == null ? null : visited.before().digest();
    if (!unchanged) {
      digest = fetched == null || last == null ? null : Records.digest(last.answer().body());
    }
    Fetches.Entry same = digest == null ? null : fetches.firstOf(digest).orElse(null);
    String outcome = fetched == null ? "failed" : unchanged ? "unchanged" : !cited.isEmpty() ? "cited" : same != null ? "same" : "read";
    String note = why == null ? cited : why.fault();
    return fetches.put(new Fetches.Entry(
        visited.address().toString(), last == null ? visited.address().toString() : last.address().toString(),
        last == null ? fetcher.now().toString() : last.at().toString(), outcome, last == null ? 0 : last.answer().status(),
        fetched == null ? "" : fetched.mediaType(), fetched == null ? null : fetched.etag(), fetched == null ? null : fetched.lastModified(), digest,
        note, exchanges.isEmpty() ? new byte[0] : Records.of(exchanges, same)));
  }

  @Override
  public void close() {
    adding.close();
  }
}
