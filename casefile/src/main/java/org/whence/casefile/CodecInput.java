package org.whence.casefile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Bytes of a value while it is read. Throws an {@link IllegalArgumentException} where they end too soon or say what cannot be. */
final class CodecInput {
  private final byte[] bytes;
  private final List<String> seen;
  private int at;

  CodecInput(byte[] bytes, String... known) {
    this.bytes = bytes;
    Set<String> distinct = new LinkedHashSet<>(List.of(known));
    this.seen = new ArrayList<>(distinct);
  }

  boolean isAtEnd() {
    return at == bytes.length;
  }

  int left() {
    return bytes.length - at;
  }

  int number() {
    long value = positive();
    if (value > Integer.MAX_VALUE || value < 0) {
      throw new IllegalArgumentException("a number too large");
    }
    return (int) value;
  }

  long signed() {
    long value = positive();
    return (value >>> 1) ^ -(value & 1);
  }

  private long positive() {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      byte next = next();
      value |= (next & 0x7FL) << shift;
      if (next >= 0) {
        return value;
      }
    }
    throw new IllegalArgumentException("a number without end");
  }

  private byte next() {
    if (at >= bytes.length) {
      throw new IllegalArgumentException("the bytes end too soon");
    }
    return bytes[at++];
  }

  byte[] raw() {
    int length = number();
    if (length > left()) {
      throw new IllegalArgumentException("the bytes end too soon");
    }
    byte[] out = new byte[length];
    System.arraycopy(bytes, at, out, 0, length);
    at += length;
    return out;
  }

  @Nullable String text() {
    int how = number();
    if (how == 0) {
      return null;
    }
    if (how > 2) {
      return seen.get(how - 3);
    }
    byte[] raw = raw();
    String text = how == 1 ? new String(raw, StandardCharsets.UTF_8) : units(raw);
    seen.add(text);
    return text;
  }

  private static String units(byte[] raw) {
    char[] out = new char[raw.length / 2];
    for (int i = 0; i < out.length; i++) {
      out[i] = (char) ((raw[2 * i] & 0xFF) << 8 | raw[2 * i + 1] & 0xFF);
    }
    return new String(out);
  }
}
