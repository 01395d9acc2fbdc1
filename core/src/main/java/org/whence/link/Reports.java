package org.whence.link;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.CitedReport;
import org.whence.model.Moment;
import org.whence.model.Span;

/** Reports of other outlets as the articles cite them: one for each outlet, told apart by time where the citations give times that cannot be one. */
final class Reports {

  /** Days without a citation after which the next one is of another report: follow-ups cite an exclusive for weeks, rarely for two months. */
  private static final int APART = 60;

  /** One place where an article cites an outlet. */
  private record Mention(String outlet, Article article, @Nullable String when, List<Span> proof) {}

  private final Map<String, List<Mention>> byOutlet = new TreeMap<>();

  void add(String outlet, Article article, @Nullable String when, List<Span> proof) {
    byOutlet.computeIfAbsent(outlet, k -> new ArrayList<>()).add(new Mention(outlet, article, when, proof));
  }

  /** The reports, sorted by id. */
  List<CitedReport> all(Outlets outlets, Map<String, List<Article>> publishedBy) {
    List<CitedReport> out = new ArrayList<>();
    byOutlet.forEach((outlet, mentions) -> {
      Map<String, List<Mention>> groups = grouped(mentions);
      groups.forEach((time, group) -> out.add(report(outlet, outlets.name(outlet), time, group, publishedBy.getOrDefault(outlet, List.of()))));
    });
    out.sort(Comparator.comparing(CitedReport::id));
    return out;
  }

  private static CitedReport report(String outlet, String name, String time, List<Mention> group, List<Article> published) {
    TreeSet<ArticleId> citing = new TreeSet<>();
    TreeSet<Span> proof = new TreeSet<>();
    TreeSet<String> when = new TreeSet<>();
    for (Mention mention : group) {
      citing.add(mention.article().id());
      proof.addAll(mention.proof());
      if (mention.when() != null) {
        when.add(mention.when());
      }
    }
    String id = outlet.replaceFirst("^outlet:", "report:") + (time.isEmpty() ? "" : "@" + time);
    // Of several articles the first: later ones follow it up, and may cite those who cited it.
    ArticleId here = published.stream().filter(article -> fits(article, group)).min(Article.BY_TIME).map(Article::id).orElse(null);
    return new CitedReport(id, outlet, name, when.isEmpty() ? null : when.first(), List.copyOf(citing), List.copyOf(proof), here);
  }

  /** Whether an article of the outlet can be what the others cite: it does not cite that report itself, and no known time speaks against it. */
  private static boolean fits(Article article, List<Mention> group) {
    Moment published = article.published();
    for (Mention mention : group) {
      Moment citing = mention.article().published();
      if (mention.article().id().equals(article.id())) {
        return false;
      }
      if (published == null || citing == null) {
        continue;
      }
      if (citing.certainlyBefore(published)) {
        return false;
      }
      Moment stated = ReportTime.of(mention.when(), citing);
      if (stated != null && (stated.certainlyBefore(published) || published.certainlyBefore(stated))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Mentions by the time of the citing articles, where these stand so far apart that one report is not cited by both; under the empty time where they
   * do not. Articles of unknown time go with the most.
   */
  private static Map<String, List<Mention>> grouped(List<Mention> mentions) {
    List<Mention> dated = new ArrayList<>(mentions.stream().filter(m -> day(m) != null).toList());
    dated.sort(Comparator.comparing((Mention m) -> String.valueOf(day(m))).thenComparing(m -> m.article().id()));
    List<List<Mention>> groups = new ArrayList<>();
    LocalDate before = null;
    for (Mention mention : dated) {
      LocalDate day = Objects.requireNonNull(day(mention));
      if (before == null || before.plusDays(APART).isBefore(day)) {
        groups.add(new ArrayList<>());
      }
      groups.getLast().add(mention);
      before = day;
    }
    if (groups.size() < 2) {
      return Map.of("", mentions);
    }
    List<Mention> most = groups.stream().max(Comparator.comparingInt(List::size)).orElseThrow();
    mentions.stream().filter(m -> day(m) == null).forEach(most::add);
    Map<String, List<Mention>> out = new TreeMap<>();
    for (List<Mention> group : groups) {
      out.put(String.valueOf(day(group.getFirst())), group);
    }
    return out;
  }

  /** The day of the citing article, if its bounds are narrow enough to tell times apart. */
  private static @Nullable LocalDate day(Mention mention) {
    Moment published = mention.article().published();
    boolean narrow = published != null && Duration.between(published.earliest(), published.latest()).toDays() <= APART;
    return published == null || !narrow ? null : published.middleDay();
  }
}
