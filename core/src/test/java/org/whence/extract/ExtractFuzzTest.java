package org.whence.extract;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import org.whence.model.Article;
import org.whence.model.RawPage;

/**
 * Pages and texts of any kind: each becomes an article whose blocks lie in its text, the same whenever it is read, and none an exception. In the
 * tests the seeds and what was once found run; "./dev soak" looks for more.
 */
class ExtractFuzzTest {
  private static final Extractor EXTRACTOR = new Extractor();

  private static void read(RawPage page) {
    Article article = EXTRACTOR.extract(page);
    if (!article.equals(EXTRACTOR.extract(page))) {
      throw new AssertionError("two articles of one page");
    }
  }

  @FuzzTest
  void page(byte[] bytes) {
    read(RawPage.html("page", new String(bytes, StandardCharsets.UTF_8)).at("https://courier.example/2031/03/04/ferry"));
  }

  @FuzzTest
  void lines(byte[] bytes) {
    read(RawPage.text("text", new String(bytes, StandardCharsets.UTF_8)));
  }
}
