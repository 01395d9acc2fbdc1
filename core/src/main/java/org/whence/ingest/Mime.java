package org.whence.ingest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.parser.AbstractContentHandler;
import org.apache.james.mime4j.parser.MimeStreamParser;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.jspecify.annotations.Nullable;

/** A MIME message: its own header fields, and its leaves with their bytes decoded. */
final class Mime {
  private static final int DEEPEST = 20;
  private static final int MOST_PARTS = 2_000;
  private static final int LONGEST_FIELD = 100_000;

  /**
   * A leaf.
   *
   * @param fields of its header, names in lower case, the first of each
   * @param mediaType in lower case
   */
  record Part(Map<String, String> fields, String mediaType, @Nullable String charset, byte[] bytes) {
    boolean isAttached() {
      return fields.getOrDefault("content-disposition", "").toLowerCase(Locale.ROOT).startsWith("attachment");
    }

    /** The name it was attached under; empty where it has none. */
    String fileName() {
      for (String field : new String[] {"content-disposition", "content-type"}) {
        String words = fields.getOrDefault(field, "");
        int at = words.toLowerCase(Locale.ROOT).indexOf("name=");
        if (at >= 0) {
          String name = words.substring(at + 5).strip();
          return name.startsWith("\"") ? name.substring(1, Math.max(1, name.indexOf('"', 1))) : name.split("[;\\s]")[0];
        }
      }
      return "";
    }
  }

  final Map<String, String> fields = new HashMap<>();
  final List<Part> parts = new ArrayList<>();

  /** Why reading stopped before the end; null where it did not. */
  @Nullable String fault;

  /** A message as far as it can be read. */
  static Mime of(byte[] message) throws IOException {
    Mime mime = new Mime();
    MimeConfig bounds =
        new MimeConfig.Builder().setMaxLineLen(-1).setMaxHeaderCount(2_000).setMaxHeaderLen(LONGEST_FIELD).setMaxContentLen(-1).build();
    MimeStreamParser parser = new MimeStreamParser(bounds);
    parser.setContentDecoding(true);
    parser.setContentHandler(mime.new Handler(message.length));
    try {
      parser.parse(new ByteArrayInputStream(message));
    } catch (MimeException e) {
      mime.fault = Desk.said(e);
    }
    return mime;
  }

  /** Gathers the leaves. */
  private final class Handler extends AbstractContentHandler {
    private Map<String, String> current = new HashMap<>();
    private int depth;
    private long left;

    /** @param length of the message: decoded parts can only be shorter */
    Handler(int length) {
      left = length;
    }

    @Override
    public void startHeader() {
      current = new HashMap<>();
    }

    @Override
    public void field(Field field) {
      current.putIfAbsent(field.getName().toLowerCase(Locale.ROOT), String.valueOf(field.getBody()).strip());
    }

    @Override
    public void endHeader() {
      if (fields.isEmpty()) {
        fields.putAll(current);
      }
    }

    @Override
    public void startMultipart(BodyDescriptor descriptor) throws MimeException {
      deeper();
    }

    @Override
    public void endMultipart() {
      depth--;
    }

    @Override
    public void startMessage() throws MimeException {
      deeper();
    }

    @Override
    public void endMessage() {
      depth--;
    }

    private void deeper() throws MimeException {
      depth++;
      if (depth > DEEPEST) {
        throw new MimeException("parts are nested more than " + DEEPEST + " deep");
      }
    }

    @Override
    public void body(BodyDescriptor descriptor, InputStream in) throws MimeException, IOException {
      if (parts.size() >= MOST_PARTS) {
        throw new MimeException("it has more than " + MOST_PARTS + " parts");
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      byte[] buffer = new byte[8192];
      for (int n = in.read(buffer); n >= 0 && left > 0; n = in.read(buffer)) {
        out.write(buffer, 0, n);
        left -= n;
      }
      String type = String.valueOf(descriptor.getMimeType()).toLowerCase(Locale.ROOT);
      boolean stated = current.getOrDefault("content-type", "").toLowerCase(Locale.ROOT).contains("charset");
      parts.add(new Part(Map.copyOf(current), type, stated ? descriptor.getCharset() : null, out.toByteArray()));
    }
  }

  /** A field of the message in characters, its encoded words decoded; null where it is not there or empty. */
  @Nullable String field(String name) {
    String value = fields.get(name);
    if (value == null || value.isBlank()) {
      return null;
    }
    // Raw bytes of a header arrive as Latin-1; today they are UTF-8.
    String raw = Decoder.decode(value.getBytes(StandardCharsets.ISO_8859_1)).text();
    try {
      String words = DecoderUtil.decodeEncodedWords(raw, DecodeMonitor.SILENT, StandardCharsets.UTF_8);
      return Item.words(Desk.plain(words.replaceAll("\\s+", " "), 1_000));
    } catch (IllegalArgumentException e) {
      return Item.words(Desk.plain(raw, 1_000));
    }
  }

  /** Whether the first bytes are a message's header: fields to the first empty line, some that only messages have among them. */
  static boolean isMessage(Head head) {
    boolean first = true;
    int marks = 0;
    for (String line : head.text().split("\r?\n")) {
      if (line.isEmpty()) {
        break;
      }
      int colon = line.indexOf(':');
      boolean goesOn = line.charAt(0) == ' ' || line.charAt(0) == '\t';
      if (!goesOn && (colon < 1 || line.substring(0, colon).indexOf(' ') >= 0)) {
        // The last line may be cut where the first bytes end.
        return !first && marks >= 2 && head.bytes().length >= 4096 && head.text().endsWith(line);
      }
      String name = colon < 0 ? "" : line.substring(0, colon).toLowerCase(Locale.ROOT);
      marks += switch (name) {
        case "mime-version", "message-id", "return-path", "received", "content-type", "dkim-signature", "from", "subject" -> 1;
        default -> 0;
      };
      first = false;
    }
    return marks >= 3;
  }
}
