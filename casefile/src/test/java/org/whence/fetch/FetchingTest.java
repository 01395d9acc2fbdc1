package org.whence.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.net.ssl.SSLSocketFactory;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.whence.casefile.Added;
import org.whence.casefile.Case;
import org.whence.casefile.Patience;

@Timeout(60)
class FetchingTest {
  @TempDir private Path folder;

  private final Site site = new Site();
  private final List<String> heard = new ArrayList<>();
  private Path file;

  @BeforeEach
  void make() {
    file = folder.resolve("my.whence");
    Case.create(file);
  }

  @AfterEach
  void stop() {
    site.close();
  }

  private static String article(String headline, int sentences) {
    StringBuilder body = new StringBuilder();
    for (int i = 1; i <= sentences; i++) {
      body.append("<p>The harbour office of Velmora said on Tuesday that gate ").append(i)
          .append(" would stay closed until its engineers had been there.</p>");
    }
    return "<!DOCTYPE html><html lang=\"en\"><head><title>" + headline + "</title></head><body><article><h1>" + headline + "</h1>"
        + body + "</article></body></html>";
  }

  private void fetch(String... paths) {
    List<URI> addresses = new ArrayList<>();
    for (String path : paths) {
      addresses.add(path.startsWith("http") ? URI.create(path) : site.at("gazette.example", path));
    }
    heard.clear();
    using(fetching -> fetching.pages(addresses, 2));
  }

  private void using(Consumer<Fetching> work) {
    FetchRules rules = FetchRules.USUAL.at(Set.of(site.port()), true);
    try (Case open = Case.open(file, Patience.none());
        Fetcher fetcher = new Fetcher(
            rules, host -> new InetAddress[] {InetAddress.getLoopbackAddress()}, new Clocked(), (SSLSocketFactory) SSLSocketFactory.getDefault(),
            Reach::isOpen);
        Fetching fetching = new Fetching(open, fetcher, came -> heard.add(told(came)))) {
      work.accept(fetching);
    }
  }

  private static String told(Came came) {
    return switch (came) {
      case Came.Unchanged same -> "unchanged " + same.address().getPath();
      case Came.Taken taken -> switch (taken.added()) {
        case Added.New n -> "new " + n.input().substring(n.input().lastIndexOf('/'));
        case Added.Revision r -> "revision";
        case Added.Known k -> "known";
        case Added.Aside a -> "aside " + a.why().fault();
      };
    };
  }

  private List<String> column(String query) throws SQLException {
    List<String> out = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        out.add(rows.getString(1));
      }
    }
    return out;
  }

  private List<WarcRecord> records() throws IOException {
    Path warc = folder.resolve("all.warc.gz");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Case open = Case.openToRead(file)) {
      open.fetches().export(out);
    }
    Files.write(warc, out.toByteArray());
    List<WarcRecord> records = new ArrayList<>();
    try (WarcReader reader = new WarcReader(warc)) {
      for (WarcRecord record : reader) {
        if (record instanceof WarcResponse response && response.target().endsWith("/a")) {
          assertThat(response.http().status()).isEqualTo(200);
          assertThat(new String(response.http().body().stream().readAllBytes(), StandardCharsets.UTF_8)).contains("Velmora");
        }
        records.add(record);
      }
    }
    return records;
  }

  @Test
  void request_and_answer_are_kept_and_the_same_again_is_a_revisit() throws SQLException, IOException {
    site.with("/a", article("Gates of Velmora closed", 20));
    fetch("/a", "/a");
    assertThat(heard).containsExactly("new /a");
    fetch("/a");
    assertThat(heard).containsExactly("known");
    assertThat(records()).extracting(record -> record.type()).containsExactly("request", "response", "request", "response", "request", "response",
        "request", "revisit");
    assertThat(column("SELECT outcome || ' ' || status || ' ' || (taken IS NOT NULL) FROM case_fetches ORDER BY number"))
        .containsExactly("read 200 1", "same 200 1");
    WarcRevisit revisit = (WarcRevisit) records().getLast();
    assertThat(revisit.refersToTargetURI().orElseThrow()).isEqualTo(site.at("gazette.example", "/a"));
    assertThat(revisit.payloadDigest().orElseThrow().toString()).isEqualTo(column("SELECT digest FROM fetches").getFirst());
  }

  @Test
  void a_feed_that_has_not_changed_is_not_sent_again_and_its_pages_are_asked_for_all_the_same() {
    String feed = "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Velmora Gazette</title><item><title>Gates</title><link>"
        + site.at("gazette.example", "/a") + "</link></item></channel></rss>";
    site.with("/feed", exchange -> {
      boolean known = "\"f\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
      Site.page(known ? 304 : 200, "application/rss+xml", known ? "" : feed, "ETag", "\"f\"").give(exchange);
    });
    List<List<URI>> rounds = new ArrayList<>();
    List<Integer> sent = new ArrayList<>();
    using(fetching -> {
      for (int i = 0; i < 2; i++) {
        rounds.add(fetching.ofFeed(site.at("gazette.example", "/feed"), 10));
        sent.add(site.asked().getLast().header("If-none-match").length());
      }
    });
    assertThat(rounds).containsExactly(List.of(site.at("gazette.example", "/a")), List.of(site.at("gazette.example", "/a")));
    assertThat(sent).containsExactly(0, 3);
  }

  @Test
  void a_walled_report_stays_cited_and_is_not_read() throws SQLException {
    String start = article("Gates of Velmora closed", 3);
    String data = "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"isAccessibleForFree\": \"False\"}</script>";
    site.with("/said", start.replace("</head>", data + "</head>"));
    site.with("/built", start.replace("</article>", "</article><div id=\"x\" class=\"c-paywall open\">Subscribe</div>"));
    site.with("/whole", article("Gates of Velmora closed since May", 20).replace("</article>", "</article><div class=\"paywall\"></div>"));
    site.with("/free", start.replace("</head>", "<style>.paywall{}</style><script>var isAccessibleForFree = true</script></head>"));
    fetch("/said", "/built", "/whole", "/free");
    String cited = "aside only the start of it is shown to those who do not pay: it stays cited, not read";
    assertThat(heard).containsExactly(cited, cited, "new /whole", "new /free");
    assertThat(column("SELECT outcome FROM case_fetches ORDER BY number")).containsExactly("cited", "cited", "read", "read");
    assertThat(column("SELECT count(*) FROM articles")).containsExactly("2");
    assertThat(column("SELECT note FROM case_fetches ORDER BY number").getFirst()).contains("cited, not read");
  }

  @Test
  void what_failed_once_and_is_there_later_is_no_trouble_any_more() throws SQLException {
    fetch("/a");
    assertThat(heard).containsExactly("aside there is no such page (404)");
    assertThat(column("SELECT fault FROM troubles")).hasSize(1);
    site.with("/a", Site.redirect("/moved")).with("/moved", article("Gates of Velmora closed", 20));
    fetch("/a");
    assertThat(heard).containsExactly("new /moved");
    assertThat(column("SELECT fault FROM troubles")).isEmpty();
  }

  @Test
  void what_breaks_while_a_page_is_fetched_is_thrown_and_nobody_waits_for_it() {
    Ticks broken = new Ticks() {
      @Override
      public Instant now() {
        throw new IllegalStateException("the clock is broken");
      }

      @Override
      public void sleep(long millis) {
        throw new IllegalStateException("the clock is broken");
      }
    };
    FetchRules rules = FetchRules.USUAL.at(Set.of(site.port()), true);
    try (Case open = Case.open(file, Patience.none());
        Fetcher fetcher = new Fetcher(
            rules, host -> new InetAddress[] {InetAddress.getLoopbackAddress()}, broken, (SSLSocketFactory) SSLSocketFactory.getDefault(),
            Reach::isOpen);
        Fetching fetching = new Fetching(open, fetcher, came -> heard.add(told(came)))) {
      assertThatThrownBy(() -> fetching.pages(List.of(site.at("/a")), 2)).hasMessage("the clock is broken");
    }
  }

  @Test
  void an_archive_goes_in_page_by_page_after_its_evidence() throws IOException, SQLException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 1; i <= 3; i++) {
        zip.putNextEntry(new ZipEntry(i + ".html"));
        zip.write(article("Gate " + i + " stays closed", 12 + i).getBytes(StandardCharsets.UTF_8));
      }
    }
    site.with("/pile.zip", Site.page(200, "application/zip", bytes.toByteArray()));
    fetch("/pile.zip");
    assertThat(heard).containsExactly("new /1.html", "new /2.html", "new /3.html");
    assertThat(column("SELECT outcome || ' ' || (taken IS NOT NULL) FROM fetches")).containsExactly("read 1");
  }

  @Test
  void what_is_no_article_is_said() {
    site.with("/picture", Site.page(200, "image/png", "PNG"));
    site.with("/film", Site.page(200, "video/mp4", "film"));
    fetch("/picture", "/film");
    assertThat(heard).containsExactly("aside no article but image/png", "aside no article but video/mp4");
  }

  @Test
  void two_hosts_are_asked_at_once_and_each_in_its_order() {
    CountDownLatch both = new CountDownLatch(2);
    Site.Page meeting = exchange -> {
      both.countDown();
      boolean met;
      try {
        met = both.await(20, TimeUnit.SECONDS); // each host waits until the other is asked too
      } catch (InterruptedException e) {
        met = false;
      }
      Site.page(met ? 200 : 500, "text/html", article("Gates of Velmora closed", 20)).give(exchange);
    };
    site.with("/meet?one", meeting).with("/meet?two", meeting);
    for (int i = 0; i < 3; i++) {
      site.with("/" + i, article("Day " + i + " of the closed gates", 20 + i));
    }
    List<String> paths = new ArrayList<>(List.of(site.at("one.example", "/meet?one").toString(), site.at("two.example", "/meet?two").toString()));
    for (int i = 0; i < 3; i++) {
      paths.add(site.at("one.example", "/" + i).toString());
      paths.add(site.at("two.example", "/" + i).toString());
    }
    fetch(paths.toArray(String[]::new));
    assertThat(heard).hasSize(8).noneMatch(line -> line.startsWith("aside"));
    for (String host : new String[] {"one.example", "two.example"}) {
      assertThat(site.asked().stream().filter(asked -> asked.host().startsWith(host)).map(Site.Asked::path).skip(2))
          .containsExactly("/0", "/1", "/2");
    }
  }

  @Test
  void a_case_of_the_first_form_is_brought_up_when_it_is_written_to() throws SQLException {
    String newest = column("PRAGMA user_version").getFirst();
    file = folder.resolve("old.whence");
    Flyway.configure(Case.class.getClassLoader()).dataSource("jdbc:sqlite:" + file, null, null).locations("classpath:org/whence/casefile/schema")
        .target("1").load().migrate();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file); Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA application_id = " + 0x57484E43);
      statement.execute("PRAGMA user_version = 1");
      statement.execute("INSERT INTO facts (name, value) VALUES ('id', 'x'), ('created', '2031-04-14T10:00:00Z'), ('changes', '0')");
    }
    try (Case open = Case.openToRead(file)) {
      assertThat(open.fetches().export(new ByteArrayOutputStream())).isZero();
    }
    site.with("/a", article("Gates of Velmora closed", 20));
    fetch("/a");
    assertThat(heard).containsExactly("new /a");
    assertThat(column("PRAGMA user_version")).containsExactly(newest);
  }
}
