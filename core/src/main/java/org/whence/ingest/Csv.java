package org.whence.ingest;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.whence.model.RawPage;
import org.whence.text.WordList;

/** A table with one article a row, its columns named in the first: read row by row, whatever the size of the whole. */
final class Csv implements Format {
  private static final Map<String, List<String>> COLUMNS = columns();
  private static final List<String> TEXT = column("text");
  private static final List<String> HTML = column("html");

  /** Separators by how sure they are: few words hold a tab. */
  private static final char[] SEPARATORS = {'\t', ';', ','};

  private static Map<String, List<String>> columns() {
    Map<String, List<String>> columns = new HashMap<>();
    WordList.rows(Csv.class, "columns.tsv").forEach(row -> columns.put(row[0], List.of(row[1].split(" "))));
    return columns;
  }

  private static List<String> column(String part) {
    return COLUMNS.getOrDefault(part, List.of());
  }

  @Override
  public Set<String> extensions() {
    return Set.of("csv", "tsv", "tab");
  }

  @Override
  public boolean isLikely(Head head) {
    int end = head.text().indexOf('\n');
    return end > 0 && Header.of(head.text().substring(0, end)) != null;
  }

  /** The columns, by the names in the first row. */
  private record Header(char separator, List<String> names) {

    /** Null where the row names no column that could hold an article. */
    static @Nullable Header of(String row) {
      for (char separator : SEPARATORS) {
        CSVRecord cells = cells(row.strip(), separator);
        List<String> names = new ArrayList<>();
        if (cells != null && cells.size() > 1) {
          cells.forEach(cell -> names.add(cell.strip().toLowerCase(Locale.ROOT).replace(' ', '_')));
        }
        if (names.stream().anyMatch(name -> TEXT.contains(name) || HTML.contains(name))) {
          return new Header(separator, names);
        }
      }
      return null;
    }

    /** The first of the columns that holds words in the row. */
    @Nullable String value(CSVRecord row, List<String> columns) {
      for (String column : columns) {
        int at = names.indexOf(column);
        if (at >= 0 && at < row.size() && !row.get(at).isBlank()) {
          return row.get(at).strip();
        }
      }
      return null;
    }
  }

  private static @Nullable CSVRecord cells(String row, char separator) {
    CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(separator).setIgnoreSurroundingSpaces(true).setTrailingData(true).get();
    try (CSVParser parser = CSVParser.parse(new StringReader(row), format)) {
      return parser.iterator().hasNext() ? parser.iterator().next() : null;
    } catch (IOException | RuntimeException e) {
      return null;
    }
  }

  @Override
  public void read(Given given, Desk desk) throws IOException {
    Lines lines = Lines.of(given, desk);
    if (lines == null) {
      return;
    }
    CsvRows rows = new CsvRows(lines, desk.limits().lineBytes());
    Header header = null;
    int articles = 0;
    for (CsvRows.Row row = rows.next(); row != null; row = rows.next()) {
      byte[] bytes = row.bytes();
      Decoder.Decoded decoded = Decoder.decode(bytes == null ? new byte[0] : bytes);
      if (bytes == null) {
        desk.aside(given.name(), "line " + row.line(), "longer than the limit of " + desk.limits().lineBytes() + " bytes", "Split the article.");
      } else if (header == null && !decoded.text().isBlank()) {
        header = Header.of(decoded.text());
        if (header == null) {
          String fault = "the first line names no column \"text\"";
          desk.aside(given.name(), "line " + row.line(), fault, "Begin with a line of names, as: url,date,title,text");
          return;
        }
        rows.separator(header.separator());
      } else if (header != null && !decoded.text().isBlank()) {
        articles++;
        row(row, bytes, decoded, header, given, desk);
      }
    }
    if (articles == 0) {
      desk.aside(given.name(), "", "a table without a row", "Write one article a row, under a line that names the columns.");
    }
  }

  private static void row(CsvRows.Row row, byte[] bytes, Decoder.Decoded decoded, Header header, Given given, Desk desk) {
    String place = "line " + row.line();
    CSVRecord cells = row.isClosed() ? cells(decoded.text(), header.separator()) : null;
    if (cells == null) {
      desk.aside(given.name(), place, "a quotation mark is opened and never closed", "Close it, or double it inside a quoted cell.");
      return;
    }
    String text = header.value(cells, TEXT);
    String html = text == null ? header.value(cells, HTML) : null;
    if (text == null && html == null) {
      desk.aside(given.name(), place, "a row without an article's text", "Give it in the column \"text\" or \"html\".");
      return;
    }
    String authors = header.value(cells, column("authors"));
    desk.page(
        new RawPage(
            given.name() + " " + place,
            text == null ? RawPage.Form.HTML : RawPage.Form.TEXT,
            text == null ? String.valueOf(html) : text,
            header.value(cells, column("url")),
            header.value(cells, column("outlet")),
            header.value(cells, column("date")),
            header.value(cells, column("lang")),
            header.value(cells, column("title")),
            authors == null ? List.of() : List.of(authors.split("\\s*[;|]\\s*")),
            decoded.notes()),
        bytes, "text/csv");
  }
}
