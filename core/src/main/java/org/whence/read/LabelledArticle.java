package org.whence.read;

import java.util.List;
import org.whence.model.Article;

/**
 * An article with the attributions a person marked in it: what a model is trained on and measured by.
 *
 * @param name by which its own source knows it
 * @param marks in text order
 * @param complete whether every attribution is marked; where not, what is unmarked teaches nothing
 */
public record LabelledArticle(String name, Article article, List<Mark> marks, boolean complete) {
  public LabelledArticle {
    marks = List.copyOf(marks);
  }

  /**
   * One attribution; every part is a list of character ranges of the article's text, begin and end (exclusive), and may be empty.
   *
   * @param source who
   * @param cue the words of saying
   * @param content what
   */
  public record Mark(List<int[]> source, List<int[]> cue, List<int[]> content) {
    public Mark {
      source = List.copyOf(source);
      cue = List.copyOf(cue);
      content = List.copyOf(content);
    }
  }
}
