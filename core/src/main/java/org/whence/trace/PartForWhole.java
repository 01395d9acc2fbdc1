package org.whence.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.model.Article;
import org.whence.model.Change;
import org.whence.model.Reason;
import org.whence.model.Span;
import org.whence.text.Plain;
import org.whence.text.WordList;

/** A count said to have done what elsewhere only a part of it did: "200 crews, half of which struck" becomes "200 crews who struck". */
final class PartForWhole {

  private static final Set<String> PARTS = WordList.words(PartForWhole.class, "words.tsv", "part");

  /** Words before which a half is one of a match or a year, not a part of those counted. */
  private static final Set<String> ORDINALS = WordList.words(PartForWhole.class, "words.tsv", "ordinal");

  private static final Set<String> RELATIVES = WordList.words(PartForWhole.class, "words.tsv", "relative");

  private static final Set<String> SOME = WordList.words(PartForWhole.class, "words.tsv", "some");

  /** Characters in which the word after it begins and, where it is an article, ends. */
  private static final int NEXT = 6;

  private PartForWhole() {}

  static DriftRule.@Nullable Finding find(Figure after, List<Figure> figures) {
    Set<String> did = did(after);
    if (did.isEmpty() || part(after) != null) {
      return null;
    }
    for (Figure before : figures) {
      Span part = before.in().equals(after.in()) || !before.agrees(after) ? null : part(before);
      if (part != null && sharesRoot(did, tail(before, part)) && sharesRoot(after.measure(), before.measure())) {
        Article article = before.article();
        Reason why = Reason.of(Reason.Code.NUMBER_CHANGED, article.words(part), after.article().words(after.quantity().span()));
        return new DriftRule.Finding(Change.Severity.MAJOR, part, after.quantity().span(), why);
      }
    }
    return null;
  }

  /** The word for a part, after the number and in its sentence; null where there is none. */
  private static @Nullable Span part(Figure figure) {
    Span sentence = figure.statement().sentence();
    int from = figure.quantity().span().end();
    String text = figure.article().text();
    int begin = from;
    String before = "";
    for (int i = from; i <= sentence.end(); i++) {
      if (i == sentence.end() || !Character.isLetter(text.charAt(i))) {
        String word = text.substring(begin, i).toLowerCase(Locale.ROOT);
        if (PARTS.contains(word) && !ORDINALS.contains(before) && !isMeasure(text, i, sentence.end())) {
          return figure.article().span(begin, i);
        }
        begin = i + 1;
        before = word;
      }
    }
    return null;
  }

  /** Whether it is a half of a unit: "half a metre". */
  private static boolean isMeasure(String text, int from, int end) {
    String next = Plain.form(text.substring(from, Math.min(end, from + NEXT)));
    return SOME.contains(next.substring(0, (next + " ").indexOf(' ')));
  }

  /** Roots of what those counted did: the words of the clause that hangs on the count. */
  private static Set<String> did(Figure figure) {
    List<String> words = after(figure, figure.quantity().span().end());
    int at = 0;
    while (at < words.size() && !RELATIVES.contains(words.get(at))) {
      at++;
    }
    return at >= words.size() ? Set.of() : Figure.roots(words.subList(at + 1, words.size()));
  }

  private static Set<String> tail(Figure figure, Span part) {
    return Figure.roots(after(figure, part.end()));
  }

  private static List<String> after(Figure figure, int from) {
    int end = Math.max(from, figure.statement().sentence().end());
    return new ArrayList<>(List.of(Plain.form(figure.article().text().substring(from, end)).split(" ")));
  }

  private static boolean sharesRoot(Set<String> one, Set<String> other) {
    return one.stream().anyMatch(other::contains);
  }
}
