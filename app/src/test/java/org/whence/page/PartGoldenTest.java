package org.whence.page;

import org.junit.jupiter.api.Test;
import org.whence.fiction.Golden;
import org.whence.fiction.Reservoir;

/** Parts of an invented story as text, as agreed. */
class PartGoldenTest {
  private final Index index = new Index(Reservoir.pile());
  private final TextView view = new TextView(new TextView.Setting(100, false, true));

  @Test
  void a_claim_by_itself() throws Index.Unknown {
    Golden.holds("app/src/test/golden/part/claim.txt", view.render(index.find("1.1")));
  }

  @Test
  void an_article_by_itself() throws Index.Unknown {
    Golden.holds("app/src/test/golden/part/article.txt", view.render(index.find("[2]")));
  }

  @Test
  void why_a_number_is_what_it_is() throws Index.Unknown {
    Golden.holds("app/src/test/golden/part/why.txt", view.why(index.claim("1.1")));
  }

  @Test
  void two_articles_side_by_side() throws Index.Unknown {
    Golden.holds("app/src/test/golden/part/diff.txt", view.diff(index.article("[1]"), index.article("[3]")));
  }
}
