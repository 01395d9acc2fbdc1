package org.whence.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.whence.scene.Told.document;
import static org.whence.scene.Told.office;
import static org.whence.scene.Told.person;
import static org.whence.scene.Told.report;
import static org.whence.scene.Told.someReport;
import static org.whence.scene.Told.unnamed;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.whence.model.Change;
import org.whence.model.Change.DriftKind;
import org.whence.model.Change.Nature;
import org.whence.model.Change.Severity;
import org.whence.model.Commitment;
import org.whence.model.Reason;
import org.whence.model.Stage;
import org.whence.model.Stance;
import org.whence.scene.Scene;
import org.whence.scene.Told;

/** Each kind of change where it fires and where it must not. The parent is The Morning Ledger, which is in the pile. */
class ChangesTest {

  private final Scene scene = new Scene();
  private final Told parent = scene.article("The Morning Ledger", 2);
  private final Told relay = scene.article("Outlet A", 3);

  private static Told.Line told(Told article, String words) {
    return article.line("c", words);
  }

  private void relayed(String before, String after) {
    told(parent, before).by(unnamed("two officials", 2));
    told(relay, after).by(unnamed("two officials", 2)).by(report("The Morning Ledger"));
  }

  private List<Change> drift(DriftKind kind) {
    return scene.changes("c").stream().filter(c -> c.nature() == Nature.DRIFT && c.kind() == kind).toList();
  }

  private void assertNothing() {
    assertThat(scene.changes("c")).isEmpty();
  }

  @Test
  void sameWordsAreNoChange() {
    relayed("The harbour bridge will be closed in spring", "The harbour bridge will be closed in spring");
    assertNothing();
  }

  @Test
  void aRaisedStageHardens() {
    told(parent, "Officials plan to close the harbour bridge").by(unnamed("two officials", 2)).at(Stage.PLANNED);
    told(relay, "Officials agreed to close the harbour bridge").by(report("The Morning Ledger")).at(Stage.AGREED);
    Change change = drift(DriftKind.HARDENED).getFirst();
    assertThat(change.severity()).isEqualTo(Severity.MAJOR);
    assertThat(change.why().code()).isEqualTo(Reason.Code.STAGE_RAISED);
    assertThat(change.relay()).isNotEmpty();
    assertThat(change.before().article()).isEqualTo(parent.reading().article().id());
  }

  @Test
  void aStepAmongPlansDoesNotHarden() {
    told(parent, "Officials propose to close the harbour bridge").by(unnamed("two officials", 2)).at(Stage.PROPOSED);
    told(relay, "Officials plan to close the harbour bridge").by(unnamed("two officials", 2)).by(report("The Morning Ledger")).at(Stage.PLANNED);
    assertNothing();
  }

  @Test
  void confirmedForSaidHardens() {
    told(parent, "The harbour bridge will be closed").by(unnamed("two officials", 2));
    told(relay, "The harbour bridge will be closed").by(unnamed("two officials", 2), Commitment.CONFIRMED).by(report("The Morning Ledger"));
    assertThat(drift(DriftKind.HARDENED)).extracting(c -> c.why().code()).containsExactly(Reason.Code.COMMITMENT_RAISED);
  }

  @Test
  void aConfirmationByAnotherSourceIsNoDrift() {
    told(parent, "The harbour bridge will be closed").by(unnamed("two officials", 2));
    told(relay, "The harbour bridge will be closed").by(office("Port Authority"), Commitment.CONFIRMED);
    assertNothing();
  }

  @Test
  void aDroppedDegreeHardens() {
    relayed("A closure of the harbour bridge is practically certain", "A closure of the harbour bridge is certain");
    assertThat(drift(DriftKind.HARDENED)).extracting(Change::severity).containsExactly(Severity.MAJOR);
  }

  @Test
  void aHedgeThatIsOnlyReplacedIsNoChange() {
    relayed("The harbour bridge could be closed in spring", "The harbour bridge may be closed in spring");
    assertNothing();
  }

  @Test
  void anAddedHedgeSoftens() {
    relayed("The harbour bridge closes in spring for works", "The harbour bridge possibly closes in spring for works");
    assertThat(drift(DriftKind.SOFTENED)).extracting(Change::severity).containsExactly(Severity.MINOR);
  }

  @Test
  void aLoweredStageSoftens() {
    told(parent, "Officials agreed to close the harbour bridge").by(unnamed("two officials", 2)).at(Stage.AGREED);
    told(relay, "Officials plan to close the harbour bridge").by(report("The Morning Ledger")).at(Stage.PLANNED);
    assertThat(drift(DriftKind.SOFTENED)).hasSize(1);
  }

  @Test
  void statedAsFactByAnArticleThatRelaysTheRestDropsTheAttribution() {
    told(parent, "The harbour bridge will be closed in spring").by(unnamed("two officials", 2));
    relay.line("lead", "The bridge is unsafe").by(report("The Morning Ledger"));
    parent.line("lead", "The bridge is unsafe").by(unnamed("two officials", 2));
    told(relay, "The harbour bridge will be closed in spring");
    assertThat(drift(DriftKind.ATTRIBUTION_DROPPED)).extracting(Change::severity).containsExactly(Severity.MINOR);
  }

  @Test
  void unnamedPeopleHiddenBehindTheOutletAreMissedOnlyWhereTheWordsGrewFirmer() {
    told(parent, "The harbour bridge could be closed in spring").by(unnamed("two officials", 2));
    told(relay, "The harbour bridge is closed in spring").by(report("The Morning Ledger"));
    assertThat(drift(DriftKind.ATTRIBUTION_DROPPED)).extracting(Change::severity).containsExactly(Severity.MAJOR);
    assertThat(drift(DriftKind.ATTRIBUTION_DROPPED)).extracting(c -> c.why().code()).containsExactly(Reason.Code.SOURCES_HIDDEN);
  }

  @Test
  void theOutletAloneLendsNoMoreThanItsUnnamedPeople() {
    told(parent, "The harbour bridge will be closed in spring").by(unnamed("two officials", 2));
    told(relay, "The harbour bridge will be closed in spring").by(report("The Morning Ledger"));
    assertNothing();
  }

  @Test
  void keepingTheAttributionOnceIsEnough() {
    told(parent, "The harbour bridge will be closed in spring").by(unnamed("two officials", 2));
    told(relay, "The harbour bridge will be closed in spring").by(unnamed("two officials", 2)).by(report("The Morning Ledger"));
    told(relay, "In spring the harbour bridge will be shut");
    assertThat(drift(DriftKind.ATTRIBUTION_DROPPED)).isEmpty();
  }

  @Test
  void aNamedReportThatBecomesMediaIsTheOddOneOut() {
    Scene other = new Scene();
    other.article("Outlet A", 3).line("c", "The harbour bridge will be closed").by(report("The Morning Ledger"));
    other.article("Outlet B", 3).line("c", "The harbour bridge will be closed").by(report("The Morning Ledger"));
    other.article("Outlet C", 4).line("c", "The harbour bridge will be closed").by(someReport("local media"));
    assertThat(other.changes("c"))
        .anyMatch(c -> c.kind() == DriftKind.ATTRIBUTION_DROPPED && c.nature() == Nature.DIFFERS && c.why().code() == Reason.Code.ODD_ONE_OUT);
  }

  @Test
  void anOfficeForItsUnnamedPeopleIsAnUpgrade() {
    told(relay, "The harbour bridge will be closed").by(office("Transport Ministry"), Commitment.CONFIRMED);
    relay.line("d", "The works take a year").by(unnamed("senior Transport Ministry officials"));
    told(parent, "The harbour bridge will be closed").by(unnamed("an engineer", 1));
    assertThat(drift(DriftKind.SOURCE_UPGRADED)).hasSize(1);
    assertThat(drift(DriftKind.SOURCE_UPGRADED).getFirst().withinOneArticle()).isTrue();
  }

  @Test
  void whatSomebodyWasNotAbleToDoIsNoDoubt() {
    told(parent, "The mayor could not remember the name of the ferry").by(unnamed("two officials", 2));
    told(relay, "The mayor did not remember the name of the ferry").by(unnamed("two officials", 2)).by(report("The Morning Ledger"));
    assertThat(drift(DriftKind.HARDENED)).isEmpty();
  }

  @Test
  void considersTakesThePlaceOfCould() {
    told(parent, "The city could close the harbour bridge").by(unnamed("two officials", 2));
    told(relay, "The city considers closing the harbour bridge").at(Stage.CONSIDERED).by(unnamed("two officials", 2))
        .by(report("The Morning Ledger"));
    assertThat(drift(DriftKind.HARDENED)).isEmpty();
  }

  @Test
  void anOfficeThatSpeaksIsNoUpgrade() {
    told(relay, "The harbour bridge will be closed").by(office("Transport Ministry"), Commitment.SAID);
    relay.line("d", "The works take a year").by(unnamed("senior Transport Ministry officials"));
    told(parent, "The harbour bridge will be closed").by(unnamed("an engineer", 1));
    assertThat(drift(DriftKind.SOURCE_UPGRADED)).isEmpty();
  }

  @Test
  void anotherNumberOfTheSameThingIsAChange() {
    parent.number("80 ships", 80, "ships");
    relay.number("90 ships", 90, "ships");
    relayed("The closure stops 80 ships a day", "The closure stops 90 ships a day");
    Change change = drift(DriftKind.NUMBER_CHANGED).getFirst();
    assertThat(change.why()).isEqualTo(Reason.of(Reason.Code.NUMBER_CHANGED, "80 ships", "90 ships"));
    assertThat(change.severity()).isEqualTo(Severity.MAJOR);
  }

  @Test
  void anOpenBoundThatHoldsTheNumberIsNone() {
    parent.number("83 ships", 83, "ships");
    relay.atLeast("80 ships", 80, "ships");
    relayed("The closure stops 83 ships a day", "The closure stops more than 80 ships a day");
    assertNothing();
  }

  @Test
  void aRoundingIsNone() {
    parent.number("130,828 people", 130_828, "people");
    relay.number("131,000 people", 131_000, "people");
    relayed("The closure concerns 130,828 people", "The closure concerns 131,000 people");
    assertNothing();
  }

  @Test
  void otherThingsCountedAreNotCompared() {
    parent.number("80 ships", 80, "ships");
    relay.number("90 ferries", 90, "ferries");
    relayed("The closure stops 80 ships a day", "The closure stops 90 ferries a day");
    assertNothing();
  }

  @Test
  void aWordChangedInsideTheMarksIsShown() {
    told(parent, "\"the cranes are run by two families\" in the harbour").by(person("Maren Oltvik"));
    told(relay, "\"the cranes are ran by two families\" in the harbour").by(person("Maren Oltvik")).by(report("The Morning Ledger"));
    Change change = drift(DriftKind.QUOTE_ALTERED).getFirst();
    assertThat(change.why().words()).containsExactly("the cranes are run by two families", "the cranes are ran by two families");
  }

  @Test
  void aShorterCutOfAQuotationIsNone() {
    told(parent, "\"the cranes are run by two families and a bank\" in the harbour").by(person("Maren Oltvik"));
    told(relay, "\"the cranes are run by two families\" in the harbour").by(person("Maren Oltvik")).by(report("The Morning Ledger"));
    assertNothing();
  }

  @Test
  void anotherSpellingIsNone() {
    told(parent, "\"we authorised the harbour works last year\" at the pier").by(person("Maren Oltvik"));
    told(relay, "\"we authorized the harbour works last year\" at the pier").by(person("Maren Oltvik")).by(report("The Morning Ledger"));
    assertNothing();
  }

  @Test
  void agentsThatChangePlacesAreShown() {
    relayed("Norland has asked Vestmark for pilots", "Vestmark has asked Norland for pilots");
    assertThat(drift(DriftKind.AGENTS_SWAPPED)).hasSize(1);
  }

  @Test
  void aPassiveIsNoSwap() {
    relayed("Norland has asked Vestmark for pilots", "Vestmark was asked by Norland for pilots");
    assertThat(drift(DriftKind.AGENTS_SWAPPED)).isEmpty();
  }

  @Test
  void someThatBecomeAllWiden() {
    relayed("Some harbour pilots refuse the night shift", "All harbour pilots refuse the night shift");
    assertThat(drift(DriftKind.SCOPE_WIDENED)).extracting(Change::severity).containsExactly(Severity.MAJOR);
  }

  @Test
  void aNarrowerScopeIsNone() {
    relayed("All harbour pilots refuse the night shift", "Some harbour pilots refuse the night shift");
    assertThat(drift(DriftKind.SCOPE_WIDENED)).isEmpty();
  }

  @Test
  void aWordingThatBeginsWithAMonthIsRead() {
    relayed("May the harbour bridge close for works, asks the port", "May the harbour bridge close for works, asks the mayor");
    assertThat(drift(DriftKind.DATE_MOVED)).isEmpty();
  }

  @Test
  void aRelayThatSaysTheOppositeContradicts() {
    told(parent, "The harbour bridge has been closed for works").by(unnamed("two officials", 2)).at(Stage.DONE);
    told(relay, "The harbour bridge has not been closed for works").by(unnamed("two officials",
        2)).by(report("The Morning Ledger")).negatedAt(Stage.DONE);
    assertThat(drift(DriftKind.CONTRADICTED)).hasSize(1);
  }

  @Test
  void aDenialBySomebodyElseIsADisputeNotDrift() {
    told(parent, "The harbour bridge has been closed for works").by(unnamed("two officials", 2));
    told(relay, "The harbour bridge has been closed for works").by(person("Maren Oltvik"), Commitment.DENIED).stance(Stance.DENIES);
    assertNothing();
  }

  @Test
  void theSameWordsReadTwoWaysInOneArticleDoNotContradict() {
    told(relay, "There is no deal on the harbour bridge").by(person("Maren Oltvik"), Commitment.DENIED).stance(Stance.DENIES);
    told(relay, "There is no deal on the harbour bridge").by(person("Maren Oltvik"));
    told(parent, "A deal on the harbour bridge is near").by(unnamed("two officials", 2));
    assertThat(drift(DriftKind.CONTRADICTED)).isEmpty();
  }

  @Test
  void aHeadlineFirmerThanItsTextIsShown() {
    told(relay, "Cracks close the harbour bridge for months").headline();
    told(relay, "Cracks could close the harbour bridge for months").by(unnamed("an engineer", 1));
    told(parent, "The bridge has cracks").by(unnamed("two officials", 2));
    assertThat(drift(DriftKind.HARDENED)).extracting(c -> c.why().code()).containsExactly(Reason.Code.HEADLINE_FIRMER);
  }

  @Test
  void aHeadlineThatKeepsTheHedgeIsNot() {
    told(relay, "Cracks may close the harbour bridge for months").headline();
    told(relay, "Cracks could close the harbour bridge for months").by(unnamed("an engineer", 1));
    told(parent, "The bridge has cracks").by(unnamed("two officials", 2));
    assertNothing();
  }

  @Test
  void aHeadlineThatAssertsTheCauseOverAHypothesisIsFirmer() {
    told(relay, "Frost caused the harbour bridge cracks").headline();
    relay.line("d", "The main hypothesis for the harbour bridge cracks is frost").by(unnamed("an engineer", 1));
    told(parent, "The harbour bridge has cracks").by(unnamed("two officials", 2));
    assertThat(drift(DriftKind.HARDENED)).extracting(c -> c.why().code()).containsExactly(Reason.Code.HEADLINE_FIRMER);
  }

  @Test
  void aHeadlineThatNamesTheHypothesisIsNot() {
    told(relay, "Frost hypothesis: what caused the harbour bridge cracks").headline();
    relay.line("d", "The main hypothesis for the harbour bridge cracks is frost").by(unnamed("an engineer", 1));
    told(parent, "The harbour bridge has cracks").by(unnamed("two officials", 2));
    assertThat(drift(DriftKind.HARDENED)).isEmpty();
  }

  @Test
  void aCauseForABondHardens() {
    relayed("Night shifts are linked to bridge accidents", "Night shifts lead to bridge accidents");
    assertThat(drift(DriftKind.HARDENED)).extracting(c -> c.why().code()).containsExactly(Reason.Code.CAUSE_ASSERTED);
  }

  @Test
  void anOpeningThatTheEndingTakesBackIsContradicted() {
    told(relay, "The Port Authority closes the harbour bridge in spring").by(office("Port Authority"), Commitment.CONFIRMED);
    for (int i = 0; i < 4; i++) {
      relay.line("filler" + i, "Ferries run every hour number " + i).by(person("Ada Brandt"));
    }
    relay.line("end", "Whether the harbour bridge closes in spring remains uncertain");
    assertThat(drift(DriftKind.CONTRADICTED)).extracting(c -> c.why().code()).containsExactly(Reason.Code.ENDS_UNSURE);
  }

  @Test
  void anEndingUnsureOfSomethingElseTakesNothingBack() {
    told(relay, "The Port Authority closes the harbour bridge in spring").by(office("Port Authority"), Commitment.CONFIRMED);
    for (int i = 0; i < 4; i++) {
      relay.line("filler" + i, "Ferries run every hour number " + i).by(person("Ada Brandt"));
    }
    relay.line("end", "Whether apples will ripen remains uncertain");
    assertThat(drift(DriftKind.CONTRADICTED)).isEmpty();
  }

  @Test
  void aNumberThatMostAgreeOnShowsTheOddOne() {
    Scene other = new Scene();
    for (String outlet : List.of("Outlet A", "Outlet B")) {
      other.article(outlet, 3).number("80 ships", 80, "ships").line("c", "The closure stops 80 ships a day");
    }
    other.article("Outlet C", 3).number("95 ships", 95, "ships").line("c", "The closure stops 95 ships a day");
    assertThat(other.changes("c")).extracting(Change::kind).containsExactly(DriftKind.NUMBER_CHANGED);
    assertThat(other.changes("c")).extracting(Change::nature).containsExactly(Nature.DIFFERS);
  }

  @Test
  void aHigherNumberOfALaterDayIsAnUpdate() {
    Scene other = new Scene();
    for (String outlet : List.of("Outlet A", "Outlet B")) {
      other.article(outlet, 3).number("80 ships", 80, "ships").line("c", "The closure stops 80 ships a day");
    }
    other.article("Outlet C", 9).number("95 ships", 95, "ships").line("c", "The closure stops 95 ships a day");
    assertThat(other.changes("c")).isEmpty();
  }

  @Test
  void relaysOfAReportThatIsNotHereOnlyDiffer() {
    Scene other = new Scene();
    for (String outlet : List.of("Outlet A", "Outlet B", "Outlet C")) {
      other.article(outlet, 3).line("c", "A closure of the harbour bridge is practically certain").by(report("Northern Courier"));
    }
    other.article("Outlet D", 4).line("c", "A closure of the harbour bridge is certain").by(report("Northern Courier"));
    List<Change> changes = other.changes("c");
    assertThat(changes).extracting(Change::nature).containsOnly(Nature.DIFFERS);
    assertThat(changes).extracting(Change::why).contains(Reason.of(Reason.Code.ODD_ONE_OUT, "3", "3", "Northern Courier"));
  }

  @Test
  void nothingIsDriftWithoutARelay() {
    told(parent, "A closure of the harbour bridge is practically certain").by(unnamed("two officials", 2));
    told(relay, "A closure of the harbour bridge is certain").by(unnamed("an engineer", 1));
    assertThat(scene.changes("c")).noneMatch(c -> c.nature() == Nature.DRIFT);
  }

  @Test
  void whatANewSourceSaysLaterIsADevelopment() {
    Told later = scene.article("Outlet B", 9);
    told(parent, "Officials are considering closing the harbour bridge").by(unnamed("two officials", 2)).at(Stage.CONSIDERED);
    told(later, "Officials have agreed to closing the harbour bridge").by(office("Port Authority")).at(Stage.AGREED);
    assertThat(scene.changes("c")).extracting(Change::nature, Change::kind).containsExactly(tuple(Nature.DEVELOPMENT, DriftKind.HARDENED));
    assertThat(scene.changes("c").getFirst().why()).isEqualTo(Reason.of(Reason.Code.NEW_SOURCE, "Port Authority"));
  }

  @Test
  void whatTheSameSourceSaysLaterIsNone() {
    told(parent, "Officials are considering closing the harbour bridge").by(office("Port Authority")).at(Stage.CONSIDERED);
    told(scene.article("Outlet B", 9), "Officials have agreed to closing the harbour bridge").by(office("Port Authority")).at(Stage.AGREED);
    assertThat(scene.changes("c")).noneMatch(c -> c.nature() == Nature.DEVELOPMENT);
  }

  @Test
  void anEarlierArticleIsNoParent() {
    Scene other = new Scene();
    other.article("Outlet A", 1).line("c", "A closure of the harbour bridge is certain").by(report("The Morning Ledger"));
    other.article("The Morning Ledger", 9).line("c", "A closure of the harbour bridge is practically certain").by(unnamed("two officials", 2));
    assertThat(other.changes("c")).noneMatch(c -> c.nature() == Nature.DRIFT);
  }

  @Test
  void aSpeakersWordsWithoutTheirDegreeDifferFromThoseWithIt() {
    told(parent, "A collapse of the bridge is practically excluded").by(person("Maren Oltvik"));
    told(relay, "A collapse of the bridge is excluded").by(person("Maren Oltvik"));
    assertThat(scene.changes("c")).extracting(Change::kind).containsExactly(DriftKind.HARDENED);
    assertThat(scene.changes("c")).extracting(Change::why).containsExactly(Reason.of(Reason.Code.HEDGE_DROPPED, "practically"));
    assertThat(scene.changes("c").getFirst().nature()).isEqualTo(Nature.DIFFERS);
  }

  @Test
  void aDegreeThatAnotherSpeakerDoesNotUseIsNoChange() {
    told(parent, "A collapse of the bridge is practically excluded").by(person("Maren Oltvik"));
    told(relay, "A collapse of the bridge is excluded").by(person("Ada Brandt"));
    assertNothing();
  }

  @Test
  void aDegreeOfAnotherWordIsNoChange() {
    told(parent, "A collapse of the bridge piers is practically excluded").by(person("Maren Oltvik"));
    told(relay, "A collapse of the bridge piers is not found").by(person("Maren Oltvik"));
    assertNothing();
  }

  @Test
  void aCauseWhereAllOthersSayABondIsTheOddOne() {
    Scene other = new Scene();
    for (String outlet : List.of("Outlet A", "Outlet B")) {
      other.article(outlet, 3).line("c", "Night shifts are linked to bridge accidents").by(document("Study of " + outlet));
    }
    other.article("Outlet C", 3).line("c", "Night shifts could lead to bridge accidents").by(office("Port Authority"));
    assertThat(other.changes("c")).extracting(Change::kind, Change::nature).containsExactly(tuple(DriftKind.HARDENED, Nature.DIFFERS));
  }

  @Test
  void aCauseThatIsDeniedIsNotTheOddOne() {
    Scene other = new Scene();
    for (String outlet : List.of("Outlet A", "Outlet B")) {
      other.article(outlet, 3).line("c", "Night shifts are linked to bridge accidents").by(document("Study of " + outlet));
    }
    other.article("Outlet C", 3).line("c", "Night shifts do not lead to bridge accidents").by(office("Port Authority"));
    assertThat(other.changes("c")).extracting(Change::kind).doesNotContain(DriftKind.HARDENED);
  }

  @Test
  void unnamedPeopleWhoConfirmStandAloneBesideAnOfficeThatDoes() {
    Scene other = new Scene();
    other.article("Outlet A", 2).line("c", "The harbour bridge will be closed").by(report("Northern Courier"));
    other.article("Outlet B", 2).line("c", "The harbour bridge will be closed").by(unnamed("an engineer", 1));
    other.article("Outlet C", 2).line("c", "The harbour bridge will be closed").by(office("Port Authority"), Commitment.CONFIRMED);
    other.article("Outlet D", 3).line("c", "The harbour bridge will be closed").by(unnamed("two people", 2), Commitment.CONFIRMED);
    assertThat(other.changes("c").stream().filter(c -> c.kind() == DriftKind.HARDENED)).hasSize(1);
  }

  @Test
  void aHeadlineOverAHypothesisThatTheTextPointsBackToIsFirmer() {
    told(relay, "Frost named as what caused the harbour bridge cracks").headline();
    relay.line("d", "The board places frost behind the harbour bridge cracks").by(unnamed("an engineer", 1));
    relay.line("e", "This hypothesis has yet to be tested").by(unnamed("an engineer", 1));
    told(parent, "The harbour bridge has cracks").by(unnamed("two officials", 2));
    assertThat(drift(DriftKind.HARDENED)).extracting(c -> c.why().code()).containsExactly(Reason.Code.HEADLINE_FIRMER);
  }

  @Test
  void aHeadlineThatOnlySuggestsIsNotFirmerThanAHypothesis() {
    told(relay, "Inquiry suggests frost caused the harbour bridge cracks").headline();
    relay.line("d", "The board places frost behind the harbour bridge cracks").by(unnamed("an engineer", 1));
    relay.line("e", "This hypothesis has yet to be tested").by(unnamed("an engineer", 1));
    told(parent, "The harbour bridge has cracks").by(unnamed("two officials", 2));
    assertThat(drift(DriftKind.HARDENED)).isEmpty();
  }
}
