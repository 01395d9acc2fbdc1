package org.whence.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.whence.model.Outcome;
import org.whence.model.RawPage;
import org.whence.pipeline.Whence;

/** A graph of so many articles that those of one way are drawn as one. */
class FoldedGraphTest {

  private static Document page() {
    return page(26, "The harbour bridge in Lindhaven will be closed for a year, The Morning Ledger reported on Monday, citing two officials.",
        "Lindhaven harbour bridge to close for a year, Ledger reports", "Lindhaven harbour bridge to close for a year, Ledger reports");
  }

  /** So many articles that tell it in the same words, every other one under another headline. */
  private static Document page(int articles, String told, String even, String odd) {
    List<Outcome<RawPage>> pages = new ArrayList<>();
    for (int i = 0; i < articles; i++) {
      String outlet = "Parish Echo of " + (char) ('A' + i) + "rnholt";
      String text = told + "\n\n" + "Residents of " + (char) ('A' + i) + "rnholt cross it " + (i + 3) + " times a week.";
      pages.add(new Outcome.Done<>(RawPage.text("relay" + i, text).by(outlet, "2031-03-04", "en", i % 2 == 0 ? even : odd)));
    }
    return Jsoup.parse(new HtmlView().render(new Whence().trace(pages, 2, (done, all) -> {})));
  }

  @Test
  void a_line_that_stands_for_several_steps_opens_the_sentence_of_one_of_them() {
    Document page = page();
    Element graph = page.select(".graph").first();
    assertThat(graph.select(".node.article .m").eachText()).contains("the same way");
    assertThat(graph.select("path.edge").size()).isEqualTo(graph.select("a.el path.edge").size());
    for (Element line : graph.select("a.el")) {
      assertThat(page.getElementById(line.attr("href").substring(1))).as(line.attr("aria-label")).isNotNull();
    }
  }

  @Test
  void an_article_is_in_one_fold_whatever_ways_it_took() {
    String told = "LINDHAVEN (NWA) - The harbour authority of Lindhaven said on Monday that the old harbour bridge would be closed for a year "
        + "from June.";
    Element graph = page(26, told, "Old harbour bridge to be closed for a year from June", "Town awaits summer").select(".graph").first();
    int articles = 0;
    for (Element box : graph.select(".node.article")) {
      String label = box.select(".t").text();
      articles += label.matches("[0-9]+ articles") ? Integer.parseInt(label.split(" ")[0]) : 1;
    }
    assertThat(articles).as(graph.select(".node .t").eachText().toString()).isEqualTo(26);
    assertThat(graph.select(".node.outlet .t").eachText()).containsOnly("13 outlets");
  }
}
