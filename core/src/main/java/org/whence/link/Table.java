package org.whence.link;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A data file beside this package: tab-parted cells, lines that begin with # left out. */
final class Table {

  private Table() {}

  /** The rows of a file; each is as long as the file's widest. */
  static List<String[]> rows(String file, int cells) {
    List<String[]> out = new ArrayList<>();
    try (InputStream in = Table.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("org/whence/link/" + file + " is missing from the jar; build it again");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        String[] row = line.split("\t", -1);
        if (row.length != cells) {
          throw new IllegalStateException(file + " line " + number + " has " + row.length + " cells, not " + cells + "; mend the line");
        }
        out.add(row);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out;
  }
}
