package org.whence.trace;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.whence.model.Span;
import org.whence.text.WordList;

/** Words of two tellings of one thing that cannot both be right: "rose" and "fell", "accepted" and "rejected", "doubled" and "tripled". */
final class Opposites {

  /** The scale whose words tell how many times. */
  private static final String FACTOR = "factor";

  /** Longest phrase of the lists, in words. */
  private static final int LONGEST = 3;

  /** What a phrase says: a place on a scale. */
  private record Place(String scale, String name) {}

  /** The words of either telling that stand at two places of one scale. */
  record Pair(Span before, Span after) {}

  /** By language and phrase. */
  private static final Map<String, Place> PLACES = load();

  private Opposites() {}

  /** The words that turn it round; null where there are none, or either has words of both places. */
  static @Nullable Pair turned(Telling before, Telling after) {
    return Negations.in(before) || Negations.in(after) ? null : pair(before, after, scale -> !scale.equals(FACTOR));
  }

  /** The words by which one says another number of times; null where there are none. */
  static @Nullable Pair factors(Telling before, Telling after) {
    return pair(before, after, FACTOR::equals);
  }

  /** The words at two places of the first of some scales. */
  private static @Nullable Pair pair(Telling before, Telling after, Predicate<String> asked) {
    Map<String, Place> mine = new TreeMap<>();
    Map<String, Span> words = new TreeMap<>();
    read(after, mine, words);
    Map<String, Place> theirs = new TreeMap<>();
    Map<String, Span> others = new TreeMap<>();
    read(before, theirs, others);
    mine.keySet().removeIf(asked.negate());
    for (Map.Entry<String, Place> one : mine.entrySet()) {
      Place other = theirs.get(one.getKey());
      Span from = others.get(one.getKey());
      Span to = words.get(one.getKey());
      if (other != null && from != null && to != null && !other.equals(one.getValue())) {
        return new Pair(from, to);
      }
    }
    return null;
  }

  /** The one place of each scale that a telling names, with its words; a scale of which it names two says nothing. */
  private static void read(Telling telling, Map<String, Place> places, Map<String, Span> words) {
    Set<String> two = new TreeSet<>();
    List<String> all = telling.words();
    for (int i = 0; i < all.size(); i++) {
      String phrase = telling.language();
      for (int j = i; j < Math.min(all.size(), i + LONGEST); j++) {
        phrase = phrase + " " + all.get(j);
        Place place = PLACES.get(phrase);
        if (place != null) {
          Place known = places.putIfAbsent(place.scale(), place);
          words.putIfAbsent(place.scale(), telling.article().span(telling.begin(i), telling.begin(j) + all.get(j).length()));
          if (known != null && !known.equals(place)) {
            two.add(place.scale());
          }
        }
      }
    }
    places.keySet().removeAll(two);
  }

  private static Map<String, Place> load() {
    Map<String, Place> out = new TreeMap<>();
    for (String[] row : WordList.rows(Opposites.class, "opposites.tsv")) {
      for (String phrase : row[3].split(";")) {
        out.put(row[0] + " " + phrase, new Place(row[1], row[2]));
      }
    }
    return out;
  }
}
