package org.whence.dossier;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.text.Plain;

/** The rules that hold for a correction: what was withdrawn stands in its notice, and whoever missed it is another article that still says so. */
final class CorrectionCheck {
  private static final int START = 4;

  private final Place correction;
  private final Map<String, Place> articles;

  CorrectionCheck(Place correction, Map<String, Place> articles) {
    this.correction = correction;
    this.articles = articles;
  }

  void check() {
    Place notice = correction.at("notice");
    Place withdrawn = correction.at("withdrawn");
    notice.at("article").refersTo(articles, "article");
    withdrawn.at("article").refersTo(articles, "article");
    String by = notice.at("article").text();
    boolean inside = notice.at("start").count() <= withdrawn.at("start").count() && withdrawn.at("end").count() <= notice.at("end").count();
    if (by != null && (!by.equals(withdrawn.at("article").text()) || !inside)) {
      withdrawn.fault("the words withdrawn do not stand in the notice that withdraws them");
    }
    for (Place missed : correction.at("missed").items()) {
      missed.at("article").refersTo(articles, "article");
      missed(missed, by, withdrawn.at("exact").text());
    }
  }

  private void missed(Place missed, @Nullable String by, @Nullable String withdrawn) {
    String in = missed.at("article").text();
    String exact = missed.at("exact").text();
    if (in == null || by == null || exact == null || withdrawn == null) {
      return;
    }
    if (in.equals(by)) {
      missed.fault("an article does not miss a correction of its own");
    }
    if (oneLanguage(in, by) && !holds(exact, withdrawn)) {
      missed.fault("the sentence does not hold the words that were withdrawn");
    }
  }

  private boolean oneLanguage(String one, String other) {
    Place first = articles.get(one);
    Place second = articles.get(other);
    String language = first == null ? null : first.at("language").text();
    return second != null && language != null && language.equals(second.at("language").text());
  }

  /** Whether a sentence has any of the words withdrawn, by how they begin; words so short, and figures, may be printed in other ways. */
  private static boolean holds(String sentence, String withdrawn) {
    Set<String> told = starts(sentence);
    Set<String> wrong = starts(withdrawn);
    return wrong.isEmpty() || wrong.stream().anyMatch(told::contains);
  }

  private static Set<String> starts(String printed) {
    Set<String> out = new HashSet<>();
    for (String word : Plain.form(printed).split(" ")) {
      if (word.length() >= START && Character.isLetter(word.charAt(0))) {
        out.add(word.substring(0, START));
      }
    }
    return out;
  }
}
