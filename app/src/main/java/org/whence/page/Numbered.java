package org.whence.page;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.whence.model.Dossier;
import org.whence.model.Pile;
import org.whence.model.Revision;
import org.whence.model.Storyline;

/**
 * Stories by the numbers they have in their pile, all of them or some.
 *
 * @param storylines those that the stories are of
 * @param revisions what later versions changed in articles of the stories, older ones first
 */
public record Numbered(SortedMap<Integer, Dossier> stories, List<Storyline> storylines, List<Revision> revisions) {
  public Numbered {
    stories = Collections.unmodifiableSortedMap(new TreeMap<>(stories));
    storylines = List.copyOf(storylines);
    revisions = List.copyOf(revisions);
  }

  /** Without what later versions changed. */
  public Numbered(SortedMap<Integer, Dossier> stories, List<Storyline> storylines) {
    this(stories, storylines, List.of());
  }

  /** What later versions changed in the articles of one story. */
  public List<Revision> revisions(Dossier dossier) {
    return Revised.in(dossier, revisions);
  }

  static Numbered of(Pile pile) {
    SortedMap<Integer, Dossier> stories = new TreeMap<>();
    for (Dossier dossier : pile.dossiers()) {
      stories.put(stories.size() + 1, dossier);
    }
    return new Numbered(stories, pile.storylines(), pile.revisions());
  }
}
