package org.whence.trace;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.AttributionId;
import org.whence.model.Quote;
import org.whence.model.Reading;
import org.whence.model.Role;
import org.whence.model.Span;
import org.whence.model.Stance;
import org.whence.model.Statement;
import org.whence.text.Plain;

/** A claim as one statement tells it, with its words ready for comparing. */
record Telling(
    Article article, Reading reading, Statement statement, Stance stance, Route route, List<String> words, Set<String> stems, List<Span> quotes,
    Function<Span, Set<String>> vocabulary) {

  private static final int STEM = 5;
  private static final int SHORTEST = 4;
  private static final int ROOT = 4;
  private static final int FEWEST_ROOTS = 2;

  /** Close to half of the telling words in common: below it two wordings of one event tell different things as often as not. */
  private static final double ABOUT_ONE = 0.45;

  private static final int FEWEST_KEYS = 3;
  private static final double IN_OTHER_WORDS = 0.5;

  Telling {
    words = List.copyOf(words);
    stems = Set.copyOf(stems);
    quotes = List.copyOf(quotes);
  }

  /** A telling whose words can be held against those of other languages too; {@link StoryView#telling} keeps those it has made. */
  static Telling of(StoryView view, Route route, Stance stance) {
    Reading reading = view.reading(route.article());
    Article article = reading.article();
    List<String> words = new ArrayList<>();
    for (String word : Plain.form(article.words(route.statement().wording())).split(" ")) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    List<Span> quotes = quotes(reading, route.statement().wording());
    return new Telling(article, reading, route.statement(), stance, route, words, starts(words, STEM), quotes, view.vocabulary(route.article()));
  }

  /** What stands inside quotation marks and mostly inside the wording; a full stop before the closing mark may lie outside it. */
  private static List<Span> quotes(Reading reading, Span wording) {
    List<Span> out = new ArrayList<>();
    for (Quote quote : reading.quotes()) {
      int shared = Math.min(quote.span().end(), wording.end()) - Math.max(quote.span().begin(), wording.begin());
      if (shared > 0 && shared * 2 > quote.span().length()) {
        out.add(quote.span());
      }
    }
    return out;
  }

  /** The content words of any stretch of its article, under keys that can be held against those of another, whatever the language. */
  Set<String> keys(Span span) {
    return vocabulary.apply(span);
  }

  /** Where in the text one of its words begins. */
  int begin(int word) {
    String text = article.text();
    int seen = -1;
    boolean inside = false;
    for (int i = wording().begin(); i < wording().end(); i++) {
      char c = text.charAt(i);
      boolean letter = Character.isLetterOrDigit(c);
      if (letter && !inside && ++seen == word) {
        return i;
      }
      inside = letter || inside && (c == '.' || c == '\'' || c == '\u2019' || Character.getType(c) == Character.NON_SPACING_MARK);
    }
    return wording().begin();
  }

  /** The cue of the nearest attribution; nothing in the article's own voice. */
  List<Span> cue() {
    List<AttributionId> chain = statement.attributions();
    return chain.isEmpty() ? List.of() : reading.attribution(chain.getFirst()).cue();
  }

  /** Whether all of it stands inside quotation marks. */
  boolean isQuotation() {
    int quoted = quotes.stream().mapToInt(q -> Math.min(q.end(), wording().end()) - Math.max(q.begin(), wording().begin())).sum();
    return quoted * 10 >= wording().length() * 8;
  }

  /** Whether both are one statement: what equality would say, without comparing whole articles. */
  boolean isSame(Telling other) {
    return statement.id().equals(other.statement.id());
  }

  ArticleId in() {
    return article.id();
  }

  Span wording() {
    return statement.wording();
  }

  String printed() {
    return article.words(statement.wording());
  }

  String language() {
    return article.language().tag();
  }

  boolean inHeadline() {
    return statement.role() == Role.HEADLINE;
  }

  /** Whether it stands above the text: in the headline, the standfirst or a summary. */
  boolean inHead() {
    Role role = statement.role();
    return role == Role.HEADLINE || role == Role.STANDFIRST || role == Role.SUMMARY;
  }

  boolean sameLanguage(Telling other) {
    return article.language().equals(other.article.language());
  }

  /** Share of telling stems the two have in common, 0 to 1. */
  double likeness(Telling other) {
    int both = shared(stems, other.stems);
    return both == 0 ? 0 : 2.0 * both / (stems.size() + other.stems.size());
  }

  private static int shared(Set<String> one, Set<String> other) {
    int shared = 0;
    for (String stem : one) {
      shared += other.contains(stem) ? 1 : 0;
    }
    return shared;
  }

  /** Whether the words themselves show that both tell one thing; across languages names, numbers and words of one root must do. */
  boolean isPlainlyAbout(Telling other) {
    if (sameLanguage(other)) {
      return likeness(other) >= ABOUT_ONE;
    }
    return shared(starts(words, ROOT), starts(other.words, ROOT)) >= FEWEST_ROOTS;
  }

  /** Whether half of what both tell is the same thing, in whatever words of one language. */
  boolean isInOtherWords(Telling other) {
    if (!sameLanguage(other)) {
      return false;
    }
    Set<String> mine = keys(wording());
    Set<String> theirs = other.keys(other.wording());
    int both = shared(mine, theirs);
    return both >= FEWEST_KEYS && both * 2.0 >= IN_OTHER_WORDS * (mine.size() + theirs.size());
  }

  /** The beginnings of the longer words, numbers whole or in part. */
  private static Set<String> starts(List<String> words, int length) {
    Set<String> out = new HashSet<>();
    for (String word : words) {
      if (word.length() >= SHORTEST || Character.isDigit(word.charAt(0))) {
        out.add(word.substring(0, Math.min(length, word.length())));
      }
    }
    return out;
  }
}
