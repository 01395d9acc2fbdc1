package org.whence.casefile;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.whence.model.Range;

/**
 * A story in a list, without its dossier.
 *
 * @param place its number among the stories of the last trace, by which all views call it
 * @param title headline of its first article; empty where that has none
 * @param language most of its articles are in it
 * @param first first day of an article; null where no article says
 * @param last last day of an article; null where no article says
 * @param main what it is chiefly about; null where its articles put nothing forward
 * @param claims that its articles put forward
 * @param major changes on the way that matter to a reader, over all its claims
 * @param readNext reports cited in it whose reading could narrow an answer
 * @param notHere reports cited in it that are not in the case
 * @param changed when a trace last made another dossier of it
 */
public record StoryRow(
    String id,
    int place,
    String title,
    String language,
    int articles,
    @Nullable LocalDate first,
    @Nullable LocalDate last,
    @Nullable Main main,
    int claims,
    int major,
    int readNext,
    int notHere,
    Instant changed) {

  /**
   * The main claim.
   *
   * @param title its weakest wording, verbatim
   * @param language of that wording
   * @param origins the lower end is the answer
   */
  public record Main(String id, String title, String language, Range origins) {}
}
