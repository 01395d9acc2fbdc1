package org.whence.match;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A text as words in their normal form (lower case, no accents) with their places. */
final class Words {

  /** A word of a text. */
  record Word(String norm, int begin, int end, boolean capital, boolean number) {}

  private static final Set<String> COMMON =
      Set.of(
          ("the a an of to and or in on by for with that who said de la el los las un una y que se del en por su al lo con us u s is are was were be been has"
                  + " have had it its as at from this these those which he she his her they their we our you i not no but also would will could may can"
                  + " than then there when what about after before over into out up more most other some any all one two es son fue fueron ha han habia"
                  + " sido ser como mas pero para sus le les este esta estos estas o sin sobre entre tras desde hasta cuando tambien ya no si muy segun")
              .split(" "));

  private Words() {}

  static boolean common(String norm) {
    return COMMON.contains(norm);
  }

  static List<Word> of(String text, int begin, int end) {
    List<Word> out = new ArrayList<>();
    int at = begin;
    while (at < end) {
      if (!Character.isLetterOrDigit(text.charAt(at))) {
        at++;
        continue;
      }
      int from = at;
      boolean digits = Character.isDigit(text.charAt(at));
      while (at < end && (Character.isLetterOrDigit(text.charAt(at)) || digits && inNumber(text, at, end))) {
        at++;
      }
      String word = text.substring(from, at);
      out.add(new Word(fold(word, digits), from, at, Character.isUpperCase(text.charAt(from)), digits));
    }
    return out;
  }

  private static boolean inNumber(String text, int at, int end) {
    char c = text.charAt(at);
    return (c == '.' || c == ',') && at + 1 < end && Character.isDigit(text.charAt(at + 1));
  }

  private static String fold(String word, boolean digits) {
    String plain = word.toLowerCase(Locale.ROOT);
    StringBuilder out = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (c < 128) {
        if (!digits || Character.isLetterOrDigit(c)) {
          out.append(c);
        }
      } else {
        Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).chars().filter(x -> Character.isLetterOrDigit(x)).forEach(x -> out.append((char) x));
      }
    }
    return out.toString();
  }
}
