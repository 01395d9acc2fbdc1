package org.whence.text;

import java.text.Normalizer;
import java.util.Locale;

/** The normal form in which words are compared: lower case, no accents, straight apostrophes. */
public final class Fold {

  private Fold() {}

  public static String fold(String word) {
    boolean lower = true;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c >= 0x80) {
        return slow(word);
      }
      lower &= c < 'A' || c > 'Z';
    }
    return lower ? word : word.toLowerCase(Locale.ROOT);
  }

  private static String slow(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    String apart = Normalizer.isNormalized(lower, Normalizer.Form.NFD) ? lower : Normalizer.normalize(lower, Normalizer.Form.NFD);
    StringBuilder out = new StringBuilder(apart.length());
    for (int i = 0; i < apart.length(); i++) {
      char c = apart.charAt(i);
      if (Character.getType(c) == Character.NON_SPACING_MARK || c == 0xAD) {
        continue;
      }
      out.append(c == '\u2019' || c == '\u02BC' ? '\'' : c == '\u2010' || c == '\u2011' ? '-' : c);
    }
    return out.toString();
  }
}
