package org.whence.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.whence.model.Article;
import org.whence.model.Outlet;
import org.whence.model.RawPage;

/** Whatever the content, an article comes out, and its blocks cover its text. */
class HostileInputTest {
  private static final List<String> PIECES =
      List.of(
          "<div>",
          "</div>",
          "<p class=caption>",
          "</p>",
          "<a href='x",
          "'>",
          "<table>",
          "<td>",
          "\n",
          "\r\n",
          "By Ann Lee",
          "(Reuters) - ",
          "© 2025 ",
          "Summary",
          "Related:",
          "\0",
          "\uD800",
          "\uDC00",
          "\u202E",
          "\u00A0",
          "\"",
          "He said it.",
          "12/13/2026 25:61 PM +99:99",
          "<script type='application/ld+json'>{",
          "}</script>",
          "<!--",
          "-->",
          "<h1>",
          "<blockquote>",
          "<br>",
          "&#0;",
          "&#xD800;",
          "مرحبا بالعالم",
          "— ",
          "- ",
          ". ",
          "<li><a href=/a>b</a>");

  static Stream<String> pages() {
    return Stream.of(
        "", " \n\t", "\0", "\uD800", "\uDC00 said \uD800", "word ".repeat(2_000_000), "a".repeat(10_000_000), "\"".repeat(100_000),
            "- ".repeat(100_000),
        "<div>".repeat(100_000), "<b>".repeat(100_000) + "x", "<span class=caption>".repeat(20_000) + "x", "<ul>" + "<li>item of it.".repeat(20_000),
        "<h2><a href=/1>head</a></h2>".repeat(20_000), "1/".repeat(500_000), "line of text\n".repeat(100_000),
            "قال الوزير إن الجسر مغلق. \u200F".repeat(1_000),
        "<script type='application/ld+json'>" + "[".repeat(50_000) + "</script>x", "\n".repeat(1_000_000));
  }

  @ParameterizedTest(name = "page {index}")
  @MethodSource("pages")
  void extremesBecomeArticles(String content) {
    check(content);
  }

  static IntStream seeds() {
    return IntStream.range(0, 150);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void piecesInAnyOrderBecomeArticles(int seed) {
    Random random = new Random(seed);
    StringBuilder page = new StringBuilder();
    for (int i = random.nextInt(60); i > 0; i--) {
      page.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    check(page.toString());
  }

  @Test
  void anOutletsNameOfAnyLengthIsCut() {
    Article article = new Extractor().extract(RawPage.text("hostile", "It rained, she said.").by("\uD835\uDCB3 O".repeat(20_000), null, null, null));
    assertThat(article.outlet()).isNotNull();
    assertThat(String.valueOf(article.outlet()).length()).isLessThan(250);
    Article usual = new Extractor().extract(RawPage.text("usual", "It rained, she said.").by("The  Orvel Post", null, null, null));
    assertThat(usual.outlet()).isEqualTo(new Outlet("The Orvel Post", null));
  }

  static Stream<String> repeated() {
    return Stream.of(
        "<div class=author>", "<span class=byline>", "<p class=card><a href=/a>One story of many</a>", "<li>An item, said the mayor of it, and more.",
        "<article><h2><a href=/b>A head of it</a></h2><p>It rained all day in the town of Olm, she said.</p></article>", "<time datetime=2031>",
        "<blockquote>", "<table><tr><td>", "<h1>A headline of the page</h1>");
  }

  /** Four times the page in not much more than four times the time, of this thread alone. */
  @ParameterizedTest(name = "piece {index}")
  @MethodSource("repeated")
  void workGrowsWithThePageAndNotFaster(String piece) {
    long small = Math.min(spent(piece.repeat(5_000)), spent(piece.repeat(5_000)));
    long large = Math.min(spent(piece.repeat(20_000)), spent(piece.repeat(20_000)));
    assertThat(large).isLessThan(12 * small + 200_000_000);
  }

  private static long spent(String page) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    new Extractor().extract(RawPage.html("hostile", "<h1>A headline of the page</h1>" + page));
    return threads.getCurrentThreadCpuTime() - start;
  }

  private static void check(String content) {
    Article text = new Extractor().extract(RawPage.text("hostile", content).by(null, content, content, null));
    assertThat(text.text().equals(content.replace("\r\n", "\n").replace('\r', '\n'))).isTrue();
    assertThat(Extracted.coversAll(text)).isTrue();
    Article titled = new Extractor().extract(RawPage.text("hostile", content).at(content).by(content, null, null, "A title of its own"));
    assertThat(titled.text().endsWith(text.text())).isTrue();
    assertThat(Extracted.coversAll(titled)).isTrue();
    Article page = new Extractor().extract(RawPage.html("hostile", content));
    assertThat(Extracted.coversAll(page)).isTrue();
    assertThat(page.links()).allMatch(link -> link.begin() < link.end() && link.end() <= page.text().length());
    assertThat(new Extractor().extract(RawPage.html("hostile", content))).isEqualTo(page);
  }
}
