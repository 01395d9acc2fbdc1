package org.whence.read;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.model.Article;
import org.whence.model.Moment;
import org.whence.model.TimeMention;
import org.whence.text.Tag;
import org.whence.text.Tokens;

/**
 * Finds every expression of time of an article, as in TimeML's TIMEX3: without the preposition before it, with its article. At each word the longest
 * pattern of times.tsv that begins there is taken.
 */
final class TimeReader {

  /** Four figures are a year from here on; earlier ones only where a word before them says so. */
  private static final int FIRST_YEAR = 1900;

  private static final int LAST_YEAR = 2070;

  private final Article article;
  private final @Nullable Anchor anchor;
  private final List<Times.Timed> out = new ArrayList<>();

  private TimeReader(Article article) {
    this.article = article;
    this.anchor = Anchor.of(article.published());
  }

  static Times read(Article article, List<Sentence> sentences) {
    if (sentences.isEmpty()) {
      return new Times(List.of());
    }
    TimeReader reader = new TimeReader(article);
    TimeWords words = TimeWords.of(sentences.get(0).pack());
    TimeAtoms atoms = new TimeAtoms(words);
    for (Sentence s : sentences) {
      if (atoms.cut(s)) {
        reader.read(s, words, atoms);
      }
    }
    return new Times(reader.out);
  }

  private void read(Sentence s, TimeWords words, TimeAtoms atoms) {
    int at = 0;
    while (at < atoms.size()) {
      TimeRule rule = rule(s, words, atoms, at);
      if (rule == null) {
        at++;
        continue;
      }
      add(s, words, atoms, rule, at);
      at += rule.size();
    }
  }

  private static @Nullable TimeRule rule(Sentence s, TimeWords words, TimeAtoms atoms, int at) {
    List<TimeRule> candidates;
    if (atoms.word(at) >= 0) {
      candidates = words.beginningWith(atoms.word(at));
    } else if (atoms.classes(at) != 0) {
      candidates = words.beginningWithNumber();
    } else {
      return null;
    }
    for (TimeRule rule : candidates) {
      if (rule.matches(atoms, at) && holds(s, atoms, rule, at)) {
        return rule;
      }
    }
    return null;
  }

  private void add(Sentence s, TimeWords words, TimeAtoms atoms, TimeRule rule, int at) {
    int first = rule.afterFirst() ? at + 1 : at;
    int last = at + rule.size() - 1;
    int begin = atoms.begin(first);
    int end = atoms.end(last);
    Calendar.Way way = way(s, words, atoms, at, last);
    boolean length = rule.meaning().kind() == Meaning.Kind.LENGTH || rule.afterFirst() && way != Calendar.Way.AHEAD;
    Moment moment = length ? null
        : Calendar.resolve(rule.meaning(), TimeParts.of(rule, atoms, at), way, anchor, article.text().substring(begin, end));
    out.add(new Times.Timed(new TimeMention(article.span(begin, end), moment), length ? Meaning.Kind.LENGTH : rule.meaning().kind()));
  }

  private static Calendar.Way way(Sentence s, TimeWords words, TimeAtoms atoms, int first, int last) {
    if (atoms.is(first - 1, TimeClass.UNTIL)) {
      return Calendar.Way.AHEAD;
    }
    if (atoms.is(first - 1, TimeClass.SINCE)) {
      return Calendar.Way.BACK;
    }
    return Tense.of(words, s, atoms.token(first), atoms.token(last));
  }

  /** Whether the words are not part of something else: a name, a number, a longer hyphenated word. */
  private static boolean holds(Sentence s, TimeAtoms atoms, TimeRule rule, int at) {
    int last = at + rule.size() - 1;
    boolean cut = last + 1 < atoms.size() && atoms.token(last + 1) == atoms.token(last) || at > 0 && atoms.token(at - 1) == atoms.token(at);
    if (cut && !isJoined(atoms, at, last)) {
      return false;
    }
    for (int i = at; i <= last; i++) {
      if (atoms.is(i, TimeClass.UNSURE) && !atoms.isCapital(s.tokens().text(), i)) {
        return false;
      }
    }
    Meaning.Kind kind = rule.meaning().kind();
    if (kind == Meaning.Kind.YEAR && atoms.is(last, TimeClass.YEAR)) {
      return rule.size() > 1 && !isArticleAlone(rule) || isYear(s, atoms, last);
    }
    if (!atoms.is(at, TimeClass.MONTH) && !atoms.is(at, TimeClass.WEEKDAY) && isPartOfName(s, atoms.token(at))) {
      return false;
    }
    boolean name = kind == Meaning.Kind.MONTH && rule.size() == 1 || kind == Meaning.Kind.WEEKDAY && atoms.is(last, TimeClass.WEEKDAY);
    return !name || isNoName(s, atoms, at, last);
  }

  /** A hyphenated word is taken whole, but for a range of days or years. */
  private static boolean isJoined(TimeAtoms atoms, int first, int last) {
    return atoms.is(first, TimeClass.DAY) && atoms.is(last, TimeClass.DAY);
  }

  private static boolean isArticleAlone(TimeRule rule) {
    return rule.size() == 2 && rule.elements().get(0).kind() == null;
  }

  /** Four figures that count nothing: no sign of money before them, no unit or counted noun after them. */
  private static boolean isYear(Sentence s, TimeAtoms atoms, int at) {
    int value = atoms.value(at, TimeClass.YEAR);
    int token = atoms.token(at);
    boolean led = atoms.is(at - 1, TimeClass.LEAD);
    if (value < FIRST_YEAR && !led || value > LAST_YEAR) {
      return false;
    }
    boolean sign = s.in(token - 1) && s.tokens().kind(token - 1) == Tokens.Kind.PUNCTUATION && "$\u20AC\u00A3#".indexOf(s.tokens().firstChar(token
        - 1)) >= 0;
    int next = token + 1;
    boolean counts = s.in(next) && (s.is(next, "group_nouns") || s.is(next, "currencies") || s.is(next, "scales") || s.isMark(next, '%')
        || s.isMark(next, '$') || s.isMark(next, '\u20AC') || atoms.is(at + 1, TimeClass.MANY) || !led && s.tags()[next] == Tag.NOUN && value % 100
        == 0);
    boolean bound = s.phraseEndsAt("bound_low", token - 1) || s.phraseEndsAt("bound_high", token - 1) && !s.is(token - 1, "time_bounds")
        || s.is(token - 1, "approximators");
    return !sign && !counts && !bound && !s.is(token - 1, "ordinal_nouns");
  }

  /** "USA Today", "CBS This Morning": a word with a capital after another one. */
  private static boolean isPartOfName(Sentence s, int token) {
    boolean before = s.in(token - 1) && s.tokens().isCapitalised(token - 1) && s.end(token - 1) + 1 == s.begin(token);
    return before && s.tokens().isCapitalised(token);
  }

  /** "May", "the Sunday Times", "June Marsh": a name of a month or a day that is none here. */
  private static boolean isNoName(Sentence s, TimeAtoms atoms, int at, int last) {
    int token = atoms.token(last);
    boolean led = atoms.is(at - 1, TimeClass.LEAD);
    boolean joined = s.in(token - 1) && s.tags()[token - 1] == Tag.CCONJ;
    boolean capital = s.tokens().isCapitalised(token);
    boolean before = capital && s.in(token + 1) && s.end(token) + 1 == s.begin(token + 1) && s.tokens().isCapitalised(token + 1);
    if (before && s.is(token + 1, "outlet_words")) {
      return false;
    }
    if (last > at) {
      return true;
    }
    if (atoms.is(at, TimeClass.UNSURE) && !led) {
      return false;
    }
    boolean opens = token == s.from() || s.isQuoteMark(token - 1);
    if (capital && atoms.is(at, TimeClass.LOWER) && !opens) {
      return false;
    }
    boolean article = s.in(token - 1) && s.tags()[token - 1] == Tag.DET;
    return !before || led && !joined || s.tags()[token + 1] != Tag.PROPN && !article || atoms.is(at, TimeClass.WEEKDAY) && !article;
  }
}
