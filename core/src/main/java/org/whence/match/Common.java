package org.whence.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.whence.model.StoryLink;

/** What two stories have in common: rare names, and reports that both cite. */
final class Common {

  /** Names that are shown, and reports after them. */
  private static final int NAMES = 5;

  private static final int REPORTS = 2;

  /** Days after which an outlet that is cited again is cited for another report. */
  private static final int ONE_REPORT = 7;

  /** A name that both print. */
  private record Thing(double weight, Set<String> words, StoryLink.Shared shared) {}

  private final StoryProfile earlier;
  private final StoryProfile later;
  private final List<Thing> things = new ArrayList<>();

  Common(StoryProfile earlier, StoryProfile later) {
    this.earlier = earlier;
    this.later = later;
    List<Thing> all = new ArrayList<>();
    for (Map.Entry<String, StoryProfile.Named> entry : earlier.named.entrySet()) {
      StoryProfile.Named there = later.named.get(entry.getKey());
      StoryProfile.Named here = entry.getValue();
      if (there != null && here.rarity() >= StoryProfile.TELLING) {
        double weight = here.rarity() * (weight(here, earlier) + weight(there, later)) + here.words().size();
        all.add(new Thing(weight, here.words(), shared(here, there)));
      }
    }
    all.sort(Comparator.comparingDouble((Thing t) -> -t.weight).thenComparing(t -> t.shared.name()).thenComparing(t -> t.shared.earlier()));
    Set<String> told = new HashSet<>();
    for (Thing thing : all) {
      if (things.size() < NAMES && thing.words.stream().noneMatch(told::contains)) {
        told.addAll(thing.words);
        things.add(thing);
      }
    }
  }

  private static StoryLink.Shared shared(StoryProfile.Named here, StoryProfile.Named there) {
    return new StoryLink.Shared(here.kind(), here.printed(), here.span(), here.sentence(), there.span(), there.sentence());
  }

  /** From near 0 for a name of one article of many to 1 for one of all. */
  private static double weight(StoryProfile.Named name, StoryProfile story) {
    return name.articles() / (double) story.read;
  }

  /**
   * What both share, what says most first, cited reports last; empty where no name shows it.
   *
   * @param days between the two
   */
  List<StoryLink.Shared> shown(int days) {
    List<StoryLink.Shared> out = new ArrayList<>(things.stream().map(Thing::shared).toList());
    if (out.isEmpty()) {
      return out;
    }
    int most = out.size() + REPORTS;
    for (Map.Entry<String, StoryProfile.Cited> entry : earlier.reports.entrySet()) {
      StoryProfile.Cited there = later.reports.get(entry.getKey());
      if (there != null && days <= ONE_REPORT && out.size() < most) {
        StoryProfile.Cited here = entry.getValue();
        out.add(new StoryLink.Shared(StoryLink.Kind.REPORT, here.name(), here.proof(), here.sentence(), there.proof(), there.sentence()));
      }
    }
    return out;
  }
}
