package org.whence.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whence.fiction.Penstock.BURST;
import static org.whence.fiction.Penstock.INQUIRY;
import static org.whence.fiction.Penstock.OTHER;
import static org.whence.fiction.Penstock.SENTENCE;
import static org.whence.fiction.Penstock.pile;
import static org.whence.fiction.Penstock.place;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whence.dossier.DossierCheck;
import org.whence.dossier.DossierJson;
import org.whence.model.Pile;
import org.whence.model.RawPage;
import org.whence.model.StoryLink;
import org.whence.model.Storyline;

class StorylinesTest {

  private static String json(Pile pile) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new DossierJson().write(pile, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static String storyOf(Pile pile, String input) {
    return pile.dossiers().get(place(pile.dossiers(), input)).story().id();
  }

  @Test
  void a_later_event_of_the_same_people_and_place_is_another_story_of_one_line() {
    Pile pile = pile(BURST, INQUIRY, OTHER);
    assertThat(pile.storylines()).hasSize(1);
    Storyline line = pile.storylines().getFirst();
    assertThat(line.stories()).containsExactly(storyOf(pile, "burst"), storyOf(pile, "inquiry"));
    assertThat(line.id()).isEqualTo(storyOf(pile, "burst"));
    StoryLink link = line.links().getFirst();
    assertThat(link.days()).isEqualTo(18);
    assertThat(link.shared()).extracting(StoryLink.Shared::name).contains("Iveta Lomsky");
    assertThat(link.why().getLast().english()).isEqualTo("18 days lie between their first articles");
  }

  @Test
  void a_line_runs_across_languages() {
    Pile pile = pile(INQUIRY, SENTENCE, OTHER);
    assertThat(pile.storylines()).hasSize(1);
    assertThat(pile.storylines().getFirst().stories()).containsExactly(storyOf(pile, "inquiry"), storyOf(pile, "condena"));
  }

  @Test
  void what_shares_no_name_is_of_no_line() {
    assertThat(pile(BURST, OTHER).storylines()).isEmpty();
  }

  @Test
  void what_comes_a_year_later_is_of_no_line() {
    assertThat(pile(BURST, INQUIRY.by("Tarn Daily", "2032-03-20", "en", INQUIRY.title())).storylines()).isEmpty();
  }

  @Test
  void a_story_without_a_date_is_of_no_line() {
    assertThat(pile(BURST, INQUIRY.by("Tarn Daily", null, "en", INQUIRY.title())).storylines()).isEmpty();
  }

  @Test
  void a_line_keeps_its_id_when_a_later_story_joins() {
    assertThat(pile(BURST, INQUIRY, SENTENCE).storylines().getFirst().id()).isEqualTo(pile(BURST, INQUIRY).storylines().getFirst().id());
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void the_order_of_the_articles_does_not_matter(long seed) throws IOException {
    List<RawPage> shuffled = new ArrayList<>(List.of(BURST, INQUIRY, SENTENCE, OTHER));
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(json(pile(shuffled.toArray(RawPage[]::new)))).isEqualTo(json(pile(BURST, INQUIRY, SENTENCE, OTHER)));
  }

  @Test
  void the_document_with_a_line_keeps_every_rule_and_a_damaged_one_does_not() throws IOException {
    String document = json(pile(BURST, INQUIRY, SENTENCE, OTHER));
    assertThat(faults(document)).isEmpty();
    assertThat(faults(document.replaceFirst("\"later\": \"[0-9a-f]+\"", "\"later\": \"0\""))).isNotEmpty();
    assertThat(faults(document.replaceFirst("\"earlier\": \\{\"article\": \"[0-9a-f]+\", \"start\": ", "$01"))).isNotEmpty();
  }

  private static List<DossierCheck.Violation> faults(String document) throws IOException {
    DossierCheck.Result result = new DossierCheck().check("document", new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)));
    return result instanceof DossierCheck.Result.Checked checked ? checked.violations() : List.of(new DossierCheck.Violation("", "unreadable"));
  }
}
