package org.whence.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Which classes a word form was given in much text that nobody labelled: what a tagger made of it wherever it stood. A word that the labelled
 * sentences never showed is then no stranger ("sank" is a finite verb nearly everywhere).
 */
public final class WordClasses {

  /** The number of a word that was not seen often enough. */
  static final int UNSEEN = 1;

  /** A class that takes this share of a word's places, in percent, is one of its classes. */
  private static final int SHARE = 12;

  /** Classes that new words join. The words of the others are all in the labelled sentences. */
  private static final Set<Tag> OPEN =
      EnumSet.of(
          Tag.NOUN, Tag.PROPN, Tag.ADJ, Tag.ADV, Tag.VERB_FINITE, Tag.VERB_INFINITIVE, Tag.VERB_PARTICIPLE, Tag.VERB_GERUND);

  private static final int TAGS = Tag.values().length;

  private final Map<String, Integer> classes = new HashMap<>();

  private WordClasses() {}

  /** The classes of a language, or null where none ship for it. */
  static @Nullable WordClasses of(String language) {
    WordClasses out = new WordClasses();
    for (String[] row : WordList.gzipped(WordClasses.class, "word-classes-" + language + ".gz")) {
      for (String word : row[1].split(" ")) {
        out.classes.put(word, Integer.valueOf(row[0]));
      }
    }
    return out.classes.isEmpty() ? null : out;
  }

  /** A number that words of the same classes, in the same order of share, have in common. */
  int of(Tokens tokens, int token) {
    if (tokens.end(token) - tokens.begin(token) > 40) {
      return UNSEEN;
    }
    return classes.getOrDefault(tokens.word(token).toLowerCase(Locale.ROOT), UNSEEN);
  }

  /** The table as it ships: a line for each number with the words that have it, gzipped. */
  public byte[] bytes() {
    Map<Integer, TreeSet<String>> words = new TreeMap<>();
    classes.forEach((word, number) -> words.computeIfAbsent(number, n -> new TreeSet<>()).add(word));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Writer out = new OutputStreamWriter(new GZIPOutputStream(bytes), StandardCharsets.UTF_8)) {
      for (Map.Entry<Integer, TreeSet<String>> row : words.entrySet()) {
        out.write(row.getKey() + "\t" + String.join(" ", row.getValue()) + "\n");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  public int size() {
    return classes.size();
  }

  /** Counts of the classes of words. */
  public static final class Counts {
    private final Map<String, int[]> low = new HashMap<>();
    private final Map<String, int[]> capital = new HashMap<>();

    /** Adds the words of a text as tagged. */
    public void add(Tokens tokens, Tag[] tags) {
      for (int i = 0; i < tags.length; i++) {
        if (tokens.isWord(i) && tokens.end(i) - tokens.begin(i) <= 40) {
          Map<String, int[]> to = tokens.isCapitalised(i) ? capital : low;
          to.computeIfAbsent(tokens.word(i).toLowerCase(Locale.ROOT), w -> new int[TAGS])[tags[i].ordinal()]++;
        }
      }
    }

    /** The classes of all words seen so often. A word that is mostly written small is counted where it is; the rest stand for names. */
    public WordClasses classes(int least) {
      WordClasses out = new WordClasses();
      low.forEach((word, counts) -> put(out, word, counts, capital.get(word), least));
      capital.forEach((word, counts) -> {
        if (!low.containsKey(word)) {
          put(out, word, new int[TAGS], counts, least);
        }
      });
      return out;
    }

    private static void put(WordClasses out, String word, int[] low, int @Nullable [] capital, int least) {
      int small = sum(low);
      int large = capital == null ? 0 : sum(capital);
      if (small + large >= least) {
        int[] counted = small * 4 >= large ? low : capital == null ? low : capital;
        int number = number(counted, small * 4 < large);
        if (OPEN.contains(Tag.values()[number >> 21 & 31])) {
          out.classes.put(word, number);
        }
      }
    }

    private static int sum(int[] counts) {
      int sum = 0;
      for (int count : counts) {
        sum += count;
      }
      return sum;
    }

    /** Bits of the classes, the commonest of them, and whether the word is written large. */
    private static int number(int[] counts, boolean large) {
      int all = sum(counts);
      int bits = 0;
      int top = 0;
      for (int t = 0; t < TAGS; t++) {
        top = counts[t] > counts[top] ? t : top;
        bits |= counts[t] * 100 >= all * SHARE ? 1 << t : 0;
      }
      return bits | top << 21 | (large ? 1 << 26 : 0);
    }
  }
}
