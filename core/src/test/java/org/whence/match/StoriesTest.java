package org.whence.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whence.match.Written.english;
import static org.whence.match.Written.spanish;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whence.model.Article;
import org.whence.model.Story;

class StoriesTest {

  private static final Article FERRY =
      english(
          "Alder Post",
          "2031-03-04",
          "Ferry Morning Star capsizes off Port Alder, at least 14 dead",
          "At least 14 people died when the ferry Morning Star capsized off Port Alder on Monday night. The coast guard pulled 61 survivors from the"
              + " water, its commander Ilse Marrow said. The Morning Star was built in 1998 and was carrying more passengers than its licence"
              + " allows.");

  private static final Article FERRY_AGAIN =
      english(
          "Harbour Herald",
          "2031-03-05",
          "Captain of capsized Morning Star questioned",
          "Police in Port Alder questioned the captain of the Morning Star on Tuesday, a day after the ferry capsized and at least 16 people died."
              + " Commander Ilse Marrow of the coast guard said the ferry had been overloaded.");

  private static final Article FERRY_SPANISH =
      spanish(
          "El Muelle",
          "2031-03-05",
          "Al menos 16 muertos al volcar el transbordador Morning Star frente a Port Alder",
          "Al menos 16 personas murieron al volcar el lunes el transbordador Morning Star frente a Port Alder. La guardia costera rescat\u00f3 a 61"
              + " supervivientes, seg\u00fan la comandante Ilse Marrow. El Morning Star llevaba m\u00e1s pasajeros de los permitidos.");

  private static final Article COACH =
      english(
          "Lowmark Times",
          "2031-03-05",
          "Coach leaves road near Lowmark, nine injured",
          "Nine people were injured when a coach left the road near Lowmark on Tuesday. Its brakes had been checked a week before, the mayor of"
              + " Lowmark, Tobias Renn, said. The driver of the coach was taken to hospital.");

  private static final Article CHEESE =
      english(
          "Alder Post",
          "2031-03-05",
          "Orlenda dairy recalls soft cheese after 23 fall ill",
          "The Orlenda dairy recalled its soft cheese on Tuesday after 23 people fell ill with listeria. The food agency traced the bacteria to a"
              + " cooling room in the town of Vask. Dairy director Mira Tolland apologised to customers.");

  private static final Article CHEESE_SPANISH =
      spanish(
          "La Huerta",
          "2031-03-06",
          "Orlenda retira su queso blando tras 23 casos de listeria",
          "La lecher\u00eda Orlenda retir\u00f3 el martes su queso blando despu\u00e9s de que 23 personas enfermaran de listeria. La agencia de"
              + " alimentos localiz\u00f3 la bacteria en una c\u00e1mara de Vask. La directora, Mira Tolland, pidi\u00f3 disculpas a los clientes.");

  private static final List<Article> ALL = List.of(FERRY, FERRY_AGAIN, FERRY_SPANISH, COACH, CHEESE, CHEESE_SPANISH);

  @Test
  void reports_of_one_event_are_one_story_across_languages() {
    assertThat(storyOf(FERRY, ALL).articles()).containsExactlyInAnyOrder(FERRY.id(), FERRY_AGAIN.id(), FERRY_SPANISH.id());
    assertThat(storyOf(CHEESE, ALL).articles()).containsExactly(CHEESE.id(), CHEESE_SPANISH.id());
  }

  @Test
  void two_accidents_in_two_places_stay_two() {
    assertThat(storyOf(COACH, ALL).articles()).containsExactly(COACH.id());
  }

  @Test
  void a_story_is_called_by_its_earliest_article() {
    assertThat(storyOf(FERRY_SPANISH, ALL).id()).isEqualTo(FERRY.id().value());
  }

  @Test
  void an_article_given_twice_is_one() {
    List<Article> twice = new ArrayList<>(ALL);
    twice.addAll(ALL);
    assertThat(new Matcher().stories(twice)).isEqualTo(new Matcher().stories(ALL));
  }

  @Test
  void an_unrelated_article_leaves_every_other_story_as_it_was() {
    List<Article> without = List.of(FERRY, FERRY_AGAIN, FERRY_SPANISH, COACH);
    List<Story> with = new Matcher().stories(List.of(FERRY, FERRY_AGAIN, FERRY_SPANISH, COACH, CHEESE));
    assertThat(with).containsAll(new Matcher().stories(without)).hasSize(new Matcher().stories(without).size() + 1);
  }

  @Test
  void nothing_given_is_no_story() {
    assertThat(new Matcher().stories(List.of())).isEmpty();
  }

  @Test
  void an_article_without_words_or_date_is_a_story_of_its_own() {
    Article empty = english("Blank", "", "", "");
    assertThat(storyOf(empty, List.of(empty, FERRY)).articles()).containsExactly(empty.id());
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void the_order_of_the_articles_does_not_matter(long seed) {
    List<Article> shuffled = new ArrayList<>(ALL);
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(new Matcher().stories(shuffled)).isEqualTo(new Matcher().stories(ALL));
  }

  private static Story storyOf(Article article, List<Article> all) {
    return new Matcher().stories(all).stream().filter(s -> s.articles().contains(article.id())).findFirst().orElseThrow();
  }
}
