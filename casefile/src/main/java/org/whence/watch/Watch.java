package org.whence.watch;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.whence.casefile.Case;
import org.whence.casefile.Watching;
import org.whence.model.Alert;

/**
 * Asks feeds in rounds. A round asks the feeds, then the pages that are new or due again, traces the case where anything was taken in, and tells
 * the listeners. All that a round leaves is in the case, so that the next begins where one was broken off, whatever broke it off.
 */
public final class Watch {
  /** Alerts told at a time: a listener who was away for a month is told in parts. */
  private static final int AT_ONCE = 200;

  /** Rounds of telling: what comes in later is told in the next round. */
  private static final int MOST_TELLINGS = 50;

  private final Case open;
  private final Sources sources;
  private final Runnable trace;
  private final List<Listener> listeners;
  private final InstantSource clock;

  /** @param trace traces the case and keeps what came of it */
  public Watch(Case open, Sources sources, Runnable trace, List<Listener> listeners, InstantSource clock) {
    this.open = open;
    this.sources = sources;
    this.trace = trace;
    this.listeners = List.copyOf(listeners);
    this.clock = clock;
  }

  /**
   * What a round came to.
   *
   * @param feeds that were asked
   * @param pages that were asked for
   * @param traced whether anything was taken in
   */
  public record Round(int feeds, int pages, boolean traced) {}

  /** Goes round after round as scheduled. Waits between them; an interrupt ends it. */
  public void run(List<URI> feeds, Schedule schedule, Heard heard) {
    for (Instant at = clock.instant(); at != null && !Thread.currentThread().isInterrupted(); ) {
      Instant began = at;
      heard.round(round(feeds, schedule));
      at = schedule.next(began, clock.instant());
      if (at != null && !await(at)) {
        return;
      }
    }
  }

  /** Hears of rounds. */
  public interface Heard {
    void round(Round round);
  }

  private boolean await(Instant at) {
    try {
      Thread.sleep(Math.max(0, at.toEpochMilli() - clock.millis()));
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** One round. */
  public Round round(List<URI> feeds, Schedule schedule) {
    List<URI> due = due(pages(feeds, schedule.pages()), schedule);
    if (!due.isEmpty()) {
      sources.pages(due);
      Watching watching = open.watching();
      due.forEach(page -> watching.note(page.toString()));
    }
    boolean traced = !open.state().isFresh() && open.state().articles() > 0;
    if (traced) {
      trace.run();
    }
    listeners.forEach(this::tell);
    return new Round(feeds.size(), due.size(), traced);
  }

  /** The pages of all feeds; an address that a list of feeds gives is a feed too. */
  private Set<URI> pages(List<URI> feeds, int limit) {
    Set<URI> out = new LinkedHashSet<>();
    feeds.forEach(feed -> out.addAll(sources.ofFeed(feed, limit)));
    return out;
  }

  private List<URI> due(Set<URI> pages, Schedule schedule) {
    Watching watching = open.watching();
    List<URI> out = new ArrayList<>();
    Instant before = clock.instant().minus(schedule.recheck());
    for (URI page : pages) {
      String checked = watching.checked(page.toString());
      if (checked == null || !Instant.parse(checked).isAfter(before)) {
        out.add(page);
      }
    }
    return out;
  }

  private void tell(Listener listener) {
    Watching watching = open.watching();
    for (int i = 0; i < MOST_TELLINGS; i++) {
      Map<Long, Alert> untold = watching.untold(listener.name(), AT_ONCE);
      if (untold.isEmpty() || !listener.tell(List.copyOf(untold.values()))) {
        return;
      }
      watching.told(listener.name(), untold.keySet().stream().mapToLong(Long::longValue).max().orElse(0));
    }
  }
}
