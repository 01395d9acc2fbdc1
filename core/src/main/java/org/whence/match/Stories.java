package org.whence.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Story;

/**
 * Groups articles by event, within and across languages. How alike two articles are depends on the two, on fixed tables, and on how many others are
 * as near but of other days; how they are grouped depends on the set of articles alone.
 */
final class Stories {

  /** Keys two articles share before they are compared at all. */
  private static final int SHARED_KEYS = 2;

  /** Likelihood of one event from which two groups are one story; found on two thirds of labelled stories, confirmed on the rest. */
  private static final double SAME = 0.25;

  /** Closest ties between two groups of articles that decide. */
  private static final int TIES = 6;

  /** Likelihood below which a pair counts as no tie: keeps each article's neighbourhood small. */
  private static final double TIE = 0.05;

  /**
   * How much less likely two articles, one of them undated, tell of one event if their openings rest on the reports of different outlets: a step of
   * the logistic scale. Where both are dated the days between say more.
   */
  private static final double OTHER_REPORT = 1.5;

  private final Map<ArticleId, Set<String>> leads;

  /** @param leads the outlets on whose reports the openings of articles rest, where that is known */
  Stories(Map<ArticleId, Set<String>> leads) {
    this.leads = leads;
  }

  /** @return sorted by id */
  List<Story> of(List<Article> given) {
    Map<ArticleId, Article> distinct = new TreeMap<>();
    for (Article article : given) {
      distinct.putIfAbsent(article.id(), article);
    }
    List<Article> articles = new ArrayList<>(distinct.values());
    articles.sort(Article.BY_TIME);
    List<Story> out = new ArrayList<>();
    for (List<Integer> group : groups(articles)) {
      List<ArticleId> ids = group.stream().map(i -> articles.get(i).id()).toList();
      out.add(new Story(ids.get(0).value(), ids));
    }
    out.sort(Comparator.comparing(Story::id));
    return out;
  }

  private List<List<Integer>> groups(List<Article> articles) {
    List<Profile> profiles = articles.stream().map(Profile::new).toList();
    List<Likeness> pairs = new ArrayList<>();
    for (Neighbours.Pair pair : Neighbours.sharing(profiles.size(), i -> profiles.get(i).keys, SHARED_KEYS)) {
      Likeness likeness = new Likeness(pair, profiles.get(pair.low()), profiles.get(pair.high()));
      if (likeness.isWorthAThought()) {
        pairs.add(likeness);
      }
    }
    int[] crowd = new int[profiles.size()];
    for (Likeness likeness : pairs) {
      if (likeness.isOtherDaysNews()) {
        crowd[likeness.pair().low()]++;
        crowd[likeness.pair().high()]++;
      }
    }
    Linkage linkage = new Linkage(profiles.size(), SAME, TIES);
    List<Set<String>> reports = articles.stream().map(article -> leads.getOrDefault(article.id(), Set.of())).toList();
    for (Likeness likeness : pairs) {
      boolean apart = likeness.daysUnknown() && differ(reports.get(likeness.pair().low()), reports.get(likeness.pair().high()));
      double sameEvent = likeness.sameEvent(crowd[likeness.pair().low()], crowd[likeness.pair().high()], apart ? OTHER_REPORT : 0);
      if (sameEvent >= TIE) {
        linkage.tie(likeness.pair().low(), likeness.pair().high(), sameEvent);
      }
    }
    return linkage.groups();
  }

  /** Whether both are known and have nothing in common. */
  private static boolean differ(Set<String> a, Set<String> b) {
    return !a.isEmpty() && !b.isEmpty() && a.stream().noneMatch(b::contains);
  }
}
