package org.whence.fiction;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An agreed output kept as a file; {@code ./dev golden} writes it anew, and the diff is read before it is committed. */
public final class Golden {
  private static final int SHOWN = 30;

  private Golden() {}

  /**
   * Holds an output against its golden file.
   *
   * @param file from the root of the project
   */
  public static void holds(String file, String actual) {
    Path path = root().resolve(file);
    try {
      if ("write".equals(System.getProperty("whence.golden"))) {
        Files.createDirectories(path.resolveSibling("."));
        Files.writeString(path, actual);
      }
      String agreed = Files.exists(path) ? Files.readString(path) : "";
      if (!actual.equals(agreed)) {
        fail("%s differs; if that is meant, run ./dev golden and read the diff.%n%s", file, difference(agreed.split("\n", -1), actual.split("\n",
            -1)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is between the first and the last line that differ, a few lines of each side. */
  private static String difference(String[] agreed, String[] actual) {
    int from = 0;
    while (from < agreed.length && from < actual.length && agreed[from].equals(actual[from])) {
      from++;
    }
    int end = 0;
    while (end < agreed.length - from && end < actual.length - from && agreed[agreed.length - 1 - end].equals(actual[actual.length - 1 - end])) {
      end++;
    }
    StringBuilder out = new StringBuilder("at line " + (from + 1) + ":\n");
    side(out, "-", agreed, from, agreed.length - end);
    side(out, "+", actual, from, actual.length - end);
    return out.toString();
  }

  private static void side(StringBuilder out, String sign, String[] lines, int from, int to) {
    for (int i = from; i < Math.min(to, from + SHOWN); i++) {
      out.append(sign).append(lines[i]).append('\n');
    }
    if (to - from > SHOWN) {
      out.append(sign).append("... and ").append(to - from - SHOWN).append(" more lines\n");
    }
  }

  /** The root of the project, wherever the tests run. */
  public static Path root() {
    String told = System.getProperty("whence.root");
    Path at = told == null ? Path.of("").toAbsolutePath() : Path.of(told);
    while (at != null && !Files.isDirectory(at.resolve("core"))) {
      at = at.getParent();
    }
    if (at == null) {
      throw new IllegalStateException("run the tests inside the project, or set -Dwhence.root");
    }
    return at;
  }
}
