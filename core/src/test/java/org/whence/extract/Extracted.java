package org.whence.extract;

import java.util.List;
import org.whence.model.Article;
import org.whence.model.Block;
import org.whence.model.RawPage;
import org.whence.model.Role;

/** What tests ask of an extracted article. */
final class Extracted {

  private Extracted() {}

  static Article text(String content) {
    return new Extractor().extract(RawPage.text("test.txt", content));
  }

  static Article html(String content) {
    return new Extractor().extract(RawPage.html("test.html", content));
  }

  /** The words of all blocks of a role, in order. */
  static List<String> of(Article article, Role role) {
    return article.blocks().stream().filter(block -> block.role() == role).map(block -> words(article, block)).toList();
  }

  static String words(Article article, Block block) {
    return article.text().substring(block.begin(), block.end());
  }

  /** Whether only white space lies between the blocks. */
  static boolean coversAll(Article article) {
    int at = 0;
    for (Block block : article.blocks()) {
      if (!article.text().substring(at, block.begin()).isBlank()) {
        return false;
      }
      at = block.end();
    }
    return article.text().substring(at).isBlank();
  }
}
