package org.whence.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.whence.model.ArticleId;
import org.whence.model.Certainty;
import org.whence.model.Change;
import org.whence.model.Commitment;
import org.whence.model.Range;
import org.whence.model.Span;
import org.whence.model.Stance;

/** Lists claims and their wordings from their rows. */
final class ClaimLists {
  private record Placed(ClaimRow row, Cursor at) {}

  private final Handle handle;
  private final Map<String, Optional<StoryRow>> stories = new HashMap<>();

  ClaimLists(Handle handle) {
    this.handle = handle;
  }

  Rows<ClaimRow> page(ClaimListing listing, @Nullable String from, int most) {
    Cursor cursor = Cursor.of(from);
    String order = listing.story() == null ? "articles" : "number";
    Query query = handle.createQuery("SELECT c.*, c." + order + " AS at FROM claims c" + where(listing, cursor) + " ORDER BY "
            + (listing.story() == null ? "c.articles DESC, c.id DESC" : "c.number") + " LIMIT :most")
        .bind("most", most + 1);
    bind(query, listing);
    if (cursor != null) {
      query.bind("value", cursor.number());
      if (listing.story() == null) {
        query.bind("id", cursor.id());
      }
    }
    List<Placed> rows = query.map((row, context) -> placed(row)).list();
    Rows<Placed> page = Cursor.rows(rows, most, Placed::at);
    return new Rows<>(page.rows().stream().map(Placed::row).toList(), page.next());
  }

  /** Conditions; those that few claims meet are said in the words of the index of those few. */
  private static String where(ClaimListing listing, @Nullable Cursor cursor) {
    StringBuilder out = new StringBuilder(" WHERE c.articles >= :articles");
    if (listing.atLeast() > 1) {
      out.append(" AND c.origins_low > 1 AND c.origins_low >= :least");
    } else if (listing.atLeast() == 1) {
      out.append(" AND c.origins_low > 0");
    }
    if (listing.atMost() == 0) {
      out.append(" AND c.origins_low = 0");
    } else if (listing.atMost() < Integer.MAX_VALUE) {
      out.append(" AND c.origins_low <= :limit");
    }
    if (listing.drifted() || listing.drift() != null) {
      out.append(" AND c.drift <> ''");
    }
    if (listing.drift() != null) {
      out.append(" AND c.drift LIKE :drift");
    }
    if (listing.story() != null) {
      return out.append(" AND c.story = :story").append(cursor == null ? "" : " AND c.number > :value").toString();
    }
    return out.append(cursor == null ? "" : " AND (c.articles, c.id) < (:value, :id)").toString();
  }

  private static void bind(Query query, ClaimListing listing) {
    query.bind("articles", listing.articles());
    if (listing.atLeast() > 1) {
      query.bind("least", listing.atLeast());
    }
    if (listing.atMost() > 0 && listing.atMost() < Integer.MAX_VALUE) {
      query.bind("limit", listing.atMost());
    }
    if (listing.drift() != null) {
      query.bind("drift", "% " + listing.drift().name().toLowerCase(Locale.ROOT) + " %");
    }
    if (listing.story() != null) {
      query.bind("story", listing.story());
    }
  }

  Optional<ClaimRow> find(String id) {
    return handle.createQuery("SELECT c.*, c.number AS at FROM claims c WHERE c.id = ?").bind(0, id).map((row, context) -> placed(row).row())
        .findOne();
  }

  private Placed placed(ResultSet row) throws SQLException {
    String story = row.getString("story");
    Set<Change.DriftKind> drift = EnumSet.noneOf(Change.DriftKind.class);
    for (String kind : row.getString("drift").strip().split(" ")) {
      if (!kind.isEmpty()) {
        drift.add(Change.DriftKind.valueOf(kind.toUpperCase(Locale.ROOT)));
      }
    }
    StoryRow of = stories.computeIfAbsent(story, id -> StoryLists.find(handle, id))
        .orElseThrow(() -> CaseTrouble.damagedCache(new IllegalStateException("story " + story + " has no row")));
    ClaimRow claim = new ClaimRow(
        row.getString("id"), of, row.getInt("number"), row.getString("title"), row.getString("language"),
        new Span(new ArticleId(row.getString("title_article")), row.getInt("title_begin"), row.getInt("title_end")), row.getInt("articles"),
        new Range(row.getInt("origins_low"), row.getInt("origins_high")), drift);
    return new Placed(claim, new Cursor(row.getString("at"), row.getString("id")));
  }

  /** The wordings of a claim in the order of time. */
  Rows<WordingRow> wordings(String claim, @Nullable String from, int most) {
    Cursor cursor = Cursor.of(from);
    List<WordingRow> rows = handle
        .createQuery("SELECT number, article, statement, words, stance, commitment, certainty FROM wordings WHERE claim = ? AND number > ?"
            + " ORDER BY number LIMIT ?")
        .bind(0, claim).bind(1, cursor == null ? 0 : cursor.number()).bind(2, most + 1)
        .map((row, context) -> wording(row))
        .list();
    return Cursor.rows(rows, most, last -> new Cursor(String.valueOf(last.number()), claim));
  }

  private WordingRow wording(ResultSet row) throws SQLException {
    String article = row.getString("article");
    String[] at = row.getString("statement").split("-");
    ArticleRow of = ArticleLists.find(handle, article)
        .orElseThrow(() -> CaseTrouble.damagedCache(new IllegalStateException("article " + article + " is not there")));
    return new WordingRow(
        row.getInt("number"), of, new Span(new ArticleId(article), Integer.parseInt(at[at.length - 2]), Integer.parseInt(at[at.length - 1])),
        row.getString("words"), Stance.valueOf(constant(row, "stance")), Commitment.valueOf(constant(row, "commitment")),
        Certainty.valueOf(constant(row, "certainty")));
  }

  private static String constant(ResultSet row, String column) throws SQLException {
    return row.getString(column).toUpperCase(Locale.ROOT);
  }
}
