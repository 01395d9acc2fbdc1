package org.whence.model;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who is who across a set of articles.
 *
 * @param identities sorted by id
 * @param sourceOf identity id of each attribution's source
 * @param viaOf identity id of the outlet an attribution came through, where it came through one
 * @param outletOf identity id of each article's own outlet, where known
 * @param reports sorted by id
 * @param apart pairs of parties that the analyst holds apart, whatever they could be; sorted
 */
public record Links(
    List<Identity> identities,
    Map<AttributionId, String> sourceOf,
    Map<AttributionId, String> viaOf,
    Map<ArticleId, String> outletOf,
    List<CitedReport> reports,
    List<Apart> apart) {

  /** Two parties, by id, the first the one that sorts first. */
  public record Apart(String one, String other) implements Comparable<Apart> {
    private static final Comparator<Apart> ORDER = Comparator.comparing(Apart::one).thenComparing(Apart::other);

    public static Apart of(String one, String other) {
      return one.compareTo(other) < 0 ? new Apart(one, other) : new Apart(other, one);
    }

    @Override
    public int compareTo(Apart other) {
      return ORDER.compare(this, other);
    }
  }

  /** Links that nobody corrected. */
  public Links(
      List<Identity> identities,
      Map<AttributionId, String> sourceOf,
      Map<AttributionId, String> viaOf,
      Map<ArticleId, String> outletOf,
      List<CitedReport> reports) {
    this(identities, sourceOf, viaOf, outletOf, reports, List.of());
  }
  public Links {
    identities = identities.stream().sorted().toList();
    sourceOf = Map.copyOf(sourceOf);
    viaOf = Map.copyOf(viaOf);
    outletOf = Map.copyOf(outletOf);
    reports = List.copyOf(reports);
    apart = List.copyOf(apart);
  }

  /** Whether the analyst holds two parties apart. */
  public boolean areApart(String one, String other) {
    return !apart.isEmpty() && apart.contains(Apart.of(one, other));
  }

  public @Nullable Identity identity(String id) {
    int low = 0;
    int high = identities.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = identities.get(middle).id().compareTo(id);
      if (order == 0) {
        return identities.get(middle);
      }
      low = order < 0 ? middle + 1 : low;
      high = order < 0 ? high : middle - 1;
    }
    return null;
  }
}
