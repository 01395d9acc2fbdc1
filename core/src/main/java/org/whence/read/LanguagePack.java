package org.whence.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
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
  private final Map<String, List<CueForm>> cues = new HashMap<>();
  private final Map<String, Set<String>> classes = new HashMap<>();
  private final Map<String, Map<String, List<List<String>>>> phrases = new HashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private final Set<String> results = new HashSet<>();
  private final Set<String> naming = new HashSet<>();

  static LanguagePack of(Language language) {
    return LOADED.computeIfAbsent(ships(language.tag()) ? language.tag() : "en", LanguagePack::new);
  }

  private static boolean ships(String tag) {
    return tag.matches("[a-z]{2,8}") && LanguagePack.class.getResource(tag + "/cues.tsv") != null;
  }

  private LanguagePack(String tag) {
    this.tag = tag;
    for (String[] row : WordList.rows(LanguagePack.class, tag + "/words.tsv")) {
      addClass(row[0], row.length > 1 ? row[1].split(" ") : new String[0]);
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
        counts.put(form, Integer.valueOf(word.substring(equals + 1)));
      }
      set.add(form);
      List<String> phrase = List.of(form.split("_"));
      byFirst.computeIfAbsent(phrase.get(0), k -> new ArrayList<>()).add(phrase);
    }
    classes.put(name, Set.copyOf(set));
    phrases.put(name, byFirst);
  }

  private void addCue(String[] forms, Commitment commitment, String frames) {
    String lemma = Fold.fold(forms[0]);
    Set<String> all = new HashSet<>();
    for (String form : forms) {
      all.add(Fold.fold(form));
    }
    if (!lemma.contains("_")) {
      all.addAll(tag.equals("es") ? spanishForms(lemma) : forms.length == 1 ? englishForms(lemma) : Set.of());
    }
    if (frames.indexOf('r') >= 0 && frames.indexOf('c') < 0) {
      results.add(lemma);
    }
    if (frames.indexOf('k') >= 0) {
      naming.add(lemma);
    }
    for (String form : all) {
      List<String> words = List.of(form.split("_"));
      cues.computeIfAbsent(words.get(0), k -> new ArrayList<>()).add(new CueForm(words, lemma, commitment, frames));
    }
  }

  private static Set<String> englishForms(String lemma) {
    String stem = lemma.endsWith("e") ? lemma.substring(0, lemma.length() - 1) : lemma;
    String third = lemma.endsWith("s") || lemma.endsWith("sh") || lemma.endsWith("ch") || lemma.endsWith("x") ? lemma + "es" : lemma + "s";
    if (lemma.endsWith("y") && "aeiou".indexOf(lemma.charAt(lemma.length() - 2)) < 0) {
      String y = lemma.substring(0, lemma.length() - 1);
      return Set.of(lemma, y + "ies", y + "ied", lemma + "ing");
    }
    return Set.of(lemma, third, stem + "ed", stem + "ing");
  }

  /** Third-person forms of a regular verb: present, preterite, imperfect, future, participle, gerund. */
  private static Set<String> spanishForms(String infinitive) {
    if (infinitive.length() < 4 || infinitive.endsWith("se")) {
      return Set.of();
    }
    String stem = infinitive.substring(0, infinitive.length() - 2);
    List<String> endings =
        infinitive.endsWith("ar")
            ? List.of("ar", "a", "an", "o", "aron", "ado", "ada", "ando", "aba", "aban", "ara", "aria", "o")
            : List.of(infinitive.substring(infinitive.length() - 2), "e", "en", "io", "ieron", "ido", "iendo", "ia", "ian");
    Set<String> forms = new HashSet<>();
    for (String ending : endings) {
      forms.add(softened(stem, ending) + ending);
    }
    return forms;
  }

  /** Spanish keeps the sound of a stem by its spelling: "publicar" gives "publique", not needed here; kept for stems in -z, -c, -g before e. */
  private static String softened(String stem, String ending) {
    return ending.startsWith("e") && stem.endsWith("z") ? stem.substring(0, stem.length() - 1) + "c" : stem;
  }

  String tag() {
    return tag;
  }

  boolean isSpanish() {
    return tag.equals("es");
  }

  @Nullable Tagger tagger() {
    return Tagger.of(tag);
  }

  @Nullable Parser parser() {
    return Parser.of(tag);
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

  /** Whether the cue gives a thing a name: "called the report false". */
  boolean isNaming(String lemma) {
    return naming.contains(lemma);
  }

  /** How many tokens from {@code at} match a phrase of the class, longest first; 0 where none. */
  int phraseAt(String wordClass, Sentence s, int at) {
    if (at < s.from() || at >= s.to()) {
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

  /** The number a counting word stands for, or 0. */
  int count(String folded) {
    return counts.getOrDefault(folded, 0);
  }
}
