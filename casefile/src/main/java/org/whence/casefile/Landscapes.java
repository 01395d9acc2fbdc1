package org.whence.casefile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.whence.model.Ratings;
import org.whence.overview.RatingLabels;

/** Counts the outlets of a case and the origins they rest on, by rows: a row for each article, and no dossier is opened. */
final class Landscapes {
  /** One-sided stories that are named. */
  private static final int SHOWN = 20;

  /** Outlets that must tell a story before it is said that one side alone does. */
  private static final int FEWEST = 2;

  private final Handle handle;
  private final Ratings ratings;
  private final RatingLabels labels;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, Outlet> byOutlet = new TreeMap<>();
  private final Map<Integer, Sides> sides = new HashMap<>();
  private final Set<Long> origins = new HashSet<>();
  private int nameless;

  Landscapes(Handle handle, Ratings ratings) {
    this.handle = handle;
    this.ratings = ratings;
    labels = new RatingLabels(ratings);
  }

  /** What is counted of some articles. An origin is a story and a number in it. */
  private static class Tally {
    final Set<Long> origins = new HashSet<>();
    final Set<Integer> stories = new HashSet<>();
    int articles;

    void count(int story, long origin) {
      articles++;
      stories.add(story);
      origins.add(origin);
    }
  }

  private static final class Outlet extends Tally {
    final String id;
    final String name;
    final String label;

    Outlet(String id, String name, String label) {
      this.id = id;
      this.name = name;
      this.label = label;
    }
  }

  /** A story and the outlets that tell it. */
  private record Sides(String story, Set<String> outlets) {}

  /** A story that one side alone tells. */
  private record OneSided(String story, String label, int outlets) {}

  CaseLandscape landscape() {
    handle.createQuery("SELECT r.story, r.origin, o.outlet, o.name, o.domain FROM article_rests r LEFT JOIN outlet_articles o ON o.article = r.article")
        .map((row, context) -> {
          count(row.getString(1), row.getInt(2), row.getString(3), row.getString(4), row.getString(5));
          return 0;
        })
        .forEach(counted -> {});
    List<CaseLandscape.Bar> bars = new ArrayList<>();
    ratings.scale().forEach(label -> bars.add(bar(label)));
    List<OneSided> oneSided = oneSided();
    return new CaseLandscape(bars, bar(RatingLabels.UNRATED), nameless, origins.size(), sides.size(), named(oneSided), oneSided.size(),
        number("SELECT coalesce(sum(not_here), 0) FROM story_rows"), number("SELECT count(*) FROM troubles"));
  }

  private int number(String sql) {
    return handle.createQuery(sql).mapTo(int.class).one();
  }

  private void count(String story, int origin, @Nullable String outlet, @Nullable String name, @Nullable String domain) {
    int number = numbers.computeIfAbsent(story, id -> numbers.size());
    Sides told = sides.computeIfAbsent(number, id -> new Sides(story, new HashSet<>()));
    long rests = (long) number << 32 | origin;
    origins.add(rests);
    if (outlet == null || name == null) {
      nameless++;
      return;
    }
    // An outlet has one label: what one of its articles prints of its domain holds for all of them.
    Outlet known = byOutlet.get(outlet);
    if (known == null || known.label.isEmpty() && domain != null) {
      String label = labels.of(name, domain);
      if (known == null || !label.isEmpty()) {
        known = relabelled(known, outlet, name, label);
      }
    }
    known.count(number, rests);
    told.outlets.add(outlet);
  }

  private Outlet relabelled(@Nullable Outlet before, String id, String name, String label) {
    Outlet now = new Outlet(id, name, label);
    if (before != null) {
      now.articles = before.articles;
      now.stories.addAll(before.stories);
      now.origins.addAll(before.origins);
    }
    byOutlet.put(id, now);
    return now;
  }

  private CaseLandscape.Bar bar(String label) {
    Tally all = new Tally();
    List<CaseLandscape.Of> outlets = new ArrayList<>();
    for (Outlet outlet : byOutlet.values()) {
      if (outlet.label.equals(label)) {
        all.articles += outlet.articles;
        all.stories.addAll(outlet.stories);
        all.origins.addAll(outlet.origins);
        outlets.add(new CaseLandscape.Of(outlet.id, outlet.name, outlet.articles, outlet.origins.size(), outlet.stories.size()));
      }
    }
    outlets.sort(Comparator.comparing((CaseLandscape.Of outlet) -> outlet.name().toLowerCase(Locale.ROOT)).thenComparing(CaseLandscape.Of::id));
    return new CaseLandscape.Bar(label, all.articles, all.origins.size(), all.stories.size(), outlets);
  }

  /** Stories that one side alone tells: said only where outlets of another label are in the case. */
  private List<OneSided> oneSided() {
    Set<String> here = new HashSet<>();
    byOutlet.values().forEach(outlet -> here.add(outlet.label));
    here.remove(RatingLabels.UNRATED);
    List<OneSided> out = new ArrayList<>();
    for (Sides each : here.size() < FEWEST ? List.<Sides>of() : sides.values()) {
      List<Outlet> rated = each.outlets.stream().map(byOutlet::get).filter(outlet -> !outlet.label.isEmpty()).toList();
      if (rated.size() >= FEWEST && rated.stream().allMatch(outlet -> outlet.label.equals(rated.getFirst().label))) {
        out.add(new OneSided(each.story, rated.getFirst().label, rated.size()));
      }
    }
    out.sort(Comparator.comparing((OneSided each) -> -each.outlets).thenComparing(OneSided::story));
    return out;
  }

  private List<CaseLandscape.OneSided> named(List<OneSided> all) {
    List<CaseLandscape.OneSided> out = new ArrayList<>();
    for (OneSided each : all.subList(0, Math.min(SHOWN, all.size()))) {
      StoryLists.find(handle, each.story).ifPresent(row -> out.add(new CaseLandscape.OneSided(each.label, row, each.outlets)));
    }
    return out;
  }
}
