package org.whence.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Language;
import org.whence.model.Story;

/** One text that many outlets carry, under headlines and datelines and with endings of their own, is one story, however many they are. */
class WireCopiesTest {

  private static final String FERRY =
      "At least 14 people died when the ferry Morning Star capsized off Port Alder on Monday night, the coast guard said. Rescuers pulled 61"
          + " survivors from the water before dawn, its commander Ilse Marrow told reporters at the harbour. The Morning Star was built in 1998 and"
          + " was carrying more passengers than its licence allows, according to the port register. Police in Port Alder seized the papers of the"
          + " owner, Lowmark Lines, and questioned the captain for six hours. A spokeswoman for Lowmark Lines said the company would answer every"
          + " question of the inspectors. The minister of transport, Tobias Renn, ordered that nine other ferries of the line stay in port until"
          + " their life rafts have been checked. Divers will go down to the wreck on Wednesday if the wind drops.";

  private static final String TRANSBORDADOR =
      "Al menos 14 personas murieron al volcar el lunes por la noche el transbordador Estrella Clara frente a Puerto Aliso, inform\u00f3 la guardia"
          + " costera. Los equipos de rescate sacaron del agua a 61 supervivientes antes del amanecer, dijo su comandante, Ilse Marrow, en el muelle."
          + " El Estrella Clara fue construido en 1998 y llevaba m\u00e1s pasajeros de los que permite su licencia, seg\u00fan el registro del"
          + " puerto. La polic\u00eda incaut\u00f3 los papeles del armador, Lineas Lomarca, e interrog\u00f3 al capit\u00e1n durante seis horas. Una"
          + " portavoz de la empresa dijo que responder\u00e1 a todas las preguntas de los inspectores. El ministro de Transporte, Tobias Renn,"
          + " orden\u00f3 que otros nueve transbordadores sigan amarrados hasta que se revisen sus balsas."
          + " Los buzos bajar\u00e1n el mi\u00e9rcoles si amaina el viento.";

  private static final String DAIRY =
      "The Orlenda dairy recalled its soft cheese on Monday after 23 people fell ill with listeria. The food agency traced the bacteria to a cooling"
          + " room in the town of Vask, where inspectors had found faults a year ago. Dairy director Mira Tolland apologised to customers and said"
          + " the room would be rebuilt. Four of the sick are still in hospital, two of them in a grave state, the agency said on Monday evening."
          + " Shops were told to clear their shelves of all cheese made since the first of February.";

  private static final String[] STREETS = {"Quay", "Mill", "Chapel", "Linden", "Station", "Copper", "Weaver", "Orchard", "Tanner", "Abbey"};
  private static final String[] TRADES = {"baker", "teacher", "welder", "nurse", "florist", "joiner", "printer", "fisher", "tailor", "barber"};

  private static String pick(String[] from, Random random) {
    return from[random.nextInt(from.length)];
  }

  private static String sentence(Language language, Random random) {
    String who = pick(TRADES, random);
    String where = pick(STREETS, random) + " " + random.nextInt(200);
    return language.equals(Language.ENGLISH)
        ? " Our reader Anna " + where + ", a " + who + " of " + pick(STREETS, random) + " Street, called the news a shock for the whole district."
        : " Nuestra lectora Ana, " + who + " de la calle " + where + ", dijo que la noticia conmovi\u00f3 a " + pick(STREETS, random) + ".";
  }

  /** Copies of a text with headline, dateline and so many sentences of their own each. */
  private static List<Article> carried(String text, Language language, int outlets, int own, long seed) {
    Random random = new Random(seed);
    List<Article> out = new ArrayList<>();
    for (int i = 0; i < outlets; i++) {
      String outlet = pick(STREETS, random) + " Gazette " + i;
      StringBuilder body = new StringBuilder(pick(STREETS, random).toUpperCase(Locale.ROOT) + " \u2014 " + text);
      for (int s = 0; s < own; s++) {
        body.append(sentence(language, random));
      }
      String title = text.substring(0, 40 + random.nextInt(30)) + " " + pick(TRADES, random) + " " + i;
      String day = i % 7 == 6 ? "2031-03-05" : "2031-03-04";
      boolean english = language.equals(Language.ENGLISH);
      out.add(english ? Written.english(outlet, day, title, body.toString()) : Written.spanish(outlet, day, title, body.toString()));
    }
    return out;
  }

  private static List<Story> stories(List<Article> articles) {
    return new Matcher().stories(articles);
  }

  private static Set<Story> storiesOf(List<Article> some, List<Story> stories) {
    Set<Story> out = new LinkedHashSet<>();
    for (Article article : some) {
      stories.stream().filter(story -> story.articles().contains(article.id())).forEach(out::add);
    }
    return out;
  }

  private static List<ArticleId> ids(List<Article> articles) {
    return articles.stream().map(Article::id).toList();
  }

  @ParameterizedTest(name = "{0} outlets, {1} sentences of their own")
  @CsvSource({"30, 0", "30, 1", "100, 1", "100, 3", "500, 1"})
  void one_text_that_many_carry_is_one_story(int outlets, int own) {
    List<Article> english = carried(FERRY, Language.ENGLISH, outlets, own, 1);
    List<Article> spanish = carried(TRANSBORDADOR, Language.SPANISH, outlets, own, 2);
    List<Article> dairy = carried(DAIRY, Language.ENGLISH, outlets, own, 3);
    List<Article> all = new ArrayList<>(StoryIndexTest.pile(7, 60));
    all.addAll(english);
    all.addAll(spanish);
    all.addAll(dairy);
    List<Story> stories = stories(all);
    assertThat(storiesOf(english, stories)).hasSize(1);
    assertThat(storiesOf(spanish, stories)).hasSize(1);
    assertThat(storiesOf(dairy, stories)).hasSize(1);
    assertThat(storiesOf(dairy, stories).iterator().next().articles()).containsExactlyInAnyOrderElementsOf(ids(dairy));
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void copies_added_one_by_one_in_any_order_end_as_all_at_once(long seed) {
    List<Article> all = new ArrayList<>(StoryIndexTest.pile(seed, 40));
    all.addAll(carried(FERRY, Language.ENGLISH, 35, 1, seed));
    all.addAll(carried(TRANSBORDADOR, Language.SPANISH, 5, 2, seed));
    all.addAll(carried(DAIRY, Language.ENGLISH, 30, 4, seed));
    Collections.shuffle(all, new Random(seed));
    for (int reach : new int[] {4, 100}) {
      StoryIndex batch = new StoryIndex(reach);
      batch.addAll(all);
      StoryIndex grown = new StoryIndex(reach);
      all.forEach(grown::add);
      assertThat(grown.stories()).isEqualTo(batch.stories());
      StoryIndex half = new StoryIndex(reach);
      half.addAll(all.subList(60, all.size()));
      all.subList(0, 20).forEach(half::add);
      half.addAll(all.subList(20, 60));
      assertThat(half.stories()).isEqualTo(batch.stories());
    }
  }

  @Test
  void copies_that_come_latest_first_end_as_all_at_once_and_every_change_is_told() {
    List<Article> all = carried(FERRY, Language.ENGLISH, 40, 1, 9);
    all.sort(Article.BY_TIME.reversed());
    StoryIndex grown = new StoryIndex();
    List<Story> told = List.of();
    for (Article article : all) {
      told = grown.add(article);
    }
    assertThat(told).isEqualTo(stories(all)).hasSize(1);
  }
}
