package org.whence.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.CitedReport;
import org.whence.model.Moment;
import org.whence.model.Span;

/** Finds the article of one story that is what its other articles cite; a pile of many stories has many articles of one outlet. */
public final class StoryReports {

  private static final String BEFORE = "@before";

  private StoryReports() {}

  /**
   * A report as one story has it: with the article of the story that is the report, and apart from that what was cited before there was such an
   * article.
   *
   * @param report with the citing articles and the proof of the story alone
   * @param citing the articles that cite it
   * @param published the story's articles by its outlet
   */
  public static List<CitedReport> of(CitedReport report, List<Article> citing, List<Article> published) {
    if (report.inPile() != null) {
      return List.of(report);
    }
    Article here = null;
    for (Article article : published) {
      boolean fits = !report.citedBy().contains(article.id()) && citing.stream().anyMatch(by -> fits(article, by, report.when()));
      if (fits && (here == null || Article.BY_TIME.compare(article, here) < 0)) {
        here = article;
      }
    }
    if (here == null) {
      return List.of(report);
    }
    Set<ArticleId> later = new TreeSet<>();
    for (Article by : citing) {
      if (fits(here, by, report.when())) {
        later.add(by.id());
      }
    }
    List<CitedReport> out = new ArrayList<>();
    out.add(part(report, report.id(), later, true, here.id()));
    if (later.size() < citing.size()) {
      out.add(part(report, report.id() + BEFORE, later, false, null));
    }
    return out;
  }

  private static CitedReport part(CitedReport report, String id, Set<ArticleId> later, boolean inside, @Nullable ArticleId here) {
    List<ArticleId> by = report.citedBy().stream().filter(article -> later.contains(article) == inside).toList();
    List<Span> proof = report.proof().stream().filter(span -> later.contains(span.article()) == inside).toList();
    return new CitedReport(id, report.outlet(), report.name(), report.when(), by, proof, here);
  }

  /** Whether an article can be what another cites: it is not the later one, and the time the citation gives does not speak against it. */
  private static boolean fits(Article article, Article by, @Nullable String when) {
    Moment published = article.published();
    Moment citing = by.published();
    if (published == null || citing == null) {
      return true;
    }
    if (citing.certainlyBefore(published)) {
      return false;
    }
    Moment stated = ReportTime.of(when, citing);
    return stated == null || !stated.certainlyBefore(published) && !published.certainlyBefore(stated);
  }
}
