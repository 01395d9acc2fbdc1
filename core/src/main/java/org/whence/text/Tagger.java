package org.whence.text;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Gives every token its word class: an averaged perceptron over hashed features, decoded left to right (Collins 2002; features after Honnibal).
 * The models ship as resources with their training record; {@link TaggerTraining} makes them.
 */
public final class Tagger {

  static final int BUCKETS = 1 << 17;
  static final Tag[] TAGS = Tag.values();
  private static final Map<String, Tagger> LOADED = new ConcurrentHashMap<>();

  private final byte[] weights;

  /** @param weights {@code BUCKETS * TAGS.length} of them, row by bucket */
  Tagger(byte[] weights) {
    this.weights = weights;
  }

  /** The tagger of a language, or null where none ships for it. */
  public static @Nullable Tagger of(String language) {
    Tagger loaded = LOADED.get(language);
    if (loaded == null) {
      loaded = load(language);
      if (loaded != null) {
        LOADED.put(language, loaded);
      }
    }
    return loaded;
  }

  private static @Nullable Tagger load(String language) {
    if (!language.matches("[a-z]{2,8}")) {
      return null;
    }
    try (InputStream in = Tagger.class.getResourceAsStream("tagger-" + language + ".gz")) {
      if (in == null) {
        return null;
      }
      DataInputStream data = new DataInputStream(new GZIPInputStream(in, 1 << 16));
      byte[] weights = new byte[BUCKETS * TAGS.length];
      data.readFully(weights);
      return new Tagger(weights);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the tagger of '" + language + "'", e);
    }
  }

  /** What is no word needs no model. */
  static Tag fixed(Tokens tokens, int i) {
    char c = tokens.firstChar(i);
    return tokens.kind(i) == Tokens.Kind.NUMBER ? Tag.NUM : c == '%' || c == '$' || c == '\u20AC' || c == '\u00A3' ? Tag.SYM : Tag.PUNCT;
  }

  /** What can be told of tokens in a language without a tagger: numbers and marks, names by their capital, every other word unknown. */
  public static Tag[] untrained(Tokens tokens) {
    Tag[] tags = new Tag[tokens.size()];
    for (int i = 0; i < tags.length; i++) {
      boolean word = tokens.kind(i) == Tokens.Kind.WORD;
      tags[i] = !word ? fixed(tokens, i) : tokens.isCapitalised(i) ? Tag.PROPN : Tag.OTHER;
    }
    return tags;
  }

  /** The tags of all tokens; a token after a sentence end starts afresh by its own features, so whole blocks may be passed. */
  public Tag[] tag(Tokens tokens) {
    Tag[] tags = new Tag[tokens.size()];
    TagFeatures features = new TagFeatures(tokens);
    int[] scores = new int[TAGS.length];
    for (int i = 0; i < tags.length; i++) {
      if (tokens.kind(i) != Tokens.Kind.WORD) {
        tags[i] = fixed(tokens, i);
        continue;
      }
      features.at(i, i > 0 ? tags[i - 1] : null, i > 1 ? tags[i - 2] : null);
      java.util.Arrays.fill(scores, 0);
      for (int f = 0; f < features.size(); f++) {
        int row = features.bucket(f) * TAGS.length;
        for (int t = 0; t < TAGS.length; t++) {
          scores[t] += weights[row + t];
        }
      }
      int best = 0;
      for (int t = 1; t < TAGS.length; t++) {
        if (scores[t] > scores[best]) {
          best = t;
        }
      }
      tags[i] = TAGS[best];
    }
    return tags;
  }
}
