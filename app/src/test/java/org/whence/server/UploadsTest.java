package org.whence.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes by a form is bounded, and told by its bytes. */
class UploadsTest {
  private static final String FORM = "multipart/form-data; boundary=x";
  private static final String PAGE = "<html><head><title>Bells of Osk ring again</title></head><body><article><h1>Bells of Osk ring again</h1>"
      + "<p>The bells of Osk rang on Monday for the first time in ten years, Mayor Ann Lee said.</p>"
      + "<p>The tower had been closed since a storm took its roof, she said, and the town paid for a new one.</p></article></body></html>";
  private static final int MEGABYTE = 1 << 20;

  @TempDir private static Path folder;

  private static Ran open;

  @BeforeAll
  static void start() throws IOException {
    open = Ran.over(Ran.traced(folder, List.of()));
  }

  @AfterAll
  static void stop() {
    open.close();
  }

  private static String part(String name, String more, String content) {
    return "--x\r\nContent-Disposition: form-data; name=\"" + name + "\"" + more + "\r\n\r\n" + content + "\r\n";
  }

  /** The secret of the visitor's forms, as a page has it. */
  private static String secret() {
    String page = open.get("/add").body();
    return page.substring(page.indexOf("name=\"form\" value=\"") + 19).split("\"", 2)[0];
  }

  private static HttpRequest.Builder adding(String path, List<InputStream> body) {
    return open.to(path).header("Content-Type", FORM)
        .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new SequenceInputStream(Collections.enumeration(body))));
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static int jobs() {
    return open.json("/api/v1/jobs").get("items").size();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/add", "/api/v1/articles"})
  void a_file_that_is_too_large_is_refused_with_the_bounds_and_nothing_is_kept(String path) {
    int before = jobs();
    byte[] large = new byte[(int) Uploads.OF_API.each() + MEGABYTE];
    HttpResponse<String> answer = open.send(adding(path, List.of(
        bytes(part("form", "", secret()) + "--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"big.txt\"\r\n\r\n"),
        new ByteArrayInputStream(large), bytes("\r\n--x--\r\n"))));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
    assertThat(answer.body()).contains("64 MB").contains("Nothing of it was kept");
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(path.equals("/add") ? "text/html" : "application/problem+json");
    assertThat(jobs()).isEqualTo(before);
  }

  @Test
  void the_page_takes_less_than_a_program_may_send() {
    String head = " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + FORM + "\r\nConnection: close\r\nContent-Length: ";
    String answer = open.raw("POST /add" + head + (Uploads.OF_PAGE.all() + 1) + "\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 413").contains("128 MB").contains("<html");
    assertThat(open.raw("POST /api/v1/articles" + head + (Uploads.OF_API.all() + 1) + "\r\n\r\n")).startsWith("HTTP/1.1 413").contains("256 MB")
        .contains("problem+json");
    assertThat(open.raw("POST /settings/ratings" + head + (Uploads.OF_SETTINGS.all() + 1) + "\r\n\r\n")).startsWith("HTTP/1.1 413").contains("<html");
    assertThat(open.raw("POST /add" + head.replace("Content-Type", "Accept-Language: es\r\nContent-Type") + (1L << 40) + "\r\n\r\n"))
        .startsWith("HTTP/1.1 413").contains("lang=\"es\"").contains("No se ha guardado nada");
  }

  @Test
  void too_many_files_links_or_feeds_at_once_are_refused() {
    StringBuilder many = new StringBuilder(part("form", "", secret()));
    for (int i = 0; i <= Uploads.OF_PAGE.files(); i++) {
      many.append(part("files", "; filename=\"" + i + ".txt\"", "The bells rang, the mayor said."));
    }
    HttpResponse<String> answer = open.post("/add", FORM, many + "--x--\r\n");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
    assertThat(answer.body()).contains("500");
    for (String field : List.of("links", "feeds")) {
      String lines = "https://news.example/\r\n".repeat(1_001);
      HttpResponse<String> listed = open.post("/add", FORM, part("form", "", secret()) + part(field, "", lines) + "--x--\r\n");
      assertThat(listed.statusCode()).as(field + listed.body()).isEqualTo(413);
    }
    HttpResponse<String> pasted = open.post("/add", FORM, part("form", "", secret()) + part("text", "", "a ".repeat(9 * MEGABYTE / 2)) + "--x--\r\n");
    assertThat(pasted.statusCode()).as(pasted.body()).isEqualTo(413);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--x", "", "--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a\"\r\n\r\nhalf", "--y\r\n\r\n--y--"})
  void a_form_that_is_cut_off_is_said_to_be(String body) {
    for (String path : List.of("/add", "/api/v1/articles")) {
      for (String type : List.of(FORM, "multipart/form-data")) {
        String answer = open.raw("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type
            + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
        assertThat(answer).as(path + " " + body).startsWith("HTTP/1.1 400").contains("Connection: close")
            .contains(path.equals("/add") ? "<html" : "problem+json");
      }
    }
    assertThat(open.log()).doesNotContain("\"status\":500");
  }

  private static JsonNode added(String filename, String type, byte[] content) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    String head = "--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + filename + "\"\r\nContent-Type: " + type + "\r\n\r\n";
    body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    body.writeBytes(content);
    body.writeBytes("\r\n--x--\r\n".getBytes(StandardCharsets.UTF_8));
    HttpRequest.Builder request = open.to("/api/v1/articles").header("Content-Type", FORM)
        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()));
    return open.ended(Ran.json(open.send(request)).get("id").asText());
  }

  @Test
  void what_a_file_is_is_told_by_its_bytes_whatever_it_claims_to_be() throws IOException {
    for (byte[] other : List.of(
        new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13}, new byte[] {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0, 4, 0},
        new byte[] {127, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0}, new byte[] {0, 0, 0, 24, 'f', 't', 'y', 'p', 'm', 'p', '4', '2'})) {
      JsonNode job = added("article.html", "text/html", other);
      assertThat(job.at("/counts/added").asInt()).as(job.toString()).isZero();
      assertThat(job.at("/counts/aside").asInt()).as(job.toString()).isEqualTo(1);
    }
    assertThat(added("page.bin", "image/png", PAGE.getBytes(StandardCharsets.UTF_8)).at("/counts/added").asInt()).isEqualTo(1);
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(zip)) {
      out.putNextEntry(new ZipEntry("x.exe"));
      out.write(PAGE.replace("Osk", "Pellam").getBytes(StandardCharsets.UTF_8));
    }
    JsonNode zipped = added("notes.txt", "text/plain", zip.toByteArray());
    assertThat(zipped.at("/counts/added").asInt()).as(zipped.toString()).isEqualTo(1);
  }
}
