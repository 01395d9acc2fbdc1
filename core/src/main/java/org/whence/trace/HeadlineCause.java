package org.whence.trace;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.model.Article;
import org.whence.model.Reading;
import org.whence.model.Role;
import org.whence.model.Span;
import org.whence.text.Plain;
import org.whence.text.WordList;

/** A headline that says what caused a thing, over a text that speaks of it as a hypothesis. */
final class HeadlineCause {

  private static final Set<String> HYPOTHESIS = WordList.words(HeadlineCause.class, "words.tsv", "hypothesis");
  private static final Set<String> LIKELY = WordList.words(HeadlineCause.class, "words.tsv", "likely");

  private static final Set<String> BACK = WordList.words(HeadlineCause.class, "words.tsv", "back");

  /** Words headline and sentence must share to be about one thing. */
  private static final int SHARED = 2;

  private static final int STEM = 5;

  private HeadlineCause() {}

  /** The first sentence of the text that only supposes what a headline asserts; null where the headline hedges or no sentence does. */
  static @Nullable Span supposed(Reading reading, Telling headline) {
    boolean asserts = headline.inHeadline() && Causes.causeOnly(headline) != null && Hedges.in(headline, "degree") == null;
    boolean pointing = asserts && Hedges.doubts(headline.language(), headline.article().words(headline.statement().sentence()));
    if (!asserts || pointing || supposes(String.join(" ", headline.words()))) {
      return null;
    }
    Article article = reading.article();
    boolean told = false;
    for (Span sentence : reading.sentences()) {
      String form = Plain.form(article.words(sentence));
      if (article.roleAt(sentence.begin()) == Role.BODY) {
        boolean about = shared(form, headline.stems()) >= SHARED;
        if (supposes(form) && about || told && pointsBack(form)) {
          return sentence;
        }
        told |= about;
      }
    }
    return null;
  }

  /** Whether a sentence calls what was told before it a hypothesis: "this theory", "la hipótesis". */
  private static boolean pointsBack(String form) {
    String before = "";
    for (String word : form.split(" ")) {
      if (HYPOTHESIS.contains(word) && BACK.contains(before)) {
        return true;
      }
      before = word;
    }
    return false;
  }

  /** Whether a sentence calls it a hypothesis, or a cause that is only likely. */
  private static boolean supposes(String form) {
    boolean cause = false;
    boolean likely = false;
    for (String word : form.split(" ")) {
      if (HYPOTHESIS.contains(word)) {
        return true;
      }
      cause |= word.equals("cause") || word.equals("causa");
      likely |= LIKELY.contains(word);
    }
    return cause && likely;
  }

  private static int shared(String form, Set<String> stems) {
    int shared = 0;
    for (String word : form.split(" ")) {
      shared += word.length() >= STEM && stems.contains(word.substring(0, STEM)) ? 1 : 0;
    }
    return shared;
  }
}
