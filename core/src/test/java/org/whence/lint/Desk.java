package org.whence.lint;

import java.util.ArrayList;
import java.util.List;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Block;
import org.whence.model.Language;
import org.whence.model.Reading;
import org.whence.model.Role;
import org.whence.read.Reader;

/** Lints a draft of a headline and paragraphs, and says what was found as rule and words. */
final class Desk {

  private Desk() {}

  /**
   * @param headline empty where the draft has none
   * @param text paragraphs, "//" between them
   */
  static List<Finding> lint(String language, String headline, String text) {
    return new Linter().lint(read(language, headline, text));
  }

  static Reading read(String language, String headline, String text) {
    StringBuilder all = new StringBuilder();
    List<Block> blocks = new ArrayList<>();
    if (!headline.isEmpty()) {
      all.append(headline).append("\n\n");
      blocks.add(new Block(0, headline.length(), Role.HEADLINE, "test"));
    }
    for (String paragraph : text.split(" // ", -1)) {
      blocks.add(new Block(all.length(), all.length() + paragraph.length(), Role.BODY, "test"));
      all.append(paragraph).append("\n\n");
    }
    String whole = all.toString();
    Article article =
        new Article(
            ArticleId.of(null, null, null, whole), "test", whole, blocks, new Language(language), null, null, null, null, List.of(), List.of());
    return new Reader().read(article);
  }

  /** The words that break one rule, in text order. */
  static List<String> words(HouseRule rule, String language, String headline, String text) {
    List<String> out = new ArrayList<>();
    String whole = (headline.isEmpty() ? "" : headline + "\n\n") + text.replace(" // ", "\n\n");
    for (Finding finding : lint(language, headline, text)) {
      if (finding.rule() == rule) {
        out.add(whole.substring(finding.words().begin(), finding.words().end()));
      }
    }
    return out;
  }
}
