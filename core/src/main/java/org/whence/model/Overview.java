package org.whence.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a story's claims come to when they are seen together.
 *
 * @param digest at most a dozen sentences, in the order of {@link DigestLine.Part}
 * @param positions by actor, then by time
 * @param tallies those in conflict first, then by number of articles
 * @param checks each once, in the order of {@link Check.Kind}
 * @param landscape null where no ratings were given
 */
public record Overview(
    List<DigestLine> digest,
    List<Position> positions,
    Timeline timeline,
    List<Tally> tallies,
    List<Verification> checks,
    @Nullable Landscape landscape) {

  /** Of a story that nobody has looked over yet. */
  public static final Overview NONE = new Overview(List.of(), List.of(), new Timeline(List.of(), List.of()), List.of(), List.of(), null);

  public Overview {
    digest = List.copyOf(digest);
    positions = List.copyOf(positions);
    tallies = List.copyOf(tallies);
    checks = List.copyOf(checks);
  }

  public Overview with(Landscape other) {
    return new Overview(digest, positions, timeline, tallies, checks, other);
  }
}
