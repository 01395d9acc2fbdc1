package org.whence.casefile;

import java.util.List;
import java.util.Map;
import org.whence.model.Dossier;
import org.whence.model.Revision;
import org.whence.model.Span;
import org.whence.model.StoryLink;

/**
 * A story opened, with all that a page of it shows.
 *
 * @param mark changes when and only when the page of the story would
 * @param near those before it, then those after it, each side by time, the nearest
 * @param corrections those about its articles, undone ones included
 * @param replies of outlets to flags on words of its articles, undone ones included
 * @param revisions what later versions changed in its articles, by article and the oldest first
 */
public record StoryView(
    StoryRow row, Dossier dossier, String mark, List<Near> near, List<Correction> corrections, List<Reply> replies,
    List<Revision> revisions) {
  public StoryView {
    near = List.copyOf(near);
    corrections = List.copyOf(corrections);
    replies = List.copyOf(replies);
    revisions = List.copyOf(revisions);
  }

  /**
   * A story next to it in its line.
   *
   * @param link what links the two
   * @param after whether it comes after this one
   * @param words of the spans that the link names and of the sentences around them, in both stories
   */
  public record Near(StoryRow row, StoryLink link, boolean after, Map<Span, String> words) {
    public Near {
      words = Map.copyOf(words);
    }
  }
}
