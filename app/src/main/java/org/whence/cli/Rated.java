package org.whence.cli;

import org.jspecify.annotations.Nullable;
import org.whence.ingest.RatingsFile;
import org.whence.model.Outcome;
import org.whence.model.Pile;
import org.whence.model.Ratings;
import org.whence.overview.Overviewer;

/**
 * The ratings of outlets that the user brought.
 *
 * @param ratings null where none were brought
 */
record Rated(@Nullable Ratings ratings) {
  static final Rated NOT = new Rated(null);

  /** The ratings of a file; none where no file is named. */
  static Rated by(@Nullable String file) {
    if (file == null) {
      return NOT;
    }
    return switch (new RatingsFile(file).read()) {
      case Outcome.Done<Ratings> done -> new Rated(done.value());
      case Outcome.SetAside<Ratings> aside -> throw new Refusal(Exit.USAGE, aside.why().line());
    };
  }

  Pile over(Pile pile) {
    return ratings == null ? pile : new Overviewer().rated(pile, ratings);
  }
}
