package org.whence.ingest;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The lines of a stream one by one, as bytes; a line longer than the limit is passed over without being kept. */
final class Lines {

  /**
   * A line without its end.
   *
   * @param number counted from 1
   * @param bytes null where the line is longer than the limit
   */
  record Line(int number, byte @Nullable [] bytes) {}

  private final InputStream in;
  private final int longest;
  private final byte[] buffer = new byte[1 << 16];
  private int at;
  private int end;
  private int number;

  private Lines(InputStream in, int longest) {
    this.in = in;
    this.longest = longest;
  }

  /** The lines of an input; UTF-16 becomes UTF-8 first. Null where that would take more than the limit, which the desk then says. */
  static @Nullable Lines of(Given given, Desk desk) throws IOException {
    if (!Head.isWide(given.head().bytes())) {
      InputStream in = new BufferedInputStream(given.unpacked(), 1 << 16);
      in.mark(3);
      byte[] mark = in.readNBytes(3);
      boolean marked = mark.length == 3 && (mark[0] & 0xFF) == 0xEF && (mark[1] & 0xFF) == 0xBB && (mark[2] & 0xFF) == 0xBF;
      if (!marked) {
        in.reset();
      }
      return new Lines(in, desk.limits().lineBytes());
    }
    byte[] bytes = given.whole(desk);
    return bytes == null ? null : of(Decoder.decode(bytes).text().getBytes(StandardCharsets.UTF_8), desk.limits().lineBytes());
  }

  static Lines of(byte[] bytes, int longest) {
    return new Lines(new ByteArrayInputStream(bytes), longest);
  }

  /** The next line; null after the last. */
  @Nullable Line next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    boolean tooLong = false;
    boolean any = false;
    while (at < end || fill()) {
      any = true;
      int from = at;
      while (at < end && buffer[at] != '\n') {
        at++;
      }
      tooLong |= line.size() + (at - from) > longest;
      if (!tooLong) {
        line.write(buffer, from, at - from);
      }
      if (at < end) {
        at++;
        return line(line, tooLong);
      }
    }
    return any ? line(line, tooLong) : null;
  }

  private Line line(ByteArrayOutputStream line, boolean tooLong) {
    number++;
    return new Line(number, tooLong ? null : line.toByteArray());
  }

  private boolean fill() throws IOException {
    at = 0;
    end = Math.max(in.read(buffer), 0);
    return end > 0;
  }
}
