package org.whence.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.whence.read.LanguagePack.CueForm;
import org.whence.text.Fold;
import org.whence.text.WordList;

/**
 * What the closed lists of a language say of a word, as bits, so that one look-up serves all features of a token. The classes have the same bits in
 * every language: what is learned of a class in one language holds in another.
 */
final class Lexis {

  /**
   * A word of the lists.
   *
   * @param closed the closed classes it is in
   * @param views the classes of giving views it is in
   * @param cue the commitment of the cue it opens, plus one; 0 where it opens none
   */
  record Word(int closed, int views, int cue) {}

  static final Word UNLISTED = new Word(0, 0, 0);

  private static final List<String> CLOSED =
      List.of(
          "complementisers", "pronouns_singular", "pronouns_plural", "pronouns_thing", "relatives", "coordinators", "titles", "person_nouns",
          "group_nouns", "office_nouns", "document_nouns", "outlet_nouns", "report_nouns", "media_nouns", "outlet_words", "time_adjuncts",
          "anonymity", "count_words", "plural_quantifiers", "hedges", "negations", "agent_markers", "question_words", "official_titles");

  private static final List<String> VIEWS =
      List.of(
          "say", "manner", "tell", "claim", "accuse", "announce", "report", "show", "think", "know", "feel", "want", "promise", "ask", "urge", "warn",
          "praise", "support", "oppose", "deny", "refuse", "admit", "agree", "respond", "write", "mention", "name", "decide", "seem", "nouns_said",
          "nouns_thought", "adjectives");

  /** The classes of words that tell of something said or written, not only of something thought, wanted or decided. */
  static final int SPEECH =
      bits("say", "manner", "tell", "claim", "accuse", "announce", "report", "show", "warn", "urge", "praise", "deny", "admit", "write", "name");

  private static int bits(String... classes) {
    int bits = 0;
    for (String one : classes) {
      bits |= 1 << VIEWS.indexOf(one);
    }
    return bits;
  }

  private static final Map<String, Lexis> LOADED = new ConcurrentHashMap<>();

  private final Map<String, Word> words = new HashMap<>();

  static Lexis of(LanguagePack pack) {
    return LOADED.computeIfAbsent(pack.tag(), tag -> new Lexis(pack));
  }

  private Lexis(LanguagePack pack) {
    for (int i = 0; i < CLOSED.size(); i++) {
      for (String word : pack.words(CLOSED.get(i))) {
        add(word, 1 << i, 0, 0);
      }
    }
    for (String[] row : WordList.rows(Lexis.class, pack.tag() + "/verbs.tsv")) {
      int bit = 1 << VIEWS.indexOf(row[0]);
      for (String entry : row[1].split(" ")) {
        for (String form : forms(entry, row[0], pack)) {
          add(form, 0, bit, 0);
        }
      }
    }
    pack.cues().forEach((first, forms) -> add(first, 0, 0, cue(forms)));
  }

  private static int cue(List<CueForm> forms) {
    int best = 0;
    for (CueForm form : forms) {
      best = form.takes('n') ? best : Math.max(best, form.commitment().ordinal() + 1);
    }
    return best;
  }

  private void add(String word, int closed, int views, int cue) {
    Word known = words.getOrDefault(word, UNLISTED);
    words.put(word, new Word(known.closed() | closed, known.views() | views, Math.max(known.cue(), cue)));
  }

  private static Set<String> forms(String entry, String wordClass, LanguagePack pack) {
    Set<String> forms = new TreeSet<>();
    List<String> listed = new ArrayList<>();
    for (String form : entry.split(":")) {
      listed.add(Fold.fold(form));
    }
    forms.addAll(listed);
    if (wordClass.startsWith("nouns")) {
      forms.addAll(pack.forms().of(WordForms.Use.NOUNS, listed.get(0), true));
    } else if (!wordClass.equals("adjectives")) {
      forms.addAll(pack.forms().of(WordForms.Use.VIEWS, listed.get(0), listed.size() == 1));
    }
    return forms;
  }

  Word word(String folded) {
    Word word = words.get(folded);
    if (word == null && folded.length() > 1 && folded.charAt(folded.length() - 1) == '.') {
      word = words.get(folded.substring(0, folded.length() - 1));
    }
    return word == null ? UNLISTED : word;
  }
}
