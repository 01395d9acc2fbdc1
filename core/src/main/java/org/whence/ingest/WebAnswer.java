package org.whence.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.netpreserve.jwarc.MediaType;
import org.whence.model.Outcome;
import org.whence.model.RawPage;

/** What a server gave for an address: a page, a feed, a document. What its header says counts where the bytes do not decide. */
final class WebAnswer {
  private final Given given;
  private final byte[] bytes;
  private final String type;

  private WebAnswer(Given given, byte[] bytes, String type) {
    this.given = given;
    this.bytes = bytes;
    this.type = type;
  }

  static WebAnswer of(String address, byte[] bytes, String contentType, String note) throws IOException {
    String charset = contentType.isBlank() ? null : MediaType.parseLeniently(contentType).parameters().get("charset");
    Given.Said said = new Given.Said(address, charset, note.isEmpty() ? null : note);
    return new WebAnswer(Given.bytes(address, bytes, said), bytes, contentType.toLowerCase(Locale.ROOT));
  }

  void read(Desk desk) {
    boolean text = type.isBlank() || type.startsWith("text/") || type.contains("html") || type.contains("xml") || type.contains("json");
    boolean archive = type.contains("zip") || type.contains("warc") || type.contains("wacz");
    boolean document = archive || type.contains("pdf") || type.contains("word") || type.contains("rtf") || type.contains("octet-stream");
    if (type.contains("html") && new Html().isLikely(given.head())) {
      Html.page(given, RawPage.Form.HTML, bytes, desk);
    } else if (text || document) {
      Formats.read(given, desk);
    } else {
      String what = type.indexOf(';') < 0 ? type : type.substring(0, type.indexOf(';'));
      desk.aside(given.name(), "", "no article but " + Desk.plain(what, 60), "Give the address of a page.");
    }
  }

  /** The addresses of the items of a feed, or of the feeds of a list, in order. */
  List<String> links(Desk desk) throws IOException {
    List<String> links = new ArrayList<>();
    if (new Feed().isSure(given.head())) {
      Feed.links(given, desk, links);
    } else if (given.head().isRooted("opml")) {
      AddressList.links(given, desk, links);
    } else {
      Formats.read(given, new Desk(desk.limits(), outcome -> {
        String url = outcome instanceof Outcome.Done<Capture> done ? done.value().page().url() : null;
        if (url != null && !url.equals(given.name())) {
          links.add(url);
        }
      }));
    }
    return links;
  }
}
