package org.whence.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whence.extract.Extracted.html;
import static org.whence.extract.Extracted.of;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.whence.model.Article;
import org.whence.model.RawPage;
import org.whence.model.Role;

/** Pages of invented outlets in layouts that outlets use: each part of them gets its role, and what tells where a text comes from is never lost. */
class PageLayoutsTest {
  private static final List<String> TEXT =
      List.of(
          "The harbour board of Tellmark will close the ferry terminal for ten weeks, its chairwoman said on Tuesday.",
          "Engineers had found cracks in two of the piers in January, according to a report seen by the Tellmark Courier.",
          "Traders along the quay fear for their summer, and some of them want to be paid for what they lose.",
          "\"Nobody asked us,\" said Oda Brenn, who has sold smoked fish beside the terminal for thirty years.",
          "The board did not say who will pay for the repairs, which are to begin on the first of May.");

  private static String paragraphs(String tag) {
    StringBuilder out = new StringBuilder();
    TEXT.forEach(line -> out.append('<').append(tag).append('>').append(line).append("</").append(tag).append(">\n"));
    return out.toString();
  }

  private static Article page(String head, String body) {
    String title = "<title>Tellmark closes its ferry terminal</title>";
    return html("<!DOCTYPE html><html lang=en><head>" + title + head + "</head><body>" + body + "</body></html>");
  }

  private static String story(String before, String after) {
    return "<main><h1>Tellmark closes its ferry terminal</h1>" + before + "<div class=story-body>" + paragraphs("p") + after + "</div></main>";
  }

  @Test
  void anArticleInATableOfAnOldSiteIsFound() {
    Article article =
        page(
            "",
            "<table><tr><td width=150><a href=/a>Home</a><br><a href=/b>Sport</a></td><td><h1>Tellmark closes its ferry terminal</h1>"
                + paragraphs("p")
                + "</td><td><a href=/c>Tide times for the week</a></td></tr></table>");
    assertThat(of(article, Role.BODY)).containsExactlyElementsOf(TEXT);
  }

  @Test
  void anArticleWhoseParagraphsAreDivisionsIsFound() {
    Article article = page("", "<div id=app><div><h1>Tellmark closes its ferry terminal</h1><div>" + paragraphs("div") + "</div></div></div>");
    assertThat(of(article, Role.BODY)).containsExactlyElementsOf(TEXT);
  }

  @Test
  void questionsAboutCookiesAreNoArticleHoweverLong() {
    String asked = "<p>These cookies allow us to count visits and sources, so that we can measure and improve what we show to you.</p>".repeat(30);
    for (String opens : List.of("<div role=dialog>", "<div class=privacy-modal>", "<div class=cookie-settings>")) {
      Article article = page("", story("", "") + opens + asked + "</div>");
      assertThat(of(article, Role.BODY)).containsExactlyElementsOf(TEXT);
      assertThat(of(article, Role.WIDGET)).isNotEmpty();
    }
  }

  @Test
  void aDialogAroundTheWholePageIsThePage() {
    Article article = page("", "<div class=consent-wrapper>" + story("", "") + "</div>");
    assertThat(of(article, Role.BODY)).containsExactlyElementsOf(TEXT);
  }

  @Test
  void anAgencysFilePictureKeepsItsRoleAmidTheText() {
    String caption = "FILE - The ferry terminal of Tellmark, seen from the quay on Tuesday, Jan. 14, 2031, the day on which the cracks were found.";
    Article article = page("", story("<p>" + caption + "</p>", "<p>" + caption.replace("Tuesday", "Monday") + "</p>"));
    assertThat(of(article, Role.CAPTION)).hasSize(2);
  }

  @Test
  void whatAnOutletEarnsByItsLinksIsLegal() {
    Article article =
        page("", story("", "<p>If you purchase a product or register for an account through a link on our site, we may receive compensation.</p>"));
    assertThat(of(article, Role.LEGAL)).hasSize(1);
  }

  @Test
  void creditsOfAgenciesAndReportersAreKeptAsCredits() {
    Article article =
        page(
            "",
            story(
                "",
                "<p>(Reporting by Ana Quill in Tellmark; editing by Bo Roe)</p><p>The Associated Press contributed to this report.</p>"
                    + "<p>© 2031 Cordal News Agency</p>"));
    assertThat(of(article, Role.CREDIT)).anyMatch(line -> line.contains("Ana Quill")).anyMatch(line -> line.contains("Associated Press"));
    assertThat(article.text()).contains("© 2031 Cordal News Agency");
    assertThat(of(article, Role.BODY)).containsExactlyElementsOf(TEXT);
  }

  @Test
  void correctionsAndNotesOfTheEditorsAreKept() {
    Article article =
        page(
            "",
            story(
                "<p>Editor's note: This story was first published in our weekend edition.</p>",
                "<p>Correction: An earlier version of this article gave the wrong number of piers.</p>"));
    assertThat(of(article, Role.EDITORS_NOTE)).hasSize(1);
    assertThat(of(article, Role.CORRECTION)).containsExactly("Correction: An earlier version of this article gave the wrong number of piers.");
  }

  @Test
  void aDatelineStandsApartFromTheTextItOpens() {
    String opening = "<p>TELLMARK (AP) — " + TEXT.get(0) + "</p>";
    Article article = page("", "<article><h1>Tellmark closes its ferry terminal</h1>" + opening + paragraphs("p") + "</article>");
    assertThat(of(article, Role.DATELINE)).anyMatch(line -> line.contains("(AP)"));
  }

  @Test
  void cardsOfOtherStoriesAreRelated() {
    String card =
        "<div class=card><a href=/s><h3>Storm takes the roof off the old cannery</h3></a>"
            + "<p>A gust on Sunday night did what decades did not.</p></div>";
    Article article = page("", story("", "") + "<section class=more>" + card.repeat(6) + "</section>");
    assertThat(of(article, Role.BODY)).containsExactlyElementsOf(TEXT);
  }

  @Test
  void aListOfTeasersLongerThanTheArticleIsNotTheArticle() {
    String words = "<p>A gust on Sunday night did what decades of rain, frost and neglect by three owners had never quite managed to do.</p>";
    String card = "<div class=box><a href=/s%d><h3>Storm number %d takes the roof off the old cannery</h3></a>" + words + "</div>";
    StringBuilder list = new StringBuilder();
    for (int i = 0; i < 30; i++) {
      list.append(card.formatted(i, i).replace("A gust", "Gust number " + i));
    }
    Article article = page("", story("", "") + "<div class=grid>" + list + "</div>");
    assertThat(of(article, Role.BODY)).containsExactlyElementsOf(TEXT);
  }

  @Test
  void aStoryThatThePageShowsBelowItsOwnIsNotTheArticles() {
    Article article = page("", shown("Tellmark closes its ferry terminal", paragraphs("p")) + shown("Storm takes the roof off the cannery", OTHER));
    assertThat(of(article, Role.BODY)).containsExactlyElementsOf(TEXT);
    assertThat(of(article, Role.CREDIT)).isEmpty();
    assertThat(article.blocks()).anyMatch(block -> block.role() == Role.RELATED && block.why().equals("another story of the page"));
  }

  @Test
  void theSectionsOfOneArticleAreNoOtherStories() {
    String sections = "<section class=part><h2>The roof</h2>" + OTHER + "</section>";
    String own = "<section class=part><h2>The piers</h2>" + paragraphs("p") + "</section>";
    Article article = page("", "<main><h1>Tellmark closes its ferry terminal</h1>" + own + sections + "</main>");
    assertThat(of(article, Role.BODY)).containsAll(TEXT).hasSizeGreaterThan(TEXT.size());
  }

  @Test
  void aDigestOrLiveBlogUnderOneHeadlineIsOneArticle() {
    String own = "<article class=entry><h2>The terminal</h2><time>09:40</time>" + paragraphs("p") + "</article>";
    String entries = own + "<article class=entry><h2>The cannery</h2><time>08:15</time>" + OTHER + "</article>";
    Article article = page("", "<main><h1>Tellmark closes its ferry terminal</h1>" + entries + "</main>");
    assertThat(of(article, Role.BODY)).containsAll(TEXT).anyMatch(line -> line.startsWith("A gust on Sunday"));
    assertThat(of(article, Role.SUBHEAD)).containsExactly("The terminal", "The cannery");
    assertThat(article.headline()).isEqualTo("Tellmark closes its ferry terminal");
  }

  private static final String OTHER =
      "<p>A gust on Sunday night took the roof off the old cannery in Sallow Bay, and nobody was hurt, the fire brigade said.</p>"
          + "<p>The owner, who had wanted to pull the hall down for years, said that he would not pay for a new one.</p>"
          + "<p>\"It was a matter of time,\" said Ulla Marsh, who worked there until the last tin left the belt in 1998.</p>"
          + "<p>Reporting by Jon Alder</p>";

  private static String shown(String headline, String text) {
    return "<article class=post><h1 class=headline>" + headline + "</h1><div class=story-body>" + text + "</div></article>";
  }

  @Test
  void everyBlockSaysWhyItHasItsRole() {
    String before = "<p class=standfirst>Ten weeks without a ferry are ahead.</p>";
    Article article = page("", story(before, "<ul class=tags><li><a href=/t>Ferries</a></ul>"));
    assertThat(article.blocks()).allSatisfy(block -> assertThat(block.why()).isNotBlank());
  }

  @Test
  void aReportInUtcIsOfTheDayThatThePageShows() {
    String time = "<time datetime=2031-03-04T23:30:00-05:00>March 4</time>";
    Article article = page("<meta property=article:published_time content=2031-03-05T04:30:00Z>", story(time, ""));
    assertThat(Objects.requireNonNull(article.published()).earliest()).isEqualTo(Instant.parse("2031-03-05T04:30:00Z"));
    assertThat(Extractor.statedDay(article.published())).isEqualTo(LocalDate.of(2031, 3, 4));
  }

  @Test
  void aTimeWithItsZoneIsOfItsOwnDay() {
    RawPage raw =
        RawPage.html("test", "<meta property=article:published_time content=2031-03-05T18:30:00+01:00>" + story("", ""))
            .at("https://courier.example/2031/03/04/ferry");
    Article article = new Extractor().extract(raw);
    assertThat(Extractor.statedDay(Objects.requireNonNull(article.published()))).isEqualTo(LocalDate.of(2031, 3, 5));
  }

  @Test
  void theDayThatMicrodataCallThatOfPublicationComesBeforeAVagueTag() {
    Article article =
        page("<meta name=date content=2033-01-01>", story("<time itemprop=datePublished datetime=2031-03-04>4 March 2031</time>", ""));
    assertThat(Extractor.statedDay(Objects.requireNonNull(article.published()))).isEqualTo(LocalDate.of(2031, 3, 4));
  }

  @Test
  void theDayInTheDataOfAScriptServesWhereThePageShowsNone() {
    Article article = page("<script>window.state={\"publishedAt\":\"2031-03-04T10:00:00Z\"}</script>", story("", ""));
    assertThat(Extractor.statedDay(Objects.requireNonNull(article.published()))).isEqualTo(LocalDate.of(2031, 3, 4));
  }

  @Test
  void authorsAreReadFromTheMarkupAroundThem() {
    Article linked = page("", story("<p>Words by <a rel=author href=/ana>Ana Quill</a> and <a rel=author href=/bo>Bo E. Roe</a></p>", ""));
    assertThat(linked.authors()).containsExactly("Ana Quill", "Bo E. Roe");
    Article named = page("", story("<div class=meta><span class=author-name>Ana Quill</span></div>", ""));
    assertThat(named.authors()).containsExactly("Ana Quill");
    Article other = page("", story("", "") + "<div class=comments><span class=comment-author>Gull of the pier</span></div>");
    assertThat(other.authors()).isEmpty();
  }

  @Test
  void authorsInTheHeadArePartedByTheWordsOfAnyLanguage() {
    assertThat(page("<meta name=author content='Por Ana Quill y Luis Sol'>", story("", "")).authors()).containsExactly("Ana Quill", "Luis Sol");
    assertThat(page("<meta name=author content='Von Brandt'>", story("", "")).authors()).containsExactly("Von Brandt");
    assertThat(page("<meta name=author content='Sandy Andersen'>", story("", "")).authors()).containsExactly("Sandy Andersen");
  }

  @Test
  void theOutletBehindAnAuthorsNameIsNoAuthor() {
    String tags = "<meta property=og:site_name content='Tellmark Courier'><meta name=author content='Ana Quill, Tellmark Courier'>";
    Article article = page(tags, story("", ""));
    assertThat(article.authors()).containsExactly("Ana Quill");
  }
}
