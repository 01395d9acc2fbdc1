package org.whence.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of an input as people read it: the file first, then the archive or folder it lies in.
 *
 * @param file "minutes.pdf", "articles.jsonl line 3"; an address of the web as it is
 * @param folder where it lies; empty where the input names no place
 */
public record InputName(String file, String folder) {
  private static final Pattern ADDRESS = Pattern.compile("[a-z][a-z0-9+.-]{1,12}://.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** A part of an archive is named by what stands behind the archive's name: its own name may lie deeper. */
  private static final Pattern LAST = Pattern.compile("(.*)[/\\\\]([^/\\\\]+)", Pattern.DOTALL);

  public static InputName of(String input) {
    String line = Plain.line(input);
    Matcher last = LAST.matcher(line);
    if (ADDRESS.matcher(line).matches() || !last.matches()) {
      return new InputName(line, "");
    }
    return new InputName(last.group(2), last.group(1).isEmpty() ? "/" : last.group(1));
  }
}
