package org.whence.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.whence.model.Language;
import org.whence.text.WordList;

/** Things that are not each other although all the words around them may be the same: killed and injured, rise and fall. */
final class Contrasts {

  private static final List<Set<String>> SETS = load();

  private Contrasts() {}

  private static List<Set<String>> load() {
    List<Set<String>> sets = new ArrayList<>();
    for (String[] row : WordList.rows(Contrasts.class, "contrasts.txt")) {
      Set<String> keys = new TreeSet<>();
      for (String word : row) {
        keys.add(Lexicon.ofClaims().key(word, Language.ENGLISH));
      }
      sets.add(keys);
    }
    return List.copyOf(sets);
  }

  /** Whether of some set each holds a member and they share none. */
  static boolean between(Set<String> a, Set<String> b) {
    for (Set<String> set : SETS) {
      boolean mine = false;
      boolean theirs = false;
      boolean both = false;
      for (String key : set) {
        boolean here = a.contains(key);
        boolean there = b.contains(key);
        both |= here && there;
        mine |= here;
        theirs |= there;
      }
      if (mine && theirs && !both) {
        return true;
      }
    }
    return false;
  }
}
