package org.whence.casefile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Bytes of a value while it is written. Words that come again are written once; numbers take as few bytes as they need. */
final class CodecOutput {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 12);
  private final Map<String, Integer> seen = new HashMap<>();

  CodecOutput(String... known) {
    for (String word : known) {
      seen.putIfAbsent(word, seen.size());
    }
  }

  byte[] bytes() {
    return out.toByteArray();
  }

  /** A number from zero. */
  void number(int value) {
    positive(Integer.toUnsignedLong(value));
  }

  void signed(long value) {
    positive((value << 1) ^ (value >> 63));
  }

  private void positive(long value) {
    long left = value;
    while ((left & ~0x7FL) != 0) {
      out.write((int) (left & 0x7F | 0x80));
      left >>>= 7;
    }
    out.write((int) left);
  }

  void raw(byte[] bytes) {
    number(bytes.length);
    out.writeBytes(bytes);
  }

  /** 0 for null, 1 for new words in UTF-8, 2 for new words that UTF-8 cannot hold, then the place of words seen before. */
  void text(@Nullable Object value) {
    if (value == null) {
      number(0);
      return;
    }
    String text = (String) value;
    Integer place = seen.get(text);
    if (place != null) {
      number(place + 3);
      return;
    }
    seen.put(text, seen.size());
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    boolean whole = new String(bytes, StandardCharsets.UTF_8).equals(text);
    number(whole ? 1 : 2);
    raw(whole ? bytes : units(text));
  }

  private static byte[] units(String text) {
    byte[] bytes = new byte[text.length() * 2];
    for (int i = 0; i < text.length(); i++) {
      bytes[2 * i] = (byte) (text.charAt(i) >> 8);
      bytes[2 * i + 1] = (byte) text.charAt(i);
    }
    return bytes;
  }
}
