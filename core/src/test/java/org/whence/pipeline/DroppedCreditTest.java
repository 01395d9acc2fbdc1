package org.whence.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.whence.extract.Extractor;
import org.whence.model.Article;
import org.whence.model.Copy;
import org.whence.model.Dossier;
import org.whence.model.RawPage;
import org.whence.model.TracedClaim;

/** A copy that drops the name of its parent becomes no origin. */
class DroppedCreditTest {

  private static final String TEXT =
      """
      Halsby to sell its waterworks

      The town of Halsby will sell its waterworks to a private firm before the end of the year, two officials who have seen the contract told %s.

      The officials, who asked not to be named because the talks are confidential, said the price was 48 million crowns.

      Under the contract the buyer, Lorne Utilities, may raise the price of water by four percent a year until 2040.

      Mayor Edda Brandt declined to comment. A spokesman for Lorne Utilities did not answer two calls on Monday.

      The waterworks were built in 1911 and serve 26,000 homes, a school for nurses and three breweries.
      """;

  private static final Article PARENT = article("Halsby Post", "2031-03-03", String.format(TEXT, "the Halsby Post"));

  @Test
  void what_a_copy_says_was_told_to_this_newspaper_was_told_to_its_parent() {
    Article copy = article("The Fen Mercury", "2031-03-10", String.format(TEXT, "this newspaper"));
    Dossier dossier = new Whence().traceArticles(List.of(PARENT, copy), 1, Progress.SILENT).dossiers().getFirst();
    assertThat(dossier.copies()).singleElement().extracting(Copy::parent).isEqualTo(PARENT.id());
    assertThat(dossier.claims()).allSatisfy(DroppedCreditTest::standsOnOne);
    assertThat(dossier.nodes()).noneMatch(node -> node.id().equals("own:" + copy.id()));
  }

  @Test
  void a_copy_reworded_throughout_is_none_either() {
    String reworded =
        """
        Waterworks of Halsby go to private hands

        Two officials who have seen the contract told this newspaper that Halsby is going to sell the town's waterworks to a private firm \
        by the end of the year.

        The price is 48 million crowns, according to the officials, who did not want to be named as the talks are confidential.

        Until 2040 the buyer, Lorne Utilities, will be allowed by the contract to raise water prices four percent each year.

        Edda Brandt, the mayor, declined to comment, and two calls on Monday were not answered by a spokesman for Lorne Utilities.

        Built in 1911, the waterworks serve three breweries, a school for nurses and 26,000 homes.
        """;
    Article copy = article("The Fen Mercury", "2031-03-10", reworded);
    Dossier dossier = new Whence().traceArticles(List.of(PARENT, copy), 1, Progress.SILENT).dossiers().getFirst();
    assertThat(dossier.copies()).singleElement().extracting(Copy::kind).isEqualTo(Copy.Kind.REWORDED);
    assertThat(dossier.nodes()).noneMatch(node -> node.id().equals("own:" + copy.id()));
  }

  private static void standsOnOne(TracedClaim claim) {
    assertThat(claim.corroboration().origins().low()).isLessThanOrEqualTo(1);
  }

  private static Article article(String outlet, String date, String text) {
    return new Extractor().extract(RawPage.text(outlet, text).by(outlet, date, "en", null));
  }
}
