package org.whence.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.whence.fiction.Penstock;
import org.whence.model.Pile;

class AlongTest {
  private static final Pile PILE = Penstock.pile(Penstock.BURST, Penstock.INQUIRY, Penstock.SENTENCE, Penstock.OTHER);

  private static List<Along.Neighbour> of(String input) {
    return new Along(PILE).of(PILE.dossiers().get(Penstock.place(PILE.dossiers(), input)));
  }

  @Test
  void a_story_shows_what_came_before_and_after_it_with_the_sentence_of_each() {
    List<Along.Neighbour> along = of("inquiry");
    assertThat(along).extracting(Along.Neighbour::place).containsExactly("Before this", "After this");
    assertThat(along).extracting(Along.Neighbour::distance).containsExactly("18 days earlier", "53 days later");
    Along.Thing first = along.getFirst().things().getFirst();
    assertThat(first.what()).startsWith("both name ");
    assertThat(first.here().outlet()).isEqualTo("Tarn Daily [1]");
    assertThat(first.there().outlet()).isEqualTo("Ostrel Gazette [1]");
    assertThat(of("fair")).isEmpty();
  }

  @Test
  void the_text_shows_it_under_its_story_and_not_elsewhere() {
    String text = new TextView(new TextView.Setting(100, false, false)).render(PILE);
    assertThat(text).contains("STORYLINE").contains("Before this: story ").contains("(18 days earlier, 2 Mar 2031)");
    assertThat(text.split("STORYLINE", -1)).hasSize(4);
  }

  @Test
  void the_page_leads_from_story_to_story() {
    Document page = Jsoup.parse(new HtmlView().render(PILE));
    assertThat(page.select(".along > li")).hasSize(6);
    assertThat(page.select(".along a[href^=#s]")).allSatisfy(link -> assertThat(page.select(link.attr("href"))).hasSize(1));
  }
}
