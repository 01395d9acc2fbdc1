package org.whence.server;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.whence.casefile.Case;
import org.whence.casefile.StoryNews;
import org.whence.casefile.StoryRow;
import org.whence.model.Alert;
import org.whence.model.Range;
import org.whence.page.Words;

/**
 * What changed since a reader was here before, as a page shows it.
 *
 * @param since when that was
 * @param news of the stories in which something changed, the last first
 * @param now the ranges of claims that moved, as they are today
 * @param back the page it stands on
 */
record NewsPage(Instant since, List<StoryNews> news, Map<String, Range> now, String back, Words words) {
  /** Stories whose news are counted. */
  private static final int STORIES = 500;

  /** Stories named above the list of all. */
  private static final int NAMED = 5;

  /** What happened in one story, the newest first; more is in the feed. */
  private static final int EVENTS = 20;

  /** Sentences of one event. */
  private static final int PROOFS = 4;

  /** A sentence that shows it. */
  record Proof(String words, String outlet, String href) {}

  /** One thing that happened. */
  record Event(String what, String title, List<Proof> proofs) {}

  /** What the page of a reader's first visit says, and of one since which nothing was noted. */
  static NewsPage none(Words words) {
    return new NewsPage(Instant.EPOCH, List.of(), Map.of(), "/", words);
  }

  /** What changed in all stories. */
  static NewsPage of(@Nullable Instant since, Case open, Words words) {
    return since == null ? none(words) : new NewsPage(since, open.desk().since(since, STORIES), Map.of(), "/", words);
  }

  /** What changed in one; nothing is told where nothing did. */
  static NewsPage of(@Nullable Instant since, Case open, String story, Words words) {
    StoryNews news = since == null ? null : open.desk().since(since, story).orElse(null);
    if (since == null || news == null || news.alerts().isEmpty()) {
      return none(words);
    }
    Map<String, Range> now = new TreeMap<>();
    for (Alert alert : news.alerts()) {
      if (alert.claim() != null && alert.numbers().size() == 2) {
        open.desk().claim(alert.claim()).ifPresent(claim -> now.put(alert.claim(), claim.origins()));
      }
    }
    return new NewsPage(since, List.of(news), now, "/d/" + news.story().id(), words);
  }

  String say(String key, Object... arguments) {
    return words.say(key, arguments);
  }

  boolean isFirst() {
    return since.equals(Instant.EPOCH);
  }

  String moment() {
    return words.moment(since);
  }

  /** "3 new articles, 0 new origins". */
  String sum() {
    return sum(news.stream().mapToInt(StoryNews::articles).sum(), news.stream().mapToInt(StoryNews::origins).sum());
  }

  /** The same of one story. */
  String sum(StoryNews one) {
    return sum(one.articles(), one.origins());
  }

  private String sum(int articles, int origins) {
    return say("news.sum", words.count("news.articles", articles), words.count("news.origins", origins));
  }

  /** Stories that are named above a list of some: those that are not in it. */
  NewsPage beside(List<StoryRow> rows) {
    Set<String> there = new HashSet<>();
    rows.forEach(row -> there.add(row.id()));
    return new NewsPage(since, news.stream().filter(one -> !there.contains(one.story().id())).toList(), now, back, words);
  }

  List<StoryNews> named() {
    return news.subList(0, Math.min(NAMED, news.size()));
  }

  int others() {
    return Math.max(0, news.size() - NAMED);
  }

  String title(StoryNews one) {
    return one.story().title().isEmpty() ? say("dossiers.untitled") : one.story().title();
  }

  /** By the id of a story. */
  Map<String, StoryNews> byStory() {
    Map<String, StoryNews> out = new TreeMap<>();
    news.forEach(one -> out.put(one.story().id(), one));
    return out;
  }

  List<Event> events() {
    List<Event> out = new ArrayList<>();
    for (StoryNews one : news) {
      one.alerts().stream().limit(EVENTS).forEach(alert -> out.add(event(one, alert)));
    }
    return out;
  }

  private Event event(StoryNews one, Alert alert) {
    List<Proof> proofs = alert.proof().stream().limit(PROOFS).map(proof -> new Proof(
        proof.words(), proof.outlet() == null ? say("outlet_unknown") : proof.outlet(), "/a/" + proof.span().article().value())).toList();
    return new Event(what(one, alert), alert.claim() == null ? "" : alert.title(), proofs);
  }

  private String what(StoryNews one, Alert alert) {
    List<Integer> numbers = alert.numbers();
    return switch (alert.kind()) {
      case NEW_STORY -> say("news.new_story", words.count("count.article", numbers.getFirst()), range(main(one), numbers.getLast()));
      case NEW_ARTICLES -> sum(numbers.getFirst(), numbers.getLast());
      case MORE_ORIGINS, FEWER_ORIGINS -> say("news.moved", range(now.get(String.valueOf(alert.claim())), numbers.getLast()), numbers.getFirst());
      case HARDENED, SOURCE_UPGRADED, DENIED, CORRECTED, REVISED -> say("news." + alert.kind().name().toLowerCase(Locale.ROOT));
    };
  }

  private static @Nullable Range main(StoryNews one) {
    return one.story().main() == null ? null : one.story().main().origins();
  }

  /** "1 origin (at most 2)" as it is today; where that is not known, what was noted. */
  private String range(@Nullable Range today, int noted) {
    return today == null
        ? say("news.least", words.count("count.origin", noted))
        : say("range", words.count("count.origin", today.low()), say("at_most", today.high()));
  }
}
