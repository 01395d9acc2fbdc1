package org.whence.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.whence.extract.Extractor;
import org.whence.model.Article;
import org.whence.model.Certainty;
import org.whence.model.Dossier;
import org.whence.model.RawPage;
import org.whence.pipeline.Whence;

/** Who holds an office by one article of a story speaks for it in the others, too. */
class OfficeholdersTest {

  private static final String CLOSED = "The old bridge of Tarn will stay closed until spring, ";
  private static final String BARE = CLOSED + "Ines Corvane said.\n\nCyclists must go round by the ford.";

  private final List<Article> articles = new ArrayList<>();

  private void article(String outlet, int day, String text) {
    articles.add(new Extractor().extract(RawPage.text(outlet, text).by(outlet, "2031-05-0" + day + "T08:00:00Z", "en", "Bridge of Tarn closed")));
  }

  /** What the articles of an outlet give what Corvane says. */
  private Set<Certainty> given(String outlet) {
    List<Dossier> dossiers = new Whence().traceArticles(articles).dossiers();
    return dossiers.stream()
        .flatMap(dossier -> dossier.claims().stream())
        .flatMap(claim -> claim.wordings().stream())
        .map(wording -> wording.statement())
        .filter(statement -> !statement.attributions().isEmpty() && outlet.equals(outletOf(statement.id().article().value())))
        .map(statement -> statement.certainty())
        .collect(Collectors.toSet());
  }

  private String outletOf(String id) {
    return articles.stream().filter(article -> article.id().value().equals(id)).findFirst().orElseThrow().outlet().name();
  }

  @Test
  void a_name_without_its_title_is_an_official_where_another_article_gives_the_title() {
    article("The Tarn Gazette", 1, BARE);
    article("Valley Post", 2, CLOSED + "Transport Minister Ines Corvane said on Friday.\n\nA ferry runs.");

    assertThat(given("The Tarn Gazette")).containsExactly(Certainty.OFFICIAL_ON_RECORD);
  }

  @Test
  void a_name_that_no_article_gives_an_office_is_a_named_source() {
    article("The Tarn Gazette", 1, BARE);
    article("Valley Post", 2, CLOSED + "the engineer Ines Corvane said on Friday.\n\nA ferry runs.");

    assertThat(given("The Tarn Gazette")).containsExactly(Certainty.NAMED_SOURCE);
  }
}
