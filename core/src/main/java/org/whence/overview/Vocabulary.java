package org.whence.overview;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.whence.model.Language;
import org.whence.model.Position.Stand;
import org.whence.text.Fold;
import org.whence.text.WordList;

/** The words by which one language tells positions, ranges of days and how exact a number is; a language without a list is never looked at. */
final class Vocabulary {

  /**
   * Words that show a stance.
   *
   * @param words folded, in order
   * @param preposition the word that leads to what it is about; empty where none does
   */
  record Cue(Stand stand, List<String> words, Follows follows, String preposition) {}

  /** What a cue may be about. */
  enum Follows {
    ANY,
    /** Anything but who bears a name, and but what nobody proposes. */
    THING,
    /** Something that can be proposed, or a clause. */
    PROPOSAL,
    /** Only a clause, whoever stands before it: "asked the port to close". */
    CLAUSE
  }

  /** Classes of words. */
  enum Kind {
    /** Nouns of offices and bodies that take positions. */
    ACTORS,
    /** Nouns of people without a name. */
    GROUPS,
    /** Things that can be proposed. */
    PROPOSALS,
    /** Endings of nouns of action. */
    ENDINGS,
    /** What nobody proposes, though it has such an ending; and what is asked for or refused without a stance: to comment, to be named. */
    UNPROPOSED,
    /** Words before a cue that take its force away. */
    BLOCKERS,
    /** Auxiliaries of the perfect, which make no passive. */
    PERFECT,
    /** What is denied to somebody, not denied to be so. */
    WITHHELD,
    /** Words by which a speaker, whoever it is, means themself. */
    SELF,
    /** Words that stand for one person spoken of before. */
    ONE,
    /** Words that stand for several people, or for a body of them. */
    MANY,
    /** Words that stand for a body. */
    BODY,
    /** Words that open a relative clause. */
    RELATIVE,
    RANGE_OPENERS,
    RANGE_JOINTS,
    /** Words that make what they open no more than a condition, in lower case with their accents. */
    CONDITIONS,
    /** Words of a time that is the time of telling. */
    NOW,
    /** Words before a time from which something lasts. */
    SINCE,
    NEARLY
  }

  private static final Map<Language, Vocabulary> LOADED = new ConcurrentHashMap<>();

  private final Map<String, List<Cue>> cues = new HashMap<>();
  private final Map<Kind, Set<String>> words = new EnumMap<>(Kind.class);
  private final boolean subjectless;

  /** The words of a language; null where it has no list. */
  static @Nullable Vocabulary of(Language language) {
    Vocabulary known = LOADED.get(language);
    if (known != null) {
      return known;
    }
    if (!language.tag().matches("[a-z]{2,8}") || Vocabulary.class.getResource(language.tag() + "/positions.tsv") == null) {
      return null;
    }
    return LOADED.computeIfAbsent(language, Vocabulary::new);
  }

  private Vocabulary(Language language) {
    Map<String, Set<String>> lists = new HashMap<>();
    for (String[] row : WordList.rows(Vocabulary.class, language.tag() + "/words.tsv")) {
      lists.put(row[0], folded(row[1]));
    }
    for (Kind kind : Kind.values()) {
      words.put(kind, lists.getOrDefault(kind.name().toLowerCase(Locale.ROOT), Set.of()));
    }
    subjectless = lists.containsKey("subjectless");
    for (String[] row : WordList.rows(Vocabulary.class, language.tag() + "/positions.tsv")) {
      for (String form : row[1].split(" ")) {
        Follows follows = Follows.valueOf(row[2].toUpperCase(Locale.ROOT));
        add(new Cue(Stand.valueOf(row[0]), List.of(Fold.fold(form).split("_")), follows, row.length > 3 ? row[3] : ""));
      }
    }
    cues.values().forEach(list -> list.sort((a, b) -> b.words().size() - a.words().size()));
  }

  private static Set<String> folded(String words) {
    List<String> out = new ArrayList<>();
    for (String word : words.split(" ")) {
      out.add(Fold.fold(word));
    }
    return Set.copyOf(out);
  }

  private void add(Cue cue) {
    cues.computeIfAbsent(cue.words().getFirst(), first -> new ArrayList<>()).add(cue);
  }

  /** The cues that begin at a word, in all their uses: none is longer, and none shorter is among them. */
  List<Cue> cuesAt(String[] folded, int at) {
    List<Cue> out = new ArrayList<>();
    for (Cue cue : cues.getOrDefault(folded[at], List.of())) {
      boolean longest = out.isEmpty() || out.getFirst().words().size() == cue.words().size();
      if (longest && matches(cue.words(), folded, at)) {
        out.add(cue);
      }
    }
    return out;
  }

  private static boolean matches(List<String> words, String[] folded, int at) {
    if (at + words.size() > folded.length) {
      return false;
    }
    for (int i = 1; i < words.size(); i++) {
      if (!words.get(i).equals(folded[at + i])) {
        return false;
      }
    }
    return true;
  }

  boolean is(Kind kind, String folded) {
    return words.getOrDefault(kind, Set.of()).contains(folded);
  }

  /** Whether a noun is of something that can be proposed, by itself or by its ending. */
  boolean isProposal(String folded) {
    if (is(Kind.PROPOSALS, folded)) {
      return true;
    }
    if (is(Kind.UNPROPOSED, folded)) {
      return false;
    }
    for (String ending : words.getOrDefault(Kind.ENDINGS, Set.of())) {
      if (folded.length() > ending.length() + 3 && folded.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the language leaves the subject out where the verb shows it. */
  boolean isSubjectless() {
    return subjectless;
  }
}
