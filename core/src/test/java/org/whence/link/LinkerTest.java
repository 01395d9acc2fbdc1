package org.whence.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whence.scene.Told.document;
import static org.whence.scene.Told.office;
import static org.whence.scene.Told.person;
import static org.whence.scene.Told.report;
import static org.whence.scene.Told.someReport;
import static org.whence.scene.Told.unnamed;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.whence.model.Article;
import org.whence.model.AttributionId;
import org.whence.model.CitedReport;
import org.whence.model.Identity;
import org.whence.model.Language;
import org.whence.model.Links;
import org.whence.model.Reading;
import org.whence.model.Source;
import org.whence.scene.Scene;
import org.whence.scene.Told;

class LinkerTest {

  private final Scene scene = new Scene();
  private int day = 3;

  /** The identity ids of sources, each in an article of its own. */
  private List<String> apart(Source... sources) {
    for (Source source : sources) {
      scene.article("Outlet " + (char) ('A' + day), day++).line("c", "The bridge will close").by(source);
    }
    return ids(scene.links());
  }

  /** The identity ids of sources in one article, in the order of the lines. */
  private List<String> together(Source... sources) {
    Told article = scene.article("Outlet A", day++);
    for (Source source : sources) {
      article.line("c", "The bridge will close").by(source);
    }
    return ids(scene.links());
  }

  private Article told(String outlet, int on, Source by) {
    Told article = scene.article(outlet, on);
    article.line("c", "The bridge will close").by(by);
    return article.reading().article();
  }

  private List<String> ids(Links links) {
    Map<AttributionId, String> byPlace = new TreeMap<>(links.sourceOf());
    return scene.readings().stream().flatMap(r -> r.attributions().stream()).map(a -> byPlace.get(a.id())).toList();
  }

  @Test
  void anOutletIsOneByAnyOfItsNames() {
    List<String> ids = apart(report("The New York Times"), report("New York Times"), report("NYT"), report("the New York Times'"));
    assertThat(ids).containsOnly("outlet:new-york-times");
  }

  @Test
  void aShortNameIsTheOutletItsArticleNamesInFull() {
    assertThat(together(report("The Northern Courier"), report("the Courier"))).containsOnly("outlet:northern-courier");
  }

  @Test
  void aShortNameAloneStaysItself() {
    assertThat(apart(report("The Northern Courier"), report("the Courier"))).doesNotHaveDuplicates();
  }

  @Test
  void anOfficeThatAnotherArticleCreditsIsAnOutletAndIsCited() {
    scene.article("Outlet A", 2).credit("KWA").line("c", "The bridge will close").by(unnamed("two officials", 2));
    Told citing = scene.article("Outlet B", 3);
    citing.line("c", "The bridge will close").by(office("KWA")).by(office("Port Authority"));
    assertThat(ids(scene.links())).contains("outlet:kwa").anyMatch(id -> id.startsWith("office:"));
    List<CitedReport> reports = scene.links().reports();
    assertThat(reports).anyMatch(r -> "outlet:kwa".equals(r.outlet()) && r.citedBy().contains(citing.reading().article().id()));
  }

  @Test
  void anOfficeThatNobodyCreditsStaysAnOffice() {
    assertThat(apart(office("KWA"))).allMatch(id -> id.startsWith("office:"));
  }

  @Test
  void anOutletOfManyNamesakesIsTheOneOfItsLanguage() {
    scene.article("Outlet A", 3).in(Language.SPANISH).line("c", "El puente se cierra").by(report("ABC"));
    scene.article("Outlet B", 3).line("c", "The bridge will close").by(report("ABC"));
    assertThat(ids(scene.links())).containsExactly("outlet:abc", "outlet:abc-australia");
  }

  @Test
  void aSurnameIsThePersonThePileNamesInFull() {
    assertThat(apart(person("Maren Oltvik"), person("Oltvik"), person("President Oltvik"), person("maren oltvik")))
        .containsOnly("person:maren-oltvik");
  }

  @Test
  void accentsMiddleNamesAndInitialsDoNotPartPersons() {
    assertThat(apart(person("Álvaro Núñez Prado"), person("Alvaro Nunez Prado"), person("Frank Mitchell Arden"), person("Frank M. Arden"),
        person("Mitch Arden")))
        .containsExactly("person:alvaro-nunez-prado", "person:alvaro-nunez-prado", "person:frank-mitchell-arden", "person:frank-mitchell-arden",
            "person:frank-mitchell-arden");
  }

  @Test
  void aSurnameOfTwoPersonsIsTheOneInTheSameArticle() {
    scene.article("Outlet A", 3).line("c", "The bridge will close").by(person("Maren Oltvik"));
    Told second = scene.article("Outlet B", 4);
    second.line("c", "The bridge will close").by(person("Jon Oltvik"));
    second.line("c", "The bridge will shut").by(person("Oltvik"));
    assertThat(ids(scene.links())).containsExactly("person:maren-oltvik", "person:jon-oltvik", "person:jon-oltvik");
  }

  @Test
  void aSurnameOfTwoPersonsIsTheOneWhomFarMoreArticlesNameElseItself() {
    assertThat(apart(person("Maren Oltvik"), person("Maren Oltvik"), person("Maren Oltvik"), person("Jon Oltvik"), person("Oltvik")))
        .last().isEqualTo("person:maren-oltvik");
    assertThat(apart(person("Jon Oltvik"), person("Jon Oltvik"), person("Oltvik"))).last().isEqualTo("person:oltvik");
  }

  @Test
  void theReportIsTheArticleOfTheStoryAndWhatWasCitedBeforeItIsAnother() {
    Article earlier = told("Outlet A", 3, report("Northern Courier"));
    Article itself = told("Northern Courier", 8, person("Maren Oltvik"));
    Article later = told("Outlet B", 9, report("Northern Courier"));
    CitedReport cited = scene.links().reports().getFirst();
    assertThat(cited.inPile()).isNull();
    List<CitedReport> here = StoryReports.of(cited, List.of(earlier, later), List.of(itself));
    assertThat(here).extracting(CitedReport::inPile).containsExactly(itself.id(), null);
    assertThat(here).extracting(CitedReport::citedBy).containsExactly(List.of(later.id()), List.of(earlier.id()));
  }

  @Test
  void aGivenNameIsNotASurname() {
    assertThat(apart(person("Maren Oltvik"), person("Maren"))).doesNotHaveDuplicates();
  }

  @Test
  void anAcronymInBracketsIsTheOffice() {
    assertThat(apart(office("Harbour Safety Commission (HSC)"), office("HSC"), office("the Harbour Safety Commission"))).containsOnly("office:hsc");
  }

  @Test
  void anOfficeIsOneInTwoLanguages() {
    assertThat(apart(office("the White House"), office("la Casa Blanca"))).containsOnly("office:white-house");
    assertThat(apart(office("Pentagon"))).contains("office:united-states-department-of-defense");
  }

  @Test
  void aPersonReadAsAnOfficeIsStillThePerson() {
    assertThat(apart(person("Maren Oltvik"), office("Oltvik"))).containsOnly("person:maren-oltvik");
  }

  /** The identity ids of sources to each of whom an article of its own gives the words. */
  private List<String> saying(String words, Source... sources) {
    for (Source source : sources) {
      scene.article("Outlet " + (char) ('A' + day), day++).line("c", words).by(source);
    }
    return ids(scene.links());
  }

  @Test
  void aPronounOrATitleIsThePersonToWhomAnotherArticleGivesTheSameLongQuotation() {
    String quoted = "\"The bridge will be closed when the first frost of the year comes\"";
    assertThat(saying(quoted, person("Maren Oltvik"), person("she"), office("the president"), unnamed("an official", 1), office("Port Authority")))
        .startsWith("person:maren-oltvik", "person:maren-oltvik", "person:maren-oltvik").noneMatch("person:she"::equals)
        .filteredOn(id -> id.equals("person:maren-oltvik")).hasSize(3);
  }

  @Test
  void aShortQuotationOrOneOfTwoPersonsNamesNobody() {
    assertThat(saying("\"The bridge will be closed soon\"", person("Maren Oltvik"), person("she"))).contains("person:she");
    assertThat(saying("\"The ferry will not sail when the first frost of the year comes\"", person("Maren Oltvik"), person("Ada Brandt"),
        person("he"))).contains("person:he");
  }

  @Test
  void oneDescriptionInOneArticleIsOneSource() {
    assertThat(together(unnamed("a source briefed on the talks", 1), unnamed("the source", 1), unnamed("the same source",
        1))).hasSize(3).containsOnly(
        ids(scene.links()).getFirst());
  }

  @Test
  void anotherNationOrNumberIsAnotherSource() {
    assertThat(together(unnamed("two French officials", 2), unnamed("three French officials", 3),
        unnamed("Spanish officials"))).doesNotHaveDuplicates();
  }

  @Test
  void unnamedSourcesOfTwoArticlesStayTwo() {
    assertThat(apart(unnamed("a senior official", 1), unnamed("a senior official", 1))).doesNotHaveDuplicates();
  }

  @Test
  void unnamedSourcesThroughOneReportAreOne() {
    scene.article("Outlet A", 3).line("c", "The bridge will close").by(unnamed("two officials", 2)).by(report("The Morning Ledger"));
    scene.article("Outlet B", 4).line("c", "The bridge will close").by(unnamed("two officials", 2)).via("The Morning Ledger");
    scene.article("Outlet C", 4).in(Language.SPANISH).line("c", "El puente se cierra").by(unnamed("dos funcionarios", 2)).via("The Morning Ledger");
    assertThat(ids(scene.links()).stream().filter(id -> id.startsWith("unnamed:")).distinct()).hasSize(1);
  }

  @Test
  void aDocumentWithoutANameIsOneOnlyInItsArticle() {
    assertThat(apart(document("a study"), document("a study"))).doesNotHaveDuplicates();
    assertThat(apart(document("the Halvorsen inquiry"), document("Halvorsen inquiry")).subList(2, 4)).containsOnly("document:halvorsen-inquiry");
  }

  @Test
  void aReportNotNamedIsNobodys() {
    assertThat(apart(someReport("local media"))).allMatch(id -> id.startsWith("outlet-unnamed:"));
    assertThat(scene.links().reports()).isEmpty();
  }

  @Test
  void aCitedReportThatIsInThePileIsFound() {
    scene.article("The Morning Ledger", 2).line("c", "The bridge will close").by(person("Maren Oltvik"));
    scene.article("Outlet A", 3).line("c", "The bridge will close").by(report("Morning Ledger"));
    CitedReport report = scene.links().reports().getFirst();
    assertThat(report.inPile()).isEqualTo(scene.readings().getFirst().article().id());
    assertThat(report.citedBy()).containsExactly(scene.readings().get(1).article().id());
    assertThat(report.proof()).isNotEmpty();
  }

  @Test
  void aLaterArticleIsNotTheReportThatWasCitedBefore() {
    scene.article("Outlet A", 3).line("c", "The bridge will close").by(report("Morning Ledger"));
    scene.article("The Morning Ledger", 9).line("c", "The bridge will close").by(person("Maren Oltvik"));
    assertThat(scene.links().reports().getFirst().inPile()).isNull();
  }

  @Test
  void anArticleThatSpeaksOfItsOwnOutletCitesNobody() {
    scene.article("Outlet A", 3).line("c", "The bridge will close").by(report("Outlet A"));
    assertThat(scene.links().reports()).isEmpty();
  }

  @Test
  void theOrderOfTheArticlesDoesNotMatter() {
    apart(person("Maren Oltvik"), person("Oltvik"), report("NYT"), report("The New York Times"), unnamed("two officials", 2), office("HSC"));
    List<Reading> readings = new java.util.ArrayList<>(scene.readings());
    Links first = new Linker().link(readings);
    Collections.reverse(readings);
    assertThat(new Linker().link(readings)).isEqualTo(first);
  }

  @Test
  void everyMentionLeadsToAnIdentity() {
    apart(person("Maren Oltvik"), report("NYT"), someReport("local media"), unnamed("two officials", 2), office("HSC"), document("a study"),
        new Source.Unstated("reportedly"));
    Links links = scene.links();
    for (Reading reading : scene.readings()) {
      reading.attributions().forEach(a -> {
        Identity identity = links.identity(links.sourceOf().get(a.id()));
        assertThat(identity).isNotNull();
        assertThat(identity.mentions()).contains(a.id());
      });
    }
  }
}
