package org.whence.overview;

import java.util.List;
import org.whence.model.Dossier;
import org.whence.model.Landscape;
import org.whence.model.Overview;
import org.whence.model.Pile;
import org.whence.model.Position;
import org.whence.model.Ratings;
import org.whence.model.Tally;
import org.whence.model.Timeline;
import org.whence.model.Verification;

/** Looks over a traced story: who stands where, what happened when, what was counted, what was checked, and a digest of it all. */
public final class Overviewer {

  /** The dossier with its overview, made anew from what was traced. */
  public Dossier over(Dossier dossier) {
    StoryIndex index = new StoryIndex(dossier);
    List<Position> positions = new Positions(index).all();
    Timeline timeline = new Chronicle(index).timeline();
    List<Tally> tallies = new Tallies(index).all();
    List<Verification> checks = new Verifications(index).all();
    Overview overview = new Overview(List.of(), positions, timeline, tallies, checks, null);
    return dossier.with(new Overview(new Digest(index, overview).lines(), positions, timeline, tallies, checks, null));
  }

  /** The pile with each story's outlets laid out by a user's ratings. */
  public Pile rated(Pile pile, Ratings ratings) {
    List<Dossier> rated = pile.dossiers().stream().map(dossier -> rated(dossier, ratings)).toList();
    return new Pile(rated, pile.setAside(), pile.duplicates(), pile.storylines(), pile.revisions());
  }

  private static Dossier rated(Dossier dossier, Ratings ratings) {
    Landscape landscape = new RatedOutlets(new StoryIndex(dossier), ratings).landscape();
    return dossier.with(dossier.overview().with(landscape));
  }
}
