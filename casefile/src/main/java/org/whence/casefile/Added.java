package org.whence.casefile;

import org.jspecify.annotations.Nullable;
import org.whence.model.ArticleId;
import org.whence.model.Trouble;

/** What came of one input, once it is on the disk. */
public sealed interface Added {
  String input();

  /** An article the case did not have. */
  record New(String input, ArticleId article) implements Added {}

  /** An article that the case has under another id at the same address. */
  record Revision(String input, ArticleId article, ArticleId before) implements Added {}

  /** An article that the case has. */
  record Known(String input, ArticleId article) implements Added {}

  /** An input that could not be read; the case keeps why, and its bytes where there were some. */
  record Aside(String input, Trouble why) implements Added {}

  /** The article; null where there is none. */
  default @Nullable ArticleId id() {
    return switch (this) {
      case New n -> n.article();
      case Revision r -> r.article();
      case Known k -> k.article();
      case Aside a -> null;
    };
  }
}
