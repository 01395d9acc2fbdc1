package org.whence.read;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.model.Commitment;
import org.whence.read.LanguagePack.CueForm;
import org.whence.text.Tag;

/** "According to X", "según X", "según informó X": a preposition as the cue. "All went according to plan" has no source and is none. */
final class AccordingRule implements CueRule {

  @Override
  public void find(Sentence s, List<Found> found) {
    for (int i = s.from(); i < s.to(); i++) {
      int words = s.quoted()[i] ? 0 : opening(s, i);
      if (words == 0) {
        continue;
      }
      Found one = at(s, i, i + words - 1);
      if (one != null) {
        found.add(one);
      }
    }
  }

  /** How many tokens of "according to", of ", per" after a mark or of "como" before a verb of saying stand at a token; 0 where none. */
  private static int opening(Sentence s, int at) {
    int words = s.pack().phraseAt("according", s, at);
    if (words > 0) {
      return words;
    }
    boolean fresh = at == s.from() || s.isComma(at - 1) || s.isDash(at - 1) || s.isQuoteMark(at - 1);
    if (!fresh) {
      return 0;
    }
    int as = s.pack().has(Trait.VERB_MAY_LEAD) ? s.pack().phraseAt("as_words", s, at) : 0;
    return as > 0 && s.in(at + as) && verbAt(s, at + as) != null ? as : s.pack().phraseAt("according_aside", s, at);
  }

  private static @Nullable Found at(Sentence s, int first, int last) {
    int after = last + 1;
    CueForm verb = s.in(after) ? verbAt(s, after) : null;
    int cueEnd = last;
    Commitment commitment = Commitment.SAID;
    String lemma = "according";
    if (verb != null) {
      while (s.in(after) && s.tags()[after] == Tag.AUX) {
        after++;
      }
      cueEnd = after;
      commitment = verb.commitment();
      lemma = verb.lemma();
      after++;
    }
    int[] addressee = null;
    if (verb != null && s.in(after) && s.is(after, "to_markers")) {
      int end = addresseeEnd(s, after + 1);
      if (end >= 0) {
        addressee = new int[] {after + 1, end};
        after = end + 1;
      }
    }
    int[] source = Subjects.right(s, after);
    if (source == null || !Sources.looksLikeSource(s, source[0], source[1])) {
      return null;
    }
    int[] narrowed = Sources.publisherInside(s, source[0], source[1]);
    if (narrowed != null && !Sources.isSeenBy(s, Sources.head(s, source[0], source[1]), narrowed[0])) {
      cueEnd = narrowed[0] - 1;
      source = narrowed;
    }
    int[] toldTo = addressee == null ? Addressees.at(s, source[1] + 1) : null;
    addressee = toldTo == null ? addressee : toldTo;
    List<int[]> content = content(s, first, toldTo == null ? source[1] : toldTo[1]);
    return content.isEmpty() ? null : new Found(source, new int[] {first, cueEnd}, content, commitment, addressee, lemma, Found.Form.ACCORDING);
  }

  /** "según confirmaron a Norte Press fuentes del caso": the addressee is the name, the source follows it. */
  private static int addresseeEnd(Sentence s, int from) {
    int end = from;
    while (s.in(end) && (s.tags()[end] == Tag.PROPN || s.tokens().isCapitalised(end) || s.tags()[end] == Tag.DET)) {
      end++;
    }
    return end > from && s.in(end) ? end - 1 : -1;
  }

  private static @Nullable CueForm verbAt(Sentence s, int at) {
    int verb = at;
    while (s.in(verb) && s.tags()[verb] == Tag.AUX) {
      verb++;
    }
    if (!s.in(verb) || !s.tags()[verb].isVerb() && !leadsName(s, verb)) {
      return null;
    }
    List<CueForm> forms = s.pack().cuesStartingWith(s.folded()[verb]);
    return forms.isEmpty() || forms.get(0).words().size() > 1 ? null : forms.get(0);
  }

  /** "según avanzó Alba Press": a small word that is a cue right before a name, whatever it was tagged as. */
  private static boolean leadsName(Sentence s, int at) {
    boolean name = s.in(at + 1) && s.tokens().isCapitalised(at + 1);
    return name && !s.tokens().isCapitalised(at) && s.pack().has(Trait.VERB_MAY_LEAD);
  }

  /** What is said according to somebody: the clause before the cue, or the one that follows the source. */
  static List<int[]> content(Sentence s, int first, int sourceEnd) {
    List<int[]> out = new ArrayList<>();
    int start = Clauses.clauseStart(s, first);
    boolean leads = first - start <= 1;
    if (!leads) {
      out.addAll(Clauses.range(s, start, first - 1));
      boolean goesOn = s.isComma(sourceEnd + 1) && s.isComma(first - 1) && s.in(sourceEnd + 2) && !s.is(sourceEnd + 2, "coordinators")
          && s.tags()[sourceEnd + 2] != Tag.VERB_GERUND
          && !s.is(sourceEnd + 2, "relatives");
      if (goesOn) {
        out.addAll(Clauses.rest(s, sourceEnd + 2));
      }
      return out;
    }
    int cited = Subjects.citingAsideEnd(s, sourceEnd + 1);
    int after = cited > 0 ? cited : s.isComma(sourceEnd + 1) ? sourceEnd + 1 : Clauses.skipAdjuncts(s, sourceEnd + 1);
    out.addAll(Clauses.rest(s, s.isComma(after) ? after : sourceEnd + 1));
    return out;
  }
}
