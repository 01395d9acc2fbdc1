package org.whence.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a file is, by its name, or by its first bytes where the name says nothing. */
enum Kind {
  TEXT,
  HTML,
  JSON,
  JSON_LINES,
  PDF,
  BINARY;

  private static final int SNIFFED = 4096;

  /** By extension, the one before ".gz" where that is the last; null where it says nothing. */
  static @Nullable Kind named(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".gz")) {
      lower = lower.substring(0, lower.length() - 3);
    }
    String extension = lower.substring(lower.lastIndexOf('.') + 1);
    return switch (extension) {
      case "txt", "text", "md", "markdown" -> TEXT;
      case "html", "htm", "xhtml", "shtml" -> HTML;
      case "jsonl", "ndjson" -> JSON_LINES;
      case "json" -> JSON;
      default -> null;
    };
  }

  /** By content: what may not be read as text comes first, whatever the name says. */
  static Kind of(byte[] bytes, @Nullable Kind named) {
    String head = new String(bytes, 0, Math.min(bytes.length, SNIFFED), StandardCharsets.ISO_8859_1);
    if (head.startsWith("%PDF-")) {
      return PDF;
    }
    boolean wide = head.startsWith("\u00FF\u00FE") || head.startsWith("\u00FE\u00FF");
    if (!wide && named == null && head.indexOf('\0') >= 0) {
      return BINARY;
    }
    if (!wide && tooManyControls(head)) {
      return BINARY;
    }
    return named == null ? sniff(head) : named;
  }

  /** A stray null in a page is dirt; one character in ten is a picture or an archive. */
  private static boolean tooManyControls(String head) {
    int controls = 0;
    for (int i = 0; i < head.length(); i++) {
      char c = head.charAt(i);
      if (c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x1B) {
        controls++;
      }
    }
    return controls > 3 && controls * 10 > head.length();
  }

  private static Kind sniff(String head) {
    String start = head.stripLeading();
    if (start.startsWith("\u00EF\u00BB\u00BF")) {
      start = start.substring(3).stripLeading();
    }
    if (start.startsWith("{") && start.indexOf('"') > 0 && start.indexOf(':') > 0) {
      return JSON_LINES;
    }
    if (start.startsWith("[") && start.substring(1).stripLeading().startsWith("{")) {
      return JSON;
    }
    String lower = start.toLowerCase(Locale.ROOT);
    boolean markup =
        lower.startsWith("<!doctype html")
            || lower.startsWith("<html")
            || lower.startsWith("<") && (lower.contains("<html") || lower.contains("<body") || lower.contains("<p>") || lower.contains("<div"));
    return markup ? HTML : TEXT;
  }
}
