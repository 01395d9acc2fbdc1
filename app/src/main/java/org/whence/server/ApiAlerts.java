package org.whence.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.model.Alert;
import org.whence.watch.AlertFeed;

/** What happened to the sourcing between two traces. */
final class ApiAlerts {
  private static final int MOST = 5_000;

  private final OpenCase held;

  ApiAlerts(OpenCase held) {
    this.held = held;
  }

  void routes(Api api) {
    api.get("/alerts", this::list, "since", "kind", "story", "limit", "cursor");
    api.get("/alerts.atom", Role.VIEWER, "application/atom+xml", this::feed);
  }

  private void list(Context at) {
    Instant since = ApiQuery.moment(at, "since");
    Alert.Kind kind = ApiQuery.word(at, "kind", List.of(Alert.Kind.values()));
    String story = ApiQuery.text(at, "story", 40);
    int most = ApiQuery.limit(at);
    String from = ApiQuery.cursor(at);
    ObjectNode body = held.reading(open -> {
      String today = story == null ? null : open.today(story);
      List<Alert> all = open.watching().last(MOST).stream().filter(alert -> isWanted(alert, since, kind, today)).toList();
      return ApiSay.body(at, ApiSay.after(all, from, most, alert -> alert.at() + " " + alert.id()), new ApiForms(open)::alert);
    });
    ApiSay.json(at, body);
  }

  private static boolean isWanted(Alert alert, @Nullable Instant since, Alert.@Nullable Kind kind, @Nullable String story) {
    return (since == null || !Instant.parse(alert.at()).isBefore(since)) && (kind == null || alert.kind() == kind)
        && (story == null || alert.story().equals(story));
  }

  private void feed(Context at) {
    byte[] feed = held.reading(open -> AlertFeed.atom("Whence: " + held.file().getFileName(), open.watching())).getBytes(StandardCharsets.UTF_8);
    if (!ApiSay.isKnown(at, ApiSay.mark(new String(feed, StandardCharsets.UTF_8)))) {
      at.contentType("application/atom+xml; charset=utf-8").result(feed);
    }
  }
}
