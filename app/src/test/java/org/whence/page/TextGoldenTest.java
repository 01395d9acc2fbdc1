package org.whence.page;

import org.junit.jupiter.api.Test;
import org.whence.fiction.Golden;
import org.whence.fiction.Penstock;
import org.whence.fiction.Reservoir;
import org.whence.page.TextView.Setting;

class TextGoldenTest {

  @Test
  void the_text_of_an_invented_story_is_as_agreed() {
    Golden.holds("app/src/test/golden/reservoir.txt", new TextView(new Setting(100, false, false)).render(Reservoir.pile()));
  }

  @Test
  void a_narrow_terminal_gets_the_same_in_sixty_columns() {
    Golden.holds("app/src/test/golden/reservoir-60.txt", new TextView(new Setting(60, false, false)).render(Reservoir.pile()));
  }

  @Test
  void the_text_of_stories_that_follow_from_one_another_is_as_agreed() {
    var pile = Penstock.pile(Penstock.BURST, Penstock.INQUIRY, Penstock.SENTENCE, Penstock.OTHER);
    Golden.holds("app/src/test/golden/penstock.txt", new TextView(new Setting(100, false, false)).render(pile));
  }

  @Test
  void an_article_with_its_attributions_marked_is_as_agreed() {
    var reading = Reservoir.pile().dossiers().getFirst().readings().getFirst();
    Golden.holds("app/src/test/golden/tarn.txt", new TextView(new Setting(100, false, false)).render(reading));
  }
}
