package org.whence.read;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.model.Commitment;
import org.whence.text.Tag;

/**
 * Finds outlets that a sentence names as having told or obtained something, in whatever words: "a report from X", "published yesterday by X", "X,
 * quoting a source, published that", "la firma X". What an outlet did not answer or could not check is none.
 */
final class PressMentions {

  /**
   * An outlet that is named so.
   *
   * @param due whether the words give it its due: it had the story first
   */
  record Mention(int first, int last, boolean due) {
    int[] name() {
      return new int[] {first, last};
    }
  }

  private static final int LONGEST_NAME = 7;

  /** Tokens of an aside between an outlet and its verb: "X, quoting an official of the ministry involved in the talks, wrote". */
  private static final int LONGEST_ASIDE = 16;

  /** Tokens between a participle and its agent: "published a day earlier by X". */
  private static final int MOST_BETWEEN = 4;

  private PressMentions() {}

  static List<Mention> read(Sentence s) {
    List<Mention> out = new ArrayList<>();
    int at = s.from();
    while (at < s.to()) {
      boolean may = s.tokens().isCapitalised(at) && !s.quoted()[at] && s.tags()[at] != Tag.PRON && !opensWithArticle(s, at);
      int[] name = may ? Sources.outletAt(s, at, Math.min(s.to() - 1, at + LONGEST_NAME)) : null;
      if (name == null) {
        at++;
        continue;
      }
      Boolean due = due(s, name[0], name[1]);
      Mention before = out.isEmpty() ? null : out.getLast();
      if (due == null && before != null && isAnd(s, before.last() + 1, name[0] - 1)) {
        due = before.due();
      }
      if (due != null) {
        out.add(new Mention(name[0], name[1], due));
      }
      at = name[1] + 1;
    }
    return out;
  }

  /** "A Gull Post exclusive": the first word has its capital from there, and is none of the name. */
  private static boolean opensWithArticle(Sentence s, int token) {
    return token == s.from() && s.tags()[token] == Tag.DET && !s.is(token, "outlet_articles");
  }

  /** True where the words around a name give it its due, false where they only say that it told something, null where they say neither. */
  private static @Nullable Boolean due(Sentence s, int first, int last) {
    int before = before(s, first);
    int verb = verbAfter(s, last);
    if (verb >= 0) {
      return hadFirst(s, last + 1, verb);
    }
    if (postposed(s, before)) {
      return s.is(before, "first_cues");
    }
    int participle = participleBefore(s, before);
    if (participle >= 0) {
      return hadFirst(s, participle - 2, before);
    }
    return reportNoun(s, last, before) ? Boolean.FALSE : null;
  }

  /** The token before a name, an article and the words for what it is left out: "el tabloide británico X". */
  private static int before(Sentence s, int first) {
    int at = first - 1;
    while (s.in(at) && first - at <= MOST_BETWEEN && (s.tags()[at] == Tag.DET || s.is(at, "outlet_nouns") || s.is(at, "news_words")
        || s.tags()[at] == Tag.ADJ && s.is(at - 1, "outlet_nouns"))) {
      at--;
    }
    return at;
  }

  /** The verb by which an outlet tells or gets something, after the name and an aside; -1 where it has none. */
  private static int verbAfter(Sentence s, int last) {
    int at = last + 1;
    int[] other = s.is(at, "and_words") ? Sources.outletAt(s, at + 1, Math.min(s.to() - 1, at + 1 + LONGEST_NAME)) : null;
    at = other == null ? at : other[1] + 1;
    if (s.isComma(at)) {
      int end = at + 1;
      while (s.in(end) && !s.isComma(end) && end - at <= LONGEST_ASIDE) {
        end++;
      }
      boolean aside = s.isComma(end) && !s.is(at + 1, "and_words") && !s.tokens().isCapitalised(at + 1);
      at = aside ? end + 1 : s.to();
    }
    while (s.in(at) && (s.tags()[at] == Tag.AUX || s.tags()[at] == Tag.ADV || s.is(at, "first_words") || s.is(at, "due_adverbs")
        || s.is(at, "each_words") || s.is(at + 1, "each_words") && !tells(s, at))) {
      if (s.is(at, "refusal_nots")) {
        return -1;
      }
      at++;
    }
    return s.in(at) && !s.quoted()[at] && tells(s, at) ? at : -1;
  }

  /** "X and Y", "X and the Y": nothing but the word that joins them, and an article, between two names. */
  private static boolean isAnd(Sentence s, int first, int last) {
    return s.is(first, "and_words") && (first == last || first + 1 == last && s.tags()[last] == Tag.DET);
  }

  private static boolean tells(Sentence s, int token) {
    if (s.is(token, "outlet_gets")) {
      return true;
    }
    boolean closes = token + 1 >= s.contentEnd() || Clauses.opensThat(s, token + 1);
    return (closes || s.tags()[token].isVerb()) && s.pack().cuesStartingWith(s.folded()[token]).stream()
        .anyMatch(c -> c.words().size() == 1 && (c.commitment() == Commitment.REPORTED || c.commitment() == Commitment.CLAIMED));
  }

  /** "Avanzó X", "del que se hace eco X": the verb before the name, where the language puts it there. */
  private static boolean postposed(Sentence s, int verb) {
    if (!s.pack().has(Trait.VERB_MAY_LEAD) || !s.in(verb) || s.quoted()[verb]) {
      return false;
    }
    boolean refused = s.is(verb - 1, "refusal_nots") || s.is(verb - 2, "refusal_nots");
    boolean phrase = s.phraseTo("outlet_gets", verb) > 1;
    return !refused && (phrase || s.is(verb, "outlet_gets") && !isNoun(s, verb));
  }

  /** "La firma" after a preposition is a noun; after "la primera", whose object "la" takes up again, a verb. */
  private static boolean isNoun(Sentence s, int token) {
    Tag before = s.in(token - 1) && s.is(token, "also_nouns") ? s.tags()[token - 1] : Tag.PUNCT;
    if (before == Tag.DET) {
      Tag taken = s.in(token - 2) ? s.tags()[token - 2] : Tag.PUNCT;
      return taken != Tag.NOUN && taken != Tag.ADJ && taken != Tag.PRON && taken != Tag.NUM;
    }
    return before == Tag.ADJ || before == Tag.ADP && !s.phraseEndsAt("according", token - 1);
  }

  /** The participle of "published yesterday by X"; -1 where the name is no such agent. */
  private static int participleBefore(Sentence s, int before) {
    if (!s.is(before, "agent_markers")) {
      return -1;
    }
    for (int i = before - 1; i >= Math.max(s.from(), before - 1 - MOST_BETWEEN); i--) {
      if (s.is(i, "mention_participles")) {
        return i;
      }
      if (s.isComma(i) || s.quoted()[i]) {
        return -1;
      }
    }
    return -1;
  }

  /** "A report from X", "una información del X", "X's exclusive". */
  private static boolean reportNoun(Sentence s, int last, int before) {
    boolean of = s.is(before, "publisher_links") || s.is(before, "agent_markers") || s.is(before, "of_words");
    if (of && isReport(s, before - 1)) {
      return true;
    }
    int after = s.in(last + 1) && s.folded()[last + 1].startsWith("'") && !s.isQuoteMark(last + 1) ? last + 2 : last + 1;
    return !s.pack().has(Trait.HEAD_NOUN_FIRST) && isReport(s, after);
  }

  private static boolean isReport(Sentence s, int token) {
    boolean noun = s.is(token, "mention_nouns") && !s.quoted()[token];
    return noun && s.tags()[token] != Tag.VERB_FINITE;
  }

  /** Whether words say that somebody was the first. */
  private static boolean hadFirst(Sentence s, int from, int to) {
    for (int i = Math.max(from, s.from()); i <= Math.min(to, s.to() - 1); i++) {
      if (s.is(i, "first_cues") || s.is(i, "due_adverbs")) {
        return true;
      }
    }
    return false;
  }
}
