package org.whence.cli;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.whence.page.TextView.Setting;

/**
 * Where the program runs: its environment variables, and which of its outputs a person is looking at.
 *
 * @param out whether standard output is a terminal
 * @param err whether standard error is one
 */
record Surroundings(Map<String, String> variables, boolean out, boolean err) {
  Surroundings {
    variables = Map.copyOf(variables);
  }

  /** What this process finds. The launcher may say which outputs are terminals; without it the system is asked. */
  static Surroundings found() {
    String told = System.getProperty("whence.terminals");
    if (told != null) {
      return new Surroundings(System.getenv(), told.contains("out"), told.contains("err"));
    }
    return new Surroundings(System.getenv(), isTerminal(1), isTerminal(2));
  }

  /** A place with no terminal, as in a pipe. */
  static Surroundings none() {
    return new Surroundings(Map.of(), false, false);
  }

  private static boolean isTerminal(int descriptor) {
    try {
      String device = Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor)).toString();
      return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty") || device.equals("/dev/console");
    } catch (IOException | UnsupportedOperationException e) {
      return System.console() != null; // no /proc here: true only where input and output both are a terminal
    }
  }

  /** Colour only for a person who has not declined it: no-color.org, and terminals that can show none. */
  boolean colour() {
    return out && variables.getOrDefault("NO_COLOR", "").isEmpty() && !variables.getOrDefault("TERM", "").equals("dumb");
  }

  /** Columns of the terminal; the usual width where the output is none. */
  int width() {
    int told = number(variables.getOrDefault("COLUMNS", ""));
    if (told > 0) {
      return told;
    }
    int asked = out ? asked() : 0;
    return asked > 0 ? asked : Setting.DEFAULT_WIDTH;
  }

  private static int number(String text) {
    try {
      return Integer.parseInt(text.strip());
    } catch (NumberFormatException e) {
      return 0; // not a width: as if it were not set
    }
  }

  private static int asked() {
    File terminal = new File("/dev/tty");
    try {
      Process stty = new ProcessBuilder("stty", "size").redirectInput(terminal).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      try (InputStream in = stty.getInputStream()) {
        if (!stty.waitFor(500, TimeUnit.MILLISECONDS)) {
          stty.destroyForcibly();
          return 0;
        }
        String size = new String(in.readAllBytes(), StandardCharsets.US_ASCII).strip();
        return number(size.substring(size.indexOf(' ') + 1));
      }
    } catch (IOException e) {
      return 0; // no terminal, or no stty to ask
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }
}
