package org.whence.fiction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An agreed output kept as a file; {@code ./dev golden} writes it anew, and the diff is read before it is committed. */
public final class Golden {
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
      assertThat(actual.lines().toList()).as("%s; if the change is meant, rewrite it with ./dev golden and read the diff",
          file).isEqualTo(agreed.lines().toList());
      assertThat(actual).isEqualTo(agreed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
