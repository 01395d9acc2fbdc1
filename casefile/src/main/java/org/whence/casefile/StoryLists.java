package org.whence.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.whence.model.Moment;
import org.whence.model.Range;

/** Lists stories from their rows. */
final class StoryLists {
  private static final String COLUMNS = "SELECT r.*, " + Places.OF + " AS place FROM story_rows r JOIN stories s ON s.id = r.story ";

  /** A row with where it stands in the list. */
  private record Placed(StoryRow row, Cursor at) {}

  private StoryLists() {}

  static Rows<StoryRow> page(Handle handle, Listing listing, @Nullable String from, int most) {
    Cursor cursor = Cursor.of(from);
    Query query = handle.createQuery(sql(listing, cursor))
        .bind("list", listing.outlet() != null ? "o" + listing.outlet() : listing.language() != null ? "l" + listing.language() : "")
        .bind("most", most + 1);
    if (cursor != null) {
      query.bind("id", cursor.id());
      if (listing.order() == Listing.Order.ARTICLES) {
        query.bind("value", cursor.number());
      } else {
        query.bind("value", cursor.value());
      }
    }
    if (listing.outlet() != null && listing.language() != null) {
      query.bind("also", "l" + listing.language());
    }
    if (listing.since() != null) {
      query.bind("since", Moment.day("", listing.since()).earliest().toString());
    }
    List<Placed> rows = query.map((row, context) -> new Placed(row(row), new Cursor(row.getString("at"), row.getString("story")))).list();
    Rows<Placed> page = Cursor.rows(rows, most, Placed::at);
    return new Rows<>(page.rows().stream().map(Placed::row).toList(), page.next());
  }

  private static String sql(Listing listing, @Nullable Cursor cursor) {
    String column = listing.order().column();
    StringBuilder some = new StringBuilder("SELECT l.story, l.").append(column).append(" AS at FROM story_lists l WHERE l.list = :list");
    if (cursor != null) {
      some.append(" AND (l.").append(column).append(", l.story) < (:value, :id)");
    }
    if (listing.since() != null) {
      some.append(" AND l.newest >= :since");
    }
    if (listing.outlet() != null && listing.language() != null) {
      some.append(" AND EXISTS (SELECT 1 FROM story_lists o WHERE o.list = :also AND o.story = l.story)");
    }
    some.append(" ORDER BY l.").append(column).append(" DESC, l.story DESC LIMIT :most");
    return "SELECT r.*, " + Places.OF + " AS place, p.at FROM (" + some + ") p"
        + " JOIN story_rows r ON r.story = p.story JOIN stories s ON s.id = p.story"
        + " ORDER BY p.at DESC, p.story DESC";
  }

  /** The languages that lists are made of, each found behind the one before it: as many steps as there are languages. */
  static List<String> languages(Handle handle) {
    return handle.createQuery("WITH RECURSIVE tags(list) AS (SELECT min(list) FROM story_lists WHERE list > 'l' AND list < 'm' UNION ALL"
            + " SELECT (SELECT min(l.list) FROM story_lists l WHERE l.list > tags.list AND l.list < 'm') FROM tags WHERE tags.list IS NOT NULL)"
            + " SELECT substr(list, 2) FROM tags WHERE list IS NOT NULL ORDER BY list")
        .mapTo(String.class).list();
  }

  static Optional<StoryRow> find(Handle handle, String story) {
    return handle.createQuery(COLUMNS + "WHERE r.story = ?").bind(0, story).map((row, context) -> row(row)).findOne();
  }

  static List<StoryRow> all(Handle handle, List<String> stories) {
    List<StoryRow> out = new ArrayList<>();
    stories.forEach(story -> find(handle, story).ifPresent(out::add));
    return out;
  }

  private static StoryRow row(ResultSet row) throws SQLException {
    String main = row.getString("main_claim");
    String words = row.getString("main_title");
    String language = row.getString("main_language");
    return new StoryRow(
        row.getString("story"), row.getInt("place"), row.getString("title"), row.getString("language"), row.getInt("articles"),
        day(row.getString("first_day")), day(row.getString("last_day")),
        main == null ? null : new StoryRow.Main(
            main, words == null ? "" : words, language == null ? "und" : language, new Range(row.getInt("origins_low"), row.getInt("origins_high"))),
        row.getInt("claims"), row.getInt("major"), row.getInt("read_next"), row.getInt("not_here"), Instant.parse(row.getString("changed")));
  }

  private static @Nullable LocalDate day(@Nullable String day) {
    return day == null ? null : LocalDate.parse(day);
  }
}
