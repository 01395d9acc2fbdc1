package org.whence.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.whence.alert.Alerts;
import org.whence.extract.Extractor;
import org.whence.model.Alert;
import org.whence.model.Article;
import org.whence.model.Dossier;
import org.whence.model.Pile;
import org.whence.model.RawPage;
import org.whence.model.TracedClaim;

class AlertsTest {
  private static final Instant NOW = Instant.parse("2031-03-09T08:00:00Z");

  private static final Article SCOOP = article("The Morning Ledger", "ledger.example", "2031-03-03T08:00:00Z",
      "Officials plan to close Lindhaven's harbour bridge",
      "Officials in Lindhaven plan to close the harbour bridge for a year, according to two officials with knowledge of the plan.",
      "The officials spoke on condition of anonymity because no decision has been made.");

  private static final Article RELAY = article("Coast Daily", "coast.example", "2031-03-04T08:00:00Z",
      "Lindhaven bridge may close, Morning Ledger reports",
      "Officials in Lindhaven plan to close the harbour bridge for a year, The Morning Ledger reported on Monday, citing two officials.");

  private static final Article SECOND = article("Harbour Herald", "herald.example", "2031-03-05T08:00:00Z",
      "Mayor of Lindhaven says officials plan to close harbour bridge",
      "Officials in Lindhaven plan to close the harbour bridge for a year, Mayor Ada Brandt told the Harbour Herald in an interview on Wednesday.");

  private static final Article OTHER = article("Valley Post", "valley.example", "2031-09-09T08:00:00Z",
      "Vestmark orchard growers expect a record apple harvest",
      "Apple growers in the Vestmark valley expect a record harvest, said Ada Brandt, who leads their association.");

  private static Article article(String outlet, String domain, String date, String title, String... paragraphs) {
    RawPage page = new RawPage(
        domain + date, RawPage.Form.TEXT, String.join("\n\n", paragraphs), "https://" + domain + "/bridge", outlet, date, "en", title, List.of(),
        List.of());
    return new Extractor().extract(page);
  }

  private static Pile pile(Article... articles) {
    return new Whence().traceArticles(List.of(articles));
  }

  private static List<Alert> between(Pile before, Pile after, Article... earlier) {
    return new Alerts().between(new Alerts.Traces(before.dossiers(), after.dossiers(), after.revisions(), List.of(earlier)), NOW);
  }

  @Test
  void the_first_trace_is_a_new_story_with_its_headline() {
    List<Alert> alerts = between(pile(), pile(SCOOP));
    assertThat(alerts).extracting(Alert::kind).containsExactly(Alert.Kind.NEW_STORY);
    assertThat(alerts.getFirst().numbers()).containsExactly(1, 1);
    assertThat(alerts.getFirst().proof().getFirst().words()).isEqualTo("Officials plan to close Lindhaven's harbour bridge");
  }

  @Test
  void nothing_new_is_no_alert() {
    assertThat(between(pile(SCOOP, RELAY), pile(RELAY, SCOOP))).isEmpty();
  }

  @Test
  void a_relay_is_a_new_article_and_no_new_origin() {
    List<Alert> alerts = between(pile(SCOOP), pile(SCOOP, RELAY));
    assertThat(alerts).extracting(Alert::kind).doesNotContain(Alert.Kind.MORE_ORIGINS, Alert.Kind.NEW_STORY);
    assertThat(alerts.getFirst().kind()).isEqualTo(Alert.Kind.NEW_ARTICLES);
    assertThat(alerts.getFirst().numbers()).containsExactly(1, 0);
  }

  @Test
  void a_second_origin_is_told_with_the_sentence_that_shows_it_and_under_the_id_the_claim_had() {
    Pile before = pile(SCOOP, RELAY);
    List<Alert> alerts = between(before, pile(SCOOP, RELAY, SECOND));
    List<String> ids = new ArrayList<>();
    for (Dossier dossier : before.dossiers()) {
      dossier.claims().stream().map(TracedClaim::claim).forEach(claim -> ids.add(claim.id()));
    }
    assertThat(alerts).filteredOn(alert -> alert.kind() == Alert.Kind.MORE_ORIGINS).isNotEmpty().allSatisfy(alert -> {
      assertThat(alert.numbers()).containsExactly(1, 2);
      assertThat(ids).contains(alert.claim());
      assertThat(alert.proof()).anySatisfy(proof -> assertThat(proof.words()).contains("Mayor"));
    });
    assertThat(alerts.getFirst().numbers()).containsExactly(1, 1);
  }

  @Test
  void another_story_leaves_this_one_as_it_is() {
    List<Alert> alerts = between(pile(SCOOP), pile(SCOOP, OTHER));
    assertThat(alerts).extracting(Alert::kind).containsExactly(Alert.Kind.NEW_STORY);
  }

  @Test
  void a_changed_article_is_told_with_both_sentences_and_no_new_article() {
    Article later = article("The Morning Ledger", "ledger.example", "2031-03-03T12:00:00Z",
        "Officials plan to close Lindhaven's harbour bridge",
        "Officials in Lindhaven plan to close the harbour bridge for a year.",
        "The officials spoke on condition of anonymity because no decision has been made.");
    List<Alert> alerts = between(pile(SCOOP, RELAY), pile(SCOOP, RELAY, later), SCOOP);
    assertThat(alerts).extracting(Alert::kind).doesNotContain(Alert.Kind.NEW_ARTICLES, Alert.Kind.NEW_STORY, Alert.Kind.MORE_ORIGINS);
    assertThat(alerts).filteredOn(alert -> alert.kind() == Alert.Kind.REVISED).singleElement().satisfies(alert -> {
      assertThat(alert.proof()).extracting(Alert.Proof::words).anyMatch(words -> words.contains("according to two officials"));
      assertThat(alert.proof()).extracting(Alert.Proof::words).contains("Officials in Lindhaven plan to close the harbour bridge for a year.");
    });
  }

  @Test
  void a_denial_is_told_with_its_sentence() {
    Article denial = article("Harbour Herald", "herald.example", "2031-03-05T08:00:00Z", "Port Authority denies bridge will close",
        "The Port Authority denied that officials in Lindhaven plan to close the harbour bridge for a year.");
    List<Alert> alerts = between(pile(SCOOP, RELAY), pile(SCOOP, RELAY, denial));
    assertThat(alerts).filteredOn(alert -> alert.kind() == Alert.Kind.DENIED).isNotEmpty()
        .allSatisfy(alert -> assertThat(alert.proof().getFirst().words()).contains("denie"));
  }

  @Test
  void the_same_event_has_the_same_id_whenever_it_is_found() {
    assertThat(between(pile(SCOOP), pile(SCOOP, RELAY))).isEqualTo(between(pile(SCOOP), pile(RELAY, SCOOP)));
  }
}
