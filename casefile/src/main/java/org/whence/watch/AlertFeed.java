package org.whence.watch;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.whence.casefile.Watching;
import org.whence.model.Alert;

/** A listener who reads an Atom file: the last alerts of the case, newest first, written whole or not at all. */
public final class AlertFeed implements Listener {
  private static final int MOST = 100;

  private final Path file;
  private final String title;
  private final Watching watching;

  /** @param title of the feed */
  public AlertFeed(Path file, String title, Watching watching) {
    this.file = file;
    this.title = title;
    this.watching = watching;
  }

  @Override
  public String name() {
    return "atom " + file.toAbsolutePath().normalize();
  }

  /** Writes the feed where there is none yet, so that a reader who subscribes before the first alert finds one. */
  public void begin() {
    if (!Files.exists(file)) {
      write();
    }
  }

  @Override
  public boolean tell(List<Alert> alerts) {
    write();
    return true;
  }

  private void write() {
    try {
      Path part = file.resolveSibling("." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
      Files.write(part, atom(title, watching).getBytes(StandardCharsets.UTF_8));
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The last alerts of a case as an Atom feed (RFC 4287), newest first. */
  public static String atom(String title, Watching watching) {
    return atom(title, watching.last(MOST));
  }

  private static String atom(String title, List<Alert> alerts) {
    SyndFeed feed = new SyndFeedImpl();
    feed.setFeedType("atom_1.0");
    feed.setTitle(title);
    feed.setUri("urn:whence:alerts");
    feed.setEncoding(StandardCharsets.UTF_8.name());
    feed.setPublishedDate(alerts.isEmpty() ? new Date(0) : Date.from(Instant.parse(alerts.getFirst().at())));
    List<SyndEntry> entries = new ArrayList<>();
    alerts.forEach(alert -> entries.add(entry(alert)));
    feed.setEntries(entries);
    try {
      return new SyndFeedOutput().outputString(feed);
    } catch (FeedException e) {
      throw new IllegalStateException("alerts that make no feed", e);
    }
  }

  private static SyndEntry entry(Alert alert) {
    SyndEntry entry = new SyndEntryImpl();
    entry.setUri("urn:uuid:" + alert.id());
    entry.setTitle(plain(AlertLines.head(alert)));
    entry.setUpdatedDate(Date.from(Instant.parse(alert.at())));
    String link = alert.proof().getFirst().url();
    if (link != null && link.startsWith("http")) {
      entry.setLink(plain(link));
    }
    SyndContent content = new SyndContentImpl();
    content.setType("text/plain");
    content.setValue(plain(String.join("\n", AlertLines.all(alert))));
    entry.setContents(List.of(content));
    return entry;
  }

  /** What XML 1.0 can hold. */
  private static String plain(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .filter(c -> c == '\n' || c == '\t' || c >= ' ' && c != 0xFFFE && c != 0xFFFF && !(c >= 0xD800 && c <= 0xDFFF))
        .forEach(out::appendCodePoint);
    return out.toString();
  }
}
