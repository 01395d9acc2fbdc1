package org.whence.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The log of a server's collector: what was left in use of the heap after each collection. Resident memory says less, for it grows until the heap is
 * as large as it may be.
 */
record CollectorLog(Path file) {
  private static final Pattern LINE = Pattern.compile("\\[([0-9.]+)s].*?[0-9]+M->([0-9]+)M\\(");

  /** One collection: seconds since the start, and megabytes left in use. */
  private record Collected(double at, long left) {}

  /** The option by which a server writes it. */
  String option() {
    return "-Xlog:gc:file=" + file;
  }

  private List<Collected> all() throws IOException {
    List<Collected> out = new ArrayList<>();
    for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
      Matcher matcher = LINE.matcher(line);
      if (matcher.find()) {
        out.add(new Collected(Double.parseDouble(matcher.group(1)), Long.parseLong(matcher.group(2))));
      }
    }
    return out;
  }

  /** When the last one was, in seconds since the start. */
  double now() throws IOException {
    List<Collected> all = all();
    return all.isEmpty() ? 0 : all.getLast().at;
  }

  /** The least that was left in each stretch of so many seconds after a time, in MB; a line where nothing was collected in it. */
  String least(double after, double seconds) throws IOException {
    StringBuilder out = new StringBuilder();
    List<Collected> all = all();
    for (double from = after; from < now(); from += seconds) {
      double begin = from;
      out.append(' ').append(all.stream().filter(each -> each.at > begin && each.at <= begin + seconds).mapToLong(Collected::left).min().stream()
          .mapToObj(String::valueOf).findFirst().orElse("-"));
    }
    return out.toString();
  }
}
