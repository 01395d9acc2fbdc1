package org.whence.server;

import java.util.ArrayList;
import java.util.List;
import org.whence.casefile.Hits;
import org.whence.casefile.SearchQuery;
import org.whence.page.Words;

/**
 * What a search came to, as its page shows it.
 *
 * @param asks whether the words are long enough to be a sentence
 */
record SearchPage(SearchQuery query, Hits hits, boolean asks, Answer answer, Words words) {

  /**
   * Some words of a passage.
   *
   * @param found whether they were searched for
   */
  record Piece(String text, boolean found) {}

  String say(String key, Object... arguments) {
    return words.say(key, arguments);
  }

  String count(String key, int n) {
    return words.count(key, n);
  }

  static String given(@org.jspecify.annotations.Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  static String href(Hits.Hit hit) {
    return (hit.what() == SearchQuery.What.CLAIM ? "/c/" : "/a/") + Addresses.encoded(hit.id());
  }

  /** A passage cut where what was found begins and ends. */
  static List<Piece> pieces(Hits.Passage passage) {
    List<Piece> out = new ArrayList<>();
    int at = 0;
    for (Hits.Mark mark : passage.marks()) {
      if (mark.begin() > at) {
        out.add(new Piece(passage.text().substring(at, mark.begin()), false));
      }
      out.add(new Piece(passage.text().substring(mark.begin(), mark.end()), true));
      at = mark.end();
    }
    out.add(new Piece(passage.text().substring(at), false));
    return out;
  }
}
