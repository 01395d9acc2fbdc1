package org.whence.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.whence.casefile.Hits;
import org.whence.casefile.SearchQuery;
import org.whence.page.Words;

/**
 * What a search came to, as its page shows it.
 *
 * @param loose whether nothing had all the words, so that these have some of them
 * @param asks whether the words are long enough to be a sentence
 * @param outlets names of outlets to choose from
 * @param tongues BCP 47 tags of the languages to choose from, those of the case
 */
record SearchPage(SearchQuery query, Hits hits, boolean loose, boolean asks, Answer answer, List<String> outlets, List<String> tongues, Words words) {
  /** Hits shown at first, and how many more are shown each time that more are asked for. */
  static final int HITS = 30;

  /** Hits beyond which one narrows the search. */
  static final int MOST = 300;

  /**
   * Some words of a passage.
   *
   * @param found whether they were searched for
   */
  record Piece(String text, boolean found) {}

  /** A language to choose. */
  record Tongue(String tag, String name) {}

  /** By what the search is narrowed, and the same search without it. */
  record Narrowed(String what, String value, String without) {}

  String say(String key, Object... arguments) {
    return words.say(key, arguments);
  }

  String count(String key, int n) {
    return words.count(key, n);
  }

  static String given(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  static String href(Hits.Hit hit) {
    return (hit.what() == SearchQuery.What.CLAIM ? "/c/" : "/a/") + Addresses.encoded(hit.id());
  }

  /** When it was published, in the words of the interface; empty where that is not known. */
  String day(Hits.Hit hit) {
    String published = hit.published();
    return published == null ? "" : words.day(published);
  }

  List<Tongue> languages() {
    Set<String> tags = new TreeSet<>(tongues);
    if (query.language() != null) {
      tags.add(query.language());
    }
    return tags.stream().map(tag -> new Tongue(tag, words.language(tag))).toList();
  }

  /** By what the search is narrowed. */
  List<Narrowed> narrowed() {
    List<Narrowed> out = new ArrayList<>();
    given().forEach((name, value) -> {
      if (!name.equals("q") && !name.equals("in")) {
        String shown = switch (name) {
          case "language" -> words.language(value);
          case "since", "until" -> words.day(value);
          default -> value;
        };
        out.add(new Narrowed(say(name.equals("outlet") ? "outlets.outlet" : "search." + name), shown, with(name, "")));
      }
    });
    return out;
  }

  /** The same search in one outlet alone. */
  String inOutlet(String outlet) {
    return with("outlet", outlet);
  }

  /** The same search with more of what it found; empty where all is shown. */
  String more() {
    boolean all = loose || hits.all() <= hits.list().size() || hits.list().size() >= MOST;
    return all ? "" : with("most", String.valueOf(Math.min(MOST, query.most() + HITS))) + "#hits";
  }

  private Map<String, String> given() {
    Map<String, String> out = new LinkedHashMap<>();
    out.put("q", query.words());
    out.put("in", query.what() == null ? "" : query.what().name().toLowerCase(java.util.Locale.ROOT));
    out.put("outlet", given(query.outlet()));
    out.put("source", given(query.source()));
    out.put("since", given(query.from()));
    out.put("until", given(query.to()));
    out.put("language", given(query.language()));
    out.values().removeIf(String::isEmpty);
    return out;
  }

  private String with(String name, String value) {
    Map<String, String> other = given();
    other.put(name, value);
    List<String> out = new ArrayList<>();
    other.forEach((key, each) -> {
      if (!each.isEmpty()) {
        out.add(key + "=" + Addresses.encoded(each));
      }
    });
    return "/search?" + String.join("&", out);
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
