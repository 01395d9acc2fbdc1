package org.whence.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.model.Article;
import org.whence.model.Block;
import org.whence.model.Role;
import org.whence.text.Fold;
import org.whence.text.Sentences;
import org.whence.text.Tokenizer;
import org.whence.text.Tokens;

/** An article's running text as hashed words, with what stands inside quotation marks told apart: two reports of one speech share its words. */
final class Body {

  /** Words in a row that are looked up as one. */
  static final int RUN = 6;

  /** Letters after which an opening quotation mark is taken to be stray. */
  private static final int LONGEST_QUOTE = 1500;

  /** One run in this many proposes a pair; which ones hangs on the words alone. */
  private static final int SAMPLE = 4;

  /** Runs of one text that propose pairs: enough for every report, few enough for a book. */
  private static final int MOST_SAMPLED = 160;

  /** Words of a text that are held against another's. */
  private static final int MOST_WORDS = 40_000;

  /** Low bits of a packed run that hold its place. */
  static final int PLACE_BITS = 16;

  final Article article;
  final long[] words;
  final int[] begins;
  final int[] ends;
  final boolean[] quoted;

  /** Begin and end, in characters, of every sentence of the running text. */
  final List<int[]> sentences = new ArrayList<>();

  /** Where the last of several blocks begins, in words; 0 where there is one. */
  final int lastBlock;

  private @Nullable List<SharedSentences.Sentence> content;
  private long @Nullable [] packed;

  Body(Article article) {
    this.article = article;
    List<long[]> found = new ArrayList<>();
    int last = 0;
    for (Block block : article.blocks()) {
      if (isRunning(block.role()) && found.size() < MOST_WORDS) {
        last = found.size();
        Tokens tokens = Tokenizer.tokens(article.text(), block.begin(), block.end());
        addWords(tokens, found);
        sentences.addAll(Sentences.split(article.text(), tokens, block.begin(), block.end()));
      }
    }
    lastBlock = last;
    int n = Math.min(found.size(), MOST_WORDS);
    words = new long[n];
    begins = new int[n];
    ends = new int[n];
    quoted = new boolean[n];
    for (int i = 0; i < n; i++) {
      words[i] = found.get(i)[0];
      begins[i] = (int) found.get(i)[1];
      ends[i] = (int) found.get(i)[2];
      quoted[i] = found.get(i)[3] == 1;
    }
  }

  private static boolean isRunning(Role role) {
    return role == Role.BODY || role == Role.STANDFIRST || role == Role.QUOTE || role == Role.SUMMARY;
  }

  private static void addWords(Tokens tokens, List<long[]> found) {
    int opened = -1;
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.kind(i) != Tokens.Kind.PUNCTUATION) {
        boolean inside = opened >= 0 && tokens.begin(i) - opened < LONGEST_QUOTE;
        found.add(new long[] {Sparse.hash(Fold.fold(tokens.word(i))), tokens.begin(i), tokens.end(i), inside ? 1 : 0});
        continue;
      }
      char c = tokens.firstChar(i);
      if (c == '\u201c' || c == '\u00ab' || c == '"' && opened < 0) {
        opened = tokens.begin(i);
      } else if (c == '\u201d' || c == '\u00bb' || c == '"') {
        opened = -1;
      }
    }
  }

  /** The sentences that hold enough content to be held against another text's; made once. */
  List<SharedSentences.Sentence> content() {
    List<SharedSentences.Sentence> made = content;
    if (made == null) {
      made = SharedSentences.sentences(this);
      content = made;
    }
    return made;
  }

  int size() {
    return words.length;
  }

  /** Words outside quotation marks from {@code from} to {@code to}. */
  int own(int from, int to) {
    int own = 0;
    for (int i = from; i < to; i++) {
      own += quoted[i] ? 0 : 1;
    }
    return own;
  }

  /** The hash of the run that begins at a word. */
  long run(int at) {
    long hash = 1;
    for (int i = at; i < at + RUN; i++) {
      hash = hash * 0x9E3779B97F4A7C15L + words[i];
    }
    return hash;
  }

  /** Runs by which pairs are proposed, in numerical order: none of them begins inside a quotation, for many print the same speech. */
  long[] sample() {
    long[] found = new long[Math.max(0, words.length - RUN + 1)];
    int n = 0;
    for (int at = 0; at < found.length; at++) {
      long hash = run(at);
      if (!quoted[at] && (hash >>> 32) % SAMPLE == 0) {
        found[n++] = hash;
      }
    }
    long[] sorted = Arrays.copyOf(found, n);
    Arrays.sort(sorted);
    int distinct = 0;
    for (int i = 0; i < n && distinct < MOST_SAMPLED; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        sorted[distinct++] = sorted[i];
      }
    }
    return Arrays.copyOf(sorted, distinct);
  }

  /** Every run with its place in the low bits, in numerical order; made once. */
  long[] packed() {
    long[] made = packed;
    if (made == null) {
      made = new long[Math.max(0, words.length - RUN + 1)];
      for (int at = 0; at < made.length; at++) {
        made[at] = run(at) << PLACE_BITS | at;
      }
      Arrays.sort(made);
      packed = made;
    }
    return made;
  }

  /** The first word that begins at or after a character. */
  int wordAt(int character) {
    int found = Arrays.binarySearch(begins, character);
    return found >= 0 ? found : -found - 1;
  }
}
