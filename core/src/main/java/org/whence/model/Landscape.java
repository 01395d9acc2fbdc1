package org.whence.model;

import java.util.List;

/**
 * A story's outlets by the ratings that a user brought.
 *
 * @param bars one for each label of the scale, in its order
 * @param unrated the outlets that the file does not name
 * @param origins how many origins the story's articles rest on in all
 * @param missing labels that no outlet here has
 * @param oneSided claims that outlets of one label alone carry, though outlets of another are here
 */
public record Landscape(List<Bar> bars, Bar unrated, int origins, List<String> missing, List<OneSided> oneSided) {

  /**
   * The outlets of one label.
   *
   * @param label as the file prints it; empty for outlets it does not name
   * @param outlets how many
   * @param groups their articles, by where they rest; as many as origins carried
   */
  public record Bar(String label, int outlets, List<Group> groups) {
    public Bar {
      groups = List.copyOf(groups);
    }
  }

  /**
   * Articles that rest on one origin.
   *
   * @param origin id of the {@link Node} of the report or source
   * @param articles by time
   */
  public record Group(String origin, List<ArticleId> articles) {
    public Group {
      articles = List.copyOf(articles);
    }
  }

  /** A claim that two or more outlets carry, all of one label. */
  public record OneSided(String label, String claim, int outlets) {}

  public Landscape {
    bars = List.copyOf(bars);
    missing = List.copyOf(missing);
    oneSided = List.copyOf(oneSided);
  }
}
