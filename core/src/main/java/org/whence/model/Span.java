package org.whence.model;

import java.util.Comparator;

/**
 * A stretch of one article's text: the only form of evidence. Offsets count UTF-16 units, end exclusive; they become Unicode code points at the
 * edge (JSON), as in the W3C Web Annotation TextPositionSelector.
 */
public record Span(ArticleId article, int begin, int end) implements Comparable<Span> {

  private static final Comparator<Span> ORDER =
      Comparator.comparing(Span::article).thenComparingInt(Span::begin).thenComparingInt(Span::end);

  public Span {
    if (begin < 0 || end < begin) {
      throw new IllegalArgumentException("span " + begin + ".." + end + " of article " + article + " is not a stretch of text");
    }
  }

  public int length() {
    return end - begin;
  }

  public boolean isEmpty() {
    return begin == end;
  }

  public boolean contains(Span other) {
    return article.equals(other.article) && begin <= other.begin && other.end <= end;
  }

  public boolean overlaps(Span other) {
    return article.equals(other.article) && begin < other.end && other.begin < end;
  }

  @Override
  public int compareTo(Span other) {
    return ORDER.compare(this, other);
  }
}
