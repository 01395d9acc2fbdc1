package org.whence.match;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Moment;
import org.whence.model.Reason;
import org.whence.model.Story;
import org.whence.model.StoryLink;
import org.whence.model.Storyline;

/**
 * The stories that follow from one another. Two are linked where they are near in time, share rare names or a cited report, and are about
 * much the same; a name proposes only the stories next to each other in time, so the work grows with the stories. What is linked is a function of
 * the set of stories, whatever the order in which they came, went or gave way to others.
 */
public final class Storylines {

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

  /** @param names keys of those that both print, which say most first */
  private record Tie(StoryProfile earlier, StoryProfile later, double likeness, List<String> names) {}

  /** By the beginning of the story. */
  private static final Comparator<StoryProfile> ORDER = Comparator.comparing(Storylines::began).thenComparing(StoryProfile::id);

  private final Map<String, StoryProfile> byStory = new HashMap<>();

  /** Who holds a name, in order. */
  private final Map<String, List<StoryProfile>> holders = new HashMap<>();

  /** Whom each was held against, of those before it, with the tie where there is one. */
  private final Map<StoryProfile, Map<StoryProfile, Optional<Tie>>> met = new HashMap<>();

  /** What hangs together by ties, by the id of each of its stories: lines are found inside it alone. */
  private final Map<String, Heap> heaps = new HashMap<>();

  /** Stories that came, went or have other ties since the lines were found last. */
  private final Set<String> stirred = new HashSet<>();

  private final SortedMap<String, Storyline> lines = new TreeMap<>();

  /** Stories that hang together, and the lines among them. */
  private record Heap(List<String> stories, List<Storyline> lines) {}

  /**
   * Lets stories go and others come; one that comes takes the place of the one of its id. A story without a date follows nothing.
   *
   * @param gone ids of stories
   */
  public void change(Collection<String> gone, Collection<StoryProfile> come) {
    Set<StoryProfile> reached = new HashSet<>();
    gone.forEach(story -> leave(story, reached));
    for (StoryProfile profile : come) {
      leave(profile.id(), reached);
      if (profile.began != null) {
        byStory.put(profile.id(), profile);
        reached.add(profile);
        for (String key : profile.keys) {
          List<StoryProfile> all = holders.computeIfAbsent(key, k -> new ArrayList<>());
          int at = -1 - Collections.binarySearch(all, profile, ORDER);
          reached.addAll(all.subList(at, Math.min(all.size(), at + REACH)));
          all.add(at, profile);
        }
      }
    }
    reached.removeIf(profile -> byStory.get(profile.id()) != profile);
    reached.forEach(later -> meet(later, met.getOrDefault(later, Map.of()), true));
    stirred.addAll(gone);
    come.forEach(profile -> stirred.add(profile.id()));
    reached.forEach(profile -> stirred.add(profile.id()));
  }

  /** Writes all that is here, for {@link #restore}. */
  public void save(StateOutput out) {
    List<StoryProfile> all = byStory.values().stream().sorted(ORDER).toList();
    List<List<String>> names = all.stream().map(profile -> List.copyOf(profile.named.keySet())).toList();
    Map<StoryProfile, Integer> numbers = new HashMap<>();
    all.forEach(profile -> numbers.put(profile, numbers.size()));
    out.number(all.size());
    all.forEach(profile -> profile.save(out));
    for (StoryProfile later : all) {
      List<Tie> ties = ties(later).sorted(Comparator.comparing(Tie::earlier, ORDER)).toList();
      out.number(ties.size());
      for (Tie tie : ties) {
        int earlier = numbers.getOrDefault(tie.earlier, 0);
        out.number(earlier);
        out.real(tie.likeness);
        out.number(tie.names.size());
        tie.names.forEach(name -> out.number(Collections.binarySearch(names.get(earlier), name)));
      }
    }
  }

  /**
   * Takes in what another wrote that held these stories against each other.
   *
   * @param stories where a story is found, by its first article
   */
  public void restore(StateInput in, Function<ArticleId, Story> stories, Function<ArticleId, Article> articles) {
    List<StoryProfile> all = new ArrayList<>();
    for (int n = in.count(); n > 0; n--) {
      StoryProfile profile = StoryProfile.read(in, stories, articles);
      all.add(profile);
      byStory.put(profile.id(), profile);
      profile.keys.forEach(key -> holders.computeIfAbsent(key, k -> new ArrayList<>()).add(profile));
    }
    List<List<String>> names = all.stream().map(profile -> List.copyOf(profile.named.keySet())).toList();
    for (StoryProfile later : all) {
      Map<StoryProfile, Optional<Tie>> known = new HashMap<>();
      for (int n = in.count(); n > 0; n--) {
        int earlier = in.number(all.size());
        double likeness = in.real();
        List<String> both = new ArrayList<>();
        for (int m = in.count(); m > 0; m--) {
          both.add(names.get(earlier).get(in.number(names.get(earlier).size())));
        }
        known.put(all.get(earlier), Optional.of(new Tie(all.get(earlier), later, likeness, both)));
      }
      meet(later, known, false);
      stirred.add(later.id());
    }
  }

  private void leave(String story, Set<StoryProfile> reached) {
    StoryProfile profile = byStory.remove(story);
    if (profile != null) {
      met.remove(profile);
      for (String key : profile.keys) {
        List<StoryProfile> all = holders.getOrDefault(key, List.of());
        int at = Collections.binarySearch(all, profile, ORDER);
        all.remove(at);
        reached.addAll(all.subList(at, Math.min(all.size(), at + REACH)));
      }
    }
  }

  /**
   * Holds a story against those before it that its names lead to.
   *
   * @param known what came of it before
   * @param more whether there may be something between it and others than these
   */
  private void meet(StoryProfile later, Map<StoryProfile, Optional<Tie>> known, boolean more) {
    Map<StoryProfile, Optional<Tie>> now = new HashMap<>();
    for (String key : later.keys) {
      List<StoryProfile> all = holders.getOrDefault(key, List.of());
      int at = Collections.binarySearch(all, later, ORDER);
      for (StoryProfile earlier : all.subList(Math.max(0, at - REACH), at)) {
        if (!now.containsKey(earlier)) {
          Optional<Tie> tie = known.get(earlier);
          now.put(earlier, tie == null ? Optional.ofNullable(more ? tie(earlier, later) : null) : tie);
        }
      }
    }
    met.put(later, now);
  }

  /** Lines of two stories and more, sorted by id. */
  public List<Storyline> lines() {
    Set<StoryProfile> open = opened();
    Map<StoryProfile, Set<StoryProfile>> tied = new HashMap<>();
    for (StoryProfile later : open) {
      for (StoryProfile earlier : tied(later)) {
        tied.computeIfAbsent(later, k -> new HashSet<>()).add(earlier);
        tied.computeIfAbsent(earlier, k -> new HashSet<>()).add(later);
      }
    }
    Set<StoryProfile> done = new HashSet<>();
    for (StoryProfile profile : open) {
      if (tied.containsKey(profile) && done.add(profile)) {
        List<StoryProfile> together = new ArrayList<>(List.of(profile));
        for (int i = 0; i < together.size(); i++) {
          tied.getOrDefault(together.get(i), Set.of()).stream().filter(done::add).forEach(together::add);
        }
        together.sort(ORDER);
        heap(together);
      }
    }
    stirred.clear();
    return List.copyOf(lines.values());
  }

  /** Takes apart what changed, with all that hangs together with it now or did; the stories of it that are here. */
  private Set<StoryProfile> opened() {
    Deque<String> next = new ArrayDeque<>(stirred);
    Set<String> seen = new HashSet<>(stirred);
    Set<StoryProfile> out = new HashSet<>();
    while (!next.isEmpty()) {
      String story = next.remove();
      Heap heap = heaps.remove(story);
      if (heap != null) {
        heap.lines.forEach(line -> lines.remove(line.id()));
        heap.stories.stream().filter(seen::add).forEach(next::add);
      }
      StoryProfile profile = byStory.get(story);
      if (profile != null) {
        out.add(profile);
        tied(profile).stream().map(StoryProfile::id).filter(seen::add).forEach(next::add);
      }
    }
    return out;
  }

  /** Those before a story that it has a tie with. */
  private List<StoryProfile> tied(StoryProfile later) {
    return ties(later).map(Tie::earlier).toList();
  }

  private Stream<Tie> ties(StoryProfile later) {
    return met.getOrDefault(later, Map.of()).values().stream().flatMap(Optional::stream);
  }

  private void heap(List<StoryProfile> together) {
    List<Tie> ties = new ArrayList<>();
    for (StoryProfile later : together) {
      ties(later).forEach(ties::add);
    }
    Heap heap = new Heap(together.stream().map(StoryProfile::id).toList(), grouped(together, ties));
    heap.stories.forEach(story -> heaps.put(story, heap));
    heap.lines.forEach(line -> lines.put(line.id(), line));
  }

  private static Instant began(StoryProfile profile) {
    return profile.began == null ? Instant.MAX : profile.began.earliest();
  }

  private static @Nullable Tie tie(StoryProfile earlier, StoryProfile later) {
    if (days(earlier, later) > LONGEST) {
      return null;
    }
    double likeness = Math.sqrt(earlier.words.cosine(later.words));
    if (likeness < TIE) {
      return null;
    }
    List<String> names = Common.names(earlier, later);
    return names.isEmpty() ? null : new Tie(earlier, later, likeness, names);
  }

  /** Days that certainly lie between the beginnings of both. */
  private static int days(StoryProfile earlier, StoryProfile later) {
    Moment a = earlier.began;
    Moment b = later.began;
    return a == null || b == null ? Integer.MAX_VALUE : Math.clamp(ChronoUnit.DAYS.between(a.lastDay(), b.firstDay()), 0, Integer.MAX_VALUE);
  }

  private static List<Storyline> grouped(List<StoryProfile> profiles, List<Tie> ties) {
    Map<String, Integer> numbers = new HashMap<>();
    profiles.forEach(profile -> numbers.put(profile.id(), numbers.size()));
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
      List<String> ids = groups.get(line).stream().map(member -> profiles.get(member).id()).toList();
      found.sort(Comparator.comparing((StoryLink l) -> numbers.getOrDefault(l.later(), 0)).thenComparing(l -> numbers.getOrDefault(l.earlier(), 0)));
      out.add(new Storyline(ids.getFirst(), ids, found));
    });
    out.sort(Comparator.comparing(Storyline::id));
    return out;
  }

  private static int number(Map<String, Integer> numbers, StoryProfile profile) {
    return numbers.getOrDefault(profile.id(), 0);
  }

  private static StoryLink link(Tie tie) {
    int days = days(tie.earlier, tie.later);
    List<StoryLink.Shared> all = Common.shown(tie.earlier, tie.later, tie.names, days);
    List<Reason> why = new ArrayList<>();
    for (StoryLink.Shared shared : all) {
      why.add(Reason.of(shared.kind() == StoryLink.Kind.REPORT ? Reason.Code.BOTH_CITE : Reason.Code.BOTH_NAME, shared.name()));
    }
    why.add(days == 0 ? Reason.of(Reason.Code.BEGAN_TOGETHER) : Reason.of(Reason.Code.BEGAN_AFTER, String.valueOf(days)));
    return new StoryLink(tie.earlier.id(), tie.later.id(), days, why, all);
  }
}
