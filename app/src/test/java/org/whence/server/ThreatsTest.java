package org.whence.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each threat of docs/security.md to the server, tried. */
class ThreatsTest {
  private static final String API = "/api/v1";

  /** Breaks out of text, of attributes in either quotation mark, of comments, scripts and styles. */
  private static final String EVIL = "--></title></textarea></script></style>\"'><script>alert(1)</script><img src=x onerror=alert(2)>";

  private static final List<String> HEADERS = List.of(
      "Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy", "Cross-Origin-Opener-Policy", "Cross-Origin-Resource-Policy");

  @TempDir private static Path folder;
  @TempDir private static Path other;

  private static Ran open;
  private static Ran guarded;

  @BeforeAll
  static void start() throws IOException {
    ObjectMapper json = new ObjectMapper();
    StringBuilder lines = new StringBuilder();
    for (int i = 1; i <= 2; i++) {
      ObjectNode article = json.createObjectNode();
      article.put("title", "=cmd() " + EVIL + " ferry to Osk sinks").put("outlet", "=1+1 Gazette" + EVIL).put("url", "javascript:alert(" + i + ")");
      article.put("date", "2031-05-0" + i).putArray("authors").add("+Ann " + EVIL);
      article.put("text", "The ferry to Osk sank on Sunday, Mayor Ann Lee said. " + EVIL + " \u201cNobody was hurt" + EVIL + "\u201d, Ann Lee said. "
          + (i == 1 ? "" : "A second boat came late, said Ben Moss of the harbour office."));
      lines.append(article).append('\n');
    }
    Path input = Files.writeString(folder.resolve("<img src=x onerror=alert(3)>.jsonl"), lines);
    open = Ran.over(Ran.traced(folder, List.of(input.toString())));
    guarded = Ran.guarded(Ran.traced(other, Ran.samples()));
  }

  @AfterAll
  static void stop() {
    open.close();
    guarded.close();
  }

  private static String first(String list, String at) {
    return Addresses.encoded(open.json(API + "/" + list).at("/items/0" + at).asText());
  }

  private static List<String> pages() {
    String article = first("articles", "/id");
    List<String> out = new ArrayList<>(List.of(
        "/", "/d/" + first("dossiers", "/id"), "/a/" + article, "/outlets", "/sources", "/corrections", "/jobs", "/add", "/settings", "/help",
        "/export", "/sign-in", "/search?q=" + Addresses.encoded(EVIL), "/search?q=ferry", "/search?q=ferry&outlet=" + Addresses.encoded(EVIL),
        "/outlets?q=" + Addresses.encoded(EVIL), "/sources?q=" + Addresses.encoded(EVIL), "/nothing/" + Addresses.encoded(EVIL),
        "/d/" + Addresses.encoded(EVIL), "/compare?a=" + Addresses.encoded(EVIL) + "&b=x", "/correct?article=" + article,
        "/export?story=" + first("dossiers", "/id"), "/?since=" + Addresses.encoded(EVIL), "/assets/" + Addresses.encoded(EVIL)));
    out.add("/compare?a=" + article + "&b=" + Addresses.encoded(open.json(API + "/articles").at("/items/1/id").asText()));
    open.json(API + "/claims").get("items").forEach(claim -> out.add("/c/" + claim.get("id").asText()));
    open.json(API + "/outlets").get("items").forEach(outlet -> out.add("/o/" + Addresses.encoded(outlet.get("id").asText())));
    open.json(API + "/sources").get("items").forEach(source -> out.add("/s/" + Addresses.encoded(source.get("id").asText())));
    open.json(API + "/jobs").get("items").forEach(job -> out.add("/jobs/" + job.get("id").asText()));
    return out;
  }

  /** A page in which nothing runs but the server's own scripts, and no address leads to a program. */
  private static void harmless(String page, HttpResponse<String> response) {
    String type = response.headers().firstValue("Content-Type").orElse("");
    assertThat(type).as(page).startsWith("text/html");
    String html = response.body();
    var scripts = java.util.regex.Pattern.compile("<script[^>]*>").matcher(html);
    while (scripts.find()) {
      assertThat(scripts.group()).as(page).matches("<script src=\"/assets/[0-9a-f]+-[a-z]+\\.js\" defer>");
    }
    assertThat(html).as(page).doesNotContain("<img").doesNotContain("<script>").doesNotContainIgnoringCase("href=\"javascript:")
        .doesNotContainPattern("<[a-zA-Z][^<>]* on[a-z]+=");
    assertThat(html).as(page).doesNotContain("--></").doesNotContain("--&gt;</");
  }

  @Test
  void nothing_of_an_article_a_file_name_a_reason_or_a_search_runs_in_a_page() {
    JsonNode title = open.json(API + "/claims").at("/items/0/title");
    String at = "{\"article\":" + title.get("article") + ",\"exact\":" + title.get("exact") + "}";
    String evil = new ObjectMapper().getNodeFactory().textNode(EVIL).toString();
    String correction = "{\"kind\":\"date\",\"at\":[" + at + "],\"value\":\"2031-05-03\",\"reason\":" + evil + "}";
    assertThat(open.post(API + "/corrections", correction).statusCode()).isEqualTo(201);
    String reply = "{\"outlet\":" + evil + ",\"author\":" + evil + ",\"day\":\"2031-05-04\",\"text\":" + evil + ",\"at\":" + at + "}";
    assertThat(open.post(API + "/replies", reply).statusCode()).isEqualTo(201);
    HttpResponse<String> job = open.post(API + "/articles", "{\"texts\":[{\"text\":" + evil + ",\"title\":" + evil + "}]}");
    open.ended(Ran.json(job).get("id").asText());
    String upload = "--x\r\nContent-Disposition: form-data; name=\"files\";"
        + " filename=\"<img src=x onerror=alert(4)>.png\"\r\n\r\n\u0089PNG\r\n--x--\r\n";
    open.ended(Ran.json(open.post(API + "/articles", "multipart/form-data; boundary=x", upload)).get("id").asText());
    List<String> pages = pages();
    assertThat(pages).hasSizeGreaterThan(25);
    pages.forEach(page -> harmless(page, open.get(page, "Accept", "text/html")));
    assertThat(open.get("/corrections").body()).contains("&lt;script&gt;alert(1)");
  }

  @Test
  void nothing_that_the_api_says_is_taken_for_a_page() {
    Contract.read().operations().keySet().stream().filter(what -> what.startsWith("get ") && !what.contains("{")).forEach(what -> {
      for (String query : List.of("", "?q=" + Addresses.encoded(EVIL), "?sentence=" + Addresses.encoded(EVIL))) {
        HttpResponse<String> answer = open.get((what.matches("get /(health|ready|metrics)") ? "" : API) + what.substring(4) + query);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).as(what).doesNotContain("html").doesNotContain("svg");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).as(what).hasValue("nosniff");
      }
    });
  }

  @Test
  void a_page_of_another_site_changes_nothing() {
    for (String path : List.of("/add", "/correct", "/settings/interface", "/seen", "/replies", "/replies/1/undo",
        "/jobs/x/stop", "/sign-in", API + "/articles", API + "/jobs")) {
      HttpRequest.Builder foreign = open.to(path).header("Content-Type", "application/x-www-form-urlencoded")
          .POST(HttpRequest.BodyPublishers.ofString("text=x"));
      assertThat(open.send(foreign.copy().header("Origin", "http://evil.example")).statusCode()).as(path).isEqualTo(403);
      assertThat(open.send(foreign.copy().header("Origin", "null")).statusCode()).as(path).isEqualTo(403);
      assertThat(open.send(foreign.copy().header("Sec-Fetch-Site", "cross-site")).statusCode()).as(path).isEqualTo(403);
      assertThat(open.send(foreign.copy().header("Sec-Fetch-Site", "same-site")).statusCode()).as(path).isEqualTo(403);
    }
    HttpRequest.Builder bare = open.to("/add").header("Content-Type", "application/x-www-form-urlencoded");
    assertThat(open.send(bare.copy().POST(HttpRequest.BodyPublishers.ofString("text=Some+text"))).statusCode()).isEqualTo(403);
    assertThat(open.send(bare.copy().POST(HttpRequest.BodyPublishers.ofString("form=wrong&text=Some+text"))).statusCode()).isEqualTo(403);
  }

  @Test
  void a_browsers_cookie_alone_changes_nothing_by_the_api() {
    String cookie = cookie("editor");
    HttpRequest.Builder trace = guarded.to(API + "/jobs").header("Content-Type", "application/json").header("Cookie", cookie)
        .POST(HttpRequest.BodyPublishers.ofString("{\"kind\":\"trace\"}"));
    assertThat(guarded.send(trace).statusCode()).isEqualTo(403);
    String page = guarded.send(guarded.to("/add").header("Cookie", cookie)).body();
    String secret = page.substring(page.indexOf("name=\"form\" value=\"") + 19).split("\"", 2)[0];
    assertThat(guarded.send(trace.copy().header("X-Whence-Form", secret)).statusCode()).isEqualTo(202);
  }

  private static String cookie(String role) {
    HttpResponse<String> signed = guarded.send(guarded.to("/sign-in").header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString("token=" + guarded.tokens.get(role))));
    String cookie = signed.headers().firstValue("Set-Cookie").orElse("");
    assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax").doesNotContain(guarded.tokens.get(role));
    return cookie.split(";", 2)[0];
  }

  @Test
  void a_foreign_name_for_this_address_gets_nothing() {
    String port = ":" + open.port();
    for (String host : List.of("evil.example", "evil.example" + port, "127.0.0.1.evil.example", "localhost.evil.example", "", "[::2]", "127.0.0.2")) {
      String answer = open.raw("GET /api/v1/case HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
      assertThat(answer).as(host).matches("(?s)HTTP/1.1 4(00|21) .*").doesNotContain("\"articles\"");
    }
    assertThat(open.raw("GET /api/v1/case HTTP/1.1\r\nHost: localhost:9\r\nConnection: close\r\n\r\n")).startsWith("HTTP/1.1 200");
    String absolute = "GET http://evil.example/api/v1/case HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    assertThat(open.raw(absolute)).doesNotContain("\"articles\"");
  }

  @Test
  void who_has_no_token_or_a_wrong_one_reads_nothing_and_a_role_does_no_more_than_its_own() {
    Set<String> anybody = Set.of("/openapi.yaml", "/dossier.schema.json", "/answer.schema.json");
    guarded.server().api().forEach(route -> {
      String path = API + route.path().replaceAll("\\{[a-z]+}", "1");
      HttpRequest.Builder bare = guarded.to(path).method(route.method().toUpperCase(Locale.ROOT), HttpRequest.BodyPublishers.noBody());
      int status = guarded.send(bare).statusCode();
      assertThat(status).as(route.toString()).isEqualTo(anybody.contains(route.path()) ? 200 : 401);
      if (!route.method().equals("get")) {
        HttpRequest.Builder viewer = guarded.as("viewer", path).method(route.method().toUpperCase(Locale.ROOT), HttpRequest.BodyPublishers.noBody());
        assertThat(guarded.send(viewer).statusCode()).as(route.toString()).isEqualTo(403);
      }
    });
    assertThat(guarded.send(guarded.as("editor", "/metrics")).statusCode()).isEqualTo(403);
    assertThat(guarded.send(guarded.as("admin", "/metrics")).statusCode()).isEqualTo(200);
    assertThat(guarded.get("/health").statusCode()).isEqualTo(200);
    assertThat(guarded.get("/d/x").headers().firstValue("WWW-Authenticate")).isPresent();
  }

  @Test
  void who_guesses_tokens_or_asks_too_much_has_to_wait() throws IOException {
    try (Ran ran = Ran.guarded(Ran.traced(Files.createDirectories(folder.resolve("guess")), List.of()))) {
      HttpResponse<String> last = null;
      for (int i = 0; i < 12; i++) {
        last = ran.send(ran.to(API + "/case").header("Authorization", "Bearer guess" + i));
      }
      assertThat(last.statusCode()).isEqualTo(429);
      assertThat(Integer.parseInt(last.headers().firstValue("Retry-After").orElse("0"))).isPositive();
      assertThat(ran.send(ran.as("viewer", API + "/case")).statusCode()).as("who has one goes on").isEqualTo(200);
      int status = 200;
      long until = System.nanoTime() + Ran.LONGEST.toNanos();
      while (status == 200 && System.nanoTime() < until) {
        status = Stream.iterate(0, i -> i + 1).limit(200).parallel()
            .mapToInt(i -> ran.send(ran.as("viewer", API + "/openapi.yaml")).statusCode()).max().orElse(0);
      }
      assertThat(status).isEqualTo(429);
      assertThat(ran.send(ran.as("editor", API + "/case")).statusCode()).as("each token has its own budget").isEqualTo(200);
    }
  }

  @Test
  void more_than_is_taken_at_once_is_refused() {
    String head = "GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "a".repeat(20_000) + "\r\n\r\n";
    assertThat(open.raw(head)).startsWith("HTTP/1.1 431");
    assertThat(open.raw("GET /" + "a".repeat(20_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n")).startsWith("HTTP/1.1 414");
    String claimed = "POST /api/v1/articles HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/warc\r\nConnection: close\r\nContent-Length: ";
    assertThat(open.raw(claimed + (1L << 40) + "\r\n\r\n")).startsWith("HTTP/1.1 413").contains("application/problem+json");
    String form = "form=x&text=" + "a".repeat(3 << 20);
    assertThat(open.post("/add", "application/x-www-form-urlencoded", form).statusCode()).isEqualTo(413);
  }

  @Test
  void who_sends_a_byte_now_and_then_is_cut() {
    byte[][] drips = new byte[80][];
    for (int i = 0; i < drips.length; i++) {
      drips[i] = new byte[] {'a'};
    }
    long begun = System.nanoTime();
    assertThat(open.raw("GET / HTTP/1.1\r\nHost: localhost\r\nX: ", drips)).as("the head").doesNotStartWith("HTTP/1.1 200");
    String post = "POST /api/v1/jobs HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{";
    assertThat(open.raw(post, drips)).as("the body").doesNotStartWith("HTTP/1.1 20");
    String again = "GET /health HTTP/1.1\r\nHost: localhost\r\n\r\nGET / HTTP/1.1\r\nX: ";
    assertThat(open.raw(again, drips)).as("the next head").doesNotContain("<html");
    assertThat((System.nanoTime() - begun) / 1_000_000_000L).as("seconds").isLessThan(30);
  }

  @Test
  void names_in_an_upload_or_an_archive_lead_nowhere() throws IOException {
    List<String> before = files();
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(zip)) {
      for (String name : List.of("../../evil.txt", "/tmp/evil.txt", "..\\..\\evil.txt", "a/../../b.txt")) {
        out.putNextEntry(new ZipEntry(name));
        out.write(("The road to Osk was closed by " + name.length() + " stones, the mayor said.").getBytes(StandardCharsets.UTF_8));
      }
    }
    HttpRequest.Builder request = open.to(API + "/articles").header("Content-Type", "application/zip")
        .POST(HttpRequest.BodyPublishers.ofByteArray(zip.toByteArray()));
    HttpResponse<String> response = open.send(request);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(202);
    JsonNode job = open.ended(Ran.json(response).get("id").asText());
    assertThat(job.at("/counts/added").asInt() + job.at("/counts/aside").asInt()).as(job.toString()).isPositive();
    assertThat(files()).isEqualTo(before);
    List<String> paths =
        List.of("/assets/../../../etc/passwd", "/assets/..%2f..%2fetc%2fpasswd", "/assets/%2e%2e/%2e%2e/etc/passwd", "/a/..%2f..%2fx");
    for (String path : paths) {
      String answer = open.raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
      assertThat(answer).as(path).matches("(?s)HTTP/1.1 40[04] .*").doesNotContain("root:");
    }
  }

  /** All files near the case, but those of the case itself. */
  private static List<String> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).map(Path::toString).filter(name -> !name.contains("a.whence")).sorted().toList();
    }
  }

  @Test
  void a_link_or_a_feed_into_this_machine_is_not_followed() throws IOException {
    AtomicInteger asked = new AtomicInteger();
    HttpServer inside = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    inside.createContext("/", exchange -> {
      asked.incrementAndGet();
      exchange.sendResponseHeaders(200, -1);
      exchange.close();
    });
    inside.start();
    try {
      String port = ":" + inside.getAddress().getPort();
      for (String host : List.of("127.0.0.1", "localhost", "[::1]", "2130706433", "0x7f.1", "[::ffff:127.0.0.1]")) {
        for (String list : List.of("addresses", "feeds")) {
          String link = "{\"" + list + "\":[\"http://" + host + port + "/x\"]}";
          JsonNode job = open.ended(Ran.json(open.post(API + "/articles", link)).get("id").asText());
          assertThat(job.at("/counts/added").asInt()).as(host).isZero();
        }
      }
      open.ended(Ran.json(open.post(API + "/articles", "{\"addresses\":[\"http://169.254.169.254/latest/\"]}")).get("id").asText());
      assertThat(asked.get()).isZero();
      assertThat(open.post(API + "/articles", "{\"addresses\":[\"file:///etc/passwd\"]}").statusCode()).isEqualTo(400);
    } finally {
      inside.stop(0);
    }
  }

  @Test
  void a_cell_of_an_exported_table_is_no_formula() throws IOException {
    HttpResponse<java.io.InputStream> zip;
    try (var client = java.net.http.HttpClient.newHttpClient()) {
      zip = client.send(open.to(API + "/exports/tables").build(), HttpResponse.BodyHandlers.ofInputStream());
      List<String> cells = new ArrayList<>();
      try (ZipInputStream in = new ZipInputStream(zip.body())) {
        for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
          if (entry.getName().endsWith(".csv")) {
            Collections.addAll(cells, new String(in.readAllBytes(), StandardCharsets.UTF_8).split("[,\\r\\n]+\"?"));
          }
        }
      }
      assertThat(cells).anyMatch(cell -> cell.contains("=1+1 Gazette"));
      assertThat(cells).noneMatch(cell -> cell.matches("[=@+].*"));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void no_token_no_word_of_a_search_and_no_article_is_in_the_log_or_in_an_address() {
    String cookie = cookie("viewer");
    guarded.send(guarded.to("/search?q=quixotically").header("Cookie", cookie));
    HttpResponse<String> wrong = guarded.send(guarded.to("/nothing/quixotically?token=notatoken").header("Authorization", "Bearer notatoken"));
    assertThat(wrong.headers().firstValue("Location")).isEmpty();
    guarded.send(guarded.to(API + "/case?access_token=" + guarded.tokens.get("viewer")));
    assertThat(guarded.log()).contains("\"route\":\"/search\"").contains("ann-viewer").doesNotContain("quixotically").doesNotContain("notatoken")
        .doesNotContain(cookie.substring(cookie.indexOf('=') + 1));
    guarded.tokens.values().forEach(token -> assertThat(guarded.log()).doesNotContain(token));
    HttpResponse<String> address = guarded.send(guarded.to(API + "/case?access_token=" + guarded.tokens.get("viewer")));
    assertThat(address.statusCode()).as("a token in an address").isEqualTo(401);
  }

  @Test
  void others_than_this_machine_are_served_with_a_token_file_alone() {
    for (String host : List.of("0.0.0.0", "::", "10.0.0.1", "desk.example")) {
      Setting setting = new Setting(open.file, host, 0, null, Set.of(), 1, Set.of(), false);
      assertThatThrownBy(() -> Server.start(setting, new PrintStream(new ByteArrayOutputStream())).close()).as(host)
          .isInstanceOf(IOException.class).hasMessageContaining("--token-file");
    }
  }

  @Test
  void a_server_that_closes_answers_those_who_are_being_answered() throws Exception {
    Ran ran = Ran.over(Ran.traced(Files.createDirectories(folder.resolve("close")), List.of()));
    var thread = new Thread(ran.server()::close);
    String body = "{\"kind\":\"trace\"}";
    String head = "POST /api/v1/jobs HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: " + body.length();
    try (var socket = new java.net.Socket("127.0.0.1", ran.port())) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write((head + "\r\n\r\n" + body.substring(0, 5)).getBytes(StandardCharsets.US_ASCII));
      Thread.sleep(500);
      thread.start();
      Thread.sleep(300);
      socket.getOutputStream().write(body.substring(5).getBytes(StandardCharsets.US_ASCII));
      assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).startsWith("HTTP/1.1 202");
    } finally {
      thread.join(20_000);
      ran.close();
    }
  }

  @Test
  void every_answer_has_the_headers_that_keep_it_harmless() {
    List<HttpResponse<String>> answers = new ArrayList<>();
    List<String> paths =
        List.of("/", "/nothing", "/d/x", "/assets/x", "/health", API + "/case", API + "/nothing", API + "/claims?limit=x", "/export?as=prov");
    for (String path : paths) {
      answers.add(open.get(path));
      answers.add(open.send(open.to(path).method("HEAD", HttpRequest.BodyPublishers.noBody())));
      answers.add(open.send(open.to(path).PUT(HttpRequest.BodyPublishers.noBody())));
      answers.add(open.send(open.to(path).method("TRACE", HttpRequest.BodyPublishers.noBody())));
    }
    answers.add(guarded.get("/"));
    answers.add(guarded.get(API + "/case"));
    for (HttpResponse<String> answer : answers) {
      String what = answer.request() + " " + answer.statusCode() + " ";
      HEADERS.forEach(name -> assertThat(answer.headers().firstValue(name)).as(what + name).isPresent());
      assertThat(answer.headers().firstValue("Server")).isEmpty();
    }
    String bad = open.raw("NONSENSE\r\n\r\n");
    assertThat(bad).startsWith("HTTP/1.1 400").doesNotContainIgnoringCase("jetty").contains("Content-Security-Policy").contains("nosniff");
  }
}
