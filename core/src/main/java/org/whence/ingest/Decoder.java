package org.whence.ingest;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Bytes to characters: byte order mark, strict UTF-8, the charset a header names, the one the page names, the likeliest, then windows-1252. */
final class Decoder {

  /** Browsers look for a page's charset in its first 1024 bytes; saved pages push it down with comments. */
  private static final int HEAD = 4096;

  /** Bytes that tell a charset as well as all would. */
  private static final int SAMPLE = 1 << 16;

  /** Fewer bytes than this show no statistics. */
  private static final int ENOUGH = 64;

  /** Of 100: below it the detector's first guess is often another of the Latin charsets. */
  private static final int SURE = 30;

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** Characters and what had to be assumed to get them. */
  record Decoded(String text, List<String> notes) {}

  private Decoder() {}

  static Decoded decode(byte[] bytes) {
    return decode(bytes, null);
  }

  /** @param header the charset that whoever carried the bytes named; null where nobody did */
  static Decoded decode(byte[] bytes, @Nullable String header) {
    Decoded marked = byMark(bytes);
    if (marked != null) {
      return marked;
    }
    String utf8 = strictly(bytes, StandardCharsets.UTF_8);
    if (utf8 != null) {
      return new Decoded(utf8, List.of());
    }
    for (Charset named : new Charset[] {header == null ? null : charset(header.strip().toLowerCase(Locale.ROOT)), named(bytes)}) {
      String text = named == null ? null : strictly(bytes, named);
      if (text != null) {
        return new Decoded(text, List.of());
      }
    }
    if (mostlyUtf8(bytes)) {
      return new Decoded(new String(bytes, StandardCharsets.UTF_8), List.of("damaged UTF-8: unreadable bytes were replaced"));
    }
    Charset likely = likeliest(bytes);
    return new Decoded(new String(bytes, likely), List.of("not valid UTF-8 and no charset named: read as " + likely.name().toLowerCase(Locale.ROOT)));
  }

  /** By the statistics of byte sequences; windows-1252, as browsers do, where they are not sure. */
  private static Charset likeliest(byte[] bytes) {
    byte[] sample = bytes.length <= SAMPLE ? bytes : Arrays.copyOf(bytes, SAMPLE);
    CharsetMatch match = sample.length < ENOUGH ? null : new CharsetDetector().setText(sample).detect();
    Charset found = match == null || match.getConfidence() < SURE ? null : charset(match.getName().toLowerCase(Locale.ROOT));
    return found == null ? WINDOWS_1252 : found;
  }

  private static @Nullable Decoded byMark(byte[] b) {
    if (b.length >= 3 && (b[0] & 0xFF) == 0xEF && (b[1] & 0xFF) == 0xBB && (b[2] & 0xFF) == 0xBF) {
      return new Decoded(new String(b, 3, b.length - 3, StandardCharsets.UTF_8), List.of());
    }
    if (b.length >= 2 && (b[0] & 0xFF) == 0xFF && (b[1] & 0xFF) == 0xFE) {
      return new Decoded(new String(b, 2, b.length - 2, StandardCharsets.UTF_16LE), List.of());
    }
    if (b.length >= 2 && (b[0] & 0xFF) == 0xFE && (b[1] & 0xFF) == 0xFF) {
      return new Decoded(new String(b, 2, b.length - 2, StandardCharsets.UTF_16BE), List.of());
    }
    return null;
  }

  private static @Nullable String strictly(byte[] bytes, Charset charset) {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /** The charset a page names in its head, as browsers read it: Latin-1 means windows-1252. */
  private static @Nullable Charset named(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    int at = head.indexOf("charset=");
    if (at < 0) {
      at = head.indexOf("encoding=");
      if (at < 0) {
        return null;
      }
    }
    int begin = head.indexOf('=', at) + 1;
    while (begin < head.length() && (head.charAt(begin) == '"' || head.charAt(begin) == '\'' || head.charAt(begin) == ' ')) {
      begin++;
    }
    int end = begin;
    while (end < head.length() && (Character.isLetterOrDigit(head.charAt(end)) || "-_:.".indexOf(head.charAt(end)) >= 0)) {
      end++;
    }
    return charset(head.substring(begin, end));
  }

  private static @Nullable Charset charset(String name) {
    if (name.equals("iso-8859-1") || name.equals("latin1") || name.equals("us-ascii") || name.equals("ascii")) {
      return WINDOWS_1252;
    }
    try {
      Charset found = name.isEmpty() || name.startsWith("utf") ? null : Charset.forName(name);
      return found != null && found.newDecoder().maxCharsPerByte() > 0 ? found : null;
    } catch (IllegalArgumentException | UnsupportedOperationException e) {
      return null;
    }
  }

  /** A page cut in the middle of a character, or with a few foreign bytes, is still UTF-8: sequences outnumber strays. */
  private static boolean mostlyUtf8(byte[] bytes) {
    int good = 0;
    int bad = 0;
    int i = 0;
    while (i < bytes.length) {
      int b = bytes[i] & 0xFF;
      int more = b < 0x80 ? 0 : b >= 0xC2 && b < 0xE0 ? 1 : b >= 0xE0 && b < 0xF0 ? 2 : b >= 0xF0 && b < 0xF5 ? 3 : -1;
      int seen = 0;
      while (seen < more && i + seen + 1 < bytes.length && (bytes[i + seen + 1] & 0xC0) == 0x80) {
        seen++;
      }
      if (more > 0 && seen == more) {
        good++;
      } else if (more != 0) {
        bad++;
      }
      i += 1 + seen;
    }
    return good > 4 * bad;
  }
}
