package org.whence.match;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.whence.model.ArticleId;
import org.whence.model.CitedReport;
import org.whence.model.Links;
import org.whence.model.Moment;
import org.whence.model.Reading;
import org.whence.model.Reason;
import org.whence.model.Span;
import org.whence.model.Story;
import org.whence.model.StoryLink;
import org.whence.model.Storyline;

/**
 * Finds the stories that follow from one another. Two are linked where they are near in time, share rare names or a cited report, and are about
 * much the same; a name proposes only the stories next to each other in time, so the work grows with the stories. What is linked is a function of
 * the set of stories, whatever their order.
 */
final class Storylines {

  /** Stories back in time to which a name leads. */
  private static final int REACH = 12;

  /** Days after which a story goes on with nothing. */
  private static final int LONGEST = 90;

  /** Likeness from which two stories are linked: about four of five such pairs are of one line (docs/benchmarks.md). */
  private static final double LINKED = 0.42;

  /** Likeness below which a pair counts as no tie when lines are joined. */
  private static final double TIE = 0.25;

  /** Closest ties between two lines that decide whether they are one: one chance likeness joins no two long lines. */
  private static final int FEW = 4;

  /** Part of all ties between two lines that decides, where it is more: two lines that meet in one affair only are not one. */
  private static final double SHARE = 0.05;

  private static final int ENOUGH = 32;

  private record Tie(StoryProfile earlier, StoryProfile later, double likeness, List<StoryLink.Shared> shared) {}

  private final Map<ArticleId, Reading> readings;
  private final Links links;

  Storylines(Map<ArticleId, Reading> readings, Links links) {
    this.readings = readings;
    this.links = links;
  }

  /** @return lines of two stories and more, sorted by id */
  List<Storyline> of(List<Story> stories) {
    List<StoryProfile> profiles = new ArrayList<>(stories.parallelStream().map(this::profile).filter(profile -> profile.began != null).toList());
    profiles.sort(Comparator.comparing(Storylines::began).thenComparing(profile -> profile.story.id()));
    citing(profiles);
    List<Tie> ties = ties(profiles);
    return grouped(profiles, ties);
  }

  private StoryProfile profile(Story story) {
    return new StoryProfile(story, story.articles().stream().map(readings::get).filter(reading -> reading != null).toList());
  }

  private static Instant began(StoryProfile profile) {
    return profile.began == null ? Instant.MAX : profile.began.earliest();
  }

  /** Notes for each story which reports of a known time it cites. */
  private void citing(List<StoryProfile> profiles) {
    Map<ArticleId, StoryProfile> of = new HashMap<>();
    profiles.forEach(profile -> profile.readings.forEach(reading -> of.put(reading.article().id(), profile)));
    for (CitedReport report : links.reports()) {
      for (Span proof : report.when() == null ? List.<Span>of() : report.proof()) {
        StoryProfile profile = of.get(proof.article());
        if (profile != null) {
          profile.reports.putIfAbsent(report.id(), new StoryProfile.Cited(report.name(), proof));
        }
      }
    }
  }

  /** The ties of each story to stories before it. */
  private List<Tie> ties(List<StoryProfile> profiles) {
    Map<String, List<Integer>> holders = new HashMap<>();
    List<Tie> out = new ArrayList<>();
    for (int i = 0; i < profiles.size(); i++) {
      StoryProfile later = profiles.get(i);
      Set<Integer> met = new TreeSet<>();
      for (String key : later.keys) {
        List<Integer> before = holders.computeIfAbsent(key, k -> new ArrayList<>());
        met.addAll(before.subList(Math.max(0, before.size() - REACH), before.size()));
        before.add(i);
      }
      for (int other : met) {
        Tie tie = tie(profiles.get(other), later);
        if (tie != null) {
          out.add(tie);
        }
      }
    }
    return out;
  }

  private static @Nullable Tie tie(StoryProfile earlier, StoryProfile later) {
    if (days(earlier, later) > LONGEST) {
      return null;
    }
    double likeness = Math.sqrt(earlier.words.cosine(later.words));
    if (likeness < TIE) {
      return null;
    }
    List<StoryLink.Shared> shared = new Common(earlier, later).shown(days(earlier, later));
    return shared.isEmpty() ? null : new Tie(earlier, later, likeness, shared);
  }

  /** Days that certainly lie between the beginnings of both. */
  private static int days(StoryProfile earlier, StoryProfile later) {
    Moment a = earlier.began;
    Moment b = later.began;
    return a == null || b == null ? Integer.MAX_VALUE : Math.clamp(ChronoUnit.DAYS.between(a.lastDay(), b.firstDay()), 0, Integer.MAX_VALUE);
  }

  private static List<Storyline> grouped(List<StoryProfile> profiles, List<Tie> ties) {
    Map<String, Integer> numbers = new HashMap<>();
    profiles.forEach(profile -> numbers.put(profile.story.id(), numbers.size()));
    Linkage linkage = new Linkage(profiles.size(), new Closeness(LINKED, FEW, SHARE, ENOUGH));
    for (Tie tie : ties) {
      linkage.tie(number(numbers, tie.earlier), number(numbers, tie.later), tie.likeness);
    }
    int[] lineOf = new int[profiles.size()];
    List<List<Integer>> groups = linkage.groups();
    for (int i = 0; i < groups.size(); i++) {
      for (int member : groups.get(i)) {
        lineOf[member] = i;
      }
    }
    Map<Integer, List<StoryLink>> within = new TreeMap<>();
    for (Tie tie : ties) {
      int line = lineOf[number(numbers, tie.later)];
      if (tie.likeness >= LINKED && lineOf[number(numbers, tie.earlier)] == line) {
        within.computeIfAbsent(line, l -> new ArrayList<>()).add(link(tie));
      }
    }
    List<Storyline> out = new ArrayList<>();
    within.forEach((line, found) -> {
      List<String> ids = groups.get(line).stream().map(member -> profiles.get(member).story.id()).toList();
      found.sort(Comparator.comparing((StoryLink l) -> ids.indexOf(l.later())).thenComparing(l -> ids.indexOf(l.earlier())));
      out.add(new Storyline(ids.getFirst(), ids, found));
    });
    out.sort(Comparator.comparing(Storyline::id));
    return out;
  }

  private static int number(Map<String, Integer> numbers, StoryProfile profile) {
    return numbers.getOrDefault(profile.story.id(), 0);
  }

  private static StoryLink link(Tie tie) {
    int days = days(tie.earlier, tie.later);
    List<Reason> why = new ArrayList<>();
    for (StoryLink.Shared shared : tie.shared) {
      why.add(Reason.of(shared.kind() == StoryLink.Kind.REPORT ? Reason.Code.BOTH_CITE : Reason.Code.BOTH_NAME, shared.name()));
    }
    why.add(days == 0 ? Reason.of(Reason.Code.BEGAN_TOGETHER) : Reason.of(Reason.Code.BEGAN_AFTER, String.valueOf(days)));
    return new StoryLink(tie.earlier.story.id(), tie.later.story.id(), days, why, tie.shared);
  }
}
