package org.whence.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whence.extract.Extracted.html;
import static org.whence.extract.Extracted.of;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.whence.model.Article;
import org.whence.model.Hyperlink;
import org.whence.model.Moment;
import org.whence.model.RawPage;
import org.whence.model.Role;

class HtmlPageTest {
  private static final String FIRST = "The town of Olm closed its only bridge on Monday after engineers found cracks, the mayor said.";
  private static final String SECOND = "Repairs will take at least two months, according to three people who were briefed on the report.";
  private static final String THIRD = "The ferry, which last ran in 1987, may be brought back into service for the summer, the council said.";

  private static String page(String head, String body) {
    return "<!DOCTYPE html><html lang=\"en\"><head>" + head + "</head><body>" + body + "</body></html>";
  }

  private static String paragraphs(String... texts) {
    return "<p>" + String.join("</p>\n<p>", texts) + "</p>";
  }

  @Test
  void theArticleIsFoundAmongNavigationRelatedStoriesAndComments() {
    Article article =
        html(
            page(
                "<title>Olm closes its only bridge | Olm Times</title>",
                "<nav><ul><li><a href=/>Home</a><li><a href=/sport>Sport</a></ul></nav><h1>Olm closes its only bridge</h1><div class=byline>By Ann"
                    + " Lee</div><div class=article-body>"
                    + paragraphs(FIRST, SECOND)
                    + "<div class=related-stories><h3>Related</h3><p>Another bridge fell down last year in the same valley, they said.</p></div>"
                    + "<h2>The ferry</h2>"
                    + paragraphs(THIRD)
                    + "</div><div id=comments><p>I have always said that this bridge was not safe, and nobody listened.</p></div><footer>© 2026"
                    + " Olm</footer>"));
    assertThat(of(article, Role.HEADLINE)).containsExactly("Olm closes its only bridge");
    assertThat(of(article, Role.BODY)).containsExactly(FIRST, SECOND, THIRD);
    assertThat(of(article, Role.SUBHEAD)).containsExactly("The ferry");
    assertThat(of(article, Role.RELATED)).hasSize(2);
    assertThat(of(article, Role.BYLINE)).containsExactly("By Ann Lee");
    assertThat(article.authors()).containsExactly("Ann Lee");
    assertThat(Objects.requireNonNull(article.outlet()).name()).isEqualTo("Olm Times");
    assertThat(article.text()).contains("nobody listened").contains("Sport");
  }

  @Test
  void figuresCreditsAndQuotationsGetTheirRoles() {
    Article article =
        html(
            page(
                "",
                "<article><h1>Olm closes its only bridge</h1><figure><img src=a><figcaption>The bridge on Monday. Photo: Bo Roe</figcaption></figure>"
                    + paragraphs("OLM (AP) — " + FIRST, SECOND)
                    + "<blockquote><p>Nobody listened to us.</p></blockquote>"
                    + paragraphs(THIRD, "Reporting by Ann Lee; Editing by Bo Roe")
                    + "</article>"));
    assertThat(of(article, Role.CAPTION)).containsExactly("The bridge on Monday. Photo: Bo Roe");
    assertThat(of(article, Role.DATELINE)).containsExactly("OLM (AP) —");
    assertThat(of(article, Role.QUOTE)).containsExactly("Nobody listened to us.");
    assertThat(of(article, Role.CREDIT)).containsExactly("Reporting by Ann Lee; Editing by Bo Roe");
    assertThat(of(article, Role.BODY)).containsExactly(FIRST, SECOND, THIRD);
  }

  @Test
  void aBodyWrappedInAnOddlyNamedPartIsStillTheBody() {
    Article article =
        html(page("", "<div class='paywall subscriber-only'><div class='story-text'>" + paragraphs(FIRST, SECOND, THIRD) + "</div></div>"));
    assertThat(of(article, Role.BODY)).containsExactly(FIRST, SECOND, THIRD);
  }

  @Test
  void paragraphsPartedByLineBreaksAreParagraphs() {
    Article article = html(page("", "<div><b>Olm</b> note<br><br>" + FIRST + "<br><br>" + SECOND + "<br>" + THIRD + "</div>"));
    assertThat(of(article, Role.BODY)).contains(FIRST, SECOND + "\n" + THIRD);
  }

  @Test
  void metadataComesFromTheSurestSign() {
    String ld =
        "<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"NewsArticle\",\"headline\":\"Olm closes its only bridge\","
            + "\"datePublished\":\"2026-03-02T08:00:00+02:00\",\"dateModified\":\"2026-03-03\",\"author\":[{\"@id\":\"#ann\"}],"
            + "\"publisher\":{\"name\":\"Olm Times\"}},{\"@type\":\"Person\",\"@id\":\"#ann\",\"name\":\"Ann Lee\"}]}</script>";
    Article article =
        html(
            page(
                ld + "<link rel=canonical href='https://www.olmtimes.example/2026/bridge'><meta name=date content='2020-01-01'>",
                "<h1>Olm closes its only bridge</h1>" + paragraphs(FIRST, SECOND)));
    assertThat(Objects.requireNonNull(article.published()).earliest()).isEqualTo(Instant.parse("2026-03-02T06:00:00Z"));
    assertThat(Extractor.statedDay(article.published())).isEqualTo(LocalDate.of(2026, 3, 2));
    assertThat(article.authors()).containsExactly("Ann Lee");
    assertThat(article.outlet()).isEqualTo(new org.whence.model.Outlet("Olm Times", "olmtimes.example"));
    assertThat(article.url()).isEqualTo("https://www.olmtimes.example/2026/bridge");
  }

  @Test
  void aBrokenScriptOfMetadataIsPassedOver() {
    Article article =
        html(page("<script type='application/ld+json'>{\"@type\": oops</script><meta property=article:published_time content='2026-03-02'>",
            paragraphs(FIRST)));
    assertThat(Objects.requireNonNull(article.published()).stated()).isEqualTo("2026-03-02");
    assertThat(of(article, Role.BODY)).containsExactly(FIRST);
  }

  @Test
  void aPageDrawnByAScriptIsReadFromItsMetadata() {
    String body = FIRST + "\\n" + SECOND + "\\n" + THIRD + " " + FIRST + " " + SECOND;
    Article article = html(page("<script type='application/ld+json'>{\"@type\":\"Article\",\"articleBody\":\"" + body + "\"}</script>",
        "<div id=app></div>"));
    assertThat(of(article, Role.BODY)).startsWith(FIRST, SECOND);
  }

  @Test
  void linksKeepTheirPlaceAndBecomeAbsolute() {
    String linked = FIRST.replace("engineers", "<a href=\"/report?a=1\">engineers</a>");
    Article article = new Extractor().extract(RawPage.html("a.html", page("", paragraphs(linked, SECOND))).at("https://olm.example/news/1"));
    Hyperlink link = article.links().get(0);
    assertThat(article.text().substring(link.begin(), link.end())).isEqualTo("engineers");
    assertThat(link.target()).isEqualTo("https://olm.example/report?a=1");
  }

  @Test
  void debrisIsKeptWithinBounds() {
    String menu = ("<p><a href=/x>" + "menu item of a long page ".repeat(40) + "</a></p>").repeat(1_000);
    Article article = html(page("", "<div class=nav>" + menu + "</div><article>" + paragraphs(FIRST, SECOND, THIRD) + "</article>"));
    assertThat(of(article, Role.BODY)).containsExactly(FIRST, SECOND, THIRD);
    assertThat(article.text().length()).isLessThan(230_000);
  }

  @Test
  void theTitleOfThePageStandsInWhereNoHeadlineIsShown() {
    Article article = html(page("<meta property=og:title content='Olm closes its only bridge'>", paragraphs(FIRST, SECOND)));
    assertThat(article.headline()).isEqualTo("Olm closes its only bridge");
    assertThat(article.text()).startsWith("Olm closes its only bridge\n\n");
  }

  @Test
  void datesInTheAddressOrTheTextServeWhereNothingElseDoes() {
    RawPage dated = RawPage.html("a", page("", paragraphs(FIRST))).at("https://olm.example/2026/03/02/bridge");
    assertThat(Objects.requireNonNull(new Extractor().extract(dated).published()).stated()).isEqualTo("2026/03/02");
    Article german =
        html("<html lang=de><div class=date>2. März 2026</div><p>Die Brücke der Stadt ist seit Montag gesperrt, sagte der Bürgermeister.</p>");
    assertThat(Extractor.statedDay(Objects.requireNonNull(german.published()))).isEqualTo(LocalDate.of(2026, 3, 2));
    assertThat(html(page("", paragraphs(FIRST))).published()).isNull();
  }

  @Test
  void theDayInTheAddressIsTheOutletsOwnAndTheTimeStays() {
    String head = "<meta property=article:published_time content='2026-03-03T02:00:00Z'>";
    Article article = new Extractor().extract(RawPage.html("a", page(head, paragraphs(FIRST))).at("https://olm.example/2026/03/02/bridge"));
    assertThat(Objects.requireNonNull(article.published()).earliest()).isEqualTo(Instant.parse("2026-03-03T02:00:00Z"));
    assertThat(Extractor.statedDay(article.published())).isEqualTo(LocalDate.of(2026, 3, 2));
  }

  @Test
  void aDayInAnAddressMayStandLastAndIsNotCutFromALongerNumber() {
    assertThat(day("https://olm.example/news/02-03-2026-bridge", "")).isEqualTo(LocalDate.of(2026, 3, 2));
    assertThat(day("https://olm.example/2026/03/20260331-bridge", "")).isEqualTo(LocalDate.of(2026, 3, 31));
    assertThat(day("https://olm.example/room-4502-03-2026", "")).isNull();
  }

  @Test
  void theDayNearTheHeadlineGoesBeforeOneInTheMenus() {
    String menus = "<div><p>Fair of 3 May 2024</p></div>";
    assertThat(day(null, menus + "<h1>The bridge</h1><p><span>4 March 2026</span></p>")).isEqualTo(LocalDate.of(2026, 3, 4));
    String marked = "<time>3 May 2024</time><h1>The bridge</h1><b class=story_publishDate>4 March 2026</b>";
    assertThat(day(null, marked)).isEqualTo(LocalDate.of(2026, 3, 4));
  }

  @Test
  void aPageOfBritainPutsTheDayFirst() {
    String page = "<html lang=en-GB><body><h1>The bridge</h1><p class=when>02/03/2026</p>" + paragraphs(FIRST) + "</body></html>";
    assertThat(Extractor.statedDay(Objects.requireNonNull(html(page).published()))).isEqualTo(LocalDate.of(2026, 3, 2));
  }

  private static @Nullable LocalDate day(@Nullable String address, String above) {
    RawPage page = RawPage.html("a", page("", above + paragraphs(FIRST)));
    Moment published = new Extractor().extract(address == null ? page : page.at(address)).published();
    return published == null ? null : Extractor.statedDay(published);
  }

  @Test
  void labelsAboveTheHeadlineAndLinesThatAreOnlyADateAreNotText() {
    String top = "<p>Bridges / Safety</p><h1>Olm closes its only bridge</h1><div>March 2, 2026 at 5:00 a.m.</div>";
    Article article = html(page("", "<main>" + top + paragraphs(FIRST, SECOND, THIRD) + "</main>"));
    assertThat(of(article, Role.BODY)).containsExactly(FIRST, SECOND, THIRD);
    assertThat(of(article, Role.BYLINE)).containsExactly("March 2, 2026 at 5:00 a.m.");
  }
}
