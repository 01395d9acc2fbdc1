package org.whence.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whence.scene.Told.document;
import static org.whence.scene.Told.person;
import static org.whence.scene.Told.unnamed;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.whence.model.Change;
import org.whence.model.Change.DriftKind;
import org.whence.model.Change.Nature;
import org.whence.model.Language;
import org.whence.scene.Scene;
import org.whence.scene.Told;

/** Numbers and causes held against those of other articles of the story, in whatever claim they stand. */
class FiguresTest {

  private final Scene scene = new Scene();

  private Told article(String outlet) {
    return scene.article(outlet, 3);
  }

  private List<Change> odd(String claim, DriftKind kind) {
    return scene.changes(claim).stream().filter(c -> c.nature() == Nature.DIFFERS && c.kind() == kind).toList();
  }

  private void threeTellOfTheFerries() {
    article("Outlet A").measure("3.5", "3.5", "times").line("a", "Crews were 3.5 times as likely to be injured").by(document("Ferry study"));
    article("Outlet B").measure("3.5", "3.5", "times").line("b", "They had 3.5 times more injuries").by(document("Ferry study"));
  }

  @Test
  void aRatioThatStandsAloneDiffersWhateverTheClaim() {
    threeTellOfTheFerries();
    article("Outlet C").measure("three", "3", "times").line("c", "Crews were three times more likely to be injured").by(document("Ferry study"));
    assertThat(odd("c", DriftKind.NUMBER_CHANGED)).hasSize(1);
    assertThat(odd("a", DriftKind.NUMBER_CHANGED)).isEmpty();
  }

  @Test
  void aRatioInPercentIsTheSameRatio() {
    article("Outlet A").measure("90", "90", "%").line("a", "It was linked to a 90% higher risk of capsizing").by(document("Ferry study"));
    article("Outlet B").measure("90", "90", "%").line("b", "A 90% increased risk of capsizing was found").by(document("Ferry study"));
    article("Outlet C").measure("two", "2", "times").line("c", "There were two times more capsizings").by(document("Ferry study"));
    article("Outlet D").measure("fourfold", "4", "times").line("d", "Ferries run a fourfold risk of capsizing").by(document("Ferry study"));
    assertThat(odd("c", DriftKind.NUMBER_CHANGED)).isEmpty();
    assertThat(odd("d", DriftKind.NUMBER_CHANGED)).hasSize(1);
  }

  @Test
  void aRatioOfAnotherThingIsNoChange() {
    threeTellOfTheFerries();
    article("Outlet C").measure("three", "3", "times").line("c", "Crews were three times more likely to resign").by(document("Ferry study"));
    assertThat(odd("c", DriftKind.NUMBER_CHANGED)).isEmpty();
  }

  @Test
  void anArticleThatGivesBothValuesComparesThem() {
    threeTellOfTheFerries();
    article("Outlet C").measure("three", "3", "times").measure("3.5", "3.5", "times")
        .line("c", "Crews were three times more likely to be injured, not 3.5 times").by(document("Ferry study"));
    assertThat(odd("c", DriftKind.NUMBER_CHANGED)).isEmpty();
  }

  @Test
  void figuresCutOffBesideAnEqualNumberAreAChange() {
    article("Outlet A").measure("19.0", "19.0", "%").measure("6.6", "6.6", "%").line("a", "Injuries met 19.0% against 6.6%");
    article("Outlet B").measure("19", "19", "%").measure("6", "6", "%").line("b", "Injuries met 19% of crews versus 6% of others");
    assertThat(odd("b", DriftKind.NUMBER_CHANGED)).extracting(c -> c.why().words()).containsExactly(List.of("6.6", "6"));
    assertThat(odd("a", DriftKind.NUMBER_CHANGED)).isEmpty();
  }

  @Test
  void aProperRoundingBesideAnEqualNumberIsNone() {
    article("Outlet A").measure("19.0", "19.0", "%").measure("6.6", "6.6", "%").line("a", "Injuries met 19.0% against 6.6%");
    article("Outlet B").measure("19", "19", "%").measure("7", "7", "%").line("b", "Injuries met 19% of crews versus 7% of others");
    assertThat(odd("b", DriftKind.NUMBER_CHANGED)).isEmpty();
  }

  @Test
  void anOpenCountBesideAnEqualOneCanBeTheOddOne() {
    for (String outlet : List.of("Outlet A", "Outlet B")) {
      article(outlet).number("46", 46, "dead").atLeast("120", 120, "hurt").line(outlet, "The storm left 46 dead and more than 120 hurt");
    }
    article("Outlet C").number("46", 46, "dead").atLeast("150", 150, "hurt").line("c", "The storm left 46 dead and more than 150 hurt");
    assertThat(odd("c", DriftKind.NUMBER_CHANGED)).hasSize(1);
  }

  @Test
  void countsBesideAnotherNumberAreNotCompared() {
    for (String outlet : List.of("Outlet A", "Outlet B")) {
      article(outlet).number("46", 46, "dead").atLeast("120", 120, "hurt").line(outlet, "The storm left 46 dead and more than 120 hurt");
    }
    article("Outlet C").number("51", 51, "dead").atLeast("150", 150, "hurt").line("c", "The storm left 51 dead and more than 150 hurt");
    assertThat(odd("c", DriftKind.NUMBER_CHANGED)).isEmpty();
  }

  @Test
  void aPartGivenAsTheWholeIsAChange() {
    article("Outlet A").number("4,812 sailors", 4812, "sailors").line("a", "They asked 4,812 sailors on ferries; half took seasick tablets");
    article("Outlet B").atLeast("4,800 sailors", 4800, "sailors").line("b", "They asked 4,800 sailors on ferries who had taken tablets");
    article("Outlet C").atLeast("4,800 sailors", 4800, "sailors").line("c", "They asked 4,800 sailors on ferries who were over fifty");
    assertThat(odd("b", DriftKind.NUMBER_CHANGED)).hasSize(1);
    assertThat(odd("c", DriftKind.NUMBER_CHANGED)).isEmpty();
  }

  @Test
  void whatIsNotProvenToldAsDisprovenIsContradicted() {
    article("Outlet A").line("a", "The study cannot prove cause and effect").by(document("Ferry study"));
    article("Outlet B").in(Language.SPANISH).line("b", "El estudio no establece causa").by(document("Estudio"));
    article("Outlet C").line("c", "Night shifts do not cause accidents").by(unnamed("researchers"));
    article("Outlet D").line("d", "Night shifts do not cause accidents").by(person("Maren Oltvik"));
    assertThat(odd("c", DriftKind.CONTRADICTED)).hasSize(1);
    assertThat(odd("d", DriftKind.CONTRADICTED)).isEmpty();
  }

  @Test
  void anArticleThatSaysSoItselfIsNotContradicted() {
    article("Outlet A").line("a", "The study cannot prove cause and effect").by(document("Ferry study"));
    article("Outlet B").line("b", "It does not establish any cause").by(document("Ferry study"));
    Told both = article("Outlet C");
    both.line("c", "Night shifts do not cause accidents").by(unnamed("researchers"));
    both.line("e", "The study cannot prove a cause").by(document("Ferry study"));
    assertThat(odd("c", DriftKind.CONTRADICTED)).isEmpty();
  }
}
