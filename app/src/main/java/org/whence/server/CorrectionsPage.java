package org.whence.server;

import java.util.List;
import java.util.Locale;
import org.whence.casefile.Correction;
import org.whence.model.Anchor;
import org.whence.page.Words;

/** All corrections of a case, the newest first, those that were undone included. */
record CorrectionsPage(List<Correction> corrections, Words words) {
  private static final int LONGEST = 160;

  String say(String key, Object... arguments) {
    return words.say(key, arguments);
  }

  /** "not this claim", in the words of the interface. */
  String kind(Correction correction) {
    return say("correct.kind." + correction.ruling().matter().kind());
  }

  /** What was given beside the places: a day or a name; empty for most. */
  String value(Correction correction) {
    return correction.ruling().matter().value();
  }

  static String quoted(Anchor anchor) {
    String exact = anchor.exact();
    return exact.length() <= LONGEST ? exact : exact.substring(0, exact.offsetByCodePoints(0, exact.codePointCount(0, LONGEST - 1))) + "\u2026";
  }

  String made(Correction correction) {
    return correction.ruling().author() + ", " + words.moment(correction.ruling().made());
  }

  String undone(Correction correction) {
    return correction.undone() == null ? "" : say("correct.undone", String.valueOf(correction.undoneBy()), words.moment(correction.undone()));
  }

  static String number(Correction correction) {
    return String.format(Locale.ROOT, "%d", correction.ruling().number());
  }
}
