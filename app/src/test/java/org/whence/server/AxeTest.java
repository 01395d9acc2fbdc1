package org.whence.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whence.server.Browser.Look;
import org.whence.server.Browser.Visit;

/** No page breaks a rule of axe-core, narrow or wide, light or dark, in either language. */
class AxeTest {
  /** The faults axe sees, a line each, on all that stands on the page. */
  private static final String ASK = """
      () => axe.run(document, {resultTypes: ["violations"], runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]})
        .then((found) => found.violations.flatMap((rule) => rule.nodes.slice(0, 3).map((node) =>
          rule.id + ": " + node.html.slice(0, 160) + " "
            + [...node.any, ...node.all, ...node.none].map((each) => each.message).join("; ").slice(0, 200))))
      """;

  @TempDir
  static Path folder;

  private static Hosted samples;
  private static Hosted empty;
  private static Hosted busy;
  private static Map.Entry<Hosted, String> guarded;

  @BeforeAll
  static void start() throws IOException {
    samples = Hosted.samples(folder);
    empty = Hosted.empty(folder);
    busy = Hosted.busy(folder);
    guarded = Hosted.guarded(folder);
  }

  @AfterAll
  static void stop() {
    samples.close();
    empty.close();
    busy.close();
    guarded.getKey().close();
  }

  @ParameterizedTest
  @CsvSource({"en, 1440, false", "en, 390, true", "es, 1440, true", "es, 390, false"})
  void no_page_breaks_a_rule(String language, int width, boolean dark) throws IOException {
    Look look = new Look(language, width, dark);
    List<String> found = new ArrayList<>();
    try (Visit visit = Browser.inspect(samples.address(), look); Visit first = Browser.inspect(empty.address(), look)) {
      for (String path : Places.of(samples)) {
        found.addAll(faults(visit.page(), path));
      }
      found.addAll(faults(visit.page(), "/d/no-such-story"));
      found.addAll(faults(visit.page(), "/nothing/here"));
      for (String path : List.of("/", "/outlets", "/sources", "/search?q=ferry")) {
        found.addAll(faults(first.page(), path));
      }
    }
    assertThat(found).as("faults by axe, " + look).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"en, 1440, false", "en, 390, true", "es, 1440, true", "es, 390, false"})
  void no_page_of_a_job_and_no_sign_in_breaks_a_rule(String language, int width, boolean dark) throws IOException {
    Look look = new Look(language, width, dark);
    List<String> found = new ArrayList<>();
    try (Visit visit = Browser.inspect(busy.address(), look)) {
      for (String path : busy.jobs()) {
        found.addAll(faults(visit.page(), path));
      }
      found.addAll(faults(visit.page(), "/jobs"));
    }
    try (Visit visit = Browser.inspect(guarded.getKey().address(), look)) {
      for (String path : List.of("/", "/sign-in")) {
        found.addAll(faults(visit.page(), path));
      }
      visit.page().locator("main input[name=token]").fill(guarded.getValue());
      visit.page().locator("main button").click();
      visit.page().waitForURL("**/");
      found.addAll(faults(visit.page(), "/settings"));
    }
    assertThat(busy.jobs()).hasSize(5);
    assertThat(found).as("faults by axe, " + look).isEmpty();
  }

  /** What is asked of the server in GET and is no page, with what it is. */
  private static final Map<String, String> NO_PAGES = Map.of("/assets/{name}", "files of the pages", "/alerts.atom", "a feed", "/health", "for programs",
      "/ready", "for programs", "/metrics", "for programs", "/a/{id}/kept/{digest}", "a download", "/jobs/{id}/events", "a stream");

  @Test
  void every_page_that_the_router_knows_is_looked_at() {
    List<String> seen = new ArrayList<>(Places.of(samples));
    seen.addAll(busy.jobs());
    List<String> unseen = new ArrayList<>();
    for (String route : samples.routes()) {
      String path = route.replaceAll("[{][a-z]+}", "[^/?]+");
      if (!NO_PAGES.containsKey(route) && seen.stream().noneMatch(each -> each.replaceFirst("[?].*", "").matches(path))) {
        unseen.add(route);
      }
    }
    assertThat(unseen).isEmpty();
    assertThat(samples.routes()).contains("/d/{id}").containsAll(NO_PAGES.keySet());
  }

  @SuppressWarnings("unchecked")
  private static List<String> faults(Page page, String path) throws IOException {
    page.navigate(path);
    page.evaluate("() => document.querySelectorAll('details').forEach((each, n) => { if (n < 6) each.open = true; })");
    page.evaluate(script());
    return ((List<String>) page.evaluate(ASK)).stream().map(fault -> path + " " + fault).toList();
  }

  private static String script() throws IOException {
    try (InputStream in = AxeTest.class.getResourceAsStream("/axe.min.js")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void the_check_itself_sees_a_fault() throws IOException {
    try (Visit visit = Browser.inspect(samples.address(), Look.DESK)) {
      visit.page().navigate("/help");
      visit.page().evaluate("() => document.querySelector('main').insertAdjacentHTML('beforeend', '<img src=\"data:,\"><button></button>')");
      visit.page().evaluate(script());
      assertThat((List<?>) visit.page().evaluate(ASK)).isNotEmpty();
    }
  }
}
