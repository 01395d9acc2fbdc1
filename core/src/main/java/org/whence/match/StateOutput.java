package org.whence.match;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.whence.model.ArticleId;
import org.whence.model.Span;

/** Numbers and words in a row, as a {@link StateInput} reads them again. Articles and what is said again and again are told by numbers. */
public final class StateOutput {
  private static final int ROOM = 1 << 16;

  /** Bytes of the longest number. */
  private static final int LONGEST = 10;

  private static final int SEVEN = 7;
  private static final int LOW = 0x7F;
  private static final int MORE = 0x80;

  private final OutputStream out;
  private final byte[] room = new byte[ROOM];
  private int size;
  private final Map<ArticleId, Integer> articles = new HashMap<>();
  private final Map<Long, Integer> met = new HashMap<>();

  /** @param articles all that are told of */
  public StateOutput(OutputStream out, List<ArticleId> articles) {
    this.out = out;
    number(articles.size());
    for (ArticleId article : articles) {
      this.articles.put(article, this.articles.size());
      text(article.value());
    }
  }

  /** A number that is not negative takes the fewer bytes, the smaller it is. */
  void number(long number) {
    room(LONGEST);
    long left = number;
    while ((left & ~LOW) != 0) {
      room[size++] = (byte) (left & LOW | MORE);
      left >>>= SEVEN;
    }
    room[size++] = (byte) left;
  }

  /** A number of which no part is likelier than another. */
  void whole(long number) {
    room(Long.BYTES);
    for (int i = 0; i < Long.BYTES; i++) {
      room[size++] = (byte) (number >>> Byte.SIZE * i);
    }
  }

  void wholes(long[] numbers) {
    number(numbers.length);
    for (long number : numbers) {
      whole(number);
    }
  }

  void real(double number) {
    whole(Double.doubleToLongBits(number));
  }

  /** A number that others have too. */
  void common(long number) {
    Integer known = met.putIfAbsent(number, met.size() + 1);
    number(known == null ? 0 : known);
    if (known == null) {
      whole(number);
    }
  }

  void flag(boolean flag) {
    number(flag ? 1 : 0);
  }

  void text(String text) {
    number(text.length());
    for (int i = 0; i < text.length(); i++) {
      number(text.charAt(i));
    }
  }

  void texts(List<String> texts) {
    number(texts.size());
    texts.forEach(this::text);
  }

  void article(ArticleId article) {
    Integer number = articles.get(article);
    if (number == null) {
      throw new IllegalArgumentException("article " + article + " is none of those that are told of");
    }
    number(number);
  }

  void span(Span span) {
    article(span.article());
    number(span.begin());
    number(span.end());
  }

  private void room(int bytes) {
    if (size + bytes > ROOM) {
      flush();
    }
  }

  /** Gives on what is still held back. */
  public void flush() {
    try {
      out.write(room, 0, size);
      size = 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
