package org.whence.trace;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.whence.model.Article;
import org.whence.model.Span;
import org.whence.text.Plain;

/** The beginnings of the longer words and all numbers: enough inside one language. */
final class PlainVocabulary implements Vocabulary {

  private static final int STEM = 5;
  private static final int SHORTEST = 4;

  @Override
  public Function<Span, Set<String>> of(Article article) {
    return span -> {
      Set<String> out = new TreeSet<>();
      for (String word : Plain.form(article.words(span)).split(" ")) {
        if (word.length() >= SHORTEST || !word.isEmpty() && Character.isDigit(word.charAt(0))) {
          out.add(word.substring(0, Math.min(STEM, word.length())));
        }
      }
      return out;
    };
  }
}
