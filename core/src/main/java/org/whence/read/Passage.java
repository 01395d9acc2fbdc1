package org.whence.read;

import java.util.List;
import org.whence.text.FeatureRows;
import org.whence.text.Tag;
import org.whence.text.Tokens;
import org.whence.text.WordClusters;

/** One block of an article as the learned part sees it: for every token numbers in place of words, and what the rules found there. */
final class Passage {

  /** Roles the rules give a token. */
  static final int NONE = 0;

  static final int SOURCE = 1;
  static final int CUE = 2;
  static final int CONTENT = 3;

  /** Whether a token lies outside, inside, at the opening or at the closing of a quotation. */
  static final int OUTSIDE = 0;

  static final int INSIDE = 1;
  static final int OPENING = 2;
  static final int CLOSING = 3;

  private final WordClusters clusters;
  final List<Sentence> sentences;
  final List<List<Found>> found;
  final Tokens tokens;
  final String[] folded;
  final int size;
  final int[] word;
  final int[] suffix;
  final int[] broad;
  final int[] narrow;
  final int[] shape;
  final int[] tag;
  final int[] quote;
  final int[] closed;
  final int[] views;
  final int[] cue;
  final int[] rule;
  final boolean[] ruleBegins;
  final int[] sentenceOf;
  final int[] subjectFirst;
  final int[] subjectLast;
  final int[] subject;

  /**
   * @param sentences all of one block, in order
   * @param found what the rules found in each
   */
  Passage(List<Sentence> sentences, List<List<Found>> found) {
    Sentence first = sentences.get(0);
    this.sentences = sentences;
    this.found = found;
    tokens = first.tokens();
    folded = first.folded();
    size = tokens.size();
    word = new int[size];
    suffix = new int[size];
    broad = new int[size];
    narrow = new int[size];
    clusters = WordClusters.of(first.pack().tag());
    shape = new int[size];
    tag = new int[size];
    quote = new int[size];
    closed = new int[size];
    views = new int[size];
    cue = new int[size];
    rule = new int[size];
    ruleBegins = new boolean[size];
    sentenceOf = new int[size];
    subjectFirst = new int[size];
    subjectLast = new int[size];
    subject = new int[size];
    Lexis lexis = Lexis.of(first.pack());
    for (int i = 0; i < size; i++) {
      look(first, lexis, i);
    }
    for (int s = 0; s < sentences.size(); s++) {
      java.util.Arrays.fill(sentenceOf, sentences.get(s).from(), size, s);
    }
    for (List<Found> here : found) {
      for (Found one : here) {
        roles(one);
      }
    }
    if (first.tags().length == size) {
      subjects();
    }
  }

  /** The subject of every verb: the phrase on its left, else that of the verb before it in the sentence. */
  private void subjects() {
    for (Sentence s : sentences) {
      int[] last = null;
      for (int i = s.from(); i < s.to(); i++) {
        Tag t = s.tags()[i];
        if (t != Tag.AUX && !t.isVerb()) {
          subjectFirst[i] = last == null ? -1 : last[0];
          subjectLast[i] = last == null ? -1 : last[1];
          continue;
        }
        int start = i;
        while (start > s.from() && i - start < 6 && inVerbGroup(s.tags()[start - 1])) {
          start--;
        }
        boolean finite = t == Tag.AUX || t == Tag.VERB_FINITE || start < i;
        int[] own = finite ? Subjects.left(s, start) : null;
        if (own != null) {
          last = own;
          markSubject(own, views[i] != 0 || cue[i] != 0 ? 2 : 0);
        }
        subjectFirst[i] = last == null ? -1 : last[0];
        subjectLast[i] = last == null ? -1 : last[1];
      }
    }
  }

  private static boolean inVerbGroup(Tag tag) {
    return tag == Tag.AUX || tag == Tag.ADV || tag == Tag.PART;
  }

  private void markSubject(int[] range, int view) {
    for (int k = range[0]; k <= range[1]; k++) {
      subject[k] = Math.max(subject[k], (k == range[0] ? 1 : 2) + view);
    }
  }

  private void look(Sentence s, Lexis lexis, int i) {
    String form = folded[i];
    boolean number = tokens.kind(i) == Tokens.Kind.NUMBER;
    Lexis.Word known = lexis.word(form);
    word[i] = number ? 7 : form.hashCode();
    suffix[i] = form.length() <= 3 ? word[i] : form.substring(form.length() - 3).hashCode();
    tag[i] = i < s.tags().length ? s.tags()[i].ordinal() : Tag.OTHER.ordinal();
    shape[i] = tokens.isCapitalised(i) ? form.length() > 1 && Character.isUpperCase(tokens.text().charAt(tokens.end(i) - 1)) ? 2 : 1 : number ? 3
        : tokens.isWord(i) ? 0 : 4;
    int like = clusters.of(tokens.kind(i), form);
    broad[i] = like >>> 16;
    narrow[i] = like & 0xFFFF;
    closed[i] = known.closed();
    views[i] = known.views();
    cue[i] = known.cue();
    boolean mark = Marks.isQuote(tokens, i);
    boolean opens = mark && i + 1 < size && s.quoted()[i + 1];
    quote[i] = s.quoted()[i] ? INSIDE : opens ? OPENING : mark ? CLOSING : OUTSIDE;
  }

  private void roles(Found one) {
    for (int[] range : one.content()) {
      int first = tokens.firstFrom(range[0]);
      mark(first, tokens.firstFrom(range[1]) - 1, CONTENT);
    }
    if (one.source() != null) {
      mark(one.source()[0], one.source()[1], SOURCE);
    }
    mark(one.cue()[0], one.cue()[1], CUE);
  }

  private void mark(int first, int last, int role) {
    for (int i = first; i <= last && i < size; i++) {
      rule[i] = role;
      ruleBegins[i] = i == first;
    }
  }

  /** First token of the sentence a token is in. */
  int sentenceFirst(int token) {
    return sentences.get(sentenceOf[token]).from();
  }

  /** Last token of the sentence a token is in. */
  int sentenceLast(int token) {
    return sentences.get(sentenceOf[token]).to() - 1;
  }

  int tagAt(int token) {
    return token < 0 || token >= size ? 30 : tag[token];
  }

  int narrowAt(int token) {
    return token < 0 || token >= size ? 0xFFFF : narrow[token];
  }

  int broadAt(int token) {
    return token < 0 || token >= size ? 0xFFFF : broad[token];
  }

  int wordAt(int token) {
    return token < 0 || token >= size ? 1 : word[token];
  }

  int ruleAt(int token) {
    return token < 0 || token >= size ? 9 : rule[token] * 2 + (ruleBegins[token] ? 1 : 0);
  }

  int quoteAt(int token) {
    return token < 0 || token >= size ? 4 : quote[token];
  }

  boolean isVerb(int token) {
    int t = tag[token];
    return t == Tag.VERB_FINITE.ordinal() || t == Tag.AUX.ordinal();
  }

  boolean isComma(int token) {
    return tokens.firstChar(token) == ',' && tokens.kind(token) == Tokens.Kind.PUNCTUATION;
  }

  /** Distances in few steps: near ones exactly, far ones roughly. */
  static int step(int distance) {
    return distance <= 3 ? distance : distance <= 5 ? 4 : distance <= 8 ? 5 : distance <= 13 ? 6 : distance <= 20 ? 7 : distance <= 35 ? 8 : 9;
  }

  /** The features of each token by itself and its neighbours, one row a token. */
  FeatureRows features() {
    return new PassageFeatures(this).rows();
  }
}
