package org.whence.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whence.fetch.Staged;

/**
 * A site in the open that leads a running server inside: by a redirect of a page, of a feed, of robots.txt, and by what a feed points at. The site
 * stands at 127.0.0.1, which counts as open here; behind it, at 127.0.0.2, stands what nobody may reach, on the same port.
 */
class RedirectsTest {
  private static final String OPEN = "127.0.0.1";
  private static final String INSIDE = "127.0.0.2";
  private static final String API = "/api/v1";

  @TempDir private static Path folder;

  private static final Map<String, String> PAGES = new ConcurrentHashMap<>();
  private static final Map<String, String> REDIRECTS = new ConcurrentHashMap<>();
  private static final List<String> ASKED = new CopyOnWriteArrayList<>();
  private static final List<String> REACHED = new CopyOnWriteArrayList<>();

  private static HttpServer site;
  private static HttpServer inside;
  private static Ran ran;

  @BeforeAll
  static void start() throws IOException {
    site = serving(OPEN, 0, ASKED);
    inside = serving(INSIDE, site.getAddress().getPort(), REACHED);
    var fetchers = Staged.fetchers(Map.of("news.example", OPEN, "other.example", OPEN, "inside.example", INSIDE), OPEN);
    ran = Ran.fetching(Ran.traced(folder, List.of()), Set.of(site.getAddress().getPort()), fetchers);
    PAGES.put("/plain", "<html><body><article><h1>Bells of Osk ring</h1><p>The bells of Osk rang on Monday, Mayor Ann Lee said, and people came to"
        + " the square to hear them.</p><p>The tower had been closed for ten years, she said.</p></article></body></html>");
  }

  private static HttpServer serving(String address, int port, List<String> asked) throws IOException {
    HttpServer server = HttpServer.create(new InetSocketAddress(address, port), 20);
    server.createContext("/", exchange -> {
      String path = exchange.getRequestURI().getPath();
      asked.add(path);
      byte[] page = PAGES.getOrDefault(path, "").getBytes(StandardCharsets.UTF_8);
      String to = REDIRECTS.get(path);
      if (to != null) {
        exchange.getResponseHeaders().set("Location", to);
      }
      exchange.getResponseHeaders().set("Content-Type", path.endsWith(".xml") ? "application/rss+xml" : "text/html");
      exchange.sendResponseHeaders(to != null ? 302 : page.length == 0 ? 404 : 200, page.length == 0 ? -1 : page.length);
      exchange.getResponseBody().write(page);
      exchange.close();
    });
    server.start();
    return server;
  }

  @AfterAll
  static void stop() {
    ran.close();
    site.stop(0);
    inside.stop(0);
  }

  private static String at(String host, String path) {
    return "http://" + host + ":" + site.getAddress().getPort() + path;
  }

  private static JsonNode taken(String list, String address) {
    return ran.ended(Ran.json(ran.post(API + "/articles", "{\"" + list + "\":[\"" + address + "\"]}")).get("id").asText());
  }

  private static String lines(JsonNode job) {
    return ran.get(API + "/jobs/" + job.get("id").asText()).body();
  }

  @Test
  void the_stage_itself_holds_and_an_open_site_is_read() {
    assertThat(taken("addresses", at("news.example", "/plain")).at("/counts/added").asInt()).isEqualTo(1);
    assertThat(ASKED).contains("/plain");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://inside.example:PORT/secret", "http://127.0.0.2:PORT/secret", "http://[::ffff:127.0.0.2]:PORT/secret",
      "//inside.example:PORT/secret", "http://169.254.169.254/latest/", "file:///etc/passwd", "http://ann:pass@news.example:PORT/plain"})
  void no_redirect_of_a_page_or_a_feed_leads_inside(String to) {
    for (String list : List.of("addresses", "feeds")) {
      String path = "/" + list + Math.abs(to.hashCode());
      REDIRECTS.put(path, to.replace("PORT", String.valueOf(site.getAddress().getPort())));
      JsonNode job = taken(list, at("news.example", path));
      assertThat(ASKED).as("the site itself was asked").contains(path);
      assertThat(job.at("/counts/added").asInt()).as(lines(job)).isZero();
      assertThat(job.at("/counts/aside").asInt()).as(lines(job)).isEqualTo(1);
    }
    assertThat(REACHED).as("what stands inside").isEmpty();
  }

  @Test
  void what_a_feed_points_at_is_checked_like_any_address_and_so_is_each_hop_behind_it() {
    REDIRECTS.put("/hop1", at("news.example", "/hop2"));
    REDIRECTS.put("/hop2", at("inside.example", "/secret"));
    StringBuilder items = new StringBuilder();
    for (String link : List.of(at("inside.example", "/a"), at(INSIDE, "/b"), at("news.example", "/hop1"))) {
      items.append("<item><title>x</title><link>").append(link).append("</link></item>");
    }
    PAGES.put("/feed.xml", "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>News</title><link>" + at("news.example", "/") + "</link>"
        + items + "</channel></rss>");
    JsonNode job = taken("feeds", at("news.example", "/feed.xml"));
    assertThat(ASKED).contains("/hop1", "/hop2");
    assertThat(job.at("/counts/added").asInt()).as(lines(job)).isZero();
    assertThat(job.at("/counts/aside").asInt()).as(lines(job)).isEqualTo(3);
    assertThat(REACHED).as("what stands inside").isEmpty();
  }

  @Test
  void a_robots_txt_that_leads_inside_is_not_followed() throws IOException {
    REDIRECTS.put("/robots.txt", at("inside.example", "/robots.txt"));
    try {
      taken("addresses", at("other.example", "/plain"));
      taken("addresses", at("news.example", "/plain"));
      assertThat(REACHED).as("what stands inside").isEmpty();
    } finally {
      REDIRECTS.remove("/robots.txt");
    }
  }
}
