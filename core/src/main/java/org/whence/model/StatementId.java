package org.whence.model;

import java.util.Comparator;

/** The statement that begins at a position of an article; positions never change, so neither does the id. */
public record StatementId(ArticleId article, int begin, int end) implements Comparable<StatementId> {
  private static final Comparator<StatementId> ORDER =
      Comparator.comparing(StatementId::article).thenComparingInt(StatementId::begin).thenComparingInt(StatementId::end);

  @Override
  public int compareTo(StatementId other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return article + "-" + begin + "-" + end;
  }
}
