package org.whence.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The processor time of a server's process until now, in seconds, by what it was spent on, as Linux tells it. Threads of a trace end with it: what
 * no thread that is left has spent was theirs.
 */
record ServerTimes(double tracing, double collector, double compiler, double rest) {
  private static final double TICKS = 100;

  /** Where a line of the system has the name in brackets, and after it the ticks of the program and of the system for it. */
  private static final int PROGRAM = 11;

  private static final int SYSTEM = 12;

  /** Null where this is not a Linux, or the process is gone. */
  static @Nullable ServerTimes of(long pid) throws IOException {
    Path tasks = Path.of("/proc/" + pid + "/task");
    if (!Files.isDirectory(tasks)) {
      return null;
    }
    double collector = 0;
    double compiler = 0;
    double rest = 0;
    double tracing = 0;
    try (Stream<Path> all = Files.list(tasks)) {
      for (Path task : all.toList()) {
        String line = line(task.resolve("stat"));
        String name = line.isEmpty() ? "" : line.substring(line.indexOf('(') + 1, line.lastIndexOf(')'));
        double time = seconds(line);
        if (name.startsWith("G1 ") || name.startsWith("GC ") || name.startsWith("VM ")) {
          collector += time;
        } else if (name.startsWith("C1 ") || name.startsWith("C2 ")) {
          compiler += time;
        } else if (name.equals("tracing") || name.startsWith("crew-")) {
          tracing += time;
        } else {
          rest += time;
        }
      }
    }
    double whole = seconds(line(Path.of("/proc/" + pid + "/stat")));
    return new ServerTimes(Math.max(tracing, whole - collector - compiler - rest), collector, compiler, rest);
  }

  private static String line(Path file) throws IOException {
    return Files.exists(file) ? Files.readString(file) : "";
  }

  private static double seconds(String line) {
    List<String> fields = List.of(line.substring(line.lastIndexOf(')') + 1).strip().split(" "));
    return fields.size() <= SYSTEM ? 0 : (Double.parseDouble(fields.get(PROGRAM)) + Double.parseDouble(fields.get(SYSTEM))) / TICKS;
  }

  /** What was spent since. */
  String since(ServerTimes before, int requests, int added) {
    return String.format(Locale.ROOT,
        "processor time: %.1f s for %,d requests (%.1f ms each), %.1f s for traces (%.0f ms for each of %d articles), collector %.1f s,"
            + " compiler %.1f s",
        rest - before.rest, requests, 1_000 * (rest - before.rest) / Math.max(1, requests), tracing - before.tracing,
        1_000 * (tracing - before.tracing) / Math.max(1, added), added, collector - before.collector, compiler - before.compiler);
  }
}
