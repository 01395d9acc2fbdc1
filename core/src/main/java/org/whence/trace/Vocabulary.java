package org.whence.trace;

import java.util.Set;
import java.util.function.Function;
import org.whence.model.Article;
import org.whence.model.Span;

/** Makes the words of an article comparable with those of another, whatever its language: content words under keys that translation leaves alone. */
@FunctionalInterface
public interface Vocabulary {

  /** The keys of any stretch of one article, in no order. */
  Function<Span, Set<String>> of(Article article);
}
