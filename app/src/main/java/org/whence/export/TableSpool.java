package org.whence.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One table as CSV and as JSON Lines, filled row by row. */
final class TableSpool implements Closeable {
  private final Table table;
  private final Spool csv = new Spool();
  private final Spool lines = new Spool();
  private final Writer cells = new BufferedWriter(new OutputStreamWriter(csv, StandardCharsets.UTF_8));
  private long rows;

  TableSpool(Table table) throws IOException {
    this.table = table;
    cells.write(String.join(",", table.columns().stream().map(Column::name).toList()) + "\r\n");
  }

  Table table() {
    return table;
  }

  long rows() {
    return rows;
  }

  /** @param values in the order of the columns; text, whole numbers, truth values, or null */
  void row(@Nullable Object... values) throws IOException {
    List<Column> columns = table.columns();
    if (values.length != columns.size()) {
      throw new IllegalArgumentException(values.length + " cells in a row of " + table.file() + ", which has " + columns.size() + " columns");
    }
    rows++;
    JsonGenerator json = Json.flat(lines);
    json.writeStartObject();
    for (int i = 0; i < values.length; i++) {
      Object value = values[i] instanceof String text && text.isEmpty() ? null : values[i];
      cells.write(i == 0 ? "" : ",");
      cells.write(value == null ? "" : value instanceof String text ? Csv.text(text) : value.toString());
      json.writeFieldName(columns.get(i).name());
      write(json, value);
    }
    cells.write("\r\n");
    json.writeEndObject();
    Json.end(json);
  }

  private static void write(JsonGenerator json, @Nullable Object value) throws IOException {
    switch (value) {
      case null -> json.writeNull();
      case String text -> json.writeString(text);
      case Boolean truth -> json.writeBoolean(truth);
      case Number number -> json.writeNumber(number.longValue());
      default -> throw new IllegalArgumentException(value.getClass() + " is not what a cell holds");
    }
  }

  /** The table as JSON Lines. */
  void lines(OutputStream out) throws IOException {
    lines.copyTo(out);
  }

  void writeTo(Form.Files to) throws IOException {
    cells.flush();
    to.put(table.file() + ".csv", csv::copyTo);
    to.put(table.file() + ".jsonl", lines::copyTo);
  }

  @Override
  public void close() throws IOException {
    cells.close();
    csv.close();
    lines.close();
  }
}
