package org.whence.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import org.whence.model.Article;
import org.whence.model.Span;

/** Positions of an article's text as code points of the text that was given, which the article's own text may have a headline before. */
final class CodePoints {

  private final String text;
  private final int start;
  private final int[] before;

  /**
   * @param given the text of the input line
   */
  CodePoints(Article article, String given) {
    this.text = article.text();
    this.start = Math.max(0, text.indexOf(given));
    this.before = new int[text.length() + 1];
    for (int i = start; i < text.length(); i++) {
      boolean second = i > start && Character.isLowSurrogate(text.charAt(i)) && Character.isHighSurrogate(text.charAt(i - 1));
      before[i + 1] = before[i] + (second ? 0 : 1);
    }
  }

  /** Whether the span lies inside the given text. */
  boolean covers(Span span) {
    return span.begin() >= start;
  }

  int at(int position) {
    return before[position];
  }

  /** Adds begin and end of each span, white space at its edges left out; those outside the given text are left out. */
  void pairs(List<Span> spans, ArrayNode out) {
    for (Span span : spans) {
      int begin = span.begin();
      int end = span.end();
      while (begin < end && Character.isWhitespace(text.charAt(begin))) {
        begin++;
      }
      while (end > begin && Character.isWhitespace(text.charAt(end - 1))) {
        end--;
      }
      if (begin < end && covers(span)) {
        out.addArray().add(at(begin)).add(at(end));
      }
    }
  }
}
