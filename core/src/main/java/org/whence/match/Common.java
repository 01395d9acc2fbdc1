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
  private record Thing(double weight, String key, StoryProfile.Named here) {}

  private Common() {}

  /** The keys of the names that both print, those that say most first; empty where none shows that they have something in common. */
  static List<String> names(StoryProfile earlier, StoryProfile later) {
    List<Thing> all = new ArrayList<>();
    for (Map.Entry<String, StoryProfile.Named> entry : earlier.named.entrySet()) {
      StoryProfile.Named there = later.named.get(entry.getKey());
      StoryProfile.Named here = entry.getValue();
      if (there != null && here.rarity() >= StoryProfile.TELLING) {
        double weight = here.rarity() * (weight(here, earlier) + weight(there, later)) + here.words().size();
        all.add(new Thing(weight, entry.getKey(), here));
      }
    }
    all.sort(Comparator.comparingDouble((Thing t) -> -t.weight).thenComparing(t -> t.here.printed()).thenComparing(t -> t.here.span()));
    Set<String> told = new HashSet<>();
    List<String> out = new ArrayList<>();
    for (Thing thing : all) {
      if (out.size() < NAMES && thing.here.words().stream().noneMatch(told::contains)) {
        told.addAll(thing.here.words());
        out.add(thing.key);
      }
    }
    return out;
  }

  private static StoryLink.Shared shared(StoryProfile.Named here, StoryProfile.Named there) {
    return new StoryLink.Shared(here.kind(), here.printed(), here.span(), here.sentence(), there.span(), there.sentence());
  }

  /** From near 0 for a name of one article of many to 1 for one of all. */
  private static double weight(StoryProfile.Named name, StoryProfile story) {
    return name.articles() / (double) story.read;
  }

  /** What both share, by the keys of names, and after them the reports that both cite where no more than so many days lie between the two. */
  static List<StoryLink.Shared> shown(StoryProfile earlier, StoryProfile later, List<String> names, int days) {
    List<StoryLink.Shared> out = new ArrayList<>();
    for (String name : names) {
      StoryProfile.Named here = earlier.named.get(name);
      StoryProfile.Named there = later.named.get(name);
      if (here != null && there != null) {
        out.add(shared(here, there));
      }
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
