package org.whence.casefile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  /** The sentences around the first statements, each once: one sentence often holds two statements. */
  public List<Passage> passages() {
    Map<Span, List<Said>> bySentence = new LinkedHashMap<>();
    for (Said each : said) {
      bySentence.computeIfAbsent(each.sentenceAt(), at -> new ArrayList<>()).add(each);
    }
    return bySentence.values().stream().map(each -> new Passage(each.getFirst().article(), each.getFirst().sentence(), each.size())).toList();
  }

  /**
   * A sentence that gives words as the source's.
   *
   * @param statements how many of the source's statements it holds
   */
  public record Passage(ArticleRow article, String sentence, int statements) {}

  /**
   * One statement.
   *
   * @param words those that the article gives as the source's
   * @param sentence the sentence around them, which proves it
   */
  public record Said(ArticleRow article, Span at, String words, Span sentenceAt, String sentence, Commitment commitment) {}
}
