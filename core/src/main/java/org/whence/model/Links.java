package org.whence.model;

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
 */
public record Links(
    List<Identity> identities,
    Map<AttributionId, String> sourceOf,
    Map<AttributionId, String> viaOf,
    Map<ArticleId, String> outletOf,
    List<CitedReport> reports) {
  public Links {
    identities = identities.stream().sorted().toList();
    sourceOf = Map.copyOf(sourceOf);
    viaOf = Map.copyOf(viaOf);
    outletOf = Map.copyOf(outletOf);
    reports = List.copyOf(reports);
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
