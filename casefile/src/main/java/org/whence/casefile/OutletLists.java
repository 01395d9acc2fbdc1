package org.whence.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.whence.text.Plain;

/** Lists the outlets of a case, by name and by nothing else. */
final class OutletLists {
  private record Placed(OutletRow row, Cursor at) {}

  private OutletLists() {}

  static Rows<OutletRow> page(Handle handle, @Nullable String words, @Nullable String from, int most) {
    Cursor cursor = Cursor.of(from);
    String form = words == null ? "" : Plain.form(words);
    Query query = handle.createQuery("SELECT * FROM outlets WHERE 1 = 1" + (form.isEmpty() ? "" : " AND form LIKE :form")
            + (cursor == null ? "" : " AND (form, id) > (:value, :id)") + " ORDER BY form, id LIMIT :most")
        .bind("most", most + 1);
    if (!form.isEmpty()) {
      query.bind("form", "%" + form + "%");
    }
    if (cursor != null) {
      query.bind("value", cursor.value()).bind("id", cursor.id());
    }
    List<Placed> rows = query.map((row, context) -> new Placed(row(row), new Cursor(row.getString("form"), row.getString("id")))).list();
    Rows<Placed> page = Cursor.rows(rows, most, Placed::at);
    return new Rows<>(page.rows().stream().map(Placed::row).toList(), page.next());
  }

  static Optional<OutletRow> find(Handle handle, String id) {
    return handle.createQuery("SELECT * FROM outlets WHERE id = ?").bind(0, id).map((row, context) -> row(row)).findOne();
  }

  private static OutletRow row(ResultSet row) throws SQLException {
    return new OutletRow(row.getString("id"), row.getString("name"), row.getString("domain"), row.getInt("articles"), row.getInt("stories"));
  }
}
