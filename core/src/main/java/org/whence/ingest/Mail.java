package org.whence.ingest;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.model.RawPage;

/** A mail, as a newsletter comes: its text is an article of its sender, its attachments are inputs of their own. */
final class Mail implements Format {

  @Override
  public boolean isSure(Head head) {
    return Mime.isMessage(head);
  }

  @Override
  public Set<String> extensions() {
    return Set.of("eml");
  }

  @Override
  public void read(Given given, Desk desk) throws IOException {
    byte[] bytes = given.whole(desk);
    if (bytes == null) {
      return;
    }
    Mime mime = Mime.of(bytes);
    Mime.Part text = text(mime.parts);
    boolean any = text != null;
    if (text != null) {
      page(given, mime, text, bytes, desk);
    }
    for (Mime.Part part : mime.parts) {
      if (part.isAttached() && !part.mediaType().startsWith("image/")) {
        any = true;
        String name = part.fileName().isEmpty() ? "attachment" : Desk.plain(part.fileName(), 200);
        desk.inner(Given.bytes(given.name() + "/" + name, part.bytes(), new Given.Said(null, part.charset(), null)));
      }
    }
    if (mime.fault != null) {
      desk.aside(given.name(), "", "the message is damaged: " + mime.fault, "Save it again; what was read before the fault is kept.");
    } else if (!any) {
      desk.aside(given.name(), "", "a mail without a text", "Give the article it was sent for.");
    }
  }

  /** The first part in markup, else the first in plain text; null where there is neither. */
  private static Mime.@Nullable Part text(List<Mime.Part> parts) {
    Mime.Part plain = null;
    for (Mime.Part part : parts) {
      if (part.isAttached() || part.bytes().length == 0) {
        continue;
      }
      if (part.mediaType().equals("text/html")) {
        return part;
      }
      plain = plain == null && part.mediaType().equals("text/plain") ? part : plain;
    }
    return plain;
  }

  private static void page(Given given, Mime mime, Mime.Part part, byte[] message, Desk desk) {
    Decoder.Decoded decoded = Decoder.decode(part.bytes(), part.charset());
    if (decoded.text().isBlank()) {
      desk.aside(given.name(), "", "a mail without a text", "Give the article it was sent for.");
      return;
    }
    RawPage.Form form = part.mediaType().equals("text/html") ? RawPage.Form.HTML : RawPage.Form.TEXT;
    desk.page(
        new RawPage(
            given.name(), form, decoded.text(), null, sender(mime.field("from")), mime.field("date"), mime.field("content-language"),
            mime.field("subject"), List.of(), decoded.notes()),
        message, "message/rfc822");
  }

  /** The name in front of an address; null where there is an address alone. */
  private static @Nullable String sender(@Nullable String from) {
    int at = from == null ? -1 : from.indexOf('<');
    if (from == null || at < 0) {
      return from == null || from.indexOf('@') >= 0 ? null : from;
    }
    String name = from.substring(0, at).strip();
    name = name.length() > 1 && name.startsWith("\"") && name.endsWith("\"") ? name.substring(1, name.length() - 1) : name;
    return name.isBlank() || name.toLowerCase(Locale.ROOT).contains("@") ? null : name;
  }
}
