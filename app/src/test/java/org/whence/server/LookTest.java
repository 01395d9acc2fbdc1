package org.whence.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whence.server.Browser.Look;
import org.whence.server.Browser.Visit;

/** What can be read off the pages of articles, of two side by side, of a search and of the graph, in a real browser. */
class LookTest {
  @TempDir
  static Path folder;

  private static Hosted samples;

  @BeforeAll
  static void start() throws IOException {
    samples = Hosted.samples(folder);
  }

  @AfterAll
  static void stop() {
    samples.close();
  }

  private static String story() {
    return samples.stories().getFirst();
  }

  private static double scrolled(Page page) {
    return ((Number) page.evaluate("scrollY")).doubleValue();
  }

  @Test
  void a_step_opened_in_the_graph_shows_its_proof_beside_it_and_the_page_stays() {
    try (Visit visit = Browser.visit(samples.address(), Look.DESK)) {
      Page page = visit.page();
      page.navigate("/d/" + story());
      Locator name = page.locator(".ways .graph .node.origin [href^='#']").first();
      name.scrollIntoViewIfNeeded();
      double before = scrolled(page);
      name.click();
      Locator proof = page.locator(".route > li:target");
      assertThat(proof.locator("blockquote")).isVisible();
      assertThat(scrolled(page)).isEqualTo(before);
      assertThat(proof.boundingBox().x).isGreaterThan(page.locator(".ways .graph").first().boundingBox().x + 900);
      assertThat(name).isFocused();
      assertThat(name).hasAttribute("aria-current", "true");
      page.keyboard().press("Escape");
      assertThat(page.locator(".route > li:target")).hasCount(0);
      assertThat(scrolled(page)).isEqualTo(before);
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void a_quoted_sentence_is_found_in_its_article() {
    try (Visit visit = Browser.visit(samples.address(), Look.DESK)) {
      Page page = visit.page();
      page.navigate("/d/" + story());
      String sentence = page.locator(".say blockquote").textContent().replaceAll("[“”]", "");
      page.locator(".say .src a").click();
      page.waitForURL(Pattern.compile("/a/.*#c[0-9]+$"));
      assertThat(page.locator(".se:target")).containsText(sentence);
    }
  }

  @Test
  void what_is_marked_in_an_article_can_be_chosen_without_a_script() {
    try (Visit visit = Browser.visit(samples.address(), Look.DESK)) {
      Page page = visit.page();
      page.navigate("/a/" + samples.articles(story()).getFirst());
      Locator source = page.locator(".read .k-who").first();
      String shown = (String) source.evaluate("e => getComputedStyle(e).boxShadow");
      page.locator(".t-who input").uncheck();
      assertThat((String) source.evaluate("e => getComputedStyle(e).boxShadow")).isNotEqualTo(shown);
      assertThat(page.locator(".notes").first()).isVisible();
      page.locator(".t-notes input").uncheck();
      assertThat(page.locator(".notes").first()).isHidden();
      page.locator(".t-notes input").check();
      page.locator(".blk .nr").first().click();
      assertThat(page.locator(".notes > li:target")).isVisible();
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void the_digest_of_the_evidence_is_that_of_the_bytes_that_were_given() throws Exception {
    try (Visit visit = Browser.visit(samples.address(), Look.DESK)) {
      Page page = visit.page();
      page.navigate("/a/" + samples.articles(story()).getFirst());
      String sum = page.locator(".kept code").first().textContent();
      Path taken = page.waitForDownload(() -> page.locator(".kept a[download]").first().click()).path();
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(taken));
      assertThat(HexFormat.of().formatHex(digest)).isEqualTo(sum);
      APIResponse bytes = page.request().get(page.locator(".kept a[download]").first().getAttribute("href"));
      assertThat(bytes.headers().get("content-type")).startsWith("application/octet-stream");
      assertThat(bytes.headers().get("content-disposition")).startsWith("attachment");
      assertThat(page.request().get(bytes.url().replaceAll("[0-9a-f]{8}$", "00000000")).status()).isEqualTo(404);
    }
  }

  @Test
  void every_article_can_be_compared_with_every_other_of_its_story_and_with_itself() {
    try (Visit visit = Browser.visit(samples.address(), Look.PHONE)) {
      Page page = visit.page();
      for (String story : samples.stories()) {
        List<String> articles = samples.articles(story);
        for (String one : articles) {
          page.navigate("/compare?a=" + articles.getFirst() + "&b=" + one);
          assertThat(page.locator("main h1, main h2").first()).hasCount(1);
          assertThat(page.locator("#sbs")).hasCount(one.equals(articles.getFirst()) ? 0 : 1);
          assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth")).as(one).isTrue();
        }
        page.navigate("/compare?a=" + articles.getLast() + "&b=" + articles.getLast());
        assertThat(page.locator(".say-so")).containsText("same article");
      }
      assertThat(visit.complaints()).isEmpty();
    }
  }

  private static void add(Page page, Path own, String name, String line) throws IOException {
    page.navigate("/add");
    page.locator("#files").setInputFiles(Files.writeString(own.resolve(name), line));
    page.locator("main button.pri").click();
    page.waitForURL("**/jobs/**");
    assertThat(page.locator(".jobstate")).containsText("Done");
  }

  @Test
  void what_a_later_version_of_an_article_changed_stands_on_its_page(@TempDir Path own) throws IOException {
    String line = "{\"title\": \"Port to dredge in June\", \"outlet\": \"Strand Gazette\", \"url\": \"https://strand.example/dredging\", \"date\": "
        + "\"2031-05-03\", \"lang\": \"en\", \"text\": \"The work on the outer harbour will cost %s million crowns, the port said on Saturday.\"}";
    try (Hosted hosted = Hosted.empty(own); Visit visit = Browser.visit(hosted.address(), Look.DESK)) {
      Page page = visit.page();
      add(page, own, "one.jsonl", line.formatted("12"));
      add(page, own, "two.jsonl", line.formatted("24"));
      page.navigate("/d/" + hosted.stories().getFirst());
      assertThat(page.locator("[id$='-v']")).containsText("Earlier versions");
      assertThat(page.locator("section:has([id$='-v']) .corr")).containsText("Number changed");
      assertThat(page.locator("section:has([id$='-v']) .corr")).containsText("3 May 2031");
      assertThat(page.locator("section:has([id$='-v']) blockquote").first()).containsText("12 million");
      page.navigate("/a/" + hosted.articles(hosted.stories().getFirst()).getFirst());
      assertThat(page.locator(".vers .edits")).containsText("Number changed");
      page.locator(".vers details summary").click();
      assertThat(page.locator(".vers > li")).hasCount(2);
      assertThat(page.locator(".vers del")).containsText("12");
      assertThat(page.locator(".vers ins")).containsText("24");
      page.locator(".vers a.t").click();
      assertThat(page.locator(".noted")).containsText("earlier version");
      assertThat(page.locator(".read")).containsText("12 million");
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void what_a_search_found_has_its_day_as_people_write_it() {
    try (Visit visit = Browser.visit(samples.address(), new Look("es", 1440, false))) {
      Page page = visit.page();
      page.navigate("/search?q=airstrip&in=article");
      assertThat(page.locator(".hits")).containsText("2 sep 2031");
      assertThat(page.locator(".hits").textContent()).doesNotContain("2031-09-02");
      page.locator(".hits .src a").first().click();
      assertThat(page.locator(".chips a")).hasCount(1);
      page.locator(".chips a").click();
      assertThat(page.locator(".chips")).hasCount(0);
      page.navigate("/search?q=Norhaven+wants+to+use+a+distant+airstrip");
      assertThat(page.locator(".answer").first()).isVisible();
      assertThat(page.locator(".hits mark").first()).isVisible();
      assertThat(visit.complaints()).isEmpty();
    }
  }
}
