package org.whence.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whence.server.Browser.Look;
import org.whence.server.Browser.Visit;

/** The ways people take through the pages, in a real browser over a real server. */
class BrowserTest {
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

  @Test
  void everything_can_be_reached_with_the_keyboard_alone() {
    try (Visit visit = Browser.visit(samples.address(), Look.DESK)) {
      Page page = visit.page();
      page.navigate("/");
      page.keyboard().press("Tab");
      assertThat(page.locator(".skip")).isFocused();
      page.keyboard().press("Enter");
      assertThat(page.locator("#main")).isFocused();
      page.keyboard().press("j");
      page.keyboard().press("Enter");
      page.waitForURL("**/d/**");
      page.keyboard().press("j");
      assertThat(page.locator(".claims summary").first()).isFocused();
      page.keyboard().press("Enter");
      assertThat(page.locator(".claims details[open]")).hasCount(1);
      page.keyboard().press("j");
      page.keyboard().press("k");
      assertThat(page.locator(".claims summary").first()).isFocused();
      page.keyboard().press("/");
      assertThat(page.locator("#q")).isFocused();
      page.keyboard().press("Escape");
      page.keyboard().press("?");
      page.waitForURL("**/help#keys");
      page.keyboard().press("g");
      page.keyboard().press("a");
      page.waitForURL("**/add");
      page.keyboard().press("g");
      page.keyboard().press("d");
      page.waitForURL(Pattern.compile("/$"));
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void arrows_walk_the_graph_and_focus_can_be_seen() {
    try (Visit visit = Browser.visit(samples.address(), Look.DESK)) {
      Page page = visit.page();
      page.navigate("/d/" + samples.stories().getFirst());
      page.locator(".graph a").first().focus();
      String first = focused(page);
      page.keyboard().press("ArrowRight");
      assertThat(focused(page)).isNotEqualTo(first);
      page.keyboard().press("ArrowLeft");
      page.keyboard().press("ArrowDown");
      assertThat(page.locator(".graph a:focus")).hasCount(1);
      page.locator(".graph .el").first().focus();
      page.keyboard().press("Enter");
      assertThat(page.locator(".route > li:target")).isVisible();
      page.keyboard().press("Escape");
      assertThat(page.url()).doesNotContain("#ha");
      page.navigate("/");
      for (int n = 0; n < 12; n++) {
        page.keyboard().press("Tab");
        assertThat((String) page.evaluate("getComputedStyle(document.activeElement).outlineStyle")).as(focused(page)).isNotEqualTo("none");
      }
      assertThat(visit.complaints()).isEmpty();
    }
  }

  private static String focused(Page page) {
    return (String) page.evaluate("document.activeElement.outerHTML.slice(0, 200) + document.activeElement.getBoundingClientRect().x");
  }

  @Test
  void on_a_phone_the_routes_come_first_and_nothing_is_wider_than_the_screen() {
    try (Visit visit = Browser.visit(samples.address(), Look.PHONE)) {
      Page page = visit.page();
      for (String path : Places.of(samples)) {
        page.navigate(path);
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth")).as(path).isTrue();
      }
      page.navigate("/d/" + samples.stories().getFirst());
      assertThat(page.locator(".ways .routes").first()).isVisible();
      assertThat(page.locator(".ways .graph").first()).isHidden();
      page.locator(".ways .seg span").first().click();
      assertThat(page.locator(".ways .graph").first()).isVisible();
      assertThat(page.locator("header.top").boundingBox().height).isLessThan(125);
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void files_are_counted_before_they_are_sent(@TempDir Path own) throws IOException {
    try (Hosted hosted = Hosted.empty(own); Visit visit = Browser.visit(hosted.address(), Look.DESK)) {
      Page page = visit.page();
      page.navigate("/add");
      Path one = own.resolve("one.txt");
      Path two = own.resolve("two.bin");
      Files.writeString(one, FlowTest.FIVE.substring(0, FlowTest.FIVE.indexOf("---")));
      Files.write(two, "\u0000\u0001\u0002".getBytes(StandardCharsets.UTF_8));
      page.locator("#files").setInputFiles(new Path[] {one, two});
      assertThat(page.locator("#files-n")).containsText("2 files");
      page.locator("main button.pri").click();
      page.waitForURL("**/jobs/**");
      assertThat(page.locator(".jobstate")).containsText("1 could not be read");
      page.reload();
      assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Try again"))).isVisible();
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void the_graph_is_laid_out_anew_for_another_claim_and_stays_where_the_connection_is_lost() {
    try (Visit visit = Browser.visit(samples.address(), Look.DESK)) {
      Page page = visit.page();
      page.navigate("/d/" + samples.stories().getFirst());
      Locator ways = page.locator("section:has(.tools)");
      String main = ways.locator(".ways").innerHTML();
      Locator choice = ways.locator("select[name=claim]");
      String second = choice.locator("option").nth(1).getAttribute("value");
      choice.selectOption(second);
      page.waitForURL("**/d/**claim=**");
      assertThat(ways.locator(".drawn")).containsText("at most");
      assertThat(ways.locator(".ways").innerHTML()).isNotEqualTo(main);
      assertThat(ways.locator("select[name=claim]")).hasValue(second);
      page.goBack();
      assertThat(ways.locator(".drawn")).hasCount(0);
      assertThat(visit.complaints()).isEmpty();
      page.route(Pattern.compile("claim="), Route::abort);
      ways.locator("select[name=claim]").selectOption(second);
      assertThat(page.locator("#told")).containsText("Connection lost");
      assertThat(ways.locator(".ways .graph, .ways .routes").first()).isVisible();
    }
  }

  @Test
  void without_a_script_a_claim_is_drawn_and_wordings_compared_by_their_forms() {
    try (Visit visit = Browser.plain(samples.address(), Look.DESK)) {
      Page page = visit.page();
      String story = samples.stories().getFirst();
      page.navigate("/d/" + story);
      Locator choice = page.locator(".tools select");
      choice.selectOption(choice.locator("option").nth(1).getAttribute("value"));
      page.locator(".tools button").click();
      assertThat(page.locator(".drawn")).isVisible();
      page.navigate("/c/" + samples.claim(story));
      page.locator("#one").selectOption("1");
      page.locator("#other").selectOption("2");
      page.locator(".choose button").click();
      assertThat(page).hasURL(Pattern.compile("one=1&other=2#compare$"));
      assertThat(page.locator("#compare .pair blockquote")).hasCount(2);
    }
  }

  @Test
  void what_was_typed_is_kept_until_the_server_has_it(@TempDir Path own) throws IOException {
    try (Hosted hosted = Hosted.empty(own); Visit visit = Browser.visit(hosted.address(), Look.DESK)) {
      Page page = visit.page();
      page.navigate("/add");
      page.locator("#text").fill(FlowTest.FIVE);
      page.route("**/add", route -> {
        if (route.request().method().equals("POST")) {
          route.abort();
        } else {
          route.resume();
        }
      });
      page.locator("main button.pri").click();
      page.waitForTimeout(300);
      page.navigate("/add");
      assertThat(page.locator("#text")).hasValue(FlowTest.FIVE);
      page.unrouteAll();
      page.locator("main button.pri").click();
      page.waitForURL("**/jobs/**");
      page.navigate("/add");
      assertThat(page.locator("#text")).hasValue("");
    }
  }
}
