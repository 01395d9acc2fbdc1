package org.whence.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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

  private static List<List<Integer>> groups(List<Article> articles) {
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
    for (Likeness likeness : pairs) {
      double sameEvent = likeness.sameEvent(crowd[likeness.pair().low()], crowd[likeness.pair().high()]);
      if (sameEvent >= TIE) {
        linkage.tie(likeness.pair().low(), likeness.pair().high(), sameEvent);
      }
    }
    return linkage.groups();
  }
}
