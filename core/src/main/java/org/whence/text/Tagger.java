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

  private static final int BUCKET_BITS = 17;
  static final int BUCKETS = 1 << BUCKET_BITS;
  static final Tag[] TAGS = Tag.values();
  private static final Map<String, Tagger> LOADED = new ConcurrentHashMap<>();

  private final PackedWeights weights;
  private final @Nullable WordClasses classes;

  /**
   * @param weights {@code BUCKETS * TAGS.length} of them, row by bucket
   * @param classes what is known of words beyond the labelled sentences
   */
  Tagger(byte[] weights, @Nullable WordClasses classes) {
    this.weights = new PackedWeights(TAGS.length, BUCKET_BITS, weights);
    this.classes = classes;
  }

  /** The tagger of a language, the one that came with its parser where there is one; null where none ships for it. */
  public static @Nullable Tagger of(String language) {
    Tagger loaded = LOADED.get(language);
    if (loaded == null && language.matches("[a-z]{2,8}")) {
      Tagger withParser = load("parser-tagger-" + language + ".gz", WordClasses.of(language));
      loaded = withParser == null ? load("tagger-" + language + ".gz", null) : withParser;
      if (loaded != null) {
        LOADED.put(language, loaded);
      }
    }
    return loaded;
  }

  /** The tagger of a resource, or null where there is none. */
  static @Nullable Tagger load(String resource, @Nullable WordClasses classes) {
    try (InputStream in = Tagger.class.getResourceAsStream(resource)) {
      if (in == null) {
        return null;
      }
      DataInputStream data = new DataInputStream(new GZIPInputStream(in, 1 << 16));
      byte[] weights = new byte[BUCKETS * TAGS.length];
      data.readFully(weights);
      return new Tagger(weights, classes);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the tagger '" + resource + "'", e);
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
    return tag(tokens, 0, tokens.size());
  }

  /** The tags of the tokens from {@code from} to {@code to}, as if nothing stood around them. */
  Tag[] tag(Tokens tokens, int from, int to) {
    Tag[] tags = new Tag[to - from];
    TagFeatures features = new TagFeatures(tokens, from, to, classes);
    int[] scores = new int[TAGS.length];
    for (int i = 0; i < tags.length; i++) {
      if (tokens.kind(from + i) != Tokens.Kind.WORD) {
        tags[i] = fixed(tokens, from + i);
        continue;
      }
      features.at(i, i > 0 ? tags[i - 1] : null, i > 1 ? tags[i - 2] : null);
      tags[i] = TAGS[best(features, scores)];
    }
    return tags;
  }

  private int best(TagFeatures features, int[] scores) {
    weights.scoreBuckets(features.buckets(), features.size(), scores);
    int best = 0;
    for (int t = 1; t < TAGS.length; t++) {
      if (scores[t] > scores[best]) {
        best = t;
      }
    }
    return best;
  }
}
