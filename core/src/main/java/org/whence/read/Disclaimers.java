package org.whence.read;

import java.util.EnumSet;
import java.util.Set;
import org.whence.model.Commitment;
import org.whence.model.Source;
import org.whence.text.Tag;

/**
 * Tells where somebody on record denies a thing without a verb of denying: "'There is no memo,' the spokesman said", "asegura que no le ha llamado
 * ningún juez". What is said is then the denial itself, and not what is denied.
 */
final class Disclaimers {

  /** Tokens from where the words begin to what turns them round: "The company has never", "La agencia no". */
  private static final int FARTHEST = 6;

  /** Tokens behind it that tell another thing: "no decision", "not yet", "not a forecast". */
  private static final int LOOKED_AT = 4;

  private static final Set<Commitment> PLAIN = EnumSet.of(Commitment.SAID, Commitment.CLAIMED);

  private Disclaimers() {}

  /** Whether the words of a found attribution deny something. */
  static boolean denies(Sentence s, Found found, Source source) {
    boolean onRecord = source instanceof Source.Person || source instanceof Source.Office;
    if (!onRecord || !PLAIN.contains(found.commitment()) || found.form() != Found.Form.VERB && found.form() != Found.Form.CARRIED) {
      return false;
    }
    for (int[] range : found.content()) {
      int first = s.tokens().firstFrom(range[0]);
      int end = s.tokens().firstFrom(range[1]);
      while (first < end && (s.tags()[first] == Tag.PUNCT || s.is(first, "complementisers") || s.is(first, "complement_links"))) {
        first++;
      }
      if (turns(s, first, end) || isFalse(s, first, end)) {
        return true;
      }
    }
    return false;
  }

  private static boolean turns(Sentence s, int first, int end) {
    for (int i = first; i < Math.min(end, first + FARTHEST); i++) {
      if (s.tags()[i] == Tag.PUNCT && !s.isQuoteMark(i) || s.is(i, "relatives") && i > first) {
        return false;
      }
      int words = s.pack().phraseAt("disclaiming", s, i);
      if (words > 0) {
        return !stops(s, i + words - 1, end);
      }
    }
    return false;
  }

  private static boolean stops(Sentence s, int negation, int end) {
    for (int i = negation + 1; i < Math.min(end, negation + 1 + LOOKED_AT); i++) {
      if (s.is(i, "no_disclaimers")) {
        return true;
      }
    }
    return false;
  }

  /** "This is fiction", "es propaganda". */
  private static boolean isFalse(Sentence s, int first, int end) {
    boolean is = false;
    for (int i = first; i < Math.min(end, first + FARTHEST); i++) {
      is |= s.is(i, "be_words");
      if (is && s.is(i, "falsehood")) {
        return true;
      }
    }
    return false;
  }
}
