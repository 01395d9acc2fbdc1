package org.whence.dossier;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Reading;
import org.whence.model.Span;

/**
 * Writes spans as W3C Web Annotation selectors: the position in code points and the words, with what stands before and after them where the same
 * words occur more than once in the article.
 */
final class Evidence {
  /** UTF-16 units of prefix and suffix: enough to tell repeated sentences apart, short enough to read. */
  private static final int AROUND = 32;

  private final JsonGenerator out;
  private final @Nullable Indented layout;
  private final Map<ArticleId, Text> texts = new HashMap<>();

  /** Whether the words of a span occur more than once in its article; one span is written many times over. */
  private final Map<Span, Boolean> repeated = new HashMap<>();

  private record Text(Article article, CodePoints points) {}

  Evidence(JsonGenerator out, @Nullable Indented layout, List<Reading> readings) {
    this.out = out;
    this.layout = layout;
    for (Reading reading : readings) {
      texts.put(reading.article().id(), new Text(reading.article(), new CodePoints(reading.article().text())));
    }
  }

  /** Writes {@code name: [...]}, one line a span. */
  void write(String name, List<Span> spans) throws IOException {
    out.writeArrayFieldStart(name);
    for (Span span : spans) {
      write(span);
    }
    out.writeEndArray();
  }

  void write(String name, @Nullable Span span) throws IOException {
    out.writeFieldName(name);
    if (span == null) {
      out.writeNull();
    } else {
      write(span);
    }
  }

  /** Writes the bounds of a stretch of an article as {@code start} and {@code end}. */
  void bounds(Article article, int begin, int end) throws IOException {
    CodePoints points = text(article.id()).points;
    out.writeNumberField("start", points.at(begin));
    out.writeNumberField("end", points.at(end));
  }

  void flat() {
    if (layout != null) {
      layout.flat();
    }
  }

  void deep() {
    if (layout != null) {
      layout.deep();
    }
  }

  private void write(Span span) throws IOException {
    Article article = text(span.article()).article;
    String words = article.words(span);
    flat();
    out.writeStartObject();
    out.writeStringField("article", span.article().value());
    bounds(article, span.begin(), span.end());
    out.writeStringField("exact", words);
    if (repeated.computeIfAbsent(span, s -> isRepeated(article.text(), words))) {
      out.writeStringField("prefix", prefix(article.text(), span.begin()));
      out.writeStringField("suffix", suffix(article.text(), span.end()));
    }
    out.writeEndObject();
    deep();
  }

  private static boolean isRepeated(String text, String words) {
    return words.isEmpty() || text.indexOf(words, text.indexOf(words) + 1) >= 0;
  }

  private static String prefix(String text, int begin) {
    int from = Math.max(0, begin - AROUND);
    if (from > 0 && Character.isLowSurrogate(text.charAt(from))) {
      from++;
    }
    return text.substring(Math.min(from, begin), begin);
  }

  private static String suffix(String text, int end) {
    int to = Math.min(text.length(), end + AROUND);
    if (to > end && to < text.length() && Character.isLowSurrogate(text.charAt(to))) {
      to--;
    }
    return text.substring(end, to);
  }

  private Text text(ArticleId id) {
    Text text = texts.get(id);
    if (text == null) {
      throw new IllegalArgumentException("a span points at article " + id + ", which is not in its dossier");
    }
    return text;
  }
}
