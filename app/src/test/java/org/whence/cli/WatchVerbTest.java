package org.whence.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class WatchVerbTest {
  private static final String LEAD = "Officials plan to close Lindhaven's harbour bridge";

  private static final String SCOOP =
      "Officials in Lindhaven plan to close the harbour bridge for a year, according to two officials with knowledge of the plan.";

  @TempDir private Path folder;

  private final List<String> posted = new CopyOnWriteArrayList<>();
  private volatile boolean hookIsDown;
  private LocalSite site;
  private String name;

  @BeforeEach
  void start() throws IOException {
    site = new LocalSite().with("/hook", exchange -> {
      try (exchange) {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (!hookIsDown) {
          posted.add(body);
        }
        exchange.sendResponseHeaders(hookIsDown ? 500 : 204, -1);
      }
    });
    name = folder.resolve("my.whence").toString();
    assertThat(Door.run("new", name).code()).isZero();
  }

  @AfterEach
  void stop() {
    site.close();
  }

  private String at(String path) {
    return site.at(path);
  }

  private void page(String path, String outlet, String time, String headline, String body) {
    site.put(path, "<!DOCTYPE html><html lang=\"en\"><head><title>" + headline + "</title><meta property=\"og:site_name\" content=\"" + outlet
        + "\"><meta property=\"article:published_time\" content=\"" + time + "\"></head><body><article><h1>" + headline + "</h1><p>" + body
        + "</p><p>The bridge carries four thousand people a day between the harbour and the upper town of Lindhaven.</p></article></body></html>");
  }

  private void feed(String path, String... items) {
    StringBuilder out = new StringBuilder("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Lindhaven news</title>");
    for (String item : items) {
      out.append("<item><title>x</title><link>").append(item.startsWith("/") ? at(item) : item).append("</link></item>");
    }
    site.put(path, out + "</channel></rss>");
  }

  private Door.Said watch(String... words) {
    String port = String.valueOf(site.port());
    String[] more = {"--allow-private", "--allow-port", port, "--delay", "0", "--recheck", "0s", "--threads", "1"};
    String[] all = Arrays.copyOf(new String[] {"watch", name}, 2 + words.length + more.length);
    System.arraycopy(words, 0, all, 2, words.length);
    System.arraycopy(more, 0, all, 2 + words.length, more.length);
    return Door.run(all);
  }

  private void first() {
    page("/scoop", "The Morning Ledger", "2031-03-03T08:00:00Z", LEAD, SCOOP);
    feed("/feed", "/scoop");
    Door.Said said = watch(at("/feed"), "--once");
    assertThat(said.code()).as(said.err()).isZero();
    assertThat(said.out()).isEmpty();
    assertThat(said.err()).contains("new ", "1 feeds asked, 1 pages, traced");
  }

  @Test
  void a_relay_is_told_as_a_new_article_without_an_origin_and_told_once() {
    first();
    page("/relay", "Coast Daily", "2031-03-04T08:00:00Z", "Lindhaven bridge may close, Morning Ledger reports",
        "Officials in Lindhaven plan to close the harbour bridge for a year, The Morning Ledger reported on Monday, citing two officials.");
    feed("/feed", "/scoop", "/relay");
    assertThat(watch(at("/feed"), "--once").out())
        .contains("1 new article, 0 new origins", "“Lindhaven bridge may close, Morning Ledger reports”");
    assertThat(watch(at("/feed"), "--once").out()).isEmpty();
  }

  @Test
  void an_article_that_changes_is_told_with_both_sentences_and_is_still_one() {
    first();
    page("/scoop", "The Morning Ledger", "2031-03-03T08:00:00Z", LEAD, "Officials in Lindhaven plan to close the harbour bridge for a year.");
    Door.Said said = watch(at("/feed"), "--once");
    assertThat(said.err()).contains("revision ");
    assertThat(said.out())
        .contains("Article revised", "according to two officials with knowledge")
        .contains("“Officials in Lindhaven plan to close the harbour bridge for a year.”")
        .doesNotContain("new article");
    assertThat(Door.run("trace", name).out()).contains("1 article, 1 story", "1 earlier version of an article is not counted");
  }

  @Test
  void a_webhook_that_was_down_is_told_later_and_the_feed_of_alerts_is_an_atom_file() throws IOException {
    first();
    page("/relay", "Coast Daily", "2031-03-04T08:00:00Z", "Lindhaven bridge may close, Morning Ledger reports",
        "Officials in Lindhaven plan to close the harbour bridge for a year, The Morning Ledger reported on Monday, citing two officials.");
    feed("/feed", "/scoop", "/relay");
    hookIsDown = true;
    Path atom = folder.resolve("alerts.atom");
    Door.Said down = watch(at("/feed"), "--once", "--webhook", at("/hook"), "--alerts", atom.toString());
    assertThat(down.code()).isEqualTo(3);
    assertThat(down.err()).contains("the host answers 500");
    assertThat(posted).isEmpty();
    assertThat(Files.readString(atom)).contains("<feed xmlns=\"http://www.w3.org/2005/Atom\"", "1 new article, 0 new origins");
    hookIsDown = false;
    assertThat(watch(at("/feed"), "--once", "--webhook", at("/hook")).code()).isZero();
    assertThat(posted).singleElement().asString().startsWith("{\"alerts\":[{\"id\":").contains("\"kind\":\"new_articles\"");
    watch(at("/feed"), "--once", "--webhook", at("/hook"));
    assertThat(posted).hasSize(1);
  }

  @Test
  void the_feed_of_alerts_is_there_before_the_first_alert() throws IOException {
    Path atom = folder.resolve("alerts.atom");
    feed("/feed");
    watch(at("/feed"), "--once", "--alerts", atom.toString());
    assertThat(Files.readString(atom)).contains("<feed xmlns=\"http://www.w3.org/2005/Atom\"").doesNotContain("<entry>");
  }

  @Test
  void a_feed_that_is_down_and_a_damaged_item_leave_the_others_as_they_are() {
    page("/scoop", "The Morning Ledger", "2031-03-03T08:00:00Z", LEAD, SCOOP);
    feed("/feed", "gopher://nowhere", "/gone", "/scoop");
    Door.Said said = watch(at("/down"), at("/feed"), "--once");
    assertThat(said.code()).isEqualTo(3);
    assertThat(said.err()).contains("new ", "/down", "/gone").contains("traced");
    assertThat(Door.run("show", name, "1").out()).contains("Officials plan to close Lindhaven");
  }

  @Test
  void a_watch_that_is_killed_goes_on_where_it_was_and_tells_nothing_twice() throws Exception {
    first();
    page("/relay", "Coast Daily", "2031-03-04T08:00:00Z", "Lindhaven bridge may close, Morning Ledger reports",
        "Officials in Lindhaven plan to close the harbour bridge for a year, The Morning Ledger reported on Monday, citing two officials.");
    feed("/feed", "/scoop", "/relay");
    Process child = new ProcessBuilder(List.of(
        ProcessHandle.current().info().command().orElse("java"), "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED", "-cp",
        System.getProperty("java.class.path"), "org.whence.cli.Main", "watch", name, at("/feed"), "--every", "1s", "--recheck", "0s", "--delay", "0",
        "--allow-private", "--allow-port", String.valueOf(site.port()))).redirectErrorStream(true).start();
    StringBuilder said = new StringBuilder();
    try (BufferedReader out = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = out.readLine(); line != null && !line.contains("new "); line = out.readLine()) {
        said.append(line).append('\n');
      }
      child.toHandle().destroyForcibly(); // the article is in the case, and nobody was told
    }
    assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(said.toString()).doesNotContain("1 new article,");
    assertThat(watch(at("/feed"), "--once").out()).containsOnlyOnce("1 new article, 0 new origins");
    assertThat(watch(at("/feed"), "--once").out()).isEmpty();
  }

  @Test
  void it_goes_on_for_as_long_as_it_was_told_to() {
    first();
    Door.Said said = watch(at("/feed"), "--every", "1s", "--for", "2s");
    assertThat(said.code()).isZero();
    assertThat(said.err().lines().filter(line -> line.contains("feeds asked")).count()).isBetween(2L, 4L);
  }

  @Test
  void a_list_of_feeds_is_a_file_or_an_address() throws IOException {
    page("/scoop", "The Morning Ledger", "2031-03-03T08:00:00Z", LEAD, SCOOP);
    feed("/feed", "/scoop");
    String opml = "<?xml version=\"1.0\"?><opml version=\"2.0\"><body><outline type=\"rss\" xmlUrl=\"" + at("/feed") + "\"/></body></opml>";
    Path list = Files.writeString(folder.resolve("feeds.opml"), opml);
    site.put("/feeds.opml", opml);
    assertThat(watch(list.toString(), "--once").err()).contains("new ");
    assertThat(watch(at("/feeds.opml"), "--once").err()).contains("1 pages");
  }

  @Test
  void a_dry_run_lists_the_hosts_and_asks_none() {
    Door.Said said = Door.run("watch", name, "https://ledger.example/news.xml", "--webhook", "https://desk.example/hook", "--dry-run");
    assertThat(said.code()).isZero();
    assertThat(said.out()).isEqualTo("desk.example 1\nledger.example 1\n");
  }

  @Test
  void addresses_inside_this_machine_are_refused_for_feeds_and_webhooks_alike() {
    Door.Said said = Door.run("watch", name, "http://127.0.0.1:8080/feed", "--once", "--delay", "0");
    assertThat(said.code()).isEqualTo(3);
    assertThat(said.err()).contains("private network");
    first();
    page("/scoop", "The Morning Ledger", "2031-03-03T08:00:00Z", LEAD, "Officials in Lindhaven plan to close the harbour bridge for a year.");
    watch(at("/feed"), "--once");
    assertThat(Door.run("watch", name, "http://127.0.0.1:8080/feed", "--once", "--delay", "0", "--webhook", "http://127.0.0.1:8080/hook").err())
        .contains("127.0.0.1:8080/hook: it leads to 127.0.0.1");
  }

  @Test
  void what_is_no_time_or_no_feed_is_wrong_usage() {
    assertThat(Door.run("watch", name, "https://ledger.example/news.xml", "--every", "soon").code()).isEqualTo(2);
    assertThat(Door.run("watch", name, "ftp://ledger.example/news.xml").code()).isEqualTo(2);
  }
}
