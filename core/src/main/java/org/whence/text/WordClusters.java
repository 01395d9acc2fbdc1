package org.whence.text;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPInputStream;

/**
 * Classes of words that stand in like places, learned from plain text without labels (exchange clustering after Martin, Liermann and Ney 1998), one
 * coarse and one fine. They let a model that saw "blasted" know something of "lambasted".
 */
public final class WordClusters {

  /** What a word is in that no file lists. */
  public static final int UNKNOWN = 0;

  private static final WordClusters NONE = new WordClusters(Map.of());
  private static final Map<String, WordClusters> LOADED = new ConcurrentHashMap<>();

  private final Map<String, Integer> classes;

  private WordClusters(Map<String, Integer> classes) {
    this.classes = classes;
  }

  /** The classes of a language; of no word where none ship for it. */
  public static WordClusters of(String language) {
    return LOADED.computeIfAbsent(language, WordClusters::load);
  }

  private static WordClusters load(String language) {
    if (!language.matches("[a-z]{2,8}")) {
      return NONE;
    }
    try (InputStream in = WordClusters.class.getResourceAsStream("clusters-" + language + ".gz")) {
      return in == null ? NONE : read(in);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the word classes of '" + language + "'", e);
    }
  }

  private static WordClusters read(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(new GZIPInputStream(in, 1 << 16));
    int words = data.readInt();
    Map<String, Integer> classes = new HashMap<>(words * 2);
    for (int i = 0; i < words; i++) {
      byte[] word = new byte[data.readUnsignedByte()];
      data.readFully(word);
      classes.put(new String(word, StandardCharsets.UTF_8), data.readUnsignedShort() << 16 | data.readUnsignedShort());
    }
    return new WordClusters(classes);
  }

  /** The coarse class of a folded word in the upper 16 bits, the fine one in the lower; {@link #UNKNOWN} where it is not listed. */
  public int of(Tokens.Kind kind, String folded) {
    return classes.getOrDefault(kind == Tokens.Kind.NUMBER ? "0" : folded, UNKNOWN);
  }
}
