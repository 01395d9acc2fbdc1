package org.whence.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * What is known of an input before it is read.
 *
 * @param extension of its name in lower case, the one before ".gz" where that is the last; empty where there is none
 * @param bytes the first ones, unpacked
 * @param text the same as characters, Latin-1 or UTF-16 by their mark, without mark and white space before
 * @param isGzip whether it is packed
 */
record Head(String extension, byte[] bytes, String text, boolean isGzip) {
  private static final int SNIFFED = 4096;

  /** Bytes of a packed input that are enough for the first unpacked ones. */
  static final int PEEKED = 8192;

  static Head of(String name, byte[] first) {
    boolean gzip = first.length >= 2 && (first[0] & 0xFF) == 0x1F && (first[1] & 0xFF) == 0x8B;
    byte[] bytes = gzip ? unpacked(first) : Arrays.copyOf(first, Math.min(first.length, SNIFFED));
    String latin = new String(bytes, StandardCharsets.ISO_8859_1);
    String text = latin;
    if (isWide(bytes)) {
      boolean little = (bytes[0] & 0xFF) == 0xFF;
      text = new String(bytes, 2, bytes.length - 2, little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
    } else if (latin.startsWith("\u00EF\u00BB\u00BF")) {
      text = latin.substring(3);
    }
    return new Head(extension(name), bytes, text.stripLeading(), gzip);
  }

  static boolean isWide(byte[] b) {
    return b.length >= 2 && ((b[0] & 0xFF) == 0xFF && (b[1] & 0xFF) == 0xFE || (b[0] & 0xFF) == 0xFE && (b[1] & 0xFF) == 0xFF);
  }

  static String extension(String name) {
    String lower = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1).toLowerCase(Locale.ROOT);
    if (lower.endsWith(".gz")) {
      lower = lower.substring(0, lower.length() - 3);
    }
    int dot = lower.lastIndexOf('.');
    return dot < 0 ? "" : lower.substring(dot + 1);
  }

  /** As many bytes as unpack; a damaged stream gives fewer. */
  private static byte[] unpacked(byte[] first) {
    int at = afterGzipHeader(first);
    byte[] out = new byte[SNIFFED];
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(first, at, first.length - at);
      int n = 0;
      int more = 1;
      while (n < out.length && more > 0) {
        more = inflater.inflate(out, n, out.length - n);
        n += more;
      }
      return Arrays.copyOf(out, n);
    } catch (DataFormatException e) {
      return new byte[0];
    } finally {
      inflater.end();
    }
  }

  private static int afterGzipHeader(byte[] b) {
    int flags = b.length > 3 ? b[3] : 0;
    int at = 10;
    if ((flags & 4) != 0 && b.length > 12) {
      at += 2 + (b[10] & 0xFF) + ((b[11] & 0xFF) << 8);
    }
    for (int flag = 8; flag <= 16; flag += 8) {
      if ((flags & flag) != 0) {
        while (at < b.length && b[at] != 0) {
          at++;
        }
        at++;
      }
    }
    return Math.min(at + ((flags & 2) != 0 ? 2 : 0), b.length);
  }

  /** The name of the first element, its prefix included, in lower case; empty where the input does not begin as markup does. */
  String root() {
    int at = 0;
    while (at < text.length() && text.charAt(at) == '<') {
      if (text.startsWith("<!--", at)) {
        at = after("-->", at);
      } else if (text.startsWith("<?", at)) {
        at = after("?>", at);
      } else if (text.startsWith("<!", at)) {
        at = afterDeclaration(at);
      } else {
        int end = at + 1;
        while (end < text.length() && " \t\r\n/>".indexOf(text.charAt(end)) < 0) {
          end++;
        }
        return text.substring(at + 1, end).toLowerCase(Locale.ROOT);
      }
      while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
    }
    return "";
  }

  /** What a document type declares for itself, in brackets, is passed over. */
  private int afterDeclaration(int from) {
    int end = after(">", from);
    int bracket = text.indexOf('[', from);
    return bracket < 0 || bracket > end ? end : after(">", after("]", bracket));
  }

  private int after(String sign, int from) {
    int at = text.indexOf(sign, from);
    return at < 0 ? text.length() : at + sign.length();
  }

  /** Whether the name of the root without its prefix is this one. */
  boolean isRooted(String name) {
    String root = root();
    return root.substring(root.indexOf(':') + 1).equals(name);
  }
}
