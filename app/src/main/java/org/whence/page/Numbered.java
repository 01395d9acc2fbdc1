package org.whence.page;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.whence.model.Dossier;
import org.whence.model.Pile;
import org.whence.model.Storyline;

/**
 * Stories by the numbers they have in their pile, all of them or some.
 *
 * @param storylines those that the stories are of
 */
public record Numbered(SortedMap<Integer, Dossier> stories, List<Storyline> storylines) {
  public Numbered {
    stories = Collections.unmodifiableSortedMap(new TreeMap<>(stories));
    storylines = List.copyOf(storylines);
  }

  static Numbered of(Pile pile) {
    SortedMap<Integer, Dossier> stories = new TreeMap<>();
    for (Dossier dossier : pile.dossiers()) {
      stories.put(stories.size() + 1, dossier);
    }
    return new Numbered(stories, pile.storylines());
  }
}
