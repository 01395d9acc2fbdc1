package org.whence.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whence.export.Column;
import org.whence.export.ExportInput;
import org.whence.export.Exports;
import org.whence.fiction.Hostile;
import org.whence.fiction.Reservoir;
import org.whence.model.Pile;

/** Parquet as DuckDB reads it again. */
class DuckParquetTest {
  private static final List<String> TABLES = List.of("articles", "claims", "mentions", "edges", "sources", "changes", "notices");

  @TempDir private Path folder;

  private Path written(String name, Pile pile) throws IOException {
    Path to = folder.resolve(name);
    Files.createDirectory(to);
    Exports.TABLES.write(ExportInput.of(pile).fullText(), to);
    return to;
  }

  private static long number(String sql) throws SQLException {
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:"); Statement statement = duck.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      assertThat(rows.next()).isTrue();
      return rows.getLong(1);
    }
  }

  @Test
  void the_part_is_found() {
    assertThat(Exports.TABLES.lacks()).isEmpty();
  }

  @Test
  void every_table_holds_what_its_cells_hold() throws Exception {
    Path to = written("tables", Reservoir.pile());
    for (String table : TABLES) {
      String parquet = "'" + to.resolve(table + ".parquet") + "'";
      String cells = "read_csv('" + to.resolve(table + ".csv") + "', all_varchar = true, header = true)";
      assertThat(number("SELECT count(*) FROM " + parquet)).as(table).isEqualTo(Files.readAllLines(to.resolve(table + ".jsonl")).size());
      assertThat(number("SELECT count(*) FROM (SELECT COLUMNS(*)::VARCHAR FROM " + parquet + " EXCEPT SELECT * FROM " + cells + ")")).as(table)
          .isZero();
    }
    assertThat(number("SELECT count(*) FROM '" + to.resolve("claims.parquet") + "' WHERE origins_low <= origins_high")).isEqualTo(3);
    assertThat(number("SELECT count(*) FROM '" + to.resolve("mentions.parquet") + "' m JOIN '" + to.resolve("claims.parquet")
        + "' c USING (claim_id) JOIN '" + to.resolve("articles.parquet") + "' a ON a.article_id = m.article_id")).isPositive();
    assertThat(Files.readString(to.resolve("datapackage.json"))).contains("claims.parquet");
  }

  @Test
  void the_same_rows_give_the_same_bytes() throws Exception {
    Path one = written("one", Reservoir.pile());
    Path other = written("other", Reservoir.pile());
    for (String table : TABLES) {
      assertThat(Files.mismatch(one.resolve(table + ".parquet"), other.resolve(table + ".parquet"))).as(table).isEqualTo(-1);
    }
  }

  @Test
  void hostile_text_is_a_value_like_any_other() throws Exception {
    int n = 0;
    for (String evil : List.of("=1+1', (SELECT 2); DROP TABLE x --", "\u0000\ud800 \"{}[],", "x".repeat(300_000))) {
      Path to = written("evil it's " + n++, Hostile.pile(evil));
      String claims = to.resolve("claims.parquet").toString().replace("'", "''");
      assertThat(number("SELECT count(*) FROM '" + claims + "'")).isEqualTo(1);
    }
  }

  @Test
  void a_table_without_rows_keeps_its_columns() throws Exception {
    Path lines = Files.createFile(folder.resolve("none.jsonl"));
    Path to = folder.resolve("none.parquet");
    new DuckParquet().make(lines, List.of(new Column("low", Column.Type.INTEGER, "")), to);
    assertThat(number("SELECT count(low) FROM '" + to + "'")).isZero();
  }
}
