package org.whence.model;

import java.util.List;

/**
 * What came of a pile of inputs.
 *
 * @param dossiers one a story, most articles first, then by id
 * @param setAside inputs that could not be read, sorted
 * @param duplicates inputs that were the same article as another, as the user named them, sorted
 * @param storylines which of the stories follow from one another, sorted by id
 * @param revisions what later versions changed in earlier ones of the same address, by address, older ones first; the earlier ones are counted
 *     nowhere
 */
public record Pile(
    List<Dossier> dossiers, List<Trouble> setAside, List<String> duplicates, List<Storyline> storylines, List<Revision> revisions) {

  /** A pile in which every article is of another address. */
  public Pile(List<Dossier> dossiers, List<Trouble> setAside, List<String> duplicates, List<Storyline> storylines) {
    this(dossiers, setAside, duplicates, storylines, List.of());
  }

  /** A pile whose stories have nothing to do with each other. */
  public Pile(List<Dossier> dossiers, List<Trouble> setAside, List<String> duplicates) {
    this(dossiers, setAside, duplicates, List.of());
  }

  public Pile {
    dossiers = List.copyOf(dossiers);
    setAside = List.copyOf(setAside);
    duplicates = List.copyOf(duplicates);
    storylines = List.copyOf(storylines);
    revisions = List.copyOf(revisions);
  }
}
