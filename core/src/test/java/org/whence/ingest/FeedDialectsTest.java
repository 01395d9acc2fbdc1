package org.whence.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedOutput;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whence.model.Outcome;
import org.whence.model.RawPage;

/** Feeds of every version, as ROME writes them. */
class FeedDialectsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"rss_0.9", "rss_0.91N", "rss_0.91U", "rss_0.92", "rss_0.93", "rss_0.94", "rss_1.0", "rss_2.0", "atom_0.3", "atom_1.0"})
  void aFeedOfEveryVersionIsRead(String version) throws FeedException {
    List<Outcome<RawPage>> pages = new Intake(new ByteArrayInputStream(feed(version).getBytes(StandardCharsets.UTF_8))).read(List.of("-"));
    List<RawPage> read = pages.stream().filter(Outcome.Done.class::isInstance).map(page -> ((Outcome.Done<RawPage>) page).value()).toList();
    boolean hasText = !version.equals("rss_0.9");
    assertThat(pages).hasSize(2);
    assertThat(read).hasSize(hasText ? 2 : 0);
    if (hasText) {
      assertThat(read.get(1).title()).isEqualTo("El dique & el río");
      assertThat(read.get(1).url()).isEqualTo("https://ledger.example/2");
      assertThat(read.get(1).content()).contains("El dique costará 12 millones");
      assertThat(read.get(1).outlet()).isEqualTo("The Corvan Ledger");
    }
    if (version.equals("rss_2.0") || version.startsWith("atom")) {
      assertThat(read.get(0).date()).contains("2026");
    }
  }

  private static String feed(String version) throws FeedException {
    SyndFeed feed = new SyndFeedImpl();
    feed.setFeedType(version);
    feed.setTitle("The Corvan Ledger");
    feed.setLink("https://ledger.example/");
    feed.setDescription("News of the city");
    feed.setLanguage("en");
    feed.setEntries(List.of(entry(1, "Levee", "The levee will be rebuilt."), entry(2, "El dique & el río", "<p>El dique costará 12 millones.</p>")));
    return new SyndFeedOutput().outputString(feed);
  }

  private static SyndEntry entry(int number, String title, String words) {
    SyndEntry entry = new SyndEntryImpl();
    entry.setTitle(title);
    entry.setLink("https://ledger.example/" + number);
    entry.setPublishedDate(Date.from(Instant.parse("2026-03-04T09:00:00Z")));
    entry.setAuthor("Ann Dervel");
    SyndContentImpl content = new SyndContentImpl();
    content.setType("text/html");
    content.setValue(words);
    entry.setDescription(content);
    return entry;
  }
}
