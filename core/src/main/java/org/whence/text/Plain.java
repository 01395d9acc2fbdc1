package org.whence.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Text in its plainest form, for comparing names: lower case, no accents, no punctuation, words parted by one blank. */
public final class Plain {

  private Plain() {}

  /** "The U.S. Department’s" becomes "the us departments"; dots inside abbreviations vanish, every other sign parts words. */
  public static String form(String printed) {
    String parted = Normalizer.normalize(printed, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    StringBuilder out = new StringBuilder(parted.length());
    for (int i = 0; i < parted.length(); i++) {
      char c = parted.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        out.append(c);
      } else if (!vanishes(c) && !out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
        out.append(' ');
      }
    }
    int end = out.length();
    return end > 0 && out.charAt(end - 1) == ' ' ? out.substring(0, end - 1) : out.toString();
  }

  /** The runs of so many words in a row of some words in plain form, as many as are asked for at most; none where there are fewer words. */
  public static List<String> runs(String form, int words, int most) {
    List<String> all = List.of(form.split(" "));
    List<String> out = new ArrayList<>();
    for (int i = 0; i + words <= all.size() && out.size() < most; i++) {
      out.add(String.join(" ", all.subList(i, i + words)));
    }
    return out;
  }

  private static boolean vanishes(char c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || c == '.' || c == '\'' || c == '\u2019';
  }
}
