package org.whence.ingest;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.model.RawPage;

/** A web page with its pictures in one file of MIME, as Chrome and Edge save it: the page is read, the rest left where it is. */
final class Mhtml implements Format {

  @Override
  public boolean isSure(Head head) {
    String text = head.text().toLowerCase(Locale.ROOT);
    return Mime.isMessage(head) && (text.contains("snapshot-content-location:") || text.contains("<saved by "));
  }

  @Override
  public Set<String> extensions() {
    return Set.of("mht", "mhtml");
  }

  @Override
  public void read(Given given, Desk desk) throws IOException {
    byte[] bytes = given.whole(desk);
    if (bytes == null) {
      return;
    }
    Mime mime = Mime.of(bytes);
    String address = mime.fields.get("snapshot-content-location");
    Mime.Part page = page(mime, address);
    if (mime.fault != null) {
      desk.aside(given.name(), "", "the file is damaged: " + mime.fault, "Save the page again.");
    }
    if (page == null) {
      desk.aside(given.name(), "", "it holds no web page", "Save the page again, as HTML.");
      return;
    }
    String url = address == null ? page.fields().get("content-location") : address;
    boolean web = url != null && (url.startsWith("http://") || url.startsWith("https://"));
    String saved = mime.field("date");
    String note = saved == null ? null : "saved by a browser on " + saved;
    Given inner = Given.bytes(given.name(), page.bytes(), new Given.Said(web ? url : null, page.charset(), note));
    Html.page(inner, RawPage.Form.HTML, page.bytes(), desk);
  }

  /** The page at the address, else the first page: frames follow it. */
  private static Mime.@Nullable Part page(Mime mime, @Nullable String address) {
    Mime.Part first = null;
    for (Mime.Part part : mime.parts) {
      boolean html = part.mediaType().equals("text/html") || part.mediaType().equals("application/xhtml+xml");
      if (html && address != null && address.equals(part.fields().get("content-location"))) {
        return part;
      }
      first = html && first == null ? part : first;
    }
    return first;
  }
}
