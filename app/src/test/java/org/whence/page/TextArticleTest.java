package org.whence.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Block;
import org.whence.model.Language;
import org.whence.model.Reading;
import org.whence.model.Role;
import org.whence.page.TextView.Setting;
import org.whence.read.Reader;

class TextArticleTest {

  private static Reading reading(int paragraphs) {
    StringBuilder text = new StringBuilder();
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < paragraphs; i++) {
      int begin = text.length();
      text.append("“Bridge ").append(i).append(" is shut,” Ann Lee said.");
      blocks.add(new Block(begin, text.length(), Role.BODY, "paragraph"));
      text.append("\n\n");
    }
    Article article = new Article(
        ArticleId.of(null, null, null, text.toString()), "draft.txt", text.toString(), blocks, new Language("en"), null, null, null, null,
        List.of(), List.of());
    return new Reader().read(article);
  }

  private static String render(Reading reading) {
    return new TextView(new Setting(100, false, true)).render(reading);
  }

  @Test
  void each_block_has_its_own_marks() {
    assertThat(render(reading(3)).lines().map(String::strip)).contains(
        "“Bridge 0 is shut,” [source 1: Ann Lee] [cue 1: said].",
        "“Bridge 1 is shut,” [source 2: Ann Lee] [cue 2: said].",
        "“Bridge 2 is shut,” [source 3: Ann Lee] [cue 3: said].");
  }

  /** Every block that looks through all marks, or every statement through all quotations, takes minutes here; one look at each takes two seconds. */
  @Test
  void tens_of_thousands_of_paragraphs_are_shown() {
    String shown = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(40), () -> render(reading(40_000)));
    assertThat(shown).contains("[source 40000: Ann Lee]");
  }
}
