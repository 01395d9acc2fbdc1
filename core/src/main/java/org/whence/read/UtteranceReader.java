package org.whence.read;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.model.Article;
import org.whence.model.Span;
import org.whence.model.TimeMention;
import org.whence.model.Utterance;
import org.whence.text.Tag;

/**
 * Reads the circumstances of a saying from the words around its cue: to whom, when, where or on what occasion. Only words that no verb but the cue
 * can claim are taken: those after it up to the next clause, those between source and cue, and an opening phrase before a comma.
 */
final class UtteranceReader {

  /** Words of an opening phrase, and words said before their cue, at most; past them the sentence is none that a person wrote. */
  private static final int LONGEST_OPENING = 60;

  private static final int LONGEST_SAID = 400;

  private final Article article;
  private final Times times;
  private final Sentence s;
  private final Found found;
  private final int begin;
  private final int end;
  private @Nullable Span addressee;
  private @Nullable TimeMention when;
  private @Nullable Span where;

  private UtteranceReader(Article article, Times times, Sentence s, Found found, int[] within) {
    this.article = article;
    this.times = times;
    this.s = s;
    this.found = found;
    this.begin = Math.max(s.from(), s.tokens().firstFrom(within[0]));
    this.end = Math.min(s.to(), s.tokens().firstFrom(within[1]));
  }

  /**
   * The circumstances that a sentence gives of a saying.
   *
   * @param within the stretch of text that can hold them: the sentence, or the content of the attribution around this one
   */
  static Utterance read(Article article, Times times, Sentence s, Found found, int[] within) {
    UtteranceReader reader = new UtteranceReader(article, times, s, found, within);
    reader.read();
    boolean bare = reader.addressee == null && reader.when == null && reader.where == null;
    return bare ? Utterance.BARE : new Utterance(reader.addressee, reader.when, reader.where);
  }

  private void read() {
    int[] told = found.addressee();
    if (told != null && times.at(s.begin(told[0])) == null) {
      int last = told[0];
      while (last < told[1] && !opensCircumstance(last + 1, told[1])) {
        last++;
      }
      addressee = span(told[0], last);
    }
    after(found.cue()[1] + 1);
    int[] source = found.source();
    if (source != null && source[0] > found.cue()[1]) {
      after(source[1] + 1);
    } else if (source != null && !isVerb(source[1])) {
      segments(source[1] + 1, found.cue()[0]);
    }
    int first = source == null ? found.cue()[0] : Math.min(source[0], found.cue()[0]);
    for (int[] range : found.content()) {
      first = Math.min(first, s.tokens().firstFrom(range[0]));
    }
    if (first - begin <= LONGEST_OPENING && found.cue()[0] - first <= LONGEST_SAID && s.tags()[found.cue()[0]] != Tag.VERB_GERUND) {
      segments(begin, Math.min(first, end));
    }
  }

  /** Whether a listener ends before a token, for a place or a time begins there: "told the council | on Tuesday". */
  private boolean opensCircumstance(int token, int last) {
    if (times.at(s.begin(token)) != null || s.is(token, "listener_ends")) {
      return true;
    }
    return s.is(token, "place_markers") && token < last && (times.at(s.begin(token + 1)) != null || isPlace(token + 1, last));
  }

  /** Whether no other verb stands between a phrase and the cue: "In August it won, citing the log" says nothing of the citing. */
  private boolean reachesCue(int from) {
    for (int i = from; i < found.cue()[0]; i++) {
      if (isFree(i) && s.tags()[i] == Tag.VERB_FINITE) {
        return false;
      }
    }
    return true;
  }

  /** What follows a token up to the next clause. */
  private void after(int from) {
    int to = from;
    while (to < end && (isFree(to) || isSource(to)) && !opensClause(to) && !(s.isComma(to) && !opensAdjunct(to + 1))) {
      to++;
    }
    phrases(from, to, true);
  }

  /** The stretches between commas that hold no verb. */
  private void segments(int from, int to) {
    int at = from;
    while (at < to) {
      int stop = at;
      boolean verb = !opensAdjunct(at);
      while (stop < to && !s.isComma(stop)) {
        verb |= !isFree(stop) || isVerb(stop) || s.is(stop, "relatives");
        stop++;
      }
      if (!verb && reachesCue(stop)) {
        phrases(at, stop, false);
      }
      at = stop + 1;
    }
  }

  /** Whether a phrase of time, place or listener can begin at a token. */
  private boolean opensAdjunct(int token) {
    int at = s.in(token) && s.tags()[token] == Tag.ADV && times.at(s.begin(token)) == null ? token + 1 : token;
    return s.in(at) && !s.is(at, "when_not") && (s.is(at, "place_markers") || s.is(at, "addressee_markers") || s.is(at, "speaking")
        || times.at(s.begin(at)) != null || s.tags()[at] == Tag.ADP);
  }

  private boolean opensClause(int token) {
    Tag tag = s.tags()[token];
    return isVerb(token) || tag == Tag.SCONJ || s.is(token, "coordinators") || s.is(token, "complementisers") || s.is(token, "relatives")
        || s.isDash(token) || s.isMark(token, ';') || s.isMark(token, ':') || s.isMark(token, '(');
  }

  /** Whether a token can claim the words after it for itself. */
  private boolean isVerb(int token) {
    Tag tag = s.tags()[token];
    return (tag.isVerb() || tag == Tag.AUX) && !s.is(token, "speaking") && !s.is(token, "addressee_nouns") && !s.is(token, "occasions");
  }

  private boolean isSource(int token) {
    int[] source = found.source();
    return source != null && source[0] <= token && token <= source[1];
  }

  /** Whether a token is neither said nor part of the source or the cue. */
  private boolean isFree(int token) {
    if (s.quoted()[token] || isSource(token) || found.cue()[0] <= token && token <= found.cue()[1]) {
      return false;
    }
    for (int[] range : found.content()) {
      if (range[0] < s.end(token) && s.begin(token) < range[1]) {
        return false;
      }
    }
    return true;
  }

  /** Takes the phrases between two tokens; straight after the cue only as long as nothing else stands between: "declared war [on the north]". */
  private void phrases(int from, int to, boolean straight) {
    int[] told = found.addressee();
    int at = from;
    while (at < to) {
      if (isSource(at) || told != null && told[0] <= at && addressee != null && s.begin(at) < addressee.end()) {
        at++;
        continue;
      }
      Times.Timed time = times.at(s.begin(at));
      if (time != null && s.begin(at) == time.begin() && time.end() <= s.end(to - 1)) {
        take(time, at, from);
        at = Math.max(at + 1, s.tokens().firstFrom(time.end()));
      } else {
        int placed = place(at, to);
        int heard = placed > at ? placed : addressee(at, to);
        if (straight && heard == at && s.tags()[at].isNominal()) {
          return;
        }
        at = Math.max(at + 1, heard);
      }
    }
  }

  private void take(Times.Timed time, int at, int from) {
    boolean tied = at > from && s.is(at - 1, "when_not");
    if (when == null && time.dated() && time.kind() != Meaning.Kind.NOW && !tied) {
      when = time.mention();
    }
  }

  /** Takes the place or occasion that begins at a token; the token after it, or {@code at} where none begins. */
  private int place(int at, int to) {
    if (!s.is(at, "place_markers") || times.at(s.begin(at)) != null) {
      return at;
    }
    int last = phraseEnd(at + 1, to);
    if (last < 0 || !isPlace(at + 1, last) || s.is(at, "occasion_markers") && !holds(at + 1, last, "occasions")) {
      return at;
    }
    boolean occasion = holds(at + 1, last, "occasions");
    int next = last + 1;
    while (next + 1 < to && (occasion && s.is(next, "joints") || s.is(next, "place_markers")) && times.at(s.begin(next + 1)) == null) {
      int more = phraseEnd(next + 1, to);
      if (more < 0 || !occasion && !isPlace(next + 1, more)) {
        break;
      }
      last = more;
      next = last + 1;
    }
    if (where == null) {
      where = span(at, last);
    }
    return last + 1;
  }

  /** The last token of the noun phrase that begins at a token; -1 where none does. */
  private int phraseEnd(int from, int to) {
    int last = -1;
    for (int i = from; i < to; i++) {
      Tag tag = s.tags()[i];
      if (times.at(s.begin(i)) != null || isSource(i)) {
        return last;
      }
      if (tag.isNominal() && tag != Tag.PRON || s.is(i, "occasions") || s.is(i, "addressee_nouns")) {
        last = i;
      } else if (tag != Tag.DET && tag != Tag.ADJ && !s.is(i, "of_words") && !s.words(i, i).startsWith("'") && !isNameLink(i)) {
        return last;
      } else if (s.is(i, "of_words") && last < 0) {
        return -1;
      }
    }
    return last;
  }

  /** A hyphen, or "de" and its forms, inside a name. */
  private boolean isNameLink(int token) {
    return s.pack().phraseAt("name_links", s, token) > 0;
  }

  private boolean isPlace(int from, int last) {
    if (s.is(last, "not_places")) {
      return false;
    }
    boolean named = s.tokens().isCapitalised(last) && s.tags()[last] == Tag.PROPN;
    return named || holds(from, last, "occasions") || holds(from, last, "venues") || s.is(last, "office_nouns");
  }

  private boolean holds(int from, int last, String wordClass) {
    for (int i = from; i <= last; i++) {
      if (s.is(i, wordClass)) {
        return true;
      }
    }
    return false;
  }

  /** Takes the listener that begins at a token; the token after it, or {@code at} where none begins. */
  private int addressee(int at, int to) {
    if (!s.is(at, "addressee_markers")) {
      return at;
    }
    int last = phraseEnd(at + 1, to);
    if (last < 0 || !holds(at + 1, last, "addressee_nouns") && !Sources.namesOutlet(s, at + 1, last)) {
      return at;
    }
    if (addressee == null) {
      addressee = span(at + 1, last);
    }
    return last + 1;
  }

  private Span span(int first, int last) {
    return article.span(s.begin(first), s.end(last));
  }

  /** The stretch of text that can hold the circumstances of a saying: its sentence, or what the attribution around it says. */
  static int[] within(Sentence s, List<int[]> around, Found found) {
    for (int[] range : around) {
      if (range[0] <= s.begin(found.cue()[0]) && s.end(found.cue()[1]) <= range[1]) {
        return range;
      }
    }
    return new int[] {s.begin(), s.end()};
  }
}
