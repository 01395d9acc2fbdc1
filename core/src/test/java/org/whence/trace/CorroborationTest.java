package org.whence.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whence.scene.Told.document;
import static org.whence.scene.Told.office;
import static org.whence.scene.Told.person;
import static org.whence.scene.Told.report;
import static org.whence.scene.Told.someReport;
import static org.whence.scene.Told.unnamed;

import org.junit.jupiter.api.Test;
import org.whence.model.Commitment;
import org.whence.model.Corroboration;
import org.whence.model.MaybeSame;
import org.whence.model.Range;
import org.whence.model.Reason;
import org.whence.model.Stance;
import org.whence.scene.Scene;
import org.whence.scene.Told;

class CorroborationTest {

  private static final String BRIDGE = "The harbour bridge will be closed in spring";
  private static final String FOG = "Ferries run late because of the fog over the estuary";

  @Test
  void tenRelaysOfOneReportAreOneOrigin() {
    Scene scene = new Scene();
    for (int i = 0; i < 10; i++) {
      scene.article("Outlet " + (char) ('A' + i), 3 + i).line("c", BRIDGE).by(unnamed("two officials", 2)).by(report("The Morning Ledger"));
    }
    Corroboration count = scene.count("c");
    assertThat(count.articles()).isEqualTo(10);
    assertThat(count.origins()).isEqualTo(Range.exactly(1));
    assertThat(count.bottleneck()).containsExactly("report:morning-ledger");
    assertThat(codes(count)).contains(Reason.Code.UNNAMED_SOURCE, Reason.Code.REPORT_NOT_IN_PILE);
  }

  @Test
  void reportsOfTwoOutletsAreTwoOrigins() {
    Scene scene = new Scene();
    scene.article("Outlet A", 3).line("c", BRIDGE).by(report("The Morning Ledger"));
    scene.article("Outlet B", 4).line("c", BRIDGE).by(report("Northern Courier"));
    assertThat(scene.count("c").origins()).isEqualTo(Range.exactly(2));
  }

  @Test
  void manyOutletsThatHeardOnePersonAreOneOrigin() {
    Scene scene = new Scene();
    scene.article("Outlet A", 3).line("c", BRIDGE).by(person("Maren Oltvik"));
    scene.article("Outlet B", 3).line("c", BRIDGE).by(person("Mayor Oltvik"));
    scene.article("Outlet C", 4).line("c", BRIDGE).by(person("Maren Oltvik")).via("Harbour Radio");
    Corroboration count = scene.count("c");
    assertThat(count.origins()).isEqualTo(Range.exactly(1));
    assertThat(count.bottleneck()).containsExactly("person:maren-oltvik");
  }

  @Test
  void aReportAndAnOfficeOnRecordAreTwoOrigins() {
    Scene scene = new Scene();
    scene.article("Outlet A", 3).line("c", BRIDGE).by(unnamed("two officials", 2)).by(report("The Morning Ledger"));
    scene.article("Outlet B", 5).line("c", BRIDGE).by(office("Port Authority"), Commitment.CONFIRMED);
    scene.article("Outlet C", 5).line("c", BRIDGE).by(office("Port Authority"), Commitment.CONFIRMED);
    assertThat(scene.count("c").origins()).isEqualTo(Range.exactly(2));
  }

  @Test
  void unnamedSourcesOfTwoOutletsCouldBeTheSame() {
    Scene scene = new Scene();
    scene.article("Outlet A", 3).line("c", BRIDGE).by(unnamed("two officials", 2));
    scene.article("Outlet B", 4).line("c", BRIDGE).by(unnamed("a senior official", 1));
    Corroboration count = scene.count("c");
    assertThat(count.origins()).isEqualTo(new Range(1, 2));
    assertThat(count.whyAtMost()).extracting(Reason::code).contains(Reason.Code.COULD_BE_SAME);
    assertThat(scene.dossier().maybeSame()).hasSize(1);
    MaybeSame pair = scene.dossier().maybeSame().getFirst();
    assertThat(pair.reasonsFor()).isEmpty();
    assertThat(pair.reasonsAgainst()).extracting(Reason::code).contains(Reason.Code.RELAY_DIFFERS, Reason.Code.COUNT_DIFFERS, Reason.Code.OTHER_DAY);
  }

  @Test
  void anArticleDatedByItsYearAloneHasNoDayToCompare() {
    Scene scene = new Scene();
    scene.article("Outlet A", 3).datedByYear().line("c", BRIDGE).by(unnamed("two officials", 2));
    scene.article("Outlet B", 4).line("c", BRIDGE).by(unnamed("a senior official", 1));
    MaybeSame pair = scene.dossier().maybeSame().getFirst();
    assertThat(pair.reasonsFor()).extracting(Reason::code).doesNotContain(Reason.Code.SAME_DAY);
    assertThat(pair.reasonsAgainst()).extracting(Reason::code).doesNotContain(Reason.Code.OTHER_DAY);
  }

  @Test
  void hundredsOfArticlesThatTellOneThingAreStillOneClaim() {
    Scene scene = new Scene();
    for (int i = 0; i < 200; i++) {
      scene.article("Outlet " + i, 3 + i % 20).line("c", BRIDGE).by(report("The Morning Ledger"));
    }
    assertThat(scene.dossier().mainClaim()).isEqualTo(scene.dossier().claims().getFirst().claim().id());
    assertThat(scene.count("c").articles()).isEqualTo(200);
  }

  @Test
  void unnamedSourcesOfTwoNationsAreNotTheSame() {
    Scene scene = new Scene();
    scene.article("Outlet A", 3).line("c", BRIDGE).by(unnamed("two French officials", 2));
    scene.article("Outlet B", 4).line("c", BRIDGE).by(unnamed("a Spanish official", 1));
    assertThat(scene.count("c").origins()).isEqualTo(Range.exactly(2));
    assertThat(scene.dossier().maybeSame()).isEmpty();
  }

  @Test
  void anUnnamedGroupIsOneWhateverItsCount() {
    Scene scene = new Scene();
    scene.article("Outlet A", 3).line("c", BRIDGE).by(unnamed("four officials", 4));
    assertThat(scene.count("c").origins()).isEqualTo(Range.exactly(1));
    assertThat(scene.count("c").sources()).isEqualTo(Range.exactly(1));
  }

  @Test
  void anArticleWithoutASourceCountsInTheUpperEndOnly() {
    Scene scene = new Scene();
    scene.article("Outlet A", 3).line("c", BRIDGE).by(report("The Morning Ledger"));
    scene.article("Outlet B", 4).line("c", BRIDGE);
    Corroboration count = scene.count("c");
    assertThat(count.origins()).isEqualTo(new Range(1, 2));
    assertThat(count.whyAtMost()).contains(Reason.of(Reason.Code.UNSOURCED_BUT_OTHERS, "Outlet B"));
  }

  @Test
  void onlyUnsourcedArticlesAreOneOrigin() {
    Scene scene = new Scene();
    scene.article("Outlet A", 3).line("c", BRIDGE);
    scene.article("Outlet B", 4).line("c", BRIDGE);
    scene.article("Outlet C", 4).line("c", BRIDGE);
    assertThat(scene.count("c").origins()).isEqualTo(new Range(1, 3));
  }

  @Test
  void repeatingARelayedStoryInItsOwnVoiceAddsNoOrigin() {
    Scene scene = new Scene();
    Told relay = scene.article("Outlet A", 3);
    relay.line("lead", "The bridge is unsafe").by(report("The Morning Ledger"));
    relay.line("c", BRIDGE);
    Corroboration count = scene.count("c");
    assertThat(count.origins()).isEqualTo(Range.exactly(1));
    assertThat(count.bottleneck()).containsExactly("report:morning-ledger");
  }

  @Test
  void unnamedSourcesOfARelayedStoryAreTheReportsOwn() {
    Scene scene = new Scene();
    Told relay = scene.article("Outlet A", 3);
    relay.line("c", BRIDGE).by(report("The Morning Ledger"));
    relay.line("c", "It will close, they added").by(unnamed("officials"));
    assertThat(scene.count("c").origins().low()).isEqualTo(1);
  }

  @Test
  void unnamedSourcesWhoSpokeToTheOutletItselfAreItsOwn() {
    Scene scene = new Scene();
    Told relay = scene.article("Outlet A", 3);
    relay.line("lead", "The bridge is unsafe").by(report("The Morning Ledger"));
    relay.line("c", BRIDGE).by(unnamed("two engineers", 2)).via("Outlet A");
    scene.article("Outlet B", 4).line("c", BRIDGE).by(report("The Morning Ledger"));
    assertThat(scene.count("c").origins().low()).isEqualTo(2);
  }

  @Test
  void ownReportingThatIsOnlyAssertedRaisesTheUpperEndAlone() {
    Scene scene = new Scene();
    scene.article("Outlet A", 3).line("c", BRIDGE).by(report("The Morning Ledger"));
    scene.article("Outlet B", 4).asserts("c").line("c", BRIDGE).by(unnamed("our sources"));
    Corroboration count = scene.count("c");
    assertThat(count.origins()).isEqualTo(new Range(1, 2));
    assertThat(count.whyAtMost()).contains(Reason.of(Reason.Code.OWN_REPORTING_ASSERTED, "Outlet B"));
  }

  @Test
  void aCopyIsNoOriginEvenWhenItDropsTheCredit() {
    Scene scene = new Scene();
    Told first = scene.article("Harbour Wire", 3);
    first.line("c", BRIDGE).by(unnamed("two officials", 2));
    Told second = scene.article("Outlet B", 4);
    second.line("c", BRIDGE).by(unnamed("some engineers"));
    assertThat(scene.count("c").origins()).isEqualTo(Range.exactly(2));
    scene.copy(second, first);
    assertThat(scene.count("c").origins()).isEqualTo(Range.exactly(1));
  }

  @Test
  void anAssociationThatReportedItIsTheOneThatSaidIt() {
    Scene scene = new Scene();
    scene.article("Outlet A", 3).line("c", BRIDGE).by(office("Pilots Association"));
    scene.article("Outlet B", 4).line("c", BRIDGE).by(report("Pilots Association"));
    assertThat(scene.count("c").origins()).isEqualTo(new Range(1, 2));
  }

  @Test
  void whatAnArticleAddsToTheTextItCarriesIsItsOwn() {
    Scene scene = new Scene();
    Told first = scene.article("Harbour Wire", 3);
    first.line("c", BRIDGE).by(person("Maren Oltvik"));
    Told second = scene.article("Outlet B", 4);
    second.line("c", BRIDGE).by(person("Hugo Quintero"));
    Told third = scene.article("Outlet C", 4);
    third.line("c", BRIDGE).by(person("Mayor Oltvik"));
    scene.copy(second, first);
    scene.copy(third, first);
    assertThat(scene.count("c").origins()).isEqualTo(Range.exactly(2));
  }

  @Test
  void aCopyAddsTheReportThatItCitesBesides() {
    Scene scene = new Scene();
    Told first = scene.article("Harbour Wire", 3);
    first.line("c", BRIDGE).by(report("The Morning Ledger"));
    Told second = scene.article("Outlet B", 4);
    second.line("c", BRIDGE).by(report("Northern Courier"));
    Told third = scene.article("Outlet C", 4);
    third.line("c", BRIDGE).by(report("The Morning Ledger"));
    scene.copy(second, first);
    scene.copy(third, first);
    assertThat(scene.count("c").origins()).isEqualTo(Range.exactly(2));
  }

  @Test
  void severalWhoToldTheCopyItselfAreNotTheOneWhomTheTextAboveNames() {
    Scene scene = new Scene();
    Told first = scene.article("Harbour Wire", 3);
    first.line("c", BRIDGE).by(person("Maren Oltvik"));
    Told second = scene.article("Outlet B", 4);
    second.line("c", BRIDGE).by(unnamed("three residents", 3)).via("Outlet B");
    Told third = scene.article("Outlet C", 4);
    third.line("c", BRIDGE).by(unnamed("an engineer", 1)).via("Outlet C");
    scene.copy(second, first);
    scene.copy(third, first);
    assertThat(scene.count("c").origins()).isEqualTo(Range.exactly(2));
  }

  @Test
  void wireCopyInTwoOutletsIsOneOrigin() {
    Scene scene = new Scene();
    scene.article("Outlet A", 3).credit("Reuters").line("c", BRIDGE).by(unnamed("an engineer", 1));
    scene.article("Outlet B", 3).credit("Reuters").line("c", BRIDGE).by(unnamed("a lawyer", 1));
    Corroboration count = scene.count("c");
    assertThat(count.origins()).isEqualTo(Range.exactly(1));
    assertThat(count.bottleneck()).containsExactly("report:reuters");
  }

  @Test
  void aReportThatIsHereCountsByItsOwnSources() {
    Scene scene = new Scene();
    scene.article("The Morning Ledger", 2).line("c", BRIDGE).by(person("Maren Oltvik"));
    scene.article("Outlet A", 3).line("c", BRIDGE).by(report("The Morning Ledger"));
    scene.article("Outlet B", 3).line("c", BRIDGE).by(person("Maren Oltvik"));
    assertThat(scene.count("c").origins()).isEqualTo(Range.exactly(1));
    assertThat(scene.count("c").bottleneck()).containsExactly("person:maren-oltvik");
  }

  @Test
  void aReportThatOnlyRelaysPointsOn() {
    Scene scene = new Scene();
    scene.article("Northern Courier", 2).line("c", BRIDGE).by(report("The Morning Ledger"));
    scene.article("Outlet A", 3).line("c", BRIDGE).by(report("Northern Courier"));
    assertThat(scene.count("c").origins()).isEqualTo(Range.exactly(1));
    assertThat(scene.count("c").bottleneck()).containsExactly("report:morning-ledger");
  }

  @Test
  void twoArticlesOfOneOutletCouldBeOneReport() {
    Scene scene = new Scene();
    scene.article("The Morning Ledger", 2).line("c", BRIDGE).by(unnamed("two French officials", 2));
    scene.article("The Morning Ledger", 6).line("c", BRIDGE).by(unnamed("a Spanish official", 1));
    assertThat(scene.count("c").origins()).isEqualTo(new Range(1, 2));
  }

  @Test
  void mediaNotNamedAreNoFurtherOrigin() {
    Scene scene = new Scene();
    scene.article("Outlet A", 3).line("c", BRIDGE).by(report("The Morning Ledger"));
    scene.article("Outlet B", 4).line("c", BRIDGE).by(someReport("local media"));
    assertThat(scene.count("c").origins()).isEqualTo(new Range(1, 2));
  }

  @Test
  void aDenialIsNoPath() {
    Scene scene = new Scene();
    scene.article("Outlet A", 3).line("c", BRIDGE).by(report("The Morning Ledger"));
    scene.article("Outlet B", 4).line("c", BRIDGE).by(person("Maren Oltvik"), Commitment.DENIED).stance(Stance.DENIES);
    assertThat(scene.count("c").origins()).isEqualTo(Range.exactly(1));
    assertThat(scene.count("c").articles()).isEqualTo(1);
  }

  @Test
  void whatIsOnlyDeniedHasNoOrigin() {
    Scene scene = new Scene();
    scene.article("Outlet B", 4).line("c", BRIDGE).by(person("Maren Oltvik"), Commitment.DENIED).stance(Stance.DENIES);
    assertThat(scene.count("c").origins()).isEqualTo(Range.exactly(0));
    assertThat(codes(scene.count("c"))).containsExactly(Reason.Code.DENIAL_ONLY);
  }

  @Test
  void aWordingThatTheCitedReportDoesNotHoldHasNoOrigin() {
    Scene scene = new Scene();
    Told cited = scene.article("The Morning Ledger", 2);
    cited.line("other", FOG).by(person("Maren Oltvik"));
    cited.line("more", BRIDGE).by(person("Maren Oltvik"));
    Told relay = scene.article("Outlet A", 3);
    relay.line("other", FOG).by(report("The Morning Ledger"));
    relay.line("more", BRIDGE).by(report("The Morning Ledger"));
    relay.line("c", "Engineers secretly dismantled seventeen railway viaducts").by(report("The Morning Ledger"));
    assertThat(scene.count("c").origins()).isEqualTo(Range.exactly(0));
    assertThat(codes(scene.count("c"))).contains(Reason.Code.NOT_IN_CITED_REPORT);
  }

  @Test
  void whereNothingShowsThatTheArticleHereIsTheCitedOneAnotherMaySayIt() {
    Scene scene = new Scene();
    scene.article("The Morning Ledger", 2).line("other", FOG).by(person("Maren Oltvik"));
    scene.article("Outlet A", 3).line("c", "Engineers secretly dismantled seventeen railway viaducts").by(report("The Morning Ledger"));
    assertThat(scene.count("c").origins()).isEqualTo(new Range(0, 1));
    assertThat(codes(scene.count("c"))).contains(Reason.Code.NOT_IN_ARTICLE_HERE);
  }

  @Test
  void anArticleThatLacksMostOfWhatItsOutletIsSaidToReportIsNotWhatIsCited() {
    Scene scene = new Scene();
    scene.article("The Morning Ledger", 2).line("other", FOG).by(person("Maren Oltvik"));
    Told relay = scene.article("Outlet A", 3);
    relay.line("c", "Engineers secretly dismantled seventeen railway viaducts").by(report("The Morning Ledger"));
    relay.line("d", "Nurses demand shorter nights from Velmora's hospitals").by(report("The Morning Ledger"));
    relay.line("e", "Bakers will pay double taxes on imported flour").by(report("The Morning Ledger"));
    assertThat(scene.count("c").origins()).isEqualTo(Range.exactly(1));
  }

  @Test
  void aParaphraseOfTheCitedReportKeepsItsOrigin() {
    Scene scene = new Scene();
    scene.article("The Morning Ledger", 2).line("other", "Engineers want the harbour bridge closed from spring onwards").by(person("Maren Oltvik"));
    scene.article("Outlet A", 3).line("c", BRIDGE).by(report("The Morning Ledger"));
    assertThat(scene.count("c").origins().low()).isEqualTo(1);
  }

  @Test
  void anOfficeThatIsOnlyItsUnnamedPeopleIsCountedAsThem() {
    Scene scene = new Scene();
    Told article = scene.article("Outlet A", 3);
    article.line("c", BRIDGE).by(office("Transport Ministry"), Commitment.CONFIRMED);
    article.line("d", "The works take a year").by(unnamed("senior Transport Ministry officials"));
    Corroboration count = scene.count("c");
    assertThat(count.origins().low()).isLessThanOrEqualTo(1);
    assertThat(codes(count)).contains(Reason.Code.SOURCE_WORDING_UPGRADED);
    assertThat(scene.claim("c").wordings().getFirst().behind()).noneMatch(id -> id.startsWith("office:"));
  }

  @Test
  void anOfficeThatIsQuotedStaysAnOffice() {
    Scene scene = new Scene();
    Told article = scene.article("Outlet A", 3);
    article.line("c", BRIDGE).by(office("Transport Ministry"), Commitment.CONFIRMED);
    article.line("e", "\"We close it in spring, for a year\"").by(person("Ada Brandt", "Transport Ministry spokeswoman"));
    article.line("d", "The works take a year").by(unnamed("senior Transport Ministry officials"));
    assertThat(codes(scene.count("c"))).doesNotContain(Reason.Code.SOURCE_WORDING_UPGRADED);
  }

  @Test
  void whoSpeaksForAnOfficeIsNoFurtherOrigin() {
    Scene scene = new Scene();
    scene.article("Outlet A", 3).line("c", BRIDGE).by(office("Port Authority"));
    scene.article("Outlet B", 3).line("c", BRIDGE).by(person("Ada Brandt", "Port Authority spokeswoman"));
    assertThat(scene.count("c").origins()).isEqualTo(new Range(1, 2));
  }

  @Test
  void twoDocumentsWithNamesOfTheirOwnAreTwo() {
    Scene scene = new Scene();
    scene.article("Outlet A", 3).line("c", BRIDGE).by(document("the Halvorsen inquiry"));
    scene.article("Outlet B", 3).line("c", BRIDGE).by(document("the Brandt letter"));
    assertThat(scene.count("c").origins()).isEqualTo(Range.exactly(2));
    Scene plain = new Scene();
    plain.article("Outlet A", 3).line("c", BRIDGE).by(document("the Halvorsen inquiry"));
    plain.article("Outlet B", 3).line("c", BRIDGE).by(document("a report"));
    assertThat(plain.count("c").origins()).isEqualTo(new Range(1, 2));
  }

  @Test
  void claimsThatCouldBeOneShareTheLowerBound() {
    Scene scene = new Scene();
    scene.article("Outlet A", 3).line("c", BRIDGE).by(report("The Morning Ledger"));
    scene.article("Outlet B", 4).line("d", "The crossing is to shut for a time");
    scene.maybeSame("c", "d");
    Corroboration count = scene.count("d");
    assertThat(count.origins().low()).isEqualTo(1);
    assertThat(count.bottleneck()).containsExactly("report:morning-ledger");
    assertThat(codes(count)).contains(Reason.Code.CLAIMS_COULD_BE_SAME);
  }

  private static final String BOTH = "The harbour bridge will be closed in spring and thirty dockers must leave their posts";

  @Test
  void whoCarriesAPartOfAWordingEachDoesNotCountTogether() {
    Scene scene = new Scene();
    scene.article("Outlet A", 3).line("c", BOTH).by(report("The Morning Ledger"));
    scene.article("Outlet B", 4).line("c", "The harbour bridge will be closed in spring").by(office("Port Authority"));
    scene.article("Outlet C", 5).line("c", "Thirty dockers must leave their posts").by(person("Maren Oltvik"));
    Corroboration count = scene.count("c");
    assertThat(count.origins()).isEqualTo(new Range(2, 3));
    assertThat(count.why()).contains(Reason.of(Reason.Code.JOINT, "Port Authority", "Maren Oltvik"));
  }

  @Test
  void whoCarriesTheWholeCountsWhateverTheWording() {
    Scene scene = new Scene();
    scene.article("Outlet A", 3).line("c", BOTH).by(report("The Morning Ledger"));
    scene.article("Outlet B", 4).line("c", BOTH).by(office("Port Authority"));
    scene.article("Outlet C", 5).line("c", BOTH).by(person("Maren Oltvik"));
    assertThat(scene.count("c").origins()).isEqualTo(Range.exactly(3));
    assertThat(codes(scene.count("c"))).doesNotContain(Reason.Code.JOINT);
  }

  @Test
  void addingARelayNeverAddsAnOrigin() {
    Scene scene = new Scene();
    scene.article("The Morning Ledger", 2).line("c", BRIDGE).by(unnamed("two officials", 2));
    scene.article("Northern Courier", 3).line("c", BRIDGE).by(person("Maren Oltvik"));
    Range before = scene.count("c").origins();
    scene.article("Outlet C", 4).line("c", BRIDGE).by(report("The Morning Ledger"));
    scene.article("Outlet D", 4).line("c", BRIDGE).by(person("Maren Oltvik")).via("Northern Courier");
    assertThat(scene.count("c").origins()).isEqualTo(before);
  }

  private static final String QUOTED = "\"The bridge will be closed when the first frost of the year comes\"";

  @Test
  void oneSayingQuotedUnderThreeDescriptionsIsOneOrigin() {
    Scene scene = new Scene();
    scene.article("Outlet A", 3).line("c", QUOTED).by(office("a Port Authority spokesman"));
    scene.article("Outlet B", 3).line("c", QUOTED).by(office("Lindhaven Harbour"));
    scene.article("Outlet C", 4).line("c", QUOTED).by(person("Maren Oltvik"));
    assertThat(scene.count("c").origins()).isEqualTo(Range.exactly(1));
    assertThat(codes(scene.count("c"))).contains(Reason.Code.SAID_ONCE);
  }

  @Test
  void oneLongQuotationIsOneSayingWhoeverIsNamedForIt() {
    Scene scene = new Scene();
    scene.article("Outlet A", 3).line("c", QUOTED).by(person("Maren Oltvik"));
    scene.article("Outlet B", 3).line("c", QUOTED).by(person("Ada Brandt"));
    assertThat(scene.count("c").origins()).isEqualTo(Range.exactly(1));
  }

  @Test
  void aShortQuotationCouldBeSaidTwice() {
    Scene scene = new Scene();
    scene.article("Outlet A", 3).line("c", "\"The bridge will be closed soon\"").by(office("Lindhaven Harbour"));
    scene.article("Outlet B", 3).line("c", "\"The bridge will be closed soon\"").by(office("the town hall of Ostrand"));
    assertThat(scene.count("c").origins()).isEqualTo(new Range(1, 2));
  }

  @Test
  void whatOneQuotesAndAnotherRetellsInItsWordsIsOneSaying() {
    Scene scene = new Scene();
    scene.article("Outlet A", 3).line("c", "\"The inquiry fails to address the owner's part in this dreadful collapse\"").by(person("Maren Oltvik"));
    scene.article("Outlet B", 3).line("c", "The inquiry fails to address the part of the owner in the collapse").by(office("Bridge Watch"));
    assertThat(scene.count("c").origins()).isEqualTo(new Range(1, 2));
  }

  @Test
  void aLoneSurnameCouldBeAnyoneOfThatName() {
    Scene scene = new Scene();
    scene.article("Outlet A", 3).line("c", BRIDGE).by(person("Maren Oltvik"));
    scene.article("Outlet B", 3).line("other", "The ferry will sail").by(person("Jon Oltvik"));
    scene.article("Outlet C", 4).line("c", BRIDGE).by(person("Oltvik"));
    assertThat(scene.count("c").origins()).isEqualTo(new Range(1, 2));
  }

  @Test
  void aLetterCalledByItsWritersNameCouldBeTheWriter() {
    Scene scene = new Scene();
    scene.article("Outlet A", 3).line("c", BRIDGE).by(person("Maren Oltvik"));
    scene.article("Outlet B", 3).line("c", BRIDGE).by(document("Ms Oltvik's letter"));
    assertThat(scene.count("c").origins()).isEqualTo(new Range(1, 2));
  }

  @Test
  void anOfficeWithoutANameCouldBeAnyOther() {
    Scene scene = new Scene();
    scene.article("Outlet A", 3).line("c", BRIDGE).by(office("Lindhaven Harbour"));
    scene.article("Outlet B", 3).line("c", BRIDGE).by(office("the company"));
    assertThat(scene.count("c").origins()).isEqualTo(new Range(1, 2));
  }

  @Test
  void unnamedPeopleWithTheWordsOfANamedPersonAddNoOriginAndAreNotNamed() {
    Scene scene = new Scene();
    scene.article("Outlet A", 3).line("c", QUOTED).by(person("Maren Oltvik"));
    scene.article("Outlet B", 3).line("c", QUOTED).by(unnamed("two officials", 2));
    Corroboration count = scene.count("c");
    assertThat(count.origins()).isEqualTo(Range.exactly(1));
    assertThat(scene.dossier().maybeSame()).isEmpty();
  }

  private static java.util.List<Reason.Code> codes(Corroboration count) {
    return count.why().stream().map(Reason::code).toList();
  }
}
