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
import org.whence.model.Copy;

class CopiesTest {

  private static final String REPORT =
      "The harbour board of Port Alder will close its oldest dock in June, four people who have seen the plan told the Alder Post. "
          + "The dock was opened in 1931 and handles 340 ships a year. Board chair Edda Quill wants to turn the site into 1,200 flats. "
          + "Dock workers learned of the plan on Thursday and called a meeting for Sunday. The union says 85 jobs are at stake. "
          + "The city council has to agree before any work can begin.";

  private static final String REWORDED =
      "Four people who have seen the plan say the Port Alder harbour board is going to close its oldest dock in June. "
          + "Opened in 1931, the dock handles some 340 ships every year. Edda Quill, who chairs the board, wants 1,200 flats on the site. "
          + "Workers at the dock were told of the plan on Thursday; a meeting was called for Sunday. According to the union, 85 jobs are at stake. "
          + "Before work begins, the city council must agree.";

  private static final String TRANSLATED =
      "La junta del puerto de Port Alder cerrar\u00e1 en junio su muelle m\u00e1s antiguo, seg\u00fan cuatro personas que han visto el plan. "
          + "El muelle abri\u00f3 en 1931 y recibe 340 barcos al a\u00f1o. La presidenta Edda Quill quiere construir 1.200 viviendas. "
          + "Los trabajadores conocieron el plan el jueves y convocaron una reuni\u00f3n para el domingo. "
          + "El sindicato dice que peligran 85 empleos. El ayuntamiento debe aprobar el plan antes de empezar los trabajos.";

  private static final String OWN_WORDS =
      "Port Alder is about to lose a landmark. From the caf\u00e9 across the water, Jon Reddick has watched ships come and go for 50 years. "
          + "He heard about the closure from his son. \"We were never asked,\" said Reddick. \"The board has forgotten who built this town.\" "
          + "Edda Quill did not answer questions on Friday. An economist at the college, Bea Lorn, doubts that flats will pay for the loss.";

  private static final Article FIRST = english("Alder Post", "2031-05-02", "Port Alder to close oldest dock", REPORT);

  @Test
  void the_same_words_a_day_later_are_a_copy_of_the_earlier() {
    Article later = english("Coast Wire", "2031-05-06", "Oldest dock to close", REPORT);
    Copy copy = only(List.of(later, FIRST));
    assertThat(copy.child()).isEqualTo(later.id());
    assertThat(copy.parent()).isEqualTo(FIRST.id());
    assertThat(copy.kind()).isEqualTo(Copy.Kind.VERBATIM);
    assertThat(copy.directed()).isTrue();
    assertThat(later.words(copy.proof().get(0).child())).isEqualTo(FIRST.words(copy.proof().get(0).parent()));
  }

  @Test
  void a_cut_copy_without_its_parents_name_is_still_a_copy() {
    String cut = REPORT.substring(REPORT.indexOf("The dock was opened"));
    Article later = english("Coast Wire", "2031-05-06", "Dock", cut.substring(0, cut.indexOf("The union")) + OWN_WORDS.substring(0, 40) + ".");
    assertThat(only(List.of(FIRST, later)).parent()).isEqualTo(FIRST.id());
  }

  @Test
  void on_one_day_nothing_shows_the_direction() {
    Article same = english("Coast Wire", "2031-05-02", "Oldest dock to close", REPORT);
    assertThat(only(List.of(FIRST, same)).directed()).isFalse();
  }

  @Test
  void a_credit_shows_the_parent_whatever_the_days() {
    Article wire = english("Coast Wire", "2031-05-02", "Dock", REPORT);
    Article child = english("Alder Post", "2031-05-02", "Port Alder to close oldest dock", REPORT);
    List<Copy> copies = new Matcher().match(List.of(Written.credited(child, "Coast Wire"), Written.reading(wire)), Written.NO_LINKS).copies();
    assertThat(copies).singleElement().satisfies(c -> assertThat(c.parent()).isEqualTo(wire.id()));
    assertThat(copies.get(0).directed()).isTrue();
  }

  @Test
  void sentence_by_sentence_the_same_in_other_words_is_reworded() {
    Article later = english("Quick Read", "2031-05-07", "Dock in Port Alder will close", REWORDED);
    assertThat(only(List.of(FIRST, later)).kind()).isEqualTo(Copy.Kind.REWORDED);
  }

  @Test
  void sentence_by_sentence_the_same_in_spanish_is_translated() {
    Article later = spanish("El Muelle", "2031-05-07", "Port Alder cierra su muelle m\u00e1s antiguo", TRANSLATED);
    Copy copy = only(List.of(FIRST, later));
    assertThat(copy.kind()).isEqualTo(Copy.Kind.TRANSLATED);
    assertThat(copy.child()).isEqualTo(later.id());
  }

  @Test
  void reporting_of_ones_own_on_the_same_matter_is_no_copy() {
    Article own = english("Harbour Herald", "2031-05-06", "A town loses its dock", OWN_WORDS);
    assertThat(new Matcher().copies(List.of(FIRST, own))).isEmpty();
  }

  @Test
  void a_shared_quotation_alone_is_no_copy() {
    String speech =
        "\"We have weighed every ship, every job and every family, and we have come to the painful view that the old dock cannot be kept open for"
            + " another winter without a risk to those who work on it, which none of us is willing to carry,\"";
    Article one = english("Alder Post", "2031-05-02", "Board explains", speech + " Edda Quill told reporters outside the harbour office.");
    Article other = english("Harbour Herald", "2031-05-06", "Dock", "Families came to hear the board on Monday. " + speech + " its chair said.");
    assertThat(new Matcher().copies(List.of(one, other))).isEmpty();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void the_order_of_the_articles_does_not_matter(long seed) {
    List<Article> all =
        new ArrayList<>(
            List.of(
                FIRST,
                english("Coast Wire", "2031-05-06", "Oldest dock to close", REPORT),
                english("Quick Read", "2031-05-07", "Dock in Port Alder will close", REWORDED),
                spanish("El Muelle", "2031-05-07", "Muelle", TRANSLATED),
                english("Harbour Herald", "2031-05-06", "A town loses its dock", OWN_WORDS)));
    List<Copy> before = new Matcher().copies(all);
    Collections.shuffle(all, new Random(seed));
    assertThat(new Matcher().copies(all)).isEqualTo(before);
  }

  private static Copy only(List<Article> articles) {
    List<Copy> copies = new Matcher().copies(articles);
    assertThat(copies).hasSize(1);
    return copies.get(0);
  }
}
