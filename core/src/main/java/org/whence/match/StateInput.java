package org.whence.match;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Span;

/** What a {@link StateOutput} wrote, in the same order. Of bytes that nobody wrote so it makes an exception, and never more than they could tell. */
public final class StateInput {
  private static final int ROOM = 1 << 16;
  private static final int SEVEN = 7;
  private static final int LOW = 0x7F;
  private static final int MORE = 0x80;

  private final InputStream in;
  private final byte[] room = new byte[ROOM];
  private int at;
  private int end;

  /** Bytes that are not in the room yet. */
  private long left;

  private final List<Article> articles = new ArrayList<>();
  private final List<Long> met = new ArrayList<>();

  /**
   * Begins to read.
   *
   * @param bytes how many there are
   * @param known where the articles are found that are told of
   */
  public StateInput(InputStream in, long bytes, Map<ArticleId, Article> known) {
    this.in = in;
    left = bytes;
    for (int n = count(); n > 0; n--) {
      Article article = known.get(new ArticleId(text()));
      if (article == null) {
        throw wrong("an article that is not known");
      }
      articles.add(article);
    }
  }

  static IllegalArgumentException wrong(String what) {
    return new IllegalArgumentException(what + ": nobody wrote this");
  }

  /** All that are told of. */
  public List<Article> articles() {
    return List.copyOf(articles);
  }

  private int next() {
    if (at == end) {
      fill();
    }
    return room[at++] & 0xFF;
  }

  private void fill() {
    try {
      at = 0;
      end = in.read(room, 0, (int) Math.min(ROOM, left));
      if (end <= 0) {
        throw new EOFException();
      }
      left -= end;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  long number() {
    long number = 0;
    for (int shift = 0; shift < Long.SIZE; shift += SEVEN) {
      int part = next();
      number |= (long) (part & LOW) << shift;
      if (part < MORE) {
        return number;
      }
    }
    throw wrong("a number without an end");
  }

  /** A number under a limit. */
  int number(int limit) {
    long number = number();
    if (number < 0 || number >= limit) {
      throw wrong(number + " where " + limit + " is too much");
    }
    return (int) number;
  }

  /** How many follow: no more than there are bytes. */
  int count() {
    return number((int) Math.min(Integer.MAX_VALUE, left + end - at + 1));
  }

  int place() {
    return number(Integer.MAX_VALUE);
  }

  long whole() {
    long number = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      number |= (long) next() << Byte.SIZE * i;
    }
    return number;
  }

  long[] wholes() {
    long[] numbers = new long[count()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = whole();
    }
    return numbers;
  }

  double real() {
    return Double.longBitsToDouble(whole());
  }

  long common() {
    int known = number(met.size() + 1);
    if (known > 0) {
      return met.get(known - 1);
    }
    long number = whole();
    met.add(number);
    return number;
  }

  boolean flag() {
    return number(2) == 1;
  }

  String text() {
    char[] text = new char[count()];
    for (int i = 0; i < text.length; i++) {
      text[i] = (char) number(1 << Character.SIZE);
    }
    return new String(text);
  }

  List<String> texts() {
    List<String> texts = new ArrayList<>();
    for (int n = count(); n > 0; n--) {
      texts.add(text());
    }
    return texts;
  }

  Article article() {
    return articles.get(number(articles.size()));
  }

  Span span() {
    ArticleId article = article().id();
    int begin = place();
    return new Span(article, begin, place());
  }
}
