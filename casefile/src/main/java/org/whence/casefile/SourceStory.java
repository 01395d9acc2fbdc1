package org.whence.casefile;

import java.util.List;
import org.whence.model.Commitment;
import org.whence.model.Span;

/**
 * What the articles of one story put in the mouth of a named source.
 *
 * @param count how many statements there are
 * @param said the first of them, by article and position
 */
public record SourceStory(StoryRow story, int count, List<Said> said) {
  public SourceStory {
    said = List.copyOf(said);
  }

  /**
   * One statement.
   *
   * @param words those that the article gives as the source's
   * @param sentence the sentence around them, which proves it
   */
  public record Said(ArticleRow article, Span at, String words, Span sentenceAt, String sentence, Commitment commitment) {}
}
