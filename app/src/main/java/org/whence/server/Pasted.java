package org.whence.server;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.whence.casefile.Job;

/** What somebody pasted into a form: articles between lines of dashes, or addresses, one a line. */
final class Pasted {
  private static final Pattern BETWEEN = Pattern.compile("(?m)^[ \\t]*(?:-{3,}|={3,}|\\*{3,})[ \\t]*$");
  private static final Pattern ADDRESS = Pattern.compile("https?://\\S+", Pattern.CASE_INSENSITIVE);
  private static final Pattern NOT_OF_A_NAME = Pattern.compile("[\\p{Cntrl}\\p{Cf}/\\\\]");
  private static final int LONGEST_NAME = 200;

  private Pasted() {}

  /** Each pasted article as a text, called by its first words; what is nothing but addresses, as addresses. */
  static List<Job.Input> inputs(@Nullable String pasted) {
    List<Job.Input> out = new ArrayList<>();
    for (String part : BETWEEN.split(pasted == null ? "" : pasted)) {
      String text = part.strip();
      if (!text.isEmpty() && text.lines().allMatch(line -> line.isBlank() || ADDRESS.matcher(line.strip()).matches())) {
        out.addAll(addresses(text, Job.Form.ADDRESS));
      } else if (!text.isEmpty()) {
        out.add(Job.Input.text(name(text), text));
      }
    }
    return out;
  }

  private static String name(String text) {
    String first = NOT_OF_A_NAME.matcher(text.lines().findFirst().orElse("")).replaceAll(" ").strip();
    return "pasted: " + (first.length() > 80 ? first.substring(0, first.offsetByCodePoints(0, first.codePointCount(0, 79))) + "\u2026" : first);
  }

  /** The lines of a field, each an address; what is none is said when it is fetched. */
  static List<Job.Input> addresses(@Nullable String field, Job.Form form) {
    List<Job.Input> out = new ArrayList<>();
    (field == null ? "" : field).lines().map(String::strip).filter(line -> !line.isEmpty())
        .forEach(line -> out.add(new Job.Input(form, line.length() > 2_000 ? line.substring(0, 2_000) : line, "", new byte[0])));
    return out;
  }

  /** The name of a file as a browser gave it, without any folder and nothing that could steer a path or a terminal. */
  static String fileName(@Nullable String given) {
    String name = given == null ? "" : given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    String plain = NOT_OF_A_NAME.matcher(name).replaceAll("_");
    String bounded = plain.length() > LONGEST_NAME ? plain.substring(plain.length() - LONGEST_NAME) : plain;
    byte[] utf8 = bounded.getBytes(StandardCharsets.UTF_8); // no half of a pair stays
    return utf8.length == 0 ? "file" : new String(utf8, StandardCharsets.UTF_8);
  }
}
