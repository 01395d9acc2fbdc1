package org.whence.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.whence.link.Linker;
import org.whence.link.StoryReports;
import org.whence.match.Matcher;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.CitedReport;
import org.whence.model.Copy;
import org.whence.model.Links;
import org.whence.model.Matches;
import org.whence.model.Reading;
import org.whence.model.Ruling;
import org.whence.model.Story;

/**
 * What a pile holds of one story: all that it is traced from.
 *
 * @param rulings of the analyst by which it was amended, in their order
 */
record StoryPart(Story story, List<Reading> readings, Links links, Matches matches, List<Ruling> rulings) {

  /** The part as a ruling makes it. */
  StoryPart with(Ruling ruling, Links others, Matches other) {
    List<Ruling> by = new ArrayList<>(rulings);
    by.add(ruling);
    return new StoryPart(story, readings, others, other, List.copyOf(by));
  }

  /**
   * A story linked and matched by itself, so that what other stories say changes nothing here.
   *
   * @param readings of its articles, earliest first
   * @param copies among its articles
   */
  static StoryPart of(Story story, List<Reading> readings, List<Copy> copies, Matcher matcher) {
    Links links = new Linker().link(readings);
    Matches matches = new Matches(copies, List.of(story), matcher.claims(story, readings, links, copies));
    List<Reading> byArticle = readings.stream().sorted(Comparator.comparing(reading -> reading.article().id())).toList();
    return new StoryPart(story, byArticle, here(links, readings), matches, List.of());
  }

  /** The links with each cited report as the article of the story that it is. */
  private static Links here(Links links, List<Reading> readings) {
    Map<ArticleId, Article> byId = new HashMap<>();
    Map<String, List<Article>> byOutlet = new HashMap<>();
    for (Reading reading : readings) {
      Article article = reading.article();
      byId.put(article.id(), article);
      byOutlet.computeIfAbsent(links.outletOf().getOrDefault(article.id(), ""), k -> new ArrayList<>()).add(article);
    }
    List<CitedReport> reports = new ArrayList<>();
    for (CitedReport report : links.reports()) {
      List<Article> published = report.outlet() == null ? List.of() : byOutlet.getOrDefault(report.outlet(), List.of());
      reports.addAll(StoryReports.of(report, report.citedBy().stream().map(byId::get).filter(Objects::nonNull).toList(), published));
    }
    return new Links(links.identities(), links.sourceOf(), links.viaOf(), links.outletOf(), reports, links.apart());
  }
}
