package org.whence.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.model.RawPage;

/** A web page, as a server sent it or as a browser saved it in a single file. */
final class Html implements Format {
  /** Ten times the tags of the longest page seen; more would fill the memory of whoever makes a tree of them. */
  private static final int MOST_TAGS = 1_000_000;

  private static final int HEAD = 20_000;

  @Override
  public boolean isSure(Head head) {
    return false;
  }

  @Override
  public Set<String> extensions() {
    return Set.of("html", "htm", "xhtml", "shtml");
  }

  @Override
  public boolean isLikely(Head head) {
    String lower = head.text().toLowerCase(Locale.ROOT);
    boolean inside = lower.contains("<html") || lower.contains("<body") || lower.contains("<p>") || lower.contains("<div");
    return lower.startsWith("<!doctype html") || head.root().equals("html") || lower.startsWith("<") && inside;
  }

  @Override
  public void read(Given given, Desk desk) throws IOException {
    byte[] bytes = given.whole(desk);
    if (bytes != null) {
      page(given, RawPage.Form.HTML, bytes, desk);
    }
  }

  /** One page of the bytes, decoded by what was said of them and by what they say. */
  static void page(Given given, RawPage.Form form, byte[] bytes, Desk desk) {
    Given.Said said = given.said();
    Decoder.Decoded decoded = Decoder.decode(bytes, said.charset());
    String text = decoded.text();
    if (text.isBlank()) {
      desk.aside(given.name(), "", "the file is empty", "Put the article's text in it.");
      return;
    }
    boolean html = form == RawPage.Form.HTML;
    if (html && tags(text) > MOST_TAGS) {
      desk.aside(given.name(), "", "a page of more than " + MOST_TAGS + " tags, as no article has", "Give the page of one article.");
      return;
    }
    List<String> notes = new ArrayList<>(decoded.notes());
    if (said.note() != null) {
      notes.add(said.note());
    }
    String url = said.url() == null && html ? savedFrom(text) : said.url();
    RawPage page = new RawPage(given.name(), form, text, url, null, null, null, null, List.of(), notes);
    desk.page(page, bytes, html ? Capture.HTML : Capture.TEXT);
  }

  private static int tags(String text) {
    int tags = 0;
    for (int at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
      tags++;
    }
    return tags;
  }

  /** The address that the browser noted in a page it saved, where the page itself names none; null where there is none. */
  private static @Nullable String savedFrom(String text) {
    String head = text.substring(0, Math.min(text.length(), HEAD));
    int comment = head.indexOf("<!--");
    int end = comment < 0 ? -1 : head.indexOf("-->", comment);
    if (end < 0) {
      return null;
    }
    String note = head.substring(comment, end);
    int at = note.contains("SingleFile") ? note.indexOf("url: ") + 5 : note.indexOf("saved from url=(") < 0 ? 4 : note.indexOf(')') + 1;
    if (at <= 4 || text.contains("rel=\"canonical\"") || text.contains("rel=canonical") || text.contains("og:url")) {
      return null;
    }
    int stop = at;
    while (stop < note.length() && !Character.isWhitespace(note.charAt(stop))) {
      stop++;
    }
    String url = note.substring(at, stop);
    return url.startsWith("http://") || url.startsWith("https://") ? url : null;
  }
}
