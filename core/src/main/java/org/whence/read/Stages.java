package org.whence.read;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.whence.model.Stage;
import org.whence.text.Fold;
import org.whence.text.WordList;

/** The phrases by which a language tells how far a thing has gone, read from its stages.tsv, which says what each kind does. */
final class Stages {

  /** What a phrase does; where two kinds know a phrase, the earlier here comes first. */
  enum Kind {
    ONLY,
    MODAL,
    RUMOUR,
    HEDGE,
    AGAINST,
    VERB,
    LIGHT,
    NOUN,
    STATE,
    DOUBT,
    NOT,
    IF,
    ASKS,
    OPENS,
    NOW,
    PASS,
    LASTING,
    TO,
    SUBJECT,
    WHETHER
  }

  /** A phrase of a kind; its stage is null where it has none of its own. */
  record Phrase(List<String> words, Kind kind, @Nullable Stage stage) {

    int size() {
      return words.size();
    }
  }

  /** An ending of verbs, not folded, and the stage it sets. */
  private record Ending(String letters, Stage stage) {}

  private static final Map<String, Stages> LOADED = new ConcurrentHashMap<>();

  private final Map<Kind, Map<String, List<Phrase>>> phrases = new EnumMap<>(Kind.class);
  private final List<Ending> endings = new ArrayList<>();

  static Stages of(LanguagePack pack) {
    return LOADED.computeIfAbsent(pack.tag(), Stages::new);
  }

  private Stages(String tag) {
    for (Kind kind : Kind.values()) {
      phrases.put(kind, new HashMap<>());
    }
    for (String[] row : WordList.rows(Stages.class, tag + "/stages.tsv")) {
      for (String phrase : row[2].split(" ")) {
        if (row[1].equals("ending")) {
          endings.add(new Ending(phrase, Stage.valueOf(row[0])));
        } else {
          add(Kind.valueOf(row[1].toUpperCase(Locale.ROOT)), row[0], Fold.fold(phrase));
        }
      }
    }
  }

  private void add(Kind kind, String stage, String phrase) {
    List<String> words = List.of(phrase.split("_"));
    Phrase one = new Phrase(words, kind, stage.equals("-") ? null : Stage.valueOf(stage));
    phrases.getOrDefault(kind, Map.of()).computeIfAbsent(words.get(0), k -> new ArrayList<>()).add(one);
  }

  /** The longest phrase of a kind that begins at a token and ends by {@code last}; null where none does. */
  @Nullable Phrase at(Sentence s, Kind kind, int token, int last) {
    List<Phrase> known = s.in(token) ? phrases.getOrDefault(kind, Map.of()).get(s.folded()[token]) : null;
    if (known == null) {
      return null;
    }
    Phrase best = null;
    for (Phrase one : known) {
      if ((best == null || one.size() > best.size()) && token + one.size() - 1 <= last && s.matches(token, one.words())) {
        best = one;
      }
    }
    return best;
  }

  /** Whether every sentence of the language has a subject, so that none begins with its verb. */
  boolean requiresSubject() {
    return !phrases.getOrDefault(Kind.SUBJECT, Map.of()).isEmpty();
  }

  boolean is(Sentence s, Kind kind, int token) {
    return at(s, kind, token, token) != null;
  }

  /** The stage that a verb's ending sets; null where none does. */
  @Nullable Stage byEnding(Sentence s, int token) {
    for (Ending one : endings) {
      int length = s.end(token) - s.begin(token);
      if (length > one.letters().length() + 1 && s.tokens().text().startsWith(one.letters(), s.end(token) - one.letters().length())) {
        return one.stage();
      }
    }
    return null;
  }
}
