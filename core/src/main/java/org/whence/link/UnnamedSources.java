package org.whence.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.whence.model.Attribution;
import org.whence.model.AttributionId;
import org.whence.model.Count;
import org.whence.model.Source;
import org.whence.text.Described;

/**
 * Unnamed sources: one identity a description inside one article, and across articles only where all of them had it from the same report. An id is
 * that of the earliest attribution, by article and place.
 */
final class UnnamedSources {

  /** So many sources of one article, or of one outlet's reports, are held against a new one, the latest first. */
  private static final int REMEMBERED = 64;

  /** One identity while it is being gathered. */
  private static final class Group {
    final String id;
    final @Nullable String through;
    final List<String> printed = new ArrayList<>();
    Described described;
    @Nullable Count count;

    Group(String id, @Nullable String through, Described described) {
      this.id = id;
      this.through = through;
      this.described = described;
    }
  }

  private final Map<String, List<Group>> inPlace = new TreeMap<>();
  private final Map<String, Group> byId = new TreeMap<>();

  /**
   * The identity of an unnamed source; call in article order, then text order.
   *
   * @param through id of the cited report it came through; null where the article itself had it
   */
  String id(Attribution attribution, Source.Unnamed source, @Nullable String through) {
    AttributionId at = attribution.id();
    Described described = Described.of(source.name());
    List<Group> here = inPlace.computeIfAbsent(at.article().value(), k -> new ArrayList<>());
    Group found = find(here, described, source.count(), through);
    if (found == null && through != null) {
      found = find(inPlace.computeIfAbsent(through, k -> new ArrayList<>()), described, source.count(), through);
    }
    if (found == null) {
      found = new Group("unnamed:" + at.article() + "-" + at.index(), through, described);
      byId.put(found.id, found);
    }
    enter(here, found);
    if (through != null) {
      enter(inPlace.computeIfAbsent(through, k -> new ArrayList<>()), found);
    }
    if (described.rest().size() + described.roles().size() > found.described.rest().size() + found.described.roles().size()) {
      found.described = described;
    }
    found.count = found.count == null ? source.count() : found.count;
    found.printed.add(source.name());
    return found.id;
  }

  /** The longest printed description. */
  String name(String id) {
    Group group = byId.get(id);
    return group == null ? id : group.printed.stream().max((a, b) -> a.length() != b.length() ? a.length() - b.length() : b.compareTo(a)).orElse(id);
  }

  List<String> aliases(String id) {
    Group group = byId.get(id);
    return group == null ? List.of() : group.printed.stream().filter(p -> !p.equals(name(id))).distinct().sorted().toList();
  }

  private static void enter(List<Group> place, Group group) {
    place.remove(group);
    place.add(group);
    if (place.size() > REMEMBERED) {
      place.removeFirst();
    }
  }

  /** The latest group of the place that the words can mean. */
  private static @Nullable Group find(List<Group> place, Described described, @Nullable Count count, @Nullable String through) {
    for (int i = place.size() - 1; i >= 0; i--) {
      Group group = place.get(i);
      boolean sameWay = through == null || group.through == null || group.through.equals(through);
      boolean sameWords = described.isWithin(group.described) || group.described.isWithin(described);
      if (sameWay && sameWords && agree(count, group.count, described)) {
        return group;
      }
    }
    return null;
  }

  private static boolean agree(@Nullable Count one, @Nullable Count other, Described described) {
    if (one == null || other == null || described.refersBack()) {
      return true;
    }
    return one.atLeast() <= other.atMost() && other.atLeast() <= one.atMost() || one.equals(Count.exactly(1));
  }
}
