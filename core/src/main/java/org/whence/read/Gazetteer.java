package org.whence.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.whence.text.Fold;
import org.whence.text.Tokenizer;
import org.whence.text.Tokens;
import org.whence.text.WordList;

/**
 * Facts about names: lists of places, given names, nations, well-known organisations, and of the words that names begin or end with or stand
 * beside ("University", "River", "near"). They are features of the learned reader, never a verdict.
 */
final class Gazetteer {

  /** The classes of the lists; a class is a bit in the order given here. */
  private static final List<String> CLASSES =
      List.of(
          "given", "surname", "place", "city", "nation", "organisation", "product", "title", "organisation_head", "place_head",
          "event_head", "company", "suffix", "particle", "calendar", "before_place", "before_person", "after_person", "before_organisation");

  /** Classes whose entries are names or parts of names, and so count only where a capital letter stands. */
  private static final int CAPITAL = bits("given", "surname", "place", "city", "nation", "organisation", "product");

  /** An entry and the bit of its class. */
  private record Entry(String[] words, int bit) {}

  private static final Map<String, Gazetteer> LOADED = new ConcurrentHashMap<>();

  private final Map<String, List<Entry>> byFirstWord = new HashMap<>();

  static Gazetteer of(LanguagePack pack) {
    return LOADED.computeIfAbsent(pack.tag(), Gazetteer::new);
  }

  private Gazetteer(String language) {
    for (String folder : List.of("any", language)) {
      for (String[] row : WordList.rows(Gazetteer.class, folder + "/names.tsv")) {
        int bit = bits(row[0]);
        for (String name : row[1].split(";")) {
          add(name, bit);
        }
      }
    }
  }

  private static int bits(String... classes) {
    int bits = 0;
    for (String one : classes) {
      int index = CLASSES.indexOf(one);
      if (index < 0) {
        throw new IllegalStateException("names.tsv: there is no class '" + one + "'. Known are: " + CLASSES);
      }
      bits |= 1 << index;
    }
    return bits;
  }

  private void add(String name, int bit) {
    Tokens tokens = Tokenizer.tokens(name);
    String[] words = new String[tokens.size()];
    for (int i = 0; i < words.length; i++) {
      words[i] = Fold.fold(tokens.word(i));
    }
    byFirstWord.computeIfAbsent(words[0], w -> new ArrayList<>()).add(new Entry(words, bit));
  }

  /** For each token the classes of the entries that cover it. */
  int[] look(Tokens tokens, String[] folded) {
    int[] out = new int[folded.length];
    for (int i = 0; i < folded.length; i++) {
      List<Entry> entries = byFirstWord.get(folded[i]);
      if (entries == null) {
        continue;
      }
      boolean capital = tokens.isCapitalised(i);
      for (int e = 0; e < entries.size(); e++) {
        Entry entry = entries.get(e);
        if ((capital || (entry.bit & CAPITAL) == 0) && matches(entry.words, folded, i)) {
          for (int k = 0; k < entry.words.length; k++) {
            out[i + k] |= entry.bit;
          }
        }
      }
    }
    return out;
  }

  /** Whether some entry of a class begins at a token and has so many tokens; 0 stands for any number. */
  boolean begins(String nameClass, String[] folded, int at, int tokens) {
    List<Entry> entries = byFirstWord.getOrDefault(folded[at], List.of());
    int bit = bits(nameClass);
    for (int e = 0; e < entries.size(); e++) {
      Entry entry = entries.get(e);
      if (entry.bit == bit && (tokens == 0 || entry.words.length == tokens) && matches(entry.words, folded, at)) {
        return true;
      }
    }
    return false;
  }

  private static boolean matches(String[] words, String[] folded, int at) {
    if (at + words.length > folded.length) {
      return false;
    }
    for (int k = 1; k < words.length; k++) {
      if (!words[k].equals(folded[at + k])) {
        return false;
      }
    }
    return true;
  }
}
