package org.whence.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.whence.model.Act;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Block;
import org.whence.model.Language;
import org.whence.model.Role;
import org.whence.model.Span;
import org.whence.model.Statement;
import org.whence.text.WordList;

/** Who does what to whom, in sentences of our own. */
class ActsTest {

  private static Article article(String language, String text) {
    List<Block> blocks = List.of(new Block(0, text.length(), Role.BODY, "written so"));
    ArticleId id = ArticleId.of(null, null, null, text);
    return new Article(id, "test", text, blocks, new Language(language), null, null, null, null, List.of(), List.of());
  }

  private static List<Statement> statements(Article article) {
    return new Reader().read(article).statements();
  }

  /** The acts as "agent|action|affected", the action after "not" where it is denied. */
  private static Set<String> acts(String language, String text) {
    Article article = article(language, text);
    Set<String> out = new LinkedHashSet<>();
    for (Statement statement : statements(article)) {
      for (Act act : statement.acts()) {
        String not = !act.negated() ? "" : language.equals("es") ? "no " : "not ";
        out.add(words(article, act.agent()) + "|" + not + words(article, act.action()) + "|" + words(article, act.affected()));
      }
    }
    return out;
  }

  private static String words(Article article, @Nullable Span span) {
    return span == null ? "-" : article.words(span);
  }

  /** A greedy parser taught by few sentences errs; what it finds of the acts in plain sentences must not fall. */
  @ParameterizedTest
  @CsvSource({"en, 0.60", "es, 0.60"})
  void most_acts_of_plain_sentences_are_found(String language, double floor) {
    List<String> missed = new ArrayList<>();
    int all = 0;
    for (String[] row : WordList.rows(ActsTest.class, "acts-" + language + ".tsv")) {
      Set<String> found = acts(language, row[0]);
      for (int i = 1; i < row.length; i++) {
        all++;
        if (!found.contains(row[i])) {
          missed.add(row[i] + " in: " + row[0] + " found: " + found);
        }
      }
    }
    assertThat(1 - (double) missed.size() / all).as("missed of %d:%n%s", all, String.join("\n", missed)).isGreaterThanOrEqualTo(floor);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "en; The rebels attacked the convoy.; the rebels|attacked|the convoy",
        "en; The convoy was attacked by the rebels.; the rebels|attacked|the convoy",
        "es; Los rebeldes atacaron el convoy.; los rebeldes|atacaron|el convoy",
        "es; El convoy fue atacado por los rebeldes.; los rebeldes|atacado|el convoy",
      })
  void active_and_passive_tell_the_same_act(String language, String text, String act) {
    assertThat(acts(language, text)).anySatisfy(found -> assertThat(found).isEqualToIgnoringCase(act));
  }

  @Test
  void who_leads_and_who_supports_can_be_told() {
    Set<String> acts = acts("en", "Lowmark's forces would lead with Alder's supporting.");
    assertThat(acts).contains("Lowmark's forces|lead|-", "Alder|supporting|-");
  }

  @ParameterizedTest
  @ValueSource(strings = {"The bridge is long.", "A cold morning in Port Alder.", "The minister of trade.", "It is not a story about boats."})
  void where_nothing_is_done_there_is_no_act(String text) {
    assertThat(acts("en", text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"El puente es largo.", "Una mañana fría en Port Alder.", "La ministra de comercio."})
  void donde_nada_se_hace_there_is_no_act(String text) {
    assertThat(acts("es", text)).isEmpty();
  }

  @Test
  void a_denied_act_is_negated_and_the_other_is_not() {
    assertThat(acts("en", "The army did not burn the village.")).contains("The army|not burn|the village");
    assertThat(acts("en", "The army burned the village.")).contains("The army|burned|the village");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void spans_lie_inside_the_wording_whatever_the_text(long seed) {
    Random random = new Random(seed);
    String[] parts = {"the", "army", "was", "shot", "by", "\"", ",", "Ana", "who", "killing", "of", "and", ".", "\n\n", "\ud800", "se", "que", "por",
        "no", "launched", "attack", "on", "'s", "\u0000", "17", "\u05d0\u05d1", "said", "that", "to", "(", ")", "-"};
    for (int round = 0; round < 60; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 80; i++) {
        text.append(parts[random.nextInt(parts.length)]).append(random.nextInt(5) == 0 ? "" : " ");
      }
      for (Statement statement : statements(article(round % 2 == 0 ? "en" : "es", text.toString()))) {
        for (Act act : statement.acts()) {
          assertThat(statement.wording().contains(act.action())).isTrue();
          assertThat(act.agent() == null || statement.wording().contains(act.agent())).isTrue();
          assertThat(act.affected() == null || statement.wording().contains(act.affected())).isTrue();
          assertThat(act.agent() == null && act.affected() == null).isFalse();
        }
      }
    }
  }

  @Test
  void a_sentence_without_end_is_read_in_time() {
    String text = "the army and the guard attacked and shot men who killed the killing of ".repeat(1400);
    assertTimeout(Duration.ofSeconds(30), () -> acts("en", text));
  }
}
