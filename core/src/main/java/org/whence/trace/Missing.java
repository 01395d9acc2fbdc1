package org.whence.trace;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.CitedReport;
import org.whence.model.Claim;
import org.whence.model.Reason;
import org.whence.text.Plain;

/**
 * Finds wordings that rest on a report which is here and does not say so: in one language most telling words are absent from it, across languages all
 * names and numbers.
 */
final class Missing {

  /** At most this share of a wording's longer words may stand in the report. Half of them stand in most paraphrases; a third hardly ever in one. */
  private static final double MOST_SHARED = 0.34;

  private static final int SHORTEST_WORD = 5;
  private static final int FEWEST_WORDS = 4;
  private static final int STEM = 5;

  /** Names and numbers of which a translation loses some, but hardly all. */
  private static final int FEWEST_LASTING = 2;

  private static final int SHORTEST_NAME = 3;

  private final StoryView view;

  Missing(StoryView view) {
    this.view = view;
  }

  @Nullable Reason inCitedReport(Route route, List<Claim> claims) {
    CitedReport report = route.basis() == Route.Basis.CITED ? view.report(route.report()) : null;
    ArticleId here = report == null ? null : report.inPile();
    if (report == null || here == null || here.equals(route.article()) || says(here, claims)) {
      return null;
    }
    Article cited = view.article(here);
    boolean oneLanguage = cited.language().equals(view.article(route.article()).language());
    String words = view.words(route.statement().wording());
    Set<String> wording = oneLanguage ? stems(words) : lasting(words);
    if (wording.size() < (oneLanguage ? FEWEST_WORDS : FEWEST_LASTING)) {
      return null;
    }
    Set<String> there = oneLanguage ? stems(cited.text()) : lasting(cited.text());
    int shared = 0;
    for (String word : wording) {
      shared += there.contains(word) ? 1 : 0;
    }
    boolean gone = oneLanguage ? shared <= MOST_SHARED * wording.size() : shared == 0;
    return gone ? Reason.of(Reason.Code.NOT_IN_CITED_REPORT, report.name()) : null;
  }

  /** What a translation keeps: numbers in figures, and words with a capital that do not begin the text. */
  private static Set<String> lasting(String text) {
    Set<String> out = new HashSet<>();
    String[] words = text.split("\\s+");
    for (int i = 0; i < words.length; i++) {
      String word = Plain.form(words[i]);
      boolean capital = i > 0 && !words[i].isEmpty() && Character.isUpperCase(words[i].charAt(0));
      if (!word.isEmpty() && (capital && word.length() >= SHORTEST_NAME || Character.isDigit(word.charAt(0)))) {
        out.add(word);
      }
    }
    return out;
  }

  private static boolean says(ArticleId article, List<Claim> claims) {
    for (Claim claim : claims) {
      for (Claim.Member member : claim.members()) {
        if (member.statement().article().equals(article)) {
          return true;
        }
      }
    }
    return false;
  }

  private static Set<String> stems(String text) {
    Set<String> out = new HashSet<>();
    for (String word : Plain.form(text).split(" ")) {
      if (word.length() >= SHORTEST_WORD) {
        out.add(word.substring(0, STEM));
      }
    }
    return out;
  }
}
