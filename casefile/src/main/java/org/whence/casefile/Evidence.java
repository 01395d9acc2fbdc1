package org.whence.casefile;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.whence.ingest.Capture;
import org.whence.model.RawPage;

/** The captures of a case: bytes as they were given, with what was said about them. Written once and never changed. */
final class Evidence {
  /** Parts a text must not hold and so can be told by. */
  private static final String BETWEEN = "\n";

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private Evidence() {}

  /** What makes a capture this one: its bytes and all that was said about them, but not where they were read from. */
  static String id(Capture capture) {
    RawPage page = capture.page();
    StringBuilder said = new StringBuilder(capture.mediaType() + BETWEEN + page.form());
    for (String part : new @Nullable String[] {page.url(), page.outlet(), page.date(), page.lang(), page.title()}) {
      said.append(BETWEEN).append(part == null ? "-" : part.length() + ":" + part);
    }
    page.authors().forEach(author -> said.append(BETWEEN).append(author.length()).append(':').append(author));
    byte[] content = isInBytes(capture) ? new byte[0] : utf16(page.content());
    return Packed.digest(capture.bytes(), said.toString().getBytes(StandardCharsets.UTF_16BE), content);
  }

  static boolean has(Handle handle, String id) {
    return handle.createQuery("SELECT count(*) FROM captures WHERE id = ?").bind(0, id).mapTo(int.class).one() > 0;
  }

  static void insert(Handle handle, String id, Capture capture, String now) {
    RawPage page = capture.page();
    handle
        .createUpdate(
            "INSERT INTO captures (id, media_type, size, bytes, form, content, url, outlet, published, language, title, authors, notes, added)"
                + " VALUES (:id, :media, :size, :bytes, :form, :content, :url, :outlet, :published, :language, :title, :authors, :notes, :added)")
        .bind("id", id)
        .bind("media", capture.mediaType())
        .bind("size", capture.bytes().length)
        .bind("bytes", Packed.pack(capture.bytes()))
        .bind("form", page.form().name().toLowerCase(Locale.ROOT))
        .bind("content", isInBytes(capture) ? null : Packed.pack(utf16(page.content())))
        .bind("url", page.url())
        .bind("outlet", page.outlet())
        .bind("published", page.date())
        .bind("language", page.lang())
        .bind("title", page.title())
        .bind("authors", String.join(BETWEEN, page.authors()))
        .bind("notes", String.join(BETWEEN, page.notes()))
        .bind("added", now)
        .execute();
  }

  /** The page that was captured, under the first of the names it was given. */
  static RawPage page(Handle handle, String id) {
    return handle
        .createQuery("SELECT c.*, (SELECT min(i.input) FROM inputs i WHERE i.capture = c.id) AS input FROM captures c WHERE c.id = ?")
        .bind(0, id)
        .map((row, context) -> page(row))
        .one();
  }

  /** The bytes of a capture, as they were given. */
  static Optional<byte[]> bytes(Handle handle, String id) {
    return handle.createQuery("SELECT bytes FROM captures WHERE id = ?").bind(0, id).mapTo(byte[].class).findOne().map(Packed::unpack);
  }

  private static RawPage page(ResultSet row) throws SQLException {
    byte[] content = row.getBytes("content");
    String input = row.getString("input");
    RawPage.Form form = RawPage.Form.valueOf(row.getString("form").toUpperCase(Locale.ROOT));
    String characters = content == null ? plain(Packed.unpack(row.getBytes("bytes"))) : fromUtf16(Packed.unpack(content));
    return new RawPage(
        input == null ? "" : input, form, characters, row.getString("url"), row.getString("outlet"),
        row.getString("published"), row.getString("language"), row.getString("title"),
        lines(row.getString("authors")), lines(row.getString("notes")));
  }

  private static List<String> lines(String joined) {
    return joined.isEmpty() ? List.of() : List.of(joined.split(BETWEEN, -1));
  }

  /** Whether the characters of the page are those of its bytes, so that they need not be kept twice. */
  private static boolean isInBytes(Capture capture) {
    return capture.page().content().equals(plain(capture.bytes()));
  }

  private static String plain(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }

  /** In UTF-16, which holds every string, also one with half a character in it. */
  private static byte[] utf16(String text) {
    byte[] out = new byte[text.length() * 2];
    for (int i = 0; i < text.length(); i++) {
      out[2 * i] = (byte) (text.charAt(i) >> 8);
      out[2 * i + 1] = (byte) text.charAt(i);
    }
    return out;
  }

  private static String fromUtf16(byte[] bytes) {
    char[] out = new char[bytes.length / 2];
    for (int i = 0; i < out.length; i++) {
      out[i] = (char) ((bytes[2 * i] & 0xFF) << 8 | bytes[2 * i + 1] & 0xFF);
    }
    return new String(out);
  }
}
