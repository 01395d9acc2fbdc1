package org.whence.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.whence.model.Commitment;
import org.whence.model.Language;
import org.whence.text.Fold;
import org.whence.text.Parser;
import org.whence.text.Tagger;
import org.whence.text.WordList;

/**
 * What the reader knows of one language: its cues, its closed word classes and its tagger, all read from resources under the language's tag. A
 * language without a pack is read with the English one, so that names, numbers and quotations are still found.
 */
final class LanguagePack {

  /**
   * A cue of the language.
   *
   * @param words its folded words
   * @param lemma the dictionary form
   * @param frames letters, explained in cues.tsv
   */
  record CueForm(List<String> words, String lemma, Commitment commitment, String frames) {
    boolean takes(char frame) {
      return frames.indexOf(frame) >= 0;
    }
  }

  private static final Map<String, LanguagePack> LOADED = new ConcurrentHashMap<>();

  private final String tag;
  private final WordForms wordForms;
  private final Set<Trait> traits = EnumSet.noneOf(Trait.class);
  private final Map<String, List<CueForm>> cues = new HashMap<>();
  private final Map<String, Set<String>> classes = new HashMap<>();
  private final Map<String, Map<String, List<List<String>>>> phrases = new HashMap<>();
  private final Map<String, Map<String, String>> values = new HashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private final Set<String> numberWords = new HashSet<>();
  private final Set<String> results = new HashSet<>();
  private final Set<String> papers = new HashSet<>();
  private final Set<String> listed = new HashSet<>();
  private final Set<String> naming = new HashSet<>();

  static LanguagePack of(Language language) {
    LanguagePack known = LOADED.get(language.tag());
    return known != null ? known : LOADED.computeIfAbsent(ships(language.tag()) ? language.tag() : "en", LanguagePack::new);
  }

  private static boolean ships(String tag) {
    return tag.matches("[a-z]{2,8}") && LanguagePack.class.getResource(tag + "/cues.tsv") != null;
  }

  private LanguagePack(String tag) {
    this.tag = tag;
    this.wordForms = new WordForms(tag);
    for (String[] row : WordList.rows(LanguagePack.class, tag + "/language.tsv")) {
      if (row[1].equals("yes")) {
        traits.add(Trait.valueOf(row[0].toUpperCase(Locale.ROOT)));
      }
    }
    for (String list : List.of("/words.tsv", "/quantities.tsv", "/circumstances.tsv")) {
      for (String[] row : WordList.rows(LanguagePack.class, tag + list)) {
        addClass(row[0], row.length > 1 ? row[1].split(" ") : new String[0]);
      }
    }
    values.getOrDefault("count_words", Map.of()).forEach((word, count) -> counts.put(word, Integer.valueOf(count)));
    for (String opening : List.of("numbers", "swarms", "articles", "half", "count_words")) {
      numberWords.addAll(words(opening));
    }
    for (String[] row : WordList.rows(LanguagePack.class, tag + "/cues.tsv")) {
      addCue(row[0].split(" "), Commitment.valueOf(row[1]), row[2]);
    }
  }

  private void addClass(String name, String[] words) {
    Set<String> set = new HashSet<>();
    Map<String, List<List<String>>> byFirst = new HashMap<>();
    for (String word : words) {
      if (word.isEmpty()) {
        continue;
      }
      int equals = word.indexOf('=');
      String form = Fold.fold(equals > 0 ? word.substring(0, equals) : word);
      if (equals > 0) {
        values.computeIfAbsent(name, k -> new HashMap<>()).put(form, word.substring(equals + 1));
      }
      set.add(form);
      List<String> phrase = List.of(form.split("_"));
      byFirst.computeIfAbsent(phrase.get(0), k -> new ArrayList<>()).add(phrase);
    }
    classes.put(name, Set.copyOf(set));
    listed.addAll(set);
    listed.addAll(byFirst.keySet());
    phrases.put(name, byFirst);
  }

  private void addCue(String[] forms, Commitment commitment, String frames) {
    String lemma = Fold.fold(forms[0]);
    Set<String> all = new HashSet<>();
    for (String form : forms) {
      all.add(Fold.fold(form));
    }
    if (!lemma.contains("_")) {
      all.addAll(wordForms.of(WordForms.Use.CUES, lemma, forms.length == 1));
    }
    if (frames.indexOf('r') >= 0 && frames.indexOf('c') < 0) {
      results.add(lemma);
    }
    if (frames.indexOf('d') >= 0) {
      papers.add(lemma);
    }
    if (frames.indexOf('k') >= 0) {
      naming.add(lemma);
    }
    for (String form : all) {
      List<String> words = List.of(form.split("_"));
      cues.computeIfAbsent(words.get(0), k -> new ArrayList<>()).add(new CueForm(words, lemma, commitment, frames));
    }
  }

  String tag() {
    return tag;
  }

  boolean has(Trait trait) {
    return traits.contains(trait);
  }

  /** How its regular words change. */
  WordForms forms() {
    return wordForms;
  }

  /** What a plural is the plural of; none where the word does not look like one. */
  Set<String> singulars(String folded) {
    return wordForms.of(WordForms.Use.SINGULARS, folded, true);
  }

  @Nullable Tagger tagger() {
    return Tagger.of(tag);
  }

  @Nullable Parser parser() {
    return Parser.of(tag);
  }

  /** Which words are in any closed class or open a phrase of one: most are in none, and need not be asked after again. */
  boolean[] listed(String[] folded) {
    boolean[] out = new boolean[folded.length];
    for (int i = 0; i < out.length; i++) {
      String word = folded[i];
      out[i] = listed.contains(word) || word.endsWith(".") && listed.contains(word.substring(0, word.length() - 1));
    }
    return out;
  }

  boolean is(String wordClass, String folded) {
    Set<String> words = classes.get(wordClass);
    return words != null && (words.contains(folded) || folded.endsWith(".") && words.contains(folded.substring(0, folded.length() - 1)));
  }

  /** The words of a closed class, folded; none where the language has no such class. */
  Set<String> words(String wordClass) {
    return classes.getOrDefault(wordClass, Set.of());
  }

  /** The cues of the language by their first word. */
  Map<String, List<CueForm>> cues() {
    return Collections.unmodifiableMap(cues);
  }

  boolean endsAs(String wordClass, String folded) {
    for (String ending : classes.getOrDefault(wordClass, Set.of())) {
      if (folded.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }

  List<CueForm> cuesStartingWith(String folded) {
    return cues.getOrDefault(folded, List.of());
  }

  /** Whether the cue reports a result and nothing else: "found", "showed". */
  boolean isResult(String lemma) {
    return results.contains(lemma);
  }

  /** Whether the cue, with a plain object, says what a document holds: "covers", "names". */
  boolean isOfDocuments(String lemma) {
    return papers.contains(lemma);
  }

  /** Whether the cue gives a thing a name: "called the report false". */
  boolean isNaming(String lemma) {
    return naming.contains(lemma);
  }

  /** How many tokens from {@code at} match a phrase of the class, longest first; 0 where none. */
  int phraseAt(String wordClass, Sentence s, int at) {
    if (at < s.from() || at >= s.to() || !s.listed()[at]) {
      return 0;
    }
    int best = 0;
    for (List<String> phrase : phrases.getOrDefault(wordClass, Map.of()).getOrDefault(s.folded()[at], List.of())) {
      if (phrase.size() > best && s.matches(at, phrase)) {
        best = phrase.size();
      }
    }
    return best;
  }

  /** What a word of a class stands for ("dollars=USD"); null where it is not in the class, or stands for nothing there. */
  @Nullable String value(String wordClass, String folded) {
    return values.getOrDefault(wordClass, Map.of()).get(folded);
  }

  /** Whether a number in words can begin with a word. */
  boolean beginsNumber(String folded) {
    return numberWords.contains(folded);
  }

  /** The number a counting word stands for, or 0. */
  int count(String folded) {
    return counts.getOrDefault(folded, 0);
  }
}
