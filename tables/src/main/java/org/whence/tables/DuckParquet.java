package org.whence.tables;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.whence.export.Column;
import org.whence.export.ParquetMaker;

/** Parquet files by DuckDB, which asks nothing of a network and keeps what does not fit into memory beside the file it writes. */
public final class DuckParquet implements ParquetMaker {
  /** Bytes of the longest row: a whole article of any size that intake takes. */
  private static final int LONGEST_ROW = 256 << 20;

  /** One thread writes the rows in their order, so that the same rows give the same bytes. */
  private static final List<String> SETTINGS = List.of(
      "SET autoinstall_known_extensions = false", "SET autoload_known_extensions = false", "SET threads = 1", "SET memory_limit = '1GB'",
      "SET preserve_insertion_order = true");

  @Override
  public void make(Path lines, List<Column> columns, Path to) throws IOException {
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:"); Statement statement = duck.createStatement()) {
      for (String setting : SETTINGS) {
        statement.execute(setting);
      }
      statement.execute("SET temp_directory = " + quoted(to.toAbsolutePath() + ".tmp"));
      statement.execute("COPY (SELECT * FROM read_json(" + quoted(lines.toString()) + ", format = 'newline_delimited', maximum_object_size = "
          + LONGEST_ROW + ", columns = {" + types(columns) + "})) TO " + quoted(to.toString()) + " (FORMAT parquet, COMPRESSION zstd)");
    } catch (SQLException e) {
      throw new IOException("the table could not be written as Parquet (" + e.getMessage() + ")", e);
    }
  }

  private static String types(List<Column> columns) {
    List<String> out = new ArrayList<>();
    for (Column column : columns) {
      String type = switch (column.type()) {
        case STRING -> "VARCHAR";
        case INTEGER -> "BIGINT";
        case BOOLEAN -> "BOOLEAN";
      };
      out.add(quoted(column.name()) + ": " + quoted(type));
    }
    return String.join(", ", out);
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
