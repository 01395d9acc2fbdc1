package org.whence.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.whence.model.Language;
import org.whence.text.Fold;
import org.whence.text.WordList;

/** The language of a text, told by its script or by its small words; unknown rather than guessed. */
final class LanguageGuess {

  /** Small words make up a third of any running text; a few hundred words are more than enough to tell. */
  private static final int WORDS_READ = 600;

  private static final int LONGEST = 8;

  private static final List<String> TAGS = new ArrayList<>();
  private static final CharTable WORDS = new CharTable();

  /** Of each word the languages that have it, a bit each. */
  private static final long[] LANGUAGES = load();

  private final int[] votes = new int[TAGS.size()];
  private final int[] scripts = new int[Script.values().length];
  private final char[] word = new char[LONGEST];
  private int words;

  private static long[] load() {
    long[] languages = new long[64];
    for (String[] row : WordList.rows(LanguageGuess.class, "function-words.tsv")) {
      long bit = 1L << TAGS.size();
      TAGS.add(row[0]);
      for (String word : row[1].split(" ")) {
        int number = WORDS.add(word);
        languages = number < languages.length ? languages : Arrays.copyOf(languages, 2 * languages.length);
        languages[number] |= bit;
      }
    }
    return languages;
  }

  /** The primary subtag of a language tag that a page or a user states; unknown where it is none. */
  static Language stated(String tag) {
    String stated = tag.strip();
    int end = 0;
    while (end < stated.length() && "-_,; ".indexOf(stated.charAt(end)) < 0) {
      end++;
    }
    String first = stated.substring(0, end).toLowerCase(java.util.Locale.ROOT);
    boolean letters = first.length() == 2 || first.length() == 3;
    for (int i = 0; i < first.length() && letters; i++) {
      letters = first.charAt(i) >= 'a' && first.charAt(i) <= 'z';
    }
    return letters && !first.equals("und") ? new Language(first) : Language.UNKNOWN;
  }

  /** Whether texts of a language can be told. */
  static boolean knows(Language language) {
    return TAGS.contains(language.tag());
  }

  static Language of(String text) {
    LanguageGuess guess = new LanguageGuess();
    guess.read(text);
    return guess.told();
  }

  /** Reads one text more, whose words are its own. */
  void read(String text) {
    int i = 0;
    while (i < text.length() && words < WORDS_READ) {
      int begin = i;
      boolean ascii = true;
      while (i < text.length() && Letters.isLetter(text.charAt(i)) && i - begin < 40) {
        char c = text.charAt(i);
        if (i - begin < LONGEST) {
          word[i - begin] = c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c;
        }
        ascii &= c < 0x80;
        i++;
      }
      if (i == begin) {
        i++;
        continue;
      }
      words++;
      Script script = Script.of(text.charAt(begin));
      scripts[script.ordinal()]++;
      if (script == Script.LATIN && i - begin <= LONGEST) {
        vote(ascii ? WORDS.find(word, 0, i - begin) : number(text.substring(begin, i)));
      }
    }
  }

  /** The number of a word of the list; -1 where it is on none. */
  private static int number(String word) {
    String folded = Fold.fold(word);
    return WORDS.find(folded.toCharArray(), 0, folded.length());
  }

  private void vote(int number) {
    for (long left = number < 0 ? 0 : LANGUAGES[number]; left != 0; left &= left - 1) {
      votes[Long.numberOfTrailingZeros(left)]++;
    }
  }

  /** The language of what was read. */
  Language told() {
    for (Script script : Script.values()) {
      if (script != Script.LATIN && scripts[script.ordinal()] * 2 > words && script.tag.length() == 2) {
        return new Language(script.tag);
      }
    }
    int best = 0;
    int next = 0;
    int at = -1;
    for (int i = 0; i < votes.length; i++) {
      if (votes[i] > best) {
        next = best;
        best = votes[i];
        at = i;
      } else if (votes[i] > next) {
        next = votes[i];
      }
    }
    boolean sure = best >= 3 && best * 6 >= words && best * 10 >= next * 11;
    return sure ? new Language(TAGS.get(at)) : Language.UNKNOWN;
  }

  /** Scripts that tell a language, or at least that it is none of those in Latin letters. */
  private enum Script {
    LATIN(""),
    GREEK("el"),
    CYRILLIC("ru"),
    HEBREW("he"),
    ARABIC("ar"),
    HANGUL("ko"),
    KANA("ja"),
    HAN("zh"),
    THAI("th"),
    DEVANAGARI("hi"),
    OTHER("");

    private final String tag;

    Script(String tag) {
      this.tag = tag;
    }

    static Script of(char c) {
      if (c < 0x250) {
        return LATIN;
      }
      if (c < 0x700) {
        return c >= 0x370 && c < 0x400 ? GREEK : c >= 0x400 && c < 0x530 ? CYRILLIC : c >= 0x590 && c < 0x600 ? HEBREW : c >= 0x600 ? ARABIC : OTHER;
      }
      if (c >= 0x900 && c < 0x980) {
        return DEVANAGARI;
      }
      if (c >= 0xE00 && c < 0xE80) {
        return THAI;
      }
      if (c >= 0x3040 && c < 0x3100) {
        return KANA;
      }
      if (c >= 0x3400 && c < 0xA000) {
        return HAN;
      }
      return c >= 0xAC00 && c < 0xD7B0 ? HANGUL : OTHER;
    }
  }
}
