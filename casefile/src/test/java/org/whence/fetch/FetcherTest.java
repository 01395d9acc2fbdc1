package org.whence.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.whence.model.Outcome;
import org.whence.model.Trouble;

@Timeout(30)
class FetcherTest {
  private static final String PAGE = "<html><body><p>The harbour at Velmora stayed closed on Tuesday.</p></body></html>";

  private final Site site = new Site();
  private final Clocked clock = new Clocked();

  @AfterEach
  void stop() {
    site.close();
  }

  private FetchRules rules() {
    return FetchRules.USUAL.at(Set.of(site.port()), true);
  }

  private Fetcher fetcher(FetchRules rules) {
    Names here = host -> new InetAddress[] {InetAddress.getByName("127.0.0.1")};
    return new Fetcher(rules, here, clock, (SSLSocketFactory) SSLSocketFactory.getDefault(), Reach::isOpen);
  }

  private Outcome<Fetched> fetch(String path) {
    try (Fetcher fetcher = fetcher(rules())) {
      return fetcher.fetch(site.at("news.example", path), Conditions.NONE);
    }
  }

  private static Fetched done(Outcome<Fetched> outcome) {
    assertThat(outcome).as(outcome.toString()).isInstanceOf(Outcome.Done.class);
    return ((Outcome.Done<Fetched>) outcome).value();
  }

  private static Trouble aside(Outcome<Fetched> outcome) {
    assertThat(outcome).as(outcome.toString()).isInstanceOf(Outcome.SetAside.class);
    return ((Outcome.SetAside<Fetched>) outcome).why();
  }

  private static String text(Fetched fetched) {
    return new String(fetched.bytes(), StandardCharsets.UTF_8);
  }

  @Test
  void a_page_is_given_with_its_type_address_and_what_to_ask_for_later() {
    site.with("/a", Site.page(200, "Text/HTML; charset=utf-8", PAGE, "ETag", "\"v1\"", "Last-Modified", "Mon, 14 Apr 2031 08:00:00 GMT"));
    Fetched fetched = done(fetch("/a"));
    assertThat(text(fetched)).isEqualTo(PAGE);
    assertThat(fetched.mediaType()).isEqualTo("text/html");
    assertThat(fetched.contentType()).isEqualTo("Text/HTML; charset=utf-8");
    assertThat(fetched.etag()).isEqualTo("\"v1\"");
    assertThat(fetched.lastModified()).isEqualTo("Mon, 14 Apr 2031 08:00:00 GMT");
    assertThat(fetched.address()).isEqualTo(site.at("news.example", "/a"));
    Site.Asked asked = site.asked().getLast();
    assertThat(asked.host()).isEqualTo("news.example:" + site.port());
    assertThat(asked.header("User-agent")).startsWith("Whence/");
    assertThat(asked.header("Accept-encoding")).isEqualTo("gzip, deflate");
  }

  @Test
  void what_has_not_changed_is_not_sent_again() {
    site.with("/a", exchange -> {
      boolean known = "\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
      (known ? Site.page(304, "text/html", "", "ETag", "\"v1\"") : Site.page(200, "text/html", PAGE, "ETag", "\"v1\"")).give(exchange);
    });
    Fetched first = done(fetch("/a"));
    try (Fetcher fetcher = fetcher(rules())) {
      Fetched second = done(fetcher.fetch(first.asked(), first.conditions()));
      assertThat(second.status()).isEqualTo(Fetched.Status.NOT_MODIFIED);
      assertThat(second.etag()).isEqualTo("\"v1\"");
    }
    assertThat(aside(fetchAs304()).fault()).isEqualTo("the host answers 304");
  }

  /** A host that says "not modified" to who did not ask whether it was. */
  private Outcome<Fetched> fetchAs304() {
    site.with("/b", Site.page(304, "text/html", ""));
    return fetch("/b");
  }

  @Test
  void packed_pages_are_unpacked() throws IOException {
    ByteArrayOutputStream gzip = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(gzip)) {
      out.write(PAGE.getBytes(StandardCharsets.UTF_8));
    }
    ByteArrayOutputStream deflate = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(deflate)) {
      out.write(PAGE.getBytes(StandardCharsets.UTF_8));
    }
    byte[] zlib = deflate.toByteArray();
    site.with("/gzip", Site.page(200, "text/html", gzip.toByteArray(), "Content-Encoding", "gzip"));
    site.with("/deflate", Site.page(200, "text/html", zlib, "Content-Encoding", "deflate"));
    site.with("/raw", Site.page(200, "text/html", java.util.Arrays.copyOfRange(zlib, 2, zlib.length), "Content-Encoding", "deflate"));
    site.with("/br", Site.page(200, "text/html", zlib, "Content-Encoding", "br"));
    for (String path : new String[] {"/gzip", "/deflate", "/raw"}) {
      assertThat(text(done(fetch(path)))).as(path).isEqualTo(PAGE);
    }
    assertThat(aside(fetch("/br")).fault()).isEqualTo("packed in a way that was not asked for");
    site.with("/torn", Site.page(200, "text/html", java.util.Arrays.copyOf(gzip.toByteArray(), 40), "Content-Encoding", "gzip"));
    assertThat(aside(fetch("/torn")).fault()).contains("does not unpack");
  }

  @Test
  void chunks_are_put_together() {
    site.with("/a", exchange -> {
      exchange.getResponseHeaders().set("Content-Type", "text/html");
      exchange.sendResponseHeaders(200, 0);
      exchange.getResponseBody().write(PAGE.getBytes(StandardCharsets.UTF_8));
    });
    assertThat(text(done(fetch("/a")))).isEqualTo(PAGE);
  }

  @Test
  void redirects_are_followed_and_an_endless_one_is_not() {
    site.with("/a", Site.redirect("b%20c?x=ñ")).with("/b%20c?x=%C3%B1", PAGE);
    assertThat(done(fetch("/a")).address().toString()).endsWith("/b%20c?x=%C3%B1");
    site.with("/round", Site.redirect("/round"));
    assertThat(aside(fetch("/round")).fault()).isEqualTo("it leads on and on: more than 8 redirects");
    assertThat(site.paths().stream().filter("/round"::equals)).hasSize(9);
  }

  @Test
  void a_missing_page_and_a_closed_one_are_told_apart() {
    site.with("/closed", Site.page(403, "text/html", "no"));
    assertThat(aside(fetch("/gone")).line()).contains("there is no such page (404). Check the address");
    assertThat(aside(fetch("/closed")).line()).contains("the host does not give it to programs (403). Save it in a browser");
  }

  @Test
  void between_two_requests_the_host_has_its_pause() {
    site.with("/a", PAGE).with("/b", PAGE);
    site.with("/robots.txt", Site.page(200, "text/plain", "User-agent: whence\nCrawl-delay: 7\n"));
    try (Fetcher fetcher = fetcher(rules())) {
      done(fetcher.fetch(site.at("news.example", "/a"), Conditions.NONE));
      done(fetcher.fetch(site.at("news.example", "/b"), Conditions.NONE));
    }
    assertThat(clock.waits()).containsExactly(Duration.ofMillis(7_001));
    assertThat(site.asked()).hasSize(3);
  }

  @Test
  void a_host_that_asks_to_wait_is_left_alone_for_as_long() {
    site.with("/a", new Site.Page() {
      private int times;

      @Override
      public void give(com.sun.net.httpserver.HttpExchange exchange) throws IOException {
        times++;
        (times == 1 ? Site.page(503, "text/html", "later", "Retry-After", "20") : Site.page(200, "text/html", PAGE)).give(exchange);
      }
    });
    assertThat(text(done(fetch("/a")))).isEqualTo(PAGE);
    assertThat(clock.waits()).containsExactly(Duration.ofMillis(20_001));
    site.with("/long", Site.page(429, "text/html", "later", "Retry-After", "3600"));
    assertThat(aside(fetch("/long")).fault()).isEqualTo("the host asks to wait for 3600 seconds");
    site.with("/dated", Site.page(429, "text/html", "later", "Retry-After", "Mon, 14 Apr 2031 12:00:21 GMT"));
    assertThat(aside(fetch("/dated")).fault()).isEqualTo("the host asks to wait for 7200 seconds");
  }

  @Test
  void a_robots_txt_is_read_again_when_it_is_old_or_could_not_be_read() {
    site.with("/open", PAGE).with("/robots.txt", Site.page(500, "text/plain", "broken"));
    try (Fetcher fetcher = fetcher(rules())) {
      URI page = site.at("news.example", "/open");
      aside(fetcher.fetch(page, Conditions.NONE));
      site.with("/robots.txt", Site.page(404, "text/plain", "none"));
      aside(fetcher.fetch(page, Conditions.NONE));
      clock.sleep(Duration.ofMinutes(6).toMillis());
      done(fetcher.fetch(page, Conditions.NONE));
      site.with("/robots.txt", Site.page(200, "text/plain", "User-agent: *\nDisallow: /\n"));
      done(fetcher.fetch(page, Conditions.NONE));
      clock.sleep(Duration.ofHours(25).toMillis());
      assertThat(aside(fetcher.fetch(page, Conditions.NONE)).fault()).contains("robots.txt does not let");
    }
  }

  @Test
  void what_robots_txt_forbids_is_not_asked_for() {
    site.with("/robots.txt", Site.page(200, "text/plain", "User-agent: *\nDisallow: /\n\nUser-agent: whence\nDisallow: /private\n"));
    site.with("/private/a", PAGE).with("/open", PAGE);
    assertThat(aside(fetch("/private/a")).fault()).isEqualTo("the host's robots.txt does not let programs read it");
    done(fetch("/open"));
    assertThat(site.paths()).containsExactly("/open");
    site.with("/robots.txt", Site.page(500, "text/plain", "broken"));
    assertThat(aside(fetch("/open")).fault()).startsWith("the host's robots.txt cannot be read");
    site.with("/robots.txt", Site.redirect("/robots.txt"));
    done(fetch("/open"));
  }

  @Test
  void an_address_with_a_password_is_refused_and_the_password_not_repeated() {
    try (Fetcher fetcher = fetcher(rules())) {
      Trouble why = aside(fetcher.fetch(URI.create("http://ann:s3cret@news.example/a"), Conditions.NONE));
      assertThat(why.line()).contains("holds a name or a password").doesNotContain("s3cret");
    }
    assertThat(site.asked()).isEmpty();
  }
}
