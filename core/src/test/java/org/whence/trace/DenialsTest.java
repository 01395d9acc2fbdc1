package org.whence.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.whence.extract.Extractor;
import org.whence.model.Article;
import org.whence.model.Denial;
import org.whence.model.Dossier;
import org.whence.model.RawPage;
import org.whence.model.Reason;
import org.whence.model.Span;
import org.whence.model.TracedClaim;
import org.whence.model.Verification;
import org.whence.pipeline.Whence;

/** A denial is laid to the claim it denies, wherever it stands, and is never an origin of it. */
class DenialsTest {

  private static final String PLAN =
      "The Lenn port authority plans to close the grain terminal by September and cut 140 jobs, two officials told The Tarn Gazette.\n\n"
          + "The terminal handles a third of the valley's grain exports.";
  private static final String CITED =
      "The Tarn Gazette reported on Friday that the Lenn port authority plans to close the grain terminal by September.\n\n";

  private final List<Article> articles = new ArrayList<>();

  private void article(String outlet, int day, String lang, String title, String text) {
    articles.add(new Extractor().extract(RawPage.text(outlet, text).by(outlet, "2031-05-0" + day + "T08:00:00Z", lang, title)));
  }

  private void plan() {
    article("The Tarn Gazette", 2, "en", "Port authority of Lenn plans to close its grain terminal", PLAN);
  }

  private void answered(String text) {
    article("Valley Post", 3, "en", "Closure of the grain terminal: the answers", CITED + text);
  }

  private List<Dossier> dossiers() {
    return new Whence().traceArticles(articles).dossiers();
  }

  private List<String> deniers(String claimWith) {
    List<String> out = new ArrayList<>();
    for (Dossier dossier : dossiers()) {
      for (TracedClaim claim : dossier.claims()) {
        boolean told = claim.wordings().stream().anyMatch(w -> words(w.statement().wording()).contains(claimWith) && w.stance().isPath());
        claim.denials().stream().filter(d -> told).map(Denial::who).forEach(out::add);
      }
    }
    return out;
  }

  private String words(Span span) {
    return articles.stream().filter(a -> a.id().equals(span.article())).findFirst().orElseThrow().words(span);
  }

  private List<Denial> all() {
    return dossiers().stream().flatMap(d -> d.claims().stream()).flatMap(c -> c.denials().stream()).toList();
  }

  @Test
  void whoever_denies_it_in_its_words_disputes_it() {
    plan();
    answered("The authority's director, Ida Brandt, denied that the authority plans to close the grain terminal.");
    assertThat(deniers("plans to close the grain terminal")).containsExactly("Ida Brandt");
  }

  @Test
  void whoever_rejects_a_part_of_it_disputes_the_claim_that_tells_it() {
    plan();
    answered("The transport ministry rejected the claim that 140 jobs would be cut.");
    assertThat(deniers("cut 140 jobs")).containsExactly("The transport ministry");
  }

  @Test
  void whoever_calls_the_report_untrue_disputes_what_it_says() {
    plan();
    answered("Mayor Oskar Veld dismissed the report as untrue.");
    assertThat(deniers("plans to close the grain terminal")).containsExactly("Oskar Veld");
    assertThat(all()).extracting(denial -> denial.how().code()).containsExactly(Reason.Code.DENIES_THE_REPORT);
  }

  @Test
  void so_does_whoever_calls_the_story_names_of_their_own() {
    plan();
    answered("Mayor Oskar Veld has called the story \"fabricated, inflammatory gossip.\"");
    assertThat(deniers("plans to close the grain terminal")).containsExactly("Oskar Veld");
  }

  @Test
  void a_wording_that_only_holds_a_negation_is_no_denial() {
    plan();
    answered("The authority will close the grain terminal by September with no delay, the director, Ida Brandt, said.");
    assertThat(all()).isEmpty();
  }

  @Test
  void a_report_that_nobody_named_is_that_of_no_claim() {
    plan();
    article("Lowland Mirror", 3, "en", "Mayor on the grain terminal of Lenn", "Mayor Oskar Veld dismissed the report as untrue.\n\n"
        + "The grain terminal of the Lenn port authority handles a third of the valley's grain exports.");
    assertThat(all()).isEmpty();
  }

  @Test
  void whoever_rejects_a_plan_does_not_deny_that_there_is_one() {
    plan();
    answered("The dockers' union opposed the closure of the grain terminal by September. Jon Hale rejected the plan to close the grain terminal.");
    assertThat(all()).isEmpty();
  }

  @Test
  void a_denial_of_something_else_about_it_is_laid_to_no_claim() {
    plan();
    answered("Ida Brandt denied any wrongdoing at the grain terminal.");
    assertThat(all()).isEmpty();
  }

  @Test
  void in_spanish_too() {
    article("El Faro de Tarn", 2, "es", "La autoridad portuaria de Lenn cerrará la terminal de grano",
        "La autoridad portuaria de Lenn cerrará la terminal de grano en septiembre y suprimirá 140 empleos, dijeron dos funcionarios.");
    article("Diario de Lenn", 3, "es", "La terminal de grano de Lenn, en duda",
        "La autoridad portuaria de Lenn cerrará la terminal de grano en septiembre, según El Faro de Tarn.\n\n"
            + "La directora del puerto, Ida Brandt, negó que la autoridad portuaria vaya a cerrar la terminal de grano. "
            + "El alcalde Oskar Veld calificó de falsa la información de El Faro de Tarn.");
    assertThat(deniers("terminal de grano")).containsExactly("Ida Brandt", "Oskar Veld");
  }

  @Test
  void a_denial_adds_no_origin() {
    plan();
    answered("");
    var before = dossiers().getFirst().claims().getFirst().corroboration().origins();
    articles.removeLast();
    answered("Mayor Oskar Veld dismissed the report as untrue.");
    assertThat(dossiers().getFirst().claims().getFirst().corroboration().origins()).isEqualTo(before);
  }

  @Test
  void a_failed_check_bears_on_the_claim_and_not_on_itself() {
    plan();
    answered("The Valley Post could not independently verify the report.");
    for (Dossier dossier : dossiers()) {
      for (Verification check : dossier.overview().checks()) {
        TracedClaim on = dossier.claims().stream().filter(c -> check.claims().contains(c.claim().id())).findFirst().orElseThrow();
        assertThat(words(on.claim().title())).contains("grain terminal");
      }
      assertThat(dossier.overview().checks()).isNotEmpty();
    }
  }
}
