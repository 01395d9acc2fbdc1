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
 * Finds what hangs on what in a sentence: a greedy arc-hybrid parser that takes two steps a word, each step and each relation chosen by an
 * averaged perceptron over hashed features. It has a tagger of its own, which knows words that no treebank shows. The models ship as resources
 * with their training record; {@link ParserTraining} makes them.
 */
public final class Parser {

  static final Relation[] RELATIONS = Relation.values();
  private static final Map<String, Parser> LOADED = new ConcurrentHashMap<>();

  private final Tagger tagger;
  private final PackedWeights steps;
  private final PackedWeights relations;

  private Parser(Tagger tagger, PackedWeights steps, PackedWeights relations) {
    this.tagger = tagger;
    this.steps = steps;
    this.relations = relations;
  }

  /** The parser of a language, or null where none ships for it. */
  public static @Nullable Parser of(String language) {
    Parser loaded = LOADED.get(language);
    if (loaded == null && language.matches("[a-z]{2,8}")) {
      loaded = load(language);
      if (loaded != null) {
        LOADED.put(language, loaded);
      }
    }
    return loaded;
  }

  private static @Nullable Parser load(String language) {
    try (InputStream in = Parser.class.getResourceAsStream("parser-" + language + ".gz")) {
      Tagger tagger = in == null ? null : Tagger.of(language);
      return in == null || tagger == null ? null : read(tagger, in);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the parser of '" + language + "'", e);
    }
  }

  /** A parser from the bytes that {@link ParserTraining} made, with the tagger it is to rest on. */
  public static Parser read(Tagger tagger, InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(new GZIPInputStream(in, 1 << 16));
    return new Parser(tagger, PackedWeights.read(data), PackedWeights.read(data));
  }

  /** What hangs on what among the tokens from {@code from} to {@code to}, one sentence of a block; time grows linearly with their number. */
  public Parse parse(Tokens tokens, int from, int to) {
    Tag[] tags = tagger.tag(tokens, from, to);
    int n = to - from;
    ParserState state = new ParserState(n);
    ParserFeatures features = new ParserFeatures(tokens, tags, from, to);
    int[] scores = new int[RELATIONS.length];
    while (!state.isDone()) {
      int step = step(state, features, scores);
      if (step == ParserState.SHIFT) {
        state.shift();
      } else {
        state.attach(step, relation(state, features, scores, state.headBy(step)));
      }
    }
    int[] heads = new int[n];
    Relation[] how = new Relation[n];
    for (int i = 0; i < n; i++) {
      heads[i] = state.head[i] == state.root ? Parse.NONE : from + state.head[i];
      how[i] = RELATIONS[state.relation[i]];
    }
    return new Parse(from, tags, heads, how);
  }

  private int step(ParserState state, ParserFeatures features, int[] scores) {
    int only = onlyStep(state);
    if (only >= 0) {
      return only;
    }
    features.ofStep(state);
    steps.score(features.hashes, features.size(), scores);
    int best = -1;
    for (int step = 0; step < ParserState.STEPS; step++) {
      if (state.allows(step) && (best < 0 || scores[step] > scores[best])) {
        best = step;
      }
    }
    return best;
  }

  /** The step where one alone is allowed, else -1. */
  static int onlyStep(ParserState state) {
    if (state.depth() == 0) {
      return ParserState.SHIFT;
    }
    if (state.next() == state.root) {
      return state.depth() > 1 ? ParserState.RIGHT : ParserState.LEFT;
    }
    return -1;
  }

  private int relation(ParserState state, ParserFeatures features, int[] scores, int head) {
    if (head == state.root) {
      return Relation.ROOT.ordinal();
    }
    features.ofRelation(state, state.top(0), head);
    relations.score(features.hashes, features.size(), scores);
    int best = 1;
    for (int r = 2; r < RELATIONS.length; r++) {
      if (scores[r] > scores[best]) {
        best = r;
      }
    }
    return best;
  }
}
