package org.whence.match;

import org.whence.model.Article;
import org.whence.model.Span;
import org.whence.text.Tag;
import org.whence.text.Tagger;
import org.whence.text.Tokenizer;
import org.whence.text.Tokens;

/** How much of a sentence a wording is: whether a reader who sees nothing else knows who is meant and what is said of them. */
enum Form {
  /** A clause that names its subject. */
  WHOLE,
  /** A clause whose subject is a pronoun, comes later or is left out, or that hangs on another one. */
  LEANING,
  /** No clause: "on possible strikes". */
  FRAGMENT;

  /** Characters read: the subject and its verb stand near the beginning. */
  private static final int MOST = 400;

  static Form of(Article article, Span wording) {
    if (runsOver(article.text(), wording)) {
      return FRAGMENT;
    }
    Tagger tagger = Tagger.of(article.language().tag());
    Tokens tokens = Tokenizer.tokens(article.text(), wording.begin(), Math.min(wording.end(), wording.begin() + MOST));
    if (tagger == null || tokens.size() == 0) {
      return WHOLE;
    }
    return of(tagger.tag(tokens), tokens);
  }

  /** Whether a wording leaves a quotation that it began in: "nothing will change,” one" goes on into who said it. */
  private static boolean runsOver(String text, Span wording) {
    int open = 0;
    for (int i = wording.begin(); i < wording.end() - 1; i++) {
      char mark = text.charAt(i);
      open += mark == '“' || mark == '«' ? 1 : mark == '”' || mark == '»' ? -1 : 0;
      if (open < 0) {
        return true;
      }
    }
    return false;
  }

  private static Form of(Tag[] tags, Tokens tokens) {
    Tag subject = null;
    Tag first = null;
    for (int i = 0; i < tags.length; i++) {
      boolean name = i == 0 && tokens.isCapitalised(0) && (tags[0] == Tag.OTHER || tags[0] == Tag.ADJ);
      Tag tag = name ? Tag.PROPN : tags[i];
      if (tag == Tag.VERB_FINITE || tag == Tag.AUX) {
        boolean named = subject != null && subject != Tag.PRON && first != Tag.SCONJ;
        return named ? WHOLE : LEANING;
      }
      first = first == null && tag != Tag.PUNCT ? tag : first;
      subject = tag.isNominal() && (subject == null || subject == Tag.PRON) ? tag : subject;
    }
    return FRAGMENT;
  }
}
