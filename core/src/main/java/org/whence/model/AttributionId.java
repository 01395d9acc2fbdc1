package org.whence.model;

import java.util.Comparator;

/** The n-th attribution of one article, in text order. */
public record AttributionId(ArticleId article, int index) implements Comparable<AttributionId> {
  private static final Comparator<AttributionId> ORDER =
      Comparator.comparing(AttributionId::article).thenComparingInt(AttributionId::index);

  @Override
  public int compareTo(AttributionId other) {
    return ORDER.compare(this, other);
  }
}
