package org.whence.read;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whence.model.Name;
import org.whence.read.NameReader.Found;

/**
 * Makes the names of one article agree: one form of words is of one kind, the last word of a person's name is that person, and a name known from
 * elsewhere in the article is found where it was overlooked.
 */
final class NameAgreement {

  /** A full name tells more of a surname than the surname alone. */
  private static final int FULL_NAME = 2;

  /** A name overlooked is taken up if the article vouches for it so often. */
  private static final int VOUCHED = 2;

  private final Map<String, int[]> votes = new HashMap<>();

  private NameAgreement() {}

  /**
   * The names of an article in text order.
   *
   * @param found what was found in each sentence, in text order
   */
  static List<Found> settle(List<Sentence> sentences, List<Found> found) {
    NameAgreement agreement = new NameAgreement();
    found.forEach(agreement::vote);
    List<Found> out = new ArrayList<>();
    int next = 0;
    for (Sentence s : sentences) {
      int free = s.from();
      while (next < found.size() && found.get(next).sentence().begin() == s.begin()) {
        Found name = found.get(next++);
        agreement.overlooked(s, free, name.first(), out);
        out.add(name.as(agreement.kind(name)));
        free = name.last() + 1;
      }
      agreement.overlooked(s, free, s.to(), out);
    }
    return out;
  }

  private void vote(Found name) {
    vote(name.words(), name.kind(), 1);
    Sentence s = name.sentence();
    if (name.kind() == Name.Kind.PERSON && name.last() > name.first() && s.tokens().isCapitalised(name.last())
        && s.end(name.last()) - s.begin(name.last()) > 2) {
      vote(s.words(name.last(), name.last()), Name.Kind.PERSON, FULL_NAME);
    }
  }

  private void vote(String form, Name.Kind kind, int weight) {
    votes.computeIfAbsent(form, f -> new int[Name.Kind.values().length])[kind.ordinal()] += weight;
  }

  private Name.Kind kind(Found name) {
    int[] counts = votes.getOrDefault(name.words(), new int[Name.Kind.values().length]);
    Name.Kind best = name.kind();
    for (Name.Kind kind : Name.Kind.values()) {
      best = counts[kind.ordinal()] > counts[best.ordinal()] ? kind : best;
    }
    return best;
  }

  /** Takes up single words from {@code from} to {@code to} that the rest of the article knows as a name. */
  private void overlooked(Sentence s, int from, int to, List<Found> out) {
    for (int i = from; i < to; i++) {
      if (s.tokens().isCapitalised(i) && s.end(i) - s.begin(i) > 2) {
        Name.@Nullable Kind kind = vouched(s.words(i, i));
        if (kind != null) {
          out.add(new Found(s, i, i, kind));
        }
      }
    }
  }

  private Name.@Nullable Kind vouched(String word) {
    int[] counts = votes.get(word);
    if (counts == null) {
      return null;
    }
    Map<Name.Kind, Integer> enough = new EnumMap<>(Name.Kind.class);
    for (Name.Kind kind : Name.Kind.values()) {
      if (counts[kind.ordinal()] >= VOUCHED) {
        enough.put(kind, counts[kind.ordinal()]);
      }
    }
    return enough.size() == 1 ? enough.keySet().iterator().next() : null;
  }
}
