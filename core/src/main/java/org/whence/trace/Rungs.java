package org.whence.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.whence.model.Name;
import org.whence.model.Reason;
import org.whence.model.Span;
import org.whence.text.NameWords;
import org.whence.text.WordList;

/**
 * How far a thing has gone by the words the news has for it, rung by rung: an inquiry, an arrest, a charge; talks, an agreement, a signature;
 * considered, proposed, decided. Two wordings need not share the word for what is done to stand on one ladder.
 */
final class Rungs {

  /** A word of a ladder as it stands in a telling. */
  record Rung(String ladder, int height, int at, String word) {}

  /** From this rung on a thing is settled. */
  private static final int SETTLED = 3;

  /** Words before a rung in which a negation or a preposition bears on it. */
  private static final int BEFORE = 3;

  private static final int LONGEST = 4;

  /** Telling words that a relay must share with a sentence that names none of those it is about. */
  private static final int FEWEST_SHARED = 3;

  /** Across languages fewer words are known to be one. */
  private static final int FEWEST_ACROSS = 2;

  /** Words by which a rung is only aimed at: "talks over a deal", "offered for". */
  private static final Set<String> TOWARDS = WordList.words(Rungs.class, "words.tsv", "towards");

  private static final Map<String, Map<String, Rung>> WORDS = load();

  private Rungs() {}

  /** The settled rung that a telling claims; null where it claims none, or hedges it, denies it or only aims at it. */
  static @Nullable Rung claimed(Telling telling) {
    if (!telling.stance().isPath() || Hedges.isOpen(telling) && !Hedges.leavesOnlyTime(telling)) {
      return null;
    }
    Rung found = null;
    List<Rung> rungs = in(telling);
    for (Rung rung : rungs) {
      boolean first = found == null || rung.ladder().equals(found.ladder()) && rung.height() > found.height();
      found = first && rung.height() >= SETTLED && stands(telling, rung) && !isAfterOpen(rungs, rung) ? rung : found;
    }
    return found;
  }

  /** How high a telling stands on a ladder, the highest word of it that is not denied and not only aimed at; 0 where it has none. */
  private static int height(Telling telling, List<Rung> rungs, String ladder) {
    int height = 0;
    for (Rung rung : rungs) {
      if (rung.ladder().equals(ladder)) {
        boolean settled = !denied(telling, rung) && !aimedAt(telling, rung) && !Hedges.opens(telling, span(telling, rung));
        height = Math.max(height, settled ? rung.height() : Math.min(rung.height() - 1, SETTLED - 1));
      }
    }
    return height;
  }

  /** Whether it tells of the ladder at all, though it be to deny it. */
  private static boolean isOn(List<Rung> rungs, String ladder) {
    return rungs.stream().anyMatch(rung -> rung.ladder().equals(ladder));
  }

  private static Span span(Telling telling, Rung rung) {
    int begin = telling.begin(rung.at());
    return telling.article().span(begin, Math.min(telling.wording().end(), begin + 1));
  }

  /** Whether neither a negation nor a word that may only aim at it stands before a rung: what is claimed must be plain. */
  private static boolean stands(Telling telling, Rung rung) {
    return near(telling, rung).stream().noneMatch(TOWARDS::contains) && !denied(telling, rung);
  }

  private static List<String> near(Telling telling, Rung rung) {
    return telling.words().subList(Math.max(0, rung.at() - BEFORE), rung.at());
  }

  private static boolean denied(Telling telling, Rung rung) {
    return Negations.in(telling.language(), String.join(" ", near(telling, rung)));
  }

  /** Whether a rung hangs on a word that aims at it, articles aside: "talks over a deal", and not "on Monday approved". */
  private static boolean aimedAt(Telling telling, Rung rung) {
    List<String> near = near(telling, rung);
    int last = near.size() - 1;
    while (last > 0 && NameWords.isArticle(near.get(last))) {
      last--;
    }
    return last >= 0 && TOWARDS.contains(near.get(last));
  }

  /** Whether an open rung of the same ladder stands before it: "weighs whether to accept", "talks on an agreement". */
  private static boolean isAfterOpen(List<Rung> rungs, Rung rung) {
    return rungs.stream()
        .anyMatch(other -> other.ladder().equals(rung.ladder()) && other.height() < SETTLED && other.at() < rung.at());
  }

  /**
   * What a relay claims that the texts it has its matter from only have on a lower rung of the same ladder, of the same persons, bodies and things;
   * null where they tell nothing of the kind, or tell it as far gone.
   *
   * @param told all that those texts tell
   */
  static DriftRule.@Nullable Finding raised(Telling after, List<Telling> told) {
    List<Telling> lower = lower(after, told);
    Rung rung = lower.isEmpty() ? null : claimed(after);
    if (rung == null) {
      return null;
    }
    Telling best = lower.getFirst();
    for (Telling before : lower) {
      best = shared(before, after, rung) > shared(best, after, rung) ? before : best;
    }
    return DriftRule.Finding.major(best, after, Reason.of(Reason.Code.RUNG_RAISED, first(best, rung.ladder()), printed(after, rung)));
  }

  /** Whether one telling claims on a ladder what another does; what claims nothing on any is told by all that is about it. */
  static boolean isAsFar(Telling telling, Telling other) {
    Rung rung = claimed(other);
    return rung == null || height(telling, in(telling), rung.ladder()) >= rung.height();
  }

  /** Those tellings that have on a lower rung what another claims, of the same parties; none where some have it as far gone. */
  static List<Telling> lower(Telling after, List<Telling> told) {
    Rung rung = claimed(after);
    if (rung == null) {
      return List.of();
    }
    List<Telling> out = new ArrayList<>();
    for (Telling before : told) {
      List<Rung> rungs = in(before);
      if (isOn(rungs, rung.ladder()) && shared(before, after, rung) > 0) {
        if (height(before, rungs, rung.ladder()) >= rung.height() || RelayedNumbers.isLater(before, after)) {
          return List.of();
        }
        out.add(before);
      }
    }
    return out;
  }

  /** How many words a relay shares with the sentence of a text, where among them are whom it is about; else 0. */
  private static int shared(Telling before, Telling after, Rung rung) {
    Set<String> shared = new TreeSet<>(after.keys(after.wording()));
    shared.retainAll(before.keys(before.statement().sentence()));
    int at = after.begin(rung.at());
    for (Name name : after.reading().names()) {
      boolean told = after.wording().contains(name.span()) && after.keys(name.span()).stream().anyMatch(shared::contains);
      boolean acts = name.span().begin() < at;
      boolean party = told && (name.kind() == Name.Kind.PERSON || name.kind() == Name.Kind.ORGANISATION && acts);
      if (party && (shared.size() >= FEWEST_ACROSS || acts && actsToo(before, rung.ladder(), after.keys(name.span())))) {
        return shared.size();
      }
    }
    return shared.size() >= (before.sameLanguage(after) ? FEWEST_SHARED : FEWEST_ACROSS) ? shared.size() : 0;
  }

  /** Whether a name stands in the sentence before the word of a ladder, as whoever takes that step does. */
  private static boolean actsToo(Telling before, String ladder, Set<String> name) {
    int at = in(before).stream().filter(rung -> rung.ladder().equals(ladder)).findFirst().map(rung -> before.begin(rung.at())).orElse(0);
    Span sentence = before.statement().sentence();
    return at > sentence.begin() && before.keys(before.article().span(sentence.begin(), at)).stream().anyMatch(name::contains);
  }

  /** The first word of a ladder, as printed. */
  private static String first(Telling telling, String ladder) {
    return in(telling).stream().filter(rung -> rung.ladder().equals(ladder)).findFirst().map(rung -> printed(telling, rung))
        .orElse(telling.printed());
  }

  private static String printed(Telling telling, Rung rung) {
    int words = rung.word().split(" ").length;
    int next = rung.at() + words;
    int end = next < telling.words().size() ? telling.begin(next) : telling.wording().end();
    return telling.article().text().substring(telling.begin(rung.at()), end).strip();
  }

  private static List<Rung> in(Telling telling) {
    Map<String, Rung> listed = WORDS.getOrDefault(telling.language(), Map.of());
    List<String> words = telling.words();
    List<Rung> out = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      StringBuilder phrase = new StringBuilder();
      for (int j = i; j < Math.min(words.size(), i + LONGEST); j++) {
        Rung rung = listed.get(phrase.append(j == i ? "" : " ").append(words.get(j)).toString());
        if (rung != null) {
          out.add(new Rung(rung.ladder(), rung.height(), i, rung.word()));
        }
      }
    }
    return out;
  }

  private static Map<String, Map<String, Rung>> load() {
    Map<String, Map<String, Rung>> out = new TreeMap<>();
    for (String[] row : WordList.rows(Rungs.class, "rungs.tsv")) {
      for (String word : row[3].split(";")) {
        out.computeIfAbsent(row[0], k -> new TreeMap<>()).putIfAbsent(word, new Rung(row[1], Integer.parseInt(row[2]), 0, word));
      }
    }
    return out;
  }
}
