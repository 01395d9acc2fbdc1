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
    List<Outcome<RawPage>> pages = new ArrayList<>();
    for (int i = 0; i < 26; i++) {
      String outlet = "Parish Echo of " + (char) ('A' + i) + "rnholt";
      String text = "The harbour bridge in Lindhaven will be closed for a year, The Morning Ledger reported on Monday, citing two officials.\n\n"
          + "Residents of " + (char) ('A' + i) + "rnholt cross it " + (i + 3) + " times a week.";
      RawPage page = RawPage.text("relay" + i, text).by(outlet, "2031-03-04", "en", "Lindhaven harbour bridge to close for a year, Ledger reports");
      pages.add(new Outcome.Done<>(page));
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
}
