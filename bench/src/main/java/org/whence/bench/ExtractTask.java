package org.whence.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.model.Article;
import org.whence.model.Block;
import org.whence.model.Role;

/** The body of the article on a page. */
final class ExtractTask extends EachLine {

  /** What labellers count as the body. */
  private static final Set<Role> BODY =
      EnumSet.of(Role.STANDFIRST, Role.DATELINE, Role.BODY, Role.SUBHEAD, Role.SUMMARY, Role.QUOTE, Role.CORRECTION, Role.EDITORS_NOTE);

  @Override
  void answer(ObjectNode line, Input input, ObjectNode answer) {
    answer.put("articleBody", body(Articles.page(line, input)));
  }

  /** The text of the blocks that labellers count as the body. */
  static String body(@Nullable Article article) {
    StringBuilder out = new StringBuilder();
    if (article != null) {
      for (Block block : article.blocks()) {
        if (BODY.contains(block.role())) {
          out.append(article.text(), block.begin(), block.end()).append('\n');
        }
      }
    }
    return out.toString().strip();
  }
}
