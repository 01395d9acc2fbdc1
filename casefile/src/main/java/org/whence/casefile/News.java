package org.whence.casefile;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.whence.model.Alert;

/** Puts the alerts since a moment together by story. */
final class News {
  /** Alerts looked at: of a case not visited for long, the newest. */
  private static final int MOST_ALERTS = 2_000;

  /** Ids that led to a story of today and may stand in an older alert. */
  private static final int MOST_IDS = 200;

  private final Handle handle;

  News(Handle handle) {
    this.handle = handle;
  }

  /** Stories in which something changed, the last first. */
  List<StoryNews> since(Instant since, int most) {
    Map<String, List<Alert>> byStory = new LinkedHashMap<>();
    handle.createQuery("SELECT value FROM alerts WHERE noticed > ? ORDER BY noticed DESC, number DESC LIMIT " + MOST_ALERTS)
        .bind(0, second(since)).mapTo(String.class).map(AlertJson::alert).filter(alert -> Instant.parse(alert.at()).isAfter(since))
        .forEach(alert -> byStory.computeIfAbsent(Redirects.today(handle, alert.story()), story -> new ArrayList<>()).add(alert));
    List<StoryNews> out = new ArrayList<>();
    byStory.forEach((story, alerts) -> {
      if (out.size() < most) {
        StoryLists.find(handle, story).ifPresent(row -> out.add(news(row, alerts)));
      }
    });
    return out;
  }

  Optional<StoryNews> since(Instant since, String story) {
    String today = Redirects.today(handle, story);
    List<String> ids = new ArrayList<>(List.of(today));
    for (int i = 0; i < ids.size() && ids.size() < MOST_IDS; i++) {
      ids.addAll(handle.createQuery("SELECT old FROM redirects WHERE new = ? AND kind = 'story' ORDER BY old LIMIT " + MOST_IDS).bind(0, ids.get(i))
          .mapTo(String.class).list());
    }
    List<Alert> alerts = handle
        .createQuery("SELECT value FROM alerts WHERE story IN (<ids>) AND noticed > :since ORDER BY noticed DESC, number DESC LIMIT " + MOST_ALERTS)
        .bindList("ids", ids.stream().distinct().toList()).bind("since", second(since)).mapTo(String.class).map(AlertJson::alert)
        .filter(alert -> Instant.parse(alert.at()).isAfter(since)).list();
    return StoryLists.find(handle, today).map(row -> news(row, alerts));
  }

  /** Sorts before every moment of that second, with a fraction or without one. */
  private static String second(Instant since) {
    String whole = since.truncatedTo(ChronoUnit.SECONDS).toString();
    return whole.substring(0, whole.length() - 1);
  }

  private StoryNews news(StoryRow row, List<Alert> newestFirst) {
    boolean isNew = false;
    int articles = 0;
    int origins = 0;
    Map<String, StoryNews.Move> moves = new LinkedHashMap<>();
    for (Alert alert : newestFirst.reversed()) {
      switch (alert.kind()) {
        case NEW_STORY -> {
          isNew = true;
          articles += alert.numbers().getFirst();
          origins += alert.numbers().getLast();
        }
        case NEW_ARTICLES -> {
          articles += alert.numbers().getFirst();
          origins += alert.numbers().getLast();
        }
        case MORE_ORIGINS, FEWER_ORIGINS -> move(alert, moves);
        case HARDENED, SOURCE_UPGRADED, DENIED, CORRECTED, REVISED -> {}
      }
    }
    moves.values().removeIf(move -> move.before() == move.after());
    return new StoryNews(row, isNew, articles, origins, List.copyOf(moves.values()), newestFirst);
  }

  private void move(Alert alert, Map<String, StoryNews.Move> moves) {
    String claim = Redirects.today(handle, Objects.requireNonNullElse(alert.claim(), ""));
    StoryNews.Move before = moves.get(claim);
    moves.put(claim, new StoryNews.Move(
        claim, alert.title(), before == null ? alert.numbers().getFirst() : before.before(), alert.numbers().getLast()));
  }
}
