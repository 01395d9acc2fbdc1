package org.whence.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Block;
import org.whence.model.Language;
import org.whence.model.Role;
import org.whence.text.Fold;
import org.whence.text.Tokenizer;
import org.whence.text.Tokens;

/** A text as terms: words under keys that inflection and translation leave alone, with their places. */
final class Terms {

  /** What a term is. */
  enum Kind {
    WORD,
    /** A word of a language without a lexicon, of which only cognates can be compared. */
    FOREIGN,
    NAME,
    NUMBER
  }

  /**
   * A word, name or number.
   *
   * @param folded the word as printed, in its normal form
   * @param key what it is compared by
   */
  record Term(String folded, String key, Kind kind, int begin, int end) {}

  private final Article article;
  private final Lexicon lexicon;
  private final Map<String, Boolean> names = new HashMap<>();
  private final List<Term> all = new ArrayList<>();

  private Terms(Article article, Lexicon lexicon) {
    this.article = article;
    this.lexicon = lexicon;
  }

  /** The terms of an article's headline and news blocks, in text order. */
  static List<Term> of(Article article) {
    return first(article, Integer.MAX_VALUE, Lexicon.instance());
  }

  /** The terms by which what an article claims is held against what others do. */
  static List<Term> ofClaims(Article article) {
    return first(article, Integer.MAX_VALUE, Lexicon.ofClaims());
  }

  /** The terms of a text that stands alone. */
  static List<Term> of(String text, Language language) {
    List<Block> blocks = text.isEmpty() ? List.of() : List.of(new Block(0, text.length(), Role.BODY, "alone"));
    ArticleId id = ArticleId.of(null, null, null, text);
    return of(new Article(id, "", text, blocks, language, null, null, null, null, List.of(), List.of()));
  }

  /** The first terms of an article, no fewer than {@code most} where it has so many. */
  static List<Term> first(Article article, int most, Lexicon lexicon) {
    Terms terms = new Terms(article, lexicon);
    List<Tokens> blocks = new ArrayList<>();
    for (Block block : article.blocks()) {
      if (block.role().isNews() || block.role() == Role.SUBHEAD) {
        blocks.add(Tokenizer.tokens(article.text(), block.begin(), block.end()));
      }
    }
    Map<String, int[]> seen = new HashMap<>();
    blocks.forEach(tokens -> terms.countCapitals(tokens, seen));
    seen.forEach((word, counts) -> terms.names.put(word, counts[0] > 0 && counts[0] >= counts[1]));
    for (Tokens tokens : blocks) {
      if (terms.all.size() < most) {
        terms.add(tokens, most);
      }
    }
    return List.copyOf(terms.all);
  }

  /** The terms of {@code all} that lie from {@code begin} to {@code end}. */
  static List<Term> between(List<Term> all, int begin, int end) {
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all.get(middle).begin() < begin) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    int last = low;
    while (last < all.size() && all.get(last).end() <= end) {
      last++;
    }
    return all.subList(low, last);
  }

  /** Counts how often each word stands capitalised inside a sentence, and how often in lower case; title-cased blocks count for neither. */
  private void countCapitals(Tokens tokens, Map<String, int[]> seen) {
    if (isTitleCased(tokens)) {
      return;
    }
    boolean opening = true;
    for (int i = 0; i < tokens.size(); i++) {
      if (!tokens.isWord(i)) {
        opening = opening && tokens.kind(i) == Tokens.Kind.PUNCTUATION || isBreak(tokens, i);
        continue;
      }
      if (!opening) {
        seen.computeIfAbsent(folded(tokens, i), w -> new int[2])[tokens.isCapitalised(i) ? 0 : 1]++;
      }
      opening = false;
    }
  }

  private static boolean isBreak(Tokens tokens, int i) {
    char c = tokens.firstChar(i);
    return c == '.' || c == ':' || c == '!' || c == '?' || c == '"' || c == '\u201c' || c == '\u00ab' || c == '\u2022' || c == '|';
  }

  private static boolean isTitleCased(Tokens tokens) {
    int capital = 0;
    int words = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.isWord(i) && tokens.end(i) - tokens.begin(i) > 3) {
        words++;
        capital += tokens.isCapitalised(i) ? 1 : 0;
      }
    }
    return capital * 10 > words * 7;
  }

  private void add(Tokens tokens, int most) {
    for (int i = 0; i < tokens.size() && all.size() < most; i++) {
      if (tokens.kind(i) == Tokens.Kind.NUMBER) {
        all.add(new Term(tokens.word(i), number(tokens.word(i)), Kind.NUMBER, tokens.begin(i), tokens.end(i)));
      } else if (tokens.isWord(i)) {
        int last = phrase(tokens, i);
        if (last < 0) {
          word(tokens, i);
        } else {
          i = last;
        }
      }
    }
  }

  /** Adds the longest run of words read together from token {@code i}; the last token of it, or -1 where there is none. */
  private int phrase(Tokens tokens, int i) {
    String first = folded(tokens, i);
    if (!lexicon.opens(first)) {
      return -1;
    }
    StringBuilder words = new StringBuilder(first);
    int last = -1;
    String key = null;
    for (int j = i + 1; j < Math.min(tokens.size(), i + Lexicon.LONGEST) && tokens.isWord(j); j++) {
      String found = lexicon.phrase(words.append('_').append(folded(tokens, j)).toString(), language());
      if (found != null) {
        key = found;
        last = j;
      }
    }
    if (key != null) {
      boolean name = tokens.isCapitalised(i);
      all.add(new Term(first, key, name ? Kind.NAME : Kind.WORD, tokens.begin(i), tokens.end(last)));
    }
    return last;
  }

  private void word(Tokens tokens, int i) {
    String folded = folded(tokens, i);
    int hyphen = folded.indexOf('-');
    if (hyphen > 0 && lexicon.phrase(folded, language()) == null) {
      parts(tokens, i);
      return;
    }
    boolean capital = tokens.isCapitalised(i);
    boolean name = capital && names.getOrDefault(folded, false);
    if (folded.equals("us") && !(tokens.end(i) - tokens.begin(i) > 2 || tokens.word(i).equals("US"))) {
      return;
    }
    boolean inName = name && (capitalAt(tokens, i - 1) || capitalAt(tokens, i + 1));
    String key = inName && language().equals(Language.SPANISH) ? Stems.name(folded) : lexicon.key(folded, language());
    all.add(new Term(folded, key, name ? Kind.NAME : plain(), tokens.begin(i), tokens.end(i)));
  }

  private Kind plain() {
    return language().equals(Language.ENGLISH) || language().equals(Language.SPANISH) ? Kind.WORD : Kind.FOREIGN;
  }

  private boolean capitalAt(Tokens tokens, int i) {
    return i >= 0 && i < tokens.size() && tokens.isCapitalised(i) && names.getOrDefault(folded(tokens, i), false);
  }

  private void parts(Tokens tokens, int i) {
    String word = tokens.word(i);
    int from = 0;
    for (int at = 0; at <= word.length(); at++) {
      if (at == word.length() || word.charAt(at) == '-' || word.charAt(at) == '\u2010' || word.charAt(at) == '\u2011') {
        if (at > from) {
          String part = Fold.fold(word.substring(from, at));
          int begin = tokens.begin(i) + from;
          boolean digits = Character.isDigit(part.charAt(0));
          String key = digits ? number(part) : lexicon.key(part, language());
          all.add(new Term(part, key, digits ? Kind.NUMBER : Kind.WORD, begin, tokens.begin(i) + at));
        }
        from = at + 1;
      }
    }
  }

  private Language language() {
    return article.language();
  }

  /** The normal form without the full stops of an abbreviation or the apostrophe of a possessive. */
  private static String folded(Tokens tokens, int i) {
    String folded = Fold.fold(tokens.word(i));
    if (folded.indexOf('.') < 0 && folded.indexOf('\'') < 0) {
      return folded;
    }
    StringBuilder out = new StringBuilder(folded.length());
    for (int k = 0; k < folded.length(); k++) {
      char c = folded.charAt(k);
      if (c == '\'') {
        break;
      }
      if (c != '.') {
        out.append(c);
      }
    }
    return out.length() == 0 ? folded : out.toString();
  }

  /** A number in one form: thousands together, a decimal after a full stop, whatever the language. */
  static String number(String printed) {
    StringBuilder out = new StringBuilder(printed.length());
    for (int i = 0; i < printed.length(); i++) {
      char c = printed.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        out.append(Character.toLowerCase(c));
      } else if (c == ':' || (c == '.' || c == ',') && !groups(printed, i)) {
        out.append(c == ':' ? ':' : '.');
      }
    }
    return out.toString();
  }

  /** Whether the separator at {@code i} only groups digits by thousands. */
  private static boolean groups(String printed, int i) {
    int after = 0;
    while (i + 1 + after < printed.length() && Character.isDigit(printed.charAt(i + 1 + after))) {
      after++;
    }
    return after == 3 && i <= 3 && !(i == 1 && printed.charAt(0) == '0') || after == 3 && i > 3;
  }

}
