package org.whence.trace;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Role;
import org.whence.model.Span;
import org.whence.model.Stance;
import org.whence.model.Statement;
import org.whence.text.Plain;

/** A claim as one statement tells it, with its words ready for comparing. */
record Telling(Article article, Statement statement, Stance stance, Route route, List<String> words) {

  private static final int STEM = 5;
  private static final int SHORTEST = 4;
  private static final int ROOT = 4;
  private static final int FEWEST_ROOTS = 2;

  /** A quarter of the telling words in common: what two free paraphrases of one sentence still share. */
  private static final double ABOUT_ONE = 0.25;

  Telling {
    words = List.copyOf(words);
  }

  static Telling of(Article article, Route route, Stance stance) {
    List<String> words = new ArrayList<>();
    for (String word : Plain.form(article.words(route.statement().wording())).split(" ")) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return new Telling(article, route.statement(), stance, route, words);
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
    Set<String> one = stems();
    Set<String> two = other.stems();
    Set<String> both = new HashSet<>(one);
    both.retainAll(two);
    return one.isEmpty() || two.isEmpty() ? 0 : 2.0 * both.size() / (one.size() + two.size());
  }

  /** Whether the words themselves show that both tell one thing; across languages names, numbers and words of one root must do. */
  boolean isPlainlyAbout(Telling other) {
    if (sameLanguage(other)) {
      return likeness(other) >= ABOUT_ONE;
    }
    Set<String> roots = roots();
    roots.retainAll(other.roots());
    return roots.size() >= FEWEST_ROOTS;
  }

  private Set<String> roots() {
    Set<String> out = new HashSet<>();
    for (String word : words) {
      if (word.length() >= SHORTEST || Character.isDigit(word.charAt(0))) {
        out.add(word.substring(0, Math.min(ROOT, word.length())));
      }
    }
    return out;
  }

  Set<String> stems() {
    Set<String> out = new HashSet<>();
    for (String word : words) {
      if (word.length() >= SHORTEST || Character.isDigit(word.charAt(0))) {
        out.add(word.substring(0, Math.min(STEM, word.length())));
      }
    }
    return out;
  }
}
