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

/** Finds wordings that rest on a report which is here and does not say so. Only where both are in one language and most telling words are absent. */
final class Missing {

  /** At most this share of a wording's longer words may stand in the report. Half of them stand in most paraphrases; a third hardly ever in one. */
  private static final double MOST_SHARED = 0.34;

  private static final int SHORTEST_WORD = 5;
  private static final int FEWEST_WORDS = 4;
  private static final int STEM = 5;

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
    if (!cited.language().equals(view.article(route.article()).language())) {
      return null;
    }
    Set<String> stems = stems(cited.text());
    Set<String> wording = stems(view.words(route.statement().wording()));
    if (wording.size() < FEWEST_WORDS) {
      return null;
    }
    int shared = 0;
    for (String stem : wording) {
      shared += stems.contains(stem) ? 1 : 0;
    }
    return shared <= MOST_SHARED * wording.size() ? Reason.of(Reason.Code.NOT_IN_CITED_REPORT, report.name()) : null;
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
