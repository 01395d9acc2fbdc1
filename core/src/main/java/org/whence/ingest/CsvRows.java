package org.whence.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a table as they lie there, each from its line to the one on which its last quoted cell closes. */
final class CsvRows {
  /** No article has as many lines; a mark that is never closed would take the rest of the file. */
  private static final int MOST_LINES = 10_000;

  /**
   * A row.
   *
   * @param line on which it begins, counted from 1
   * @param bytes null where its line is longer than the limit
   * @param isClosed whether its quoted cells end
   */
  record Row(int line, byte @Nullable [] bytes, boolean isClosed) {}

  private final Lines lines;
  private final int longest;
  private final List<Lines.Line> ahead = new ArrayList<>();
  private int taken;
  private char separator = ',';

  /** Whether words follow a closing mark on the line looked at last: over several lines, the mark that opened was a stray one. */
  private boolean isTorn;

  CsvRows(Lines lines, int longest) {
    this.lines = lines;
    this.longest = longest;
  }

  void separator(char sign) {
    separator = sign;
  }

  /** The next row, null after the last. Lines that were looked at for a mark that never closes are read again as rows of their own. */
  @Nullable Row next() throws IOException {
    Lines.Line first = at(0);
    if (first == null) {
      return null;
    }
    take(1);
    if (first.bytes() == null) {
      return new Row(first.number(), null, true);
    }
    ByteArrayOutputStream row = new ByteArrayOutputStream();
    int more = 0;
    Lines.Line line = first;
    boolean open = false;
    while (line != null && line.bytes() != null && more < MOST_LINES && row.size() <= longest) {
      row.writeBytes(line.bytes());
      open = staysOpen(line.bytes(), open);
      if (isTorn && more > 0) {
        break;
      }
      if (!open) {
        take(more);
        return new Row(first.number(), row.toByteArray(), true);
      }
      row.write('\n');
      line = at(more);
      more++;
    }
    return new Row(first.number(), first.bytes(), false);
  }

  private Lines.@Nullable Line at(int index) throws IOException {
    while (taken + index >= ahead.size()) {
      Lines.Line line = lines.next();
      if (line == null) {
        return null;
      }
      ahead.add(line);
    }
    return ahead.get(taken + index);
  }

  private void take(int count) {
    taken += count;
    if (taken > ahead.size() / 2) {
      ahead.subList(0, taken).clear();
      taken = 0;
    }
  }

  /** Whether a quoted cell is still open after a line. */
  private boolean staysOpen(byte[] line, boolean open) {
    boolean quoted = open;
    boolean start = !open;
    boolean closed = false;
    isTorn = false;
    for (int i = 0; i < line.length; i++) {
      byte b = line[i];
      if (quoted) {
        if (b == '"' && i + 1 < line.length && line[i + 1] == '"') {
          i++;
        } else if (b == '"') {
          quoted = false;
          closed = true;
        }
      } else if (b == separator) {
        start = true;
        closed = false;
      } else if (b == '"' && start) {
        quoted = true;
        start = false;
      } else if (b != ' ' && b != '\r') {
        start = false;
        isTorn |= closed;
      }
    }
    return quoted;
  }
}
