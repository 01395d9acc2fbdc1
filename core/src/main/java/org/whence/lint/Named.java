package org.whence.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.whence.text.Tag;

/**
 * A person or an organisation named in a sentence: a run of proper names that no word of place stands before.
 *
 * @param first token of the name, titles aside
 * @param last token of it
 * @param key its last word, folded, by which shorter mentions are known again
 */
record Named(int first, int last, String key) {

  /**
   * The names of a sentence in order, places after "in" and the like left out.
   *
   * @param known last words of names met elsewhere
   */
  static List<Named> in(Line line, Lexicon lexicon, Set<String> known) {
    List<Named> out = new ArrayList<>();
    for (int i = 0; i < line.size(); i++) {
      if (!isName(line, lexicon, i) && !(i == 0 && line.tokens().isCapitalised(0) && known.contains(line.folded(0)))) {
        continue;
      }
      int last = end(line, lexicon, i);
      int first = i;
      while (first < last && lexicon.is("titles", line.folded(first))) {
        first++;
      }
      boolean place = i > 0 && lexicon.is("place_words", line.folded(i - 1));
      boolean title = lexicon.is("titles", line.folded(last));
      if (!place && !title) {
        out.add(new Named(first, last, line.folded(last)));
      }
      i = last;
    }
    return out;
  }

  private static boolean isName(Line line, Lexicon lexicon, int token) {
    if (!line.tokens().isCapitalised(token) || lexicon.is("no_names", line.folded(token))) {
      return false;
    }
    Tag tag = line.tag(token);
    return tag == Tag.PROPN || tag == Tag.OTHER || token > 0 && tag == Tag.NOUN;
  }

  private static int end(Line line, Lexicon lexicon, int first) {
    int last = first;
    while (last + 1 < line.size()) {
      if (isName(line, lexicon, last + 1)) {
        last++;
      } else if (last + 2 < line.size() && lexicon.is("name_links", line.folded(last + 1)) && isName(line, lexicon, last + 2)) {
        last += 2;
      } else {
        break;
      }
    }
    return last;
  }
}
