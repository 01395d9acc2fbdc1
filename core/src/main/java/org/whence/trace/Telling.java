package org.whence.trace;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Quote;
import org.whence.model.Reading;
import org.whence.model.Role;
import org.whence.model.Span;
import org.whence.model.Stance;
import org.whence.model.Statement;
import org.whence.text.Plain;

/** A claim as one statement tells it, with its words ready for comparing. */
record Telling(Article article, Statement statement, Stance stance, Route route, List<String> words, Set<String> stems, List<Span> quotes) {

  private static final int STEM = 5;
  private static final int SHORTEST = 4;
  private static final int ROOT = 4;
  private static final int FEWEST_ROOTS = 2;

  /** Close to half of the telling words in common: below it two wordings of one event tell different things as often as not. */
  private static final double ABOUT_ONE = 0.45;

  Telling {
    words = List.copyOf(words);
    stems = Set.copyOf(stems);
    quotes = List.copyOf(quotes);
  }

  static Telling of(Reading reading, Route route, Stance stance) {
    Article article = reading.article();
    List<String> words = new ArrayList<>();
    for (String word : Plain.form(article.words(route.statement().wording())).split(" ")) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return new Telling(article, route.statement(), stance, route, words, starts(words, STEM), quotes(reading, route.statement().wording()));
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
