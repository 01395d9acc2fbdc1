package org.whence.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a user's own file says of outlets. Whence ships none and judges none.
 *
 * @param scale the labels, in the file's order
 * @param ratings label by the outlet's name or domain as the file gives it
 */
public record Ratings(List<String> scale, Map<String, String> ratings) {
  public Ratings {
    scale = List.copyOf(scale);
    ratings = Map.copyOf(ratings);
  }

  public @Nullable String of(String nameOrDomain) {
    return ratings.get(nameOrDomain);
  }
}
