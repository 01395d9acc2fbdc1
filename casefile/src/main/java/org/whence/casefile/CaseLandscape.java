package org.whence.casefile;

import java.util.List;

/**
 * The outlets of a whole case by the ratings that a user brought. Outlets stand by name: there is no rate and no rank of any.
 *
 * @param bars one for each label of the scale, in its order
 * @param unrated the outlets that the file does not name
 * @param nameless articles that name no outlet
 * @param origins how many origins the articles of all stories rest on, each story's its own
 * @param stories of the case
 * @param oneSided stories that several rated outlets tell, all of one label, the largest first; some of them
 * @param oneSidedAll how many there are
 * @param notHere reports that are cited in the stories and are not in the case
 * @param setAside inputs that were not read
 */
public record CaseLandscape(
    List<Bar> bars, Bar unrated, int nameless, int origins, int stories, List<OneSided> oneSided, int oneSidedAll, int notHere, int setAside) {
  public CaseLandscape {
    bars = List.copyOf(bars);
    oneSided = List.copyOf(oneSided);
  }

  /**
   * The outlets of one label.
   *
   * @param label as the file prints it; empty for outlets it does not name
   * @param origins how many origins their articles rest on
   * @param stories how many stories they tell
   * @param outlets by name
   */
  public record Bar(String label, int articles, int origins, int stories, List<Of> outlets) {
    public Bar {
      outlets = List.copyOf(outlets);
    }
  }

  /** An outlet: how many articles of it are here, on how many origins they rest, and how many stories they tell. */
  public record Of(String id, String name, int articles, int origins, int stories) {}

  /** A story that outlets of one label alone tell, of those that are rated. */
  public record OneSided(String label, StoryRow story, int outlets) {}
}
