package org.whence.lint;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.model.Attribution;
import org.whence.model.Commitment;
import org.whence.model.Span;
import org.whence.text.Tag;

/**
 * Words of a draft that put wrongdoing on somebody named.
 *
 * @param words the accusing words
 * @param target the name
 * @param reported whether the words themselves tell that somebody accuses: "accused of", "allegations against"
 * @param by whose words they are; null in the draft's own voice
 */
record Accusation(Line line, Span words, Span target, String key, boolean reported, @Nullable Attribution by) {

  /** So many words may lie between a name and what it is accused of. */
  private static final int REACH = 6;

  /** All accusations of a draft, in text order. */
  static List<Accusation> in(Manuscript draft) {
    List<Accusation> out = new ArrayList<>();
    for (Line line : draft.lines()) {
      if ((line.isText() || line.isHeadline()) && line.findAnywhere(draft.lexicon(), "settled") < 0) {
        List<Named> names = draft.names(line);
        if (!names.isEmpty()) {
          find(draft, line, names, out);
        }
      }
    }
    return out;
  }

  private static void find(Manuscript draft, Line line, List<Named> names, List<Accusation> out) {
    Lexicon lexicon = draft.lexicon();
    for (int i = 0; i < line.size(); i++) {
      int accuse = lexicon.phraseAt("accuse", line, i);
      int against = lexicon.phraseAt("allegations", line, i);
      int wrong = lexicon.phraseAt("wrongdoing", line, i);
      Named target = null;
      int words = Math.max(accuse, Math.max(against, wrong));
      if (accuse > 0) {
        target = isPassive(line, lexicon, i) ? before(line, lexicon, names, i) : after(line, lexicon, names, i + accuse);
      } else if (against > 0) {
        int link = link(line, lexicon, i + against);
        target = link < 0 ? null : next(names, link);
      } else if (wrong > 0 && isVerb(line, i) && !isPassive(line, lexicon, i) && !isDenied(line, lexicon, i)) {
        target = before(line, lexicon, names, i);
      }
      if (target != null) {
        add(line, i, i + words - 1, target, accuse + against > 0, out);
        i += words - 1;
      }
    }
  }

  private static void add(Line line, int first, int last, Named target, boolean reported, List<Accusation> out) {
    Span words = line.span(first, last);
    Attribution by = speaker(line, words);
    boolean denied = by != null && (by.commitment() == Commitment.DENIED || by.commitment() == Commitment.DISPUTED);
    if (!denied) {
      out.add(new Accusation(line, words, line.span(target.first(), target.last()), target.key(), reported, by));
    }
  }

  /** The innermost attribution of the sentence that has the words for its content or its cue. */
  private static @Nullable Attribution speaker(Line line, Span words) {
    Attribution best = null;
    int smallest = Integer.MAX_VALUE;
    for (Attribution attribution : line.attributions()) {
      for (Span span : attribution.content()) {
        if (span.overlaps(words) && span.length() < smallest) {
          best = attribution;
          smallest = span.length();
        }
      }
      for (Span span : attribution.cue()) {
        if (span.overlaps(words)) {
          return attribution;
        }
      }
    }
    return best;
  }

  /** "Rigged" in "our rigged tax system" is none. */
  private static boolean isVerb(Line line, int token) {
    Tag before = token == 0 ? Tag.OTHER : line.tag(token - 1);
    Tag tag = line.tag(token);
    return tag != Tag.ADJ && tag != Tag.NOUN && before != Tag.DET && before != Tag.ADJ;
  }

  private static boolean isPassive(Line line, Lexicon lexicon, int token) {
    for (int i = Math.max(0, token - 2); i < token; i++) {
      if (lexicon.is("be", line.folded(i))) {
        return true;
      }
    }
    boolean charge = token + 1 < line.size() && lexicon.is("of", line.folded(token + 1));
    boolean active = token > 0 && (lexicon.is("have", line.folded(token - 1)) || line.tag(token - 1) == Tag.AUX);
    return charge && !active && lexicon.is("bare_passive", line.folded(token));
  }

  private static boolean isDenied(Line line, Lexicon lexicon, int token) {
    for (int i = Math.max(0, token - 4); i < token; i++) {
      if (lexicon.is("negations", line.folded(i))) {
        return true;
      }
    }
    return false;
  }

  /** The nearest name before a token, with neither another verb nor a relative clause between. */
  private static @Nullable Named before(Line line, Lexicon lexicon, List<Named> names, int token) {
    Named best = null;
    for (Named name : names) {
      if (name.last() < token && token - name.last() <= REACH) {
        best = name;
      }
    }
    for (int i = best == null ? token : best.last() + 1; i < token; i++) {
      boolean verb = line.tag(i) == Tag.VERB_FINITE || lexicon.is("clause_breaks", line.folded(i));
      if (verb && !lexicon.is("be", line.folded(i)) || line.isQuoted(i) != line.isQuoted(token)) {
        return null;
      }
    }
    return best;
  }

  /** The first name after a token and before "of": after it stands the charge. */
  private static @Nullable Named after(Line line, Lexicon lexicon, List<Named> names, int token) {
    int of = token;
    while (of < line.size() && of - token <= REACH && !lexicon.is("of", line.folded(of))) {
      of++;
    }
    for (Named name : names) {
      if (name.first() >= token) {
        return name.first() < of ? name : null;
      }
    }
    return null;
  }

  private static @Nullable Named next(List<Named> names, int token) {
    for (Named name : names) {
      if (name.first() >= token) {
        return name.first() - token <= 3 ? name : null;
      }
    }
    return null;
  }

  /** The token after "against", where it follows soon. */
  private static int link(Line line, Lexicon lexicon, int token) {
    for (int i = token; i < Math.min(line.size(), token + REACH); i++) {
      if (lexicon.is("against", line.folded(i))) {
        return lexicon.is("harms", line.folded(i - 1)) ? -1 : i + 1;
      }
    }
    return -1;
  }
}
