package org.whence.casefile;

import org.jspecify.annotations.Nullable;
import org.whence.model.Moment;

/**
 * An article in a list, without its text.
 *
 * @param headline empty where it has none
 * @param outlet null where it is not known
 * @param published null where it is not known
 * @param story null where no trace has had it yet, or another version stands for it
 */
public record ArticleRow(
    String id,
    String headline,
    String language,
    @Nullable Of outlet,
    @Nullable String url,
    @Nullable Moment published,
    @Nullable In story) {

  /**
   * Whose it is.
   *
   * @param id as the dossiers call the outlet; null before a trace
   */
  public record Of(@Nullable String id, String name, @Nullable String domain) {}

  /**
   * Where it stands.
   *
   * @param place number of the story
   * @param number its own among the articles of the story
   */
  public record In(String id, int place, int number, String title) {}
}
