package org.whence.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whence.model.Dossier;
import org.whence.model.TracedClaim;
import org.whence.pipeline.Progress;

/** Lists and pages of a traced case, held against its dossiers. */
class DeskTest {
  @TempDir private static Path folder;
  private static @Nullable Case open;

  @BeforeAll
  static void trace() {
    Path file = folder.resolve("desk.whence");
    Case.create(file);
    Case made = Case.open(file, Patience.none());
    open = made;
    try (Adding adding = made.adding(added -> {})) {
      Sampled.captures(Sampled.folder()).forEach(adding);
    }
    made.trace(2, Progress.SILENT);
  }

  @AfterAll
  static void close() {
    made().close();
  }

  private static Case made() {
    if (open == null) {
      throw new IllegalStateException("not traced");
    }
    return open;
  }

  @Test
  void a_row_says_of_its_story_what_the_dossier_does() {
    for (Dossier dossier : made().pile().dossiers()) {
      StoryRow row = made().desk().row(dossier.story().id()).orElseThrow();
      assertThat(row.articles()).isEqualTo(dossier.readings().size());
      assertThat(row.claims()).isEqualTo(dossier.claims().size());
      assertThat(row.readNext()).isEqualTo(dossier.readNext().size());
      TracedClaim main = dossier.claims().stream().filter(claim -> claim.claim().id().equals(dossier.mainClaim())).findFirst().orElse(null);
      assertThat(row.main() == null).isEqualTo(main == null);
      if (row.main() != null && main != null) {
        assertThat(row.main().origins()).isEqualTo(main.corroboration().origins());
        assertThat(row.main().id()).isEqualTo(main.claim().id());
      }
    }
  }

  @Test
  void parts_of_a_list_are_the_whole_list_in_its_order() {
    int stories = made().state().stories();
    for (Listing.Order order : Listing.Order.values()) {
      List<StoryRow> whole = made().desk().stories(Listing.by(order), null, Desk.MOST).rows();
      assertThat(whole).hasSize(stories);
      List<StoryRow> parts = new ArrayList<>();
      String from = null;
      do {
        Rows<StoryRow> part = made().desk().stories(Listing.by(order), from, 3);
        parts.addAll(part.rows());
        from = part.next();
      } while (from != null);
      assertThat(parts).as(order.toString()).isEqualTo(whole);
    }
    List<StoryRow> most = made().desk().stories(Listing.by(Listing.Order.ARTICLES), null, Desk.MOST).rows();
    assertThat(most).extracting(StoryRow::articles).isSortedAccordingTo(java.util.Comparator.reverseOrder());
  }

  @Test
  void a_story_opened_is_the_dossier_of_the_pile() {
    for (Dossier dossier : made().pile().dossiers()) {
      StoryView view = made().desk().story(dossier.story().id()).orElseThrow();
      assertThat(view.dossier()).isEqualTo(dossier);
      assertThat(made().desk().mark(dossier.story().id())).contains(view.mark());
      view.near().forEach(near -> assertThat(near.words()).isNotEmpty().allSatisfy((span, words) -> assertThat(words).isNotEmpty()));
    }
    assertThat(made().desk().story("nothing")).isEmpty();
  }

  @Test
  void a_list_by_language_has_the_stories_with_an_article_in_it() {
    List<String> spanish = made().pile().dossiers().stream()
        .filter(dossier -> dossier.readings().stream().anyMatch(reading -> reading.article().language().tag().equals("es")))
        .map(dossier -> dossier.story().id()).toList();
    Listing listing = new Listing(Listing.Order.NEWEST, null, "es", null);
    assertThat(made().desk().stories(listing, null, Desk.MOST).rows()).extracting(StoryRow::id).containsExactlyInAnyOrderElementsOf(spanish);
  }
}
