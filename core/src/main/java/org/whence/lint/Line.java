package org.whence.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.whence.model.Attribution;
import org.whence.model.Role;
import org.whence.model.Span;
import org.whence.text.Fold;
import org.whence.text.Tag;
import org.whence.text.Tokens;

/** One sentence of a draft, cut into words. */
final class Line {

  static final int STEM = 5;
  private static final int SHORTEST = 4;
  private static final int LONGEST_WORD = 80;

  private final Span span;
  private final Role role;
  private final int paragraph;
  private final Tokens tokens;
  private final String[] forms;
  private final Tag[] tags;
  private final boolean[] quoted;
  private final List<Attribution> attributions;

  /**
   * @param paragraph the block it stands in, counted over the whole text
   * @param tags empty where the language has no tagger
   * @param quoted for each token whether it stands inside quotation marks
   * @param attributions whose sentence this is
   */
  Line(Span span, Role role, int paragraph, Tokens tokens, Tag[] tags, boolean[] quoted, List<Attribution> attributions) {
    this.span = span;
    this.role = role;
    this.paragraph = paragraph;
    this.tokens = tokens;
    this.forms = folded(tokens);
    this.tags = tags;
    this.quoted = quoted;
    this.attributions = List.copyOf(attributions);
  }

  private static String[] folded(Tokens tokens) {
    String[] out = new String[tokens.size()];
    for (int i = 0; i < out.length; i++) {
      boolean word = tokens.end(i) - tokens.begin(i) <= LONGEST_WORD;
      out[i] = word ? Fold.fold(tokens.word(i)) : "";
    }
    return out;
  }

  Span span() {
    return span;
  }

  Role role() {
    return role;
  }

  int paragraph() {
    return paragraph;
  }

  Tokens tokens() {
    return tokens;
  }

  List<Attribution> attributions() {
    return attributions;
  }

  boolean isQuoted(int token) {
    return quoted[token];
  }

  int size() {
    return forms.length;
  }

  String folded(int token) {
    return forms[token];
  }

  Tag tag(int token) {
    return tags.length == 0 ? Tag.OTHER : tags[token];
  }

  Span span(int first, int last) {
    return new Span(span.article(), tokens.begin(first), tokens.end(last));
  }

  boolean isMark(int token, char mark) {
    return token >= 0 && token < size() && !tokens.isWord(token) && tokens.firstChar(token) == mark;
  }

  /** Whether the sentence carries the news itself: the text under a headline, not a caption or a correction. */
  boolean isText() {
    return isText(role);
  }

  static boolean isText(Role role) {
    return role == Role.BODY || role == Role.STANDFIRST || role == Role.SUMMARY;
  }

  boolean isHeadline() {
    return role == Role.HEADLINE;
  }

  /** The first token outside quotation marks at which a phrase of the class stands; -1 where none does. */
  int find(Lexicon lexicon, String wordClass) {
    for (int i = 0; i < size(); i++) {
      if (!quoted[i] && lexicon.phraseAt(wordClass, this, i) > 0) {
        return i;
      }
    }
    return -1;
  }

  /** The first token at which a phrase of the class stands, quoted or not; -1 where none does. */
  int findAnywhere(Lexicon lexicon, String wordClass) {
    for (int i = 0; i < size(); i++) {
      if (lexicon.phraseAt(wordClass, this, i) > 0) {
        return i;
      }
    }
    return -1;
  }

  /** The token that has a position of the text in it, or the one after it. */
  int tokenAt(int position) {
    int next = tokens.firstFrom(position);
    return next > 0 && tokens.end(next - 1) > position ? next - 1 : Math.min(next, size() - 1);
  }

  /** The beginnings of its telling words. */
  Set<String> stems(Lexicon lexicon) {
    return stems(lexicon, 0, size());
  }

  Set<String> stems(Lexicon lexicon, int from, int to) {
    Set<String> out = new HashSet<>();
    for (int i = from; i < to; i++) {
      String word = forms[i];
      boolean telling = tokens.kind(i) == Tokens.Kind.NUMBER || tokens.isWord(i) && word.length() >= SHORTEST && !lexicon.is("common", word);
      if (telling) {
        out.add(word.substring(0, Math.min(STEM, word.length())));
      }
    }
    return out;
  }

  boolean isAttributed() {
    return !attributions.isEmpty();
  }

  @Override
  public String toString() {
    return tokens.text().substring(span.begin(), span.end());
  }
}
