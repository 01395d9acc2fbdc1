package org.whence.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.whence.model.Anchor;
import org.whence.model.ArticleId;
import org.whence.model.Moment;
import org.whence.model.Outlet;
import org.whence.model.Ruling;

/** The analyst's corrections, each with who made it, when and why. None is ever deleted: one that was undone says by whom and when. */
final class Corrections {
  /** The kinds, by the words that stand for them in the case. */
  enum Kind {
    SAME_SOURCE,
    NOT_SAME,
    NOT_THIS_CLAIM,
    COPIED_FROM,
    WRONG_DATE,
    OUTLET_OF
  }

  private Corrections() {}

  static int insert(Handle handle, Ruling.Matter matter, String author, String reason, Instant now) {
    int number = handle.createQuery("SELECT coalesce(max(number), 0) + 1 FROM corrections").mapTo(int.class).one();
    handle.execute("INSERT INTO corrections (number, kind, value, author, reason, made) VALUES (?, ?, ?, ?, ?, ?)",
        number, kind(matter).name().toLowerCase(Locale.ROOT), value(matter), Articles.clean(author), Articles.clean(reason), now.toString());
    int place = 0;
    for (Anchor anchor : matter.anchors()) {
      String url = handle.createQuery("SELECT url FROM articles WHERE id = ?").bind(0, anchor.article().value()).mapTo(String.class).findOne()
          .orElse(null);
      handle.execute("INSERT INTO anchors (correction, number, article, url, prefix, exact, suffix) VALUES (?, ?, ?, ?, ?, ?, ?)", number, ++place,
          anchor.article().value(), url, Articles.clean(anchor.prefix()), Articles.clean(anchor.exact()), Articles.clean(anchor.suffix()));
    }
    Facts.changed(handle, 1);
    return number;
  }

  private static Kind kind(Ruling.Matter matter) {
    return switch (matter) {
      case Ruling.SameSource s -> Kind.SAME_SOURCE;
      case Ruling.NotSame n -> Kind.NOT_SAME;
      case Ruling.NotThisClaim n -> Kind.NOT_THIS_CLAIM;
      case Ruling.CopiedFrom c -> Kind.COPIED_FROM;
      case Ruling.WrongDate w -> Kind.WRONG_DATE;
      case Ruling.OutletOf o -> Kind.OUTLET_OF;
    };
  }

  private static @Nullable String value(Ruling.Matter matter) {
    return switch (matter) {
      case Ruling.WrongDate date -> date.published().firstDay().toString();
      case Ruling.OutletOf outlet -> Articles.clean(outlet.outlet().name());
      case Ruling.SameSource s -> null;
      case Ruling.NotSame n -> null;
      case Ruling.NotThisClaim n -> null;
      case Ruling.CopiedFrom c -> null;
    };
  }

  /** Undoes one; false where there is none of this number or it is undone already. */
  static boolean undo(Handle handle, int number, String author, Instant now) {
    int rows = handle.execute("UPDATE corrections SET undone_by = ?, undone = ? WHERE number = ? AND undone IS NULL",
        Articles.clean(author), now.toString(), number);
    if (rows > 0) {
      Facts.changed(handle, 1);
    }
    return rows > 0;
  }

  /** Those that stand, as the pipeline takes them; their articles by the ids of today. */
  static List<Ruling> rulings(Handle handle) {
    return all(handle).stream().filter(each -> each.undoneBy() == null).map(Correction::ruling).toList();
  }

  /** All of them, those that were undone included, in their order. */
  static List<Correction> all(Handle handle) {
    Map<Integer, List<Anchor>> anchors = new TreeMap<>();
    String places = "SELECT correction, article, prefix, exact, suffix FROM anchors ORDER BY correction, number";
    handle.createQuery(places).reduceRows(anchors, (map, row) -> {
      ArticleId article = new ArticleId(Redirects.extracted(handle, row.getColumn("article", String.class)));
      map.computeIfAbsent(row.getColumn("correction", Integer.class), number -> new ArrayList<>()).add(new Anchor(
          article, row.getColumn("prefix", String.class), row.getColumn("exact", String.class), row.getColumn("suffix", String.class)));
      return map;
    });
    return handle.createQuery("SELECT * FROM corrections ORDER BY number").map((row, context) -> correction(row, anchors)).list();
  }

  private static Correction correction(ResultSet row, Map<Integer, List<Anchor>> anchors) throws SQLException {
    int number = row.getInt("number");
    try {
      Kind kind = Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT));
      Ruling.Matter matter = matter(kind, anchors.getOrDefault(number, List.of()), row.getString("value"));
      Ruling ruling = new Ruling(number, row.getString("author"), row.getString("reason"), Instant.parse(row.getString("made")), matter);
      String undone = row.getString("undone");
      return new Correction(ruling, row.getString("undone_by"), undone == null ? null : Instant.parse(undone));
    } catch (RuntimeException e) {
      throw new CaseTrouble(CaseTrouble.Kind.DAMAGED, "correction " + number + " of the case cannot be read", e);
    }
  }

  private static Ruling.Matter matter(Kind kind, List<Anchor> at, @Nullable String value) {
    return switch (kind) {
      case SAME_SOURCE -> new Ruling.SameSource(at.getFirst(), at.getLast());
      case NOT_SAME -> new Ruling.NotSame(at.getFirst(), at.getLast());
      case NOT_THIS_CLAIM -> new Ruling.NotThisClaim(at.getFirst(), at.getLast());
      case COPIED_FROM -> new Ruling.CopiedFrom(at.getFirst(), at.getLast());
      case WRONG_DATE -> new Ruling.WrongDate(at.getFirst(), Moment.day(String.valueOf(value), LocalDate.parse(String.valueOf(value))));
      case OUTLET_OF -> new Ruling.OutletOf(at.getFirst(), new Outlet(String.valueOf(value), null));
    };
  }
}
