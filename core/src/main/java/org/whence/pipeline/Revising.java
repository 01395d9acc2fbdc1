package org.whence.pipeline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.whence.model.Article;
import org.whence.model.Reading;
import org.whence.model.Revision;
import org.whence.trace.Revisions;

/** What later versions of articles changed, address by address. */
final class Revising {
  private final Map<String, List<Revision>> byAddress = new TreeMap<>();
  private final Revisions between = new Revisions();

  /**
   * Looks anew at some addresses; of a version that cannot be read nothing can be said, and it is counted nowhere anyway.
   *
   * @param earlier neighbouring versions of each address that has several
   */
  void revise(Set<String> touched, Map<String, List<Versions.Pair>> earlier, Crew crew, Function<Article, Reading> readings) {
    for (String address : new TreeSet<>(touched)) {
      byAddress.remove(address);
      List<Versions.Pair> pairs = earlier.getOrDefault(address, List.of());
      List<Optional<Revision>> all = crew.each(pairs, pair -> revision(pair, readings), Progress.SILENT);
      List<Revision> found = all.stream().flatMap(Optional::stream).toList();
      if (!found.isEmpty()) {
        byAddress.put(address, found);
      }
    }
  }

  private Optional<Revision> revision(Versions.Pair pair, Function<Article, Reading> readings) {
    try {
      return Optional.of(between.between(readings.apply(pair.before()), readings.apply(pair.after())));
    } catch (RuntimeException | StackOverflowError e) {
      return Optional.empty();
    }
  }

  void clear() {
    byAddress.clear();
  }

  /** By address. */
  List<Revision> all() {
    return byAddress.values().stream().flatMap(List::stream).toList();
  }
}
