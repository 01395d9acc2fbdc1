package org.whence.casefile;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.model.Article;
import org.whence.model.Reading;
import org.whence.model.Revision;

/**
 * An article opened, with all that a page of it alone shows.
 *
 * @param reading null where no trace has read it yet
 * @param captures what it was read out of, first given first
 * @param versions articles that its address showed, this one included, first given first; empty where it has no address
 * @param revisions what the last trace found that versions changed in those before them, the oldest first
 */
public record ArticleView(
    ArticleRow row, Article article, @Nullable Reading reading, @Nullable StoryRow story, List<Captured> captures, List<String> versions,
    List<Revision> revisions) {
  public ArticleView {
    captures = List.copyOf(captures);
    versions = List.copyOf(versions);
    revisions = List.copyOf(revisions);
  }

  /**
   * Bytes that were given.
   *
   * @param digest SHA-256 of the bytes and of all that was said about them
   * @param input the first of the names under which they were given
   */
  public record Captured(String digest, String input, String mediaType, long size, Instant added) {}
}
