package org.whence.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whence.fiction.Golden;
import org.whence.page.Words;

/** What cannot be done is said in the language of the interface, whatever it is that cannot: of pages, forms, uploads and jobs. */
class FaultsTest {
  private static final String FORM = "application/x-www-form-urlencoded";

  @TempDir
  static Path folder;

  private static Ran open;
  private static Ran guarded;
  private static String article;

  @BeforeAll
  static void start() throws IOException {
    open = Ran.over(Ran.traced(folder, List.of(Ran.samples().getFirst())));
    guarded = Ran.guarded(Ran.traced(Files.createDirectory(folder.resolve("guarded")), List.of()));
    article = open.json("/api/v1/articles").get("items").get(0).get("id").asText();
  }

  @AfterAll
  static void stop() {
    open.close();
    guarded.close();
  }

  /** No word of the page of a fault is English where Spanish is wanted. */
  private static void isSpanish(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    Document page = Jsoup.parse(answer.body());
    assertThat(page.selectFirst("html").attr("lang")).isEqualTo("es");
    assertThat(page.select(".problem [lang=en]")).isEmpty();
    List<String> said = page.select(".problem > p").eachText();
    assertThat(said).hasSizeGreaterThan(1);
    assertThat(said).as(said.toString()).noneMatch(line -> Pattern.compile("(?i)\\b(the|there|this|give|is|not|of|and|too)\\b").matcher(line).find());
  }

  private static HttpResponse<String> get(String path) {
    return open.get(path, "Accept-Language", "es", "Accept", "text/html");
  }

  private static HttpResponse<String> post(String path, String fields) {
    Element secret = Jsoup.parse(open.get("/add").body()).selectFirst("input[name=form]");
    return open.send(open.to(path).header("Accept-Language", "es").header("Accept", "text/html").header("Content-Type", FORM)
        .POST(java.net.http.HttpRequest.BodyPublishers.ofString("form=" + secret.attr("value") + "&" + fields)));
  }

  @Test
  void pages_that_are_not_there_or_are_asked_for_wrongly() {
    for (String path : List.of("/d/none", "/c/none", "/a/none", "/o/none", "/s/none", "/jobs/none", "/nothing/here", "/assets/none.css", "/export?story=none",
        "/correct?article=none", "/d/none/landscape")) {
      isSpanish(get(path), 404);
    }
    for (String path : List.of("/compare", "/search?since=soon", "/correct", "/reply?claim=x", "/outlets?from=nonsense", "/export?as=nothing",
        "/export?as=" + "a".repeat(50))) {
      isSpanish(get(path), 400);
    }
    isSpanish(open.send(open.to("/d/none").header("Accept-Language", "es").PUT(java.net.http.HttpRequest.BodyPublishers.noBody())), 405);
  }

  @Test
  void forms_that_cannot_be_taken() {
    isSpanish(post("/add", "text="), 400);
    isSpanish(post("/correct", "kind=date"), 400);
    for (String fields : List.of("kind=none", "kind=date&date=soon", "kind=outlet&outlet=", "kind=same&words=zzz&other=" + article + "&others=zzz",
        "kind=date&date=" + "1".repeat(3_000))) {
      isSpanish(post("/correct", "article=" + article + "&" + fields), 400);
    }
    isSpanish(post("/corrections/99/undo", ""), 404);
    isSpanish(post("/replies/99/undo", ""), 404);
    isSpanish(post("/jobs/none/retry", ""), 400);
    isSpanish(open.send(open.to("/corrections/1/undo").header("Accept-Language", "es").header("Content-Type", FORM)
        .POST(java.net.http.HttpRequest.BodyPublishers.ofString("form=old"))), 403);
    isSpanish(open.send(open.to("/add").header("Accept-Language", "es").header("Origin", "https://other.example").header("Content-Type", FORM)
        .POST(java.net.http.HttpRequest.BodyPublishers.ofString(""))), 403);
  }

  @Test
  void ratings_that_cannot_be_read_are_told_with_the_line() {
    String secret = Jsoup.parse(open.get("/add").body()).selectFirst("input[name=form]").attr("value");
    String body = "--x\r\nContent-Disposition: form-data; name=\"form\"\r\n\r\n" + secret
        + "\r\n--x\r\nContent-Disposition: form-data; name=\"ratings\"; filename=\"r.csv\"\r\n\r\noutlet,rating\n,Left\r\n--x--\r\n";
    HttpResponse<String> answer = open.send(open.to("/settings/ratings").header("Accept-Language", "es")
        .header("Content-Type", "multipart/form-data; boundary=x").POST(java.net.http.HttpRequest.BodyPublishers.ofString(body)));
    isSpanish(answer, 400);
    assertThat(answer.body()).contains("r.csv, línea 2: no nombra ningún medio");
  }

  @Test
  void who_may_not() {
    isSpanish(guarded.get("/", "Accept-Language", "es", "Accept", "text/html"), 401);
    isSpanish(guarded.send(guarded.as("viewer", "/add").header("Accept-Language", "es").header("Accept", "text/html")), 403);
    isSpanish(guarded.send(guarded.to("/").header("Authorization", "Bearer nonsense").header("Accept-Language", "es")), 401);
  }

  @Test
  void a_program_is_told_in_english_whatever_language_it_asks_for() {
    assertThat(open.get("/api/v1/nothing", "Accept-Language", "es").body()).contains("There is nothing here.");
  }

  @Test
  void nothing_that_a_page_does_ends_in_words_for_programs() throws IOException {
    try (Stream<Path> files = Files.list(Golden.root().resolve("app/src/main/java/org/whence/server"))) {
      for (Path file : files.filter(each -> !each.getFileName().toString().matches("Api.*|Fault[.]java")).toList()) {
        assertThat(Files.readString(file)).as(file.getFileName().toString()).doesNotContainPattern("Fault[.](of|wrong|unknown)\\(");
      }
    }
  }

  @Test
  void what_could_not_be_read_is_told_on_the_page_of_its_job() {
    String secret = Jsoup.parse(open.get("/add").body()).selectFirst("input[name=form]").attr("value");
    String body = "--x\r\nContent-Disposition: form-data; name=\"form\"\r\n\r\n" + secret
        + "\r\n--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.jsonl\"\r\n\r\n{\"title\": \"Bells\"}\n\r\n--x--\r\n";
    HttpResponse<String> answer = open.post("/add", "multipart/form-data; boundary=x", body);
    String job = answer.headers().firstValue("Location").orElseThrow().replaceAll(".*/", "");
    open.ended(job);
    String page = Jsoup.parse(get("/jobs/" + job).body()).select("[aria-labelledby=aside] li").text();
    assertThat(page).isEqualTo("a.jsonl, línea 1: " + Words.in("es").told("a JSON object without an article's text") + ". "
        + Words.in("es").told("Give the article under \"text\" (or body, articleBody) or \"html\"."));
  }
}
