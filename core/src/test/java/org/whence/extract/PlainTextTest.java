package org.whence.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whence.extract.Extracted.of;
import static org.whence.extract.Extracted.text;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.whence.model.Article;
import org.whence.model.Language;
import org.whence.model.Moment;
import org.whence.model.RawPage;
import org.whence.model.Role;

class PlainTextTest {
  private static final String FIRST = "The town of Olm closed its only bridge on Monday after engineers found cracks, the mayor said.";
  private static final String SECOND = "Repairs will take at least two months, according to three people who were briefed on the report.";

  private static Article given(String title, String content) {
    return new Extractor().extract(RawPage.text("test.txt", content).by("The Olm Sample", "2026-03-04", null, title));
  }

  @Test
  void theTextStaysAsItWasGivenButForLineEnds() {
    String odd = "Headline of the day\r\n\r\n" + FIRST + " \u00A0\u200B\r" + SECOND + "\n\n\t\n";
    assertThat(text(odd).text()).isEqualTo(odd.replace("\r\n", "\n").replace('\r', '\n'));
  }

  @Test
  void aGivenTitleIsPutBeforeATextThatDoesNotOpenWithIt() {
    Article article = given("Bridge closed", FIRST);
    assertThat(article.text()).isEqualTo("Bridge closed\n\n" + FIRST);
    assertThat(article.headline()).isEqualTo("Bridge closed");
  }

  @Test
  void aGivenTitleThatStandsAtTheTopIsNotRepeated() {
    Article article = given("Bridge closed", "Olm Sample\n\nBridge closed.\n\n" + FIRST);
    assertThat(article.text()).startsWith("Olm Sample\n\nBridge closed.\n\n").doesNotContain("Bridge closed\n");
    assertThat(article.headline()).isEqualTo("Bridge closed.");
  }

  @Test
  void aNoteBehindAStarIsWhatItsWordsSay() {
    String told = "El puente de Olm sigue cerrado desde el lunes, según dijo el alcalde a los vecinos.\n";
    String top = "El puente de Olm\n\n" + told;
    assertThat(of(text(top + "\n* Con información de Agencia Faro\n"), Role.CREDIT)).containsExactly("* Con información de Agencia Faro");
    assertThat(of(text(top + "\n* Los vecinos piden un paso provisional sobre el río.\n"), Role.CREDIT)).isEmpty();
  }

  @Test
  void aBylineBeforeTheTextIsCutInTheTextsOwnLanguage() {
    String told = "El puente de Olm sigue cerrado desde el lunes, según dijo el alcalde a los vecinos de la ribera.\n";
    assertThat(of(text("El puente de Olm\n\nPor Ana Quill y Luis Sol. " + told + told), Role.BYLINE)).containsExactly("Por Ana Quill y Luis Sol.");
  }

  @Test
  void aSentenceAtTheTopIsNoHeadline() {
    assertThat(text(FIRST + "\n" + SECOND).headline()).isNull();
    assertThat(text(FIRST).blocks()).singleElement().matches(block -> block.role() == Role.BODY);
  }

  @Test
  void aHeadlinePrintedTwiceIsTheHeadlineAndTheSecondCopyDebris() {
    Article article = text("Olm Times\nBridges\n\nOlm closes its only bridge\n\nOlm closes its only bridge\n\n" + FIRST + "\n\n" + SECOND);
    assertThat(of(article, Role.HEADLINE)).containsExactly("Olm closes its only bridge");
    assertThat(of(article, Role.DEBRIS)).containsExactly("Bridges", "Olm closes its only bridge");
    assertThat(Objects.requireNonNull(article.outlet()).name()).isEqualTo("Olm Times");
    assertThat(of(article, Role.BODY)).containsExactly(FIRST, SECOND);
  }

  @Test
  void datelinesWithAgenciesAndPlacesBecomeBlocks() {
    assertThat(of(text("Jan 15 (Reuters) - " + FIRST), Role.DATELINE)).containsExactly("Jan 15 (Reuters) -");
    assertThat(of(text("(CNN) \u2014 " + FIRST), Role.DATELINE)).containsExactly("(CNN) \u2014");
    assertThat(of(text("MADRID, 3 Mar. (EFE) - " + FIRST), Role.DATELINE)).containsExactly("MADRID, 3 Mar. (EFE) -");
    assertThat(of(text("LONDON (AP) \u2014 " + FIRST), Role.DATELINE)).containsExactly("LONDON (AP) \u2014");
    assertThat(of(text("WASHINGTON, DC.- " + FIRST), Role.BODY)).containsExactly(FIRST);
    assertThat(of(text("OLM HEIGHTS: " + FIRST), Role.DATELINE)).containsExactly("OLM HEIGHTS:");
  }

  @Test
  void aDashInASentenceIsNoDateline() {
    assertThat(of(text("The mayor \u2014 who was away \u2014 said on Monday that the bridge would stay closed."), Role.DATELINE)).isEmpty();
    assertThat(of(text("Olm (population 900) - a quiet town - closed its bridge on Monday, the mayor said."), Role.DATELINE)).isEmpty();
    assertThat(of(text("Long-term closure of the bridge was ruled out by the mayor on Monday."), Role.DATELINE)).isEmpty();
  }

  @Test
  void aBylineBeforeTheTextIsSplitOffAndItsNamesRead() {
    Article article = text("(The Washington Post) By Ann Lee and Bo Roe. " + FIRST);
    assertThat(of(article, Role.BYLINE)).containsExactly("(The Washington Post) By Ann Lee and Bo Roe.");
    assertThat(of(article, Role.BODY)).containsExactly(FIRST);
    assertThat(article.authors()).containsExactly("Ann Lee", "Bo Roe");
    assertThat(of(text("By Friday. The bridge will be open by then, the mayor said."), Role.BYLINE)).isEmpty();
  }

  @Test
  void aBylineLineGivesDayZoneAuthorsAndOutlet() {
    Article article =
        text(
            "Olm closes its only bridge\nSaturday, January 17, 2026, 7:30 A.M. ET. 4 Minute Read, By Ann Lee, Political Editor & Bo Roe, "
                + "Executive Editor: Olm Valley News,\n"
                + FIRST);
    assertThat(Objects.requireNonNull(article.published()).earliest()).isEqualTo(Instant.parse("2026-01-17T12:30:00Z"));
    assertThat(article.authors()).containsExactly("Ann Lee", "Bo Roe");
    assertThat(Objects.requireNonNull(article.outlet()).name()).isEqualTo("Olm Valley News");
  }

  @Test
  void aCopyrightLineGivesTheOutletAndTheYearsBounds() {
    Article article = text("Olm closes its only bridge\n\n" + FIRST + "\n\u00A9 2025 Olm Times. All rights reserved.");
    assertThat(Objects.requireNonNull(article.outlet()).name()).isEqualTo("Olm Times");
    assertThat(Objects.requireNonNull(article.published()).stated()).isEqualTo("\u00A9 2025");
    assertThat(Objects.requireNonNull(article.published()).latest()).isAfter("2025-12-31T23:00:00Z");
    assertThat(text(FIRST + "\n\u00A9 2025 The Associated Press. All rights reserved.").outlet()).isNull();
  }

  @Test
  void captionsCreditsCorrectionsAndNotesKeepTheirRoles() {
    Article article =
        text(
            String.join(
                "\n\n",
                "Olm closes its only bridge",
                "The bridge of Olm, closed on Monday, March 2, 2026. REUTERS/Ann Lee",
                FIRST,
                "Photo: Bo Roe",
                SECOND,
                "Reporting by Ann Lee in Olm; Editing by Bo Roe.",
                "Correction: An earlier version of this article misstated the length of the bridge.",
                "Editor's note:",
                "This report is based on confirmed statements, and all facts have been cross-checked."));
    assertThat(of(article, Role.CAPTION)).hasSize(2);
    assertThat(of(article, Role.CREDIT)).containsExactly("Reporting by Ann Lee in Olm; Editing by Bo Roe.");
    assertThat(of(article, Role.CORRECTION)).hasSize(1);
    assertThat(of(article, Role.EDITORS_NOTE)).hasSize(2);
    assertThat(of(article, Role.BODY)).containsExactly(FIRST, SECOND);
  }

  @Test
  void anAgencyInBracketsAtTheEndIsACredit() {
    Article article = text(FIRST + "\n\n" + SECOND + " (AFP)");
    assertThat(of(article, Role.CREDIT)).containsExactly("(AFP)");
    assertThat(of(article, Role.BODY)).containsExactly(FIRST, SECOND);
  }

  @Test
  void sentencesThatSayWhoSaidSoAreNeverDebris() {
    String policy = "Subscribe to the privacy policy of the bridge, the mayor said, and nothing will be hidden from you.";
    String reporting = "According to reporting by two newspapers, the cracks were known for years and nothing was done.";
    assertThat(of(text("Olm closes its only bridge\n" + policy + "\n" + reporting + "\n" + FIRST), Role.BODY)).containsExactly(policy, reporting,
        FIRST);
  }

  @Test
  void widgetsRelatedLinksAndLegalLinesAreSetApart() {
    Article article =
        text(
            String.join(
                "\n",
                "Olm closes its only bridge",
                FIRST,
                "buttons=(Accept !) days=(20)",
                "Our website uses cookies to enhance your experience. Learn More",
                SECOND,
                "Related Articles",
                "Ferry to run again",
                "By entering your email, you agree to the Terms and Conditions and acknowledge the Privacy Policy."));
    assertThat(of(article, Role.WIDGET)).hasSize(2);
    assertThat(of(article, Role.RELATED)).containsExactly("Related Articles", "Ferry to run again");
    assertThat(of(article, Role.LEGAL)).hasSize(1);
    assertThat(of(article, Role.BODY)).containsExactly(FIRST, SECOND);
  }

  @Test
  void aSummaryEndsWhereTheFullStoryBegins() {
    Article article = text("Olm closes its only bridge\n\nSummary\n\nCracks found\n\nEngineers found cracks.\n\nFull story\n\n" + FIRST + "\n"
        + SECOND);
    assertThat(of(article, Role.SUMMARY)).containsExactly("Summary", "Cracks found", "Engineers found cracks.");
    assertThat(of(article, Role.BODY)).containsExactly(FIRST, SECOND);
  }

  @Test
  void whatTheOutletSaysOfItselfIsItsOwnRole() {
    Article article =
        text(
            String.join(
                "\n", "Olm closes its only bridge", FIRST, SECOND, "Tags: , ,", "OT provides", "Don't just take our word for it.",
                "Awarded a perfect reliability rating", "100/100", "Welcome back to trustworthy journalism."));
    assertThat(of(article, Role.ABOUT_OUTLET))
        .containsExactly(
            "OT provides", "Don't just take our word for it.", "Awarded a perfect reliability rating", "100/100",
            "Welcome back to trustworthy journalism.");
  }

  @Test
  void shortLinesBetweenParagraphsAreSubheadsAndQuotedOnesAreNot() {
    Article article = text("Olm closes its only bridge\n" + FIRST + "\nWhat comes next?\n" + SECOND + "\n\u201CNobody knows\u201D\n" + FIRST
        + " Again.");
    assertThat(of(article, Role.SUBHEAD)).containsExactly("What comes next?");
    assertThat(of(article, Role.BODY)).contains("\u201CNobody knows\u201D");
  }

  @Test
  void languagesAreToldByTheirSmallWordsOrLeftOpen() {
    assertThat(text(FIRST).language()).isEqualTo(Language.ENGLISH);
    assertThat(text("El alcalde dijo que el puente de la ciudad no se abrirá hasta el lunes por las grietas.").language())
        .isEqualTo(Language.SPANISH);
    assertThat(text("O prefeito disse que a ponte da cidade não será aberta até a próxima segunda-feira.").language().tag()).isEqualTo("pt");
    assertThat(text("Der Bürgermeister sagte, dass die Brücke der Stadt nicht vor Montag geöffnet werde.").language().tag()).isEqualTo("de");
    assertThat(text("Zzyx qwrt 12 34.").language()).isEqualTo(Language.UNKNOWN);
  }

  @Test
  void aGivenDayIsWideAndOneWithAZoneIsNot() {
    assertThat(Objects.requireNonNull(given("T", FIRST).published()).earliest()).isEqualTo(Instant.parse("2026-03-03T10:00:00Z"));
    RawPage zoned = RawPage.text("a", FIRST).by(null, "2026-03-04T10:00:00+01:00", null, null);
    assertThat(Objects.requireNonNull(new Extractor().extract(zoned).published()).latest()).isEqualTo(Instant.parse("2026-03-04T09:00:00Z"));
  }

  @Test
  void theIdDependsOnWhatWasPublishedAndNotOnTheFilesNameOrLineEnds() {
    Article one = new Extractor().extract(RawPage.text("one.txt", FIRST + "\n" + SECOND).at("https://www.olm.example/a"));
    Article two = new Extractor().extract(RawPage.text("two.txt", FIRST + "\r\n" + SECOND).at("https://www.olm.example/a"));
    Article other = new Extractor().extract(RawPage.text("one.txt", FIRST + "\n" + SECOND).at("https://other.example/a"));
    assertThat(one.id()).isEqualTo(two.id()).isNotEqualTo(other.id());
    assertThat(Objects.requireNonNull(one.outlet()).domain()).isEqualTo("olm.example");
  }

  @Test
  void aNoteAboveTheTextDoesNotSwallowIt() {
    String note = "Editor's note:\nThis is an opinion.\n";
    Article article = text("Olm closes its only bridge\n" + note + FIRST + "\n" + SECOND + "\n" + FIRST + " It opens in May.");
    assertThat(of(article, Role.EDITORS_NOTE)).containsExactly("Editor's note:", "This is an opinion.");
    assertThat(of(article, Role.BODY)).hasSize(3);
  }

  @Test
  void aCaptionAtTheTopIsNoHeadline() {
    Article article = text("The bridge of Olm, seen from the ferry (Ann Lee/Reuters)\nOlm closes its only bridge\n" + FIRST);
    assertThat(article.headline()).isEqualTo("Olm closes its only bridge");
    assertThat(of(article, Role.CAPTION)).hasSize(1);
  }

  @Test
  void aPartOfAMonthBoundsTheDay() {
    Object[][] known = {
      {"early September 2025", 1, 10}, {"mid-September 2025", 11, 20}, {"Late September 2025", 21, 30}, {"a principios de septiembre de 2025", 1, 10},
      {"finales de septiembre de 2025", 21, 30}, {"septiembre de 2025", 1, 30}, {"September 2025", 1, 30}
    };
    for (Object[] one : known) {
      RawPage page = RawPage.text("a", "Olm closed its bridge.").by(null, (String) one[0], null, null);
      Moment said = Objects.requireNonNull(new Extractor().extract(page).published());
      assertThat(said).as((String) one[0])
          .isEqualTo(Moment.days(said.stated(), LocalDate.of(2025, 9, (int) one[1]), LocalDate.of(2025, 9, (int) one[2])));
      assertThat((String) one[0]).endsWith(said.stated());
    }
  }
}
