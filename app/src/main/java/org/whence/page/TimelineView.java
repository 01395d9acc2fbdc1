package org.whence.page;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.model.Reading;
import org.whence.model.Timeline.Entry;

/** A timeline as the views show it: what is told, and the telling. */
final class TimelineView {
  /** Entries of a track that are shown before the rest is folded. */
  static final int SHOWN = 8;

  /**
   * One thing at one time.
   *
   * @param day empty where it has none
   * @param kind a word for what it is, empty for an event
   * @param also other outlets that tell the same
   */
  record Dated(String day, String kind, Quoted quote, String also) {}

  private final Lookup lookup;

  TimelineView(Lookup lookup) {
    this.lookup = lookup;
  }

  boolean isEmpty() {
    return events(true).isEmpty() && telling(true).isEmpty();
  }

  List<Dated> events(boolean all) {
    return dated(lookup.dossier().overview().timeline().events(), all);
  }

  List<Dated> telling(boolean all) {
    return dated(lookup.dossier().overview().timeline().telling(), all);
  }

  List<Dated> undatedEvents() {
    return lookup.dossier().overview().timeline().events().stream().filter(entry -> entry.when() == null).map(this::dated).toList();
  }

  List<Dated> undatedTelling() {
    return lookup.dossier().overview().timeline().telling().stream().filter(entry -> entry.when() == null).map(this::dated).toList();
  }

  /** The dated, all of them or those told most often and nearest the newest article; in the order of time. */
  private List<Dated> dated(List<Entry> entries, boolean all) {
    List<Entry> dated = entries.stream().filter(entry -> entry.when() != null).toList();
    if (all || dated.size() <= SHOWN + 2) {
      return dated.stream().map(this::dated).toList();
    }
    LocalDate newest = newest();
    Comparator<Entry> pressing =
        Comparator.comparing((Entry e) -> !isMain(e)).thenComparingInt(e -> -e.also().size()).thenComparingLong(e -> distance(e, newest));
    Set<Entry> chosen = new HashSet<>(dated.stream().sorted(pressing).limit(SHOWN).toList());
    return dated.stream().filter(chosen::contains).map(this::dated).toList();
  }

  private boolean isMain(Entry entry) {
    return entry.claim() != null && entry.claim().equals(lookup.dossier().mainClaim());
  }

  private @Nullable LocalDate newest() {
    LocalDate newest = null;
    for (Reading reading : lookup.dossier().readings()) {
      LocalDate day = reading.article().published() == null ? null : reading.article().published().firstDay();
      newest = day != null && (newest == null || day.isAfter(newest)) ? day : newest;
    }
    return newest;
  }

  private static long distance(Entry entry, @Nullable LocalDate newest) {
    return newest == null || entry.when() == null ? 0 : Math.abs(ChronoUnit.DAYS.between(newest, entry.when().firstDay()));
  }

  private Dated dated(Entry entry) {
    String day = entry.when() == null ? "" : new Days(lookup.words()).of(entry.when());
    Quoted quote = Quoted.within(lookup, entry.what(), entry.sentence());
    return new Dated(day, lookup.words().word(entry.kind()), quote, lookup.others(entry.also(), entry.sentence()));
  }
}
