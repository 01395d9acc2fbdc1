package org.whence.ingest;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a CSV text (RFC 4180), each with the line it begins on; lines that begin with "#" are kept apart. */
final class RatingRows {

  /** @param line counted from 1 */
  record Row(int line, List<String> cells) {}

  /** @param line counted from 1 */
  record Note(int line, String words) {}

  private final String text;
  private final List<Row> rows = new ArrayList<>();
  private final List<Note> notes = new ArrayList<>();
  private int at;
  private int line = 1;
  private int openQuote;

  RatingRows(String text) {
    this.text = text;
    while (at < text.length()) {
      if (text.charAt(at) == '#') {
        int first = at + 1;
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end + 1;
        notes.add(new Note(line++, text.substring(first, end < 0 ? text.length() : end).strip()));
      } else {
        row();
      }
    }
  }

  List<Row> rows() {
    return rows;
  }

  List<Note> notes() {
    return notes;
  }

  /** The line on which a quotation mark opens that never closes; 0 where there is none. */
  int openQuote() {
    return openQuote;
  }

  private void row() {
    int first = line;
    List<String> cells = new ArrayList<>();
    boolean more = true;
    while (more) {
      cells.add(cell());
      more = at < text.length() && text.charAt(at) == ',';
      at += more ? 1 : 0;
    }
    if (at < text.length()) {
      at++;
      line++;
    }
    if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
      rows.add(new Row(first, List.copyOf(cells)));
    }
  }

  private String cell() {
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    if (at < text.length() && text.charAt(at) == '"') {
      String quoted = quoted();
      if (quoted != null) {
        return quoted;
      }
    }
    int first = at;
    while (at < text.length() && text.charAt(at) != ',' && text.charAt(at) != '\n') {
      at++;
    }
    return text.substring(first, at).strip();
  }

  private @Nullable String quoted() {
    StringBuilder out = new StringBuilder();
    int opened = line;
    int lines = 0;
    for (int i = at + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean twice = c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
      if (c == '"' && !twice) {
        line += lines;
        at = afterBlanks(i + 1);
        return out.toString().strip();
      }
      out.append(c);
      i += twice ? 1 : 0;
      lines += c == '\n' ? 1 : 0;
    }
    openQuote = openQuote == 0 ? opened : openQuote;
    return null;
  }

  private int afterBlanks(int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) != ',' && text.charAt(i) != '\n') {
      i++;
    }
    return i;
  }
}
