package org.whence.dossier;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The articles of a document: their texts, against which every piece of evidence is held, and their times. */
final class ArticleTexts {
  private final Map<String, Place> articles;
  private final Map<String, String> texts = new TreeMap<>();
  private final Map<String, Integer> lengths = new TreeMap<>();

  ArticleTexts(Map<String, Place> articles) {
    this.articles = articles;
    articles.forEach(
        (id, article) -> {
          String text = article.at("text").text();
          if (text != null) {
            texts.put(id, text);
            lengths.put(id, text.codePointCount(0, text.length()));
          }
        });
  }

  void check() {
    articles.forEach(
        (id, article) -> {
          stretches(article.at("blocks"), lengths.getOrDefault(id, 0), true);
          stretches(article.at("links"), lengths.getOrDefault(id, 0), false);
          moment(article.at("published"));
          moment(article.at("modified"));
        });
  }

  private static void stretches(Place list, int length, boolean apart) {
    int at = 0;
    for (Place stretch : list.items()) {
      int start = stretch.at("start").count();
      int end = stretch.at("end").count();
      if (start < 0 || end < 0) {
        continue;
      }
      if (end < start || end > length) {
        stretch.fault("runs from " + start + " to " + end + " in a text of " + length + " code points");
      } else if (apart && start < at) {
        stretch.fault("begins at " + start + ", inside the block before it, which ends at " + at);
      }
      at = Math.max(at, end);
    }
  }

  private static void moment(Place moment) {
    if (moment.isAbsent()) {
      return;
    }
    Instant earliest = instant(moment.at("earliest"));
    Instant latest = instant(moment.at("latest"));
    if (earliest != null && latest != null && latest.isBefore(earliest)) {
      moment.fault("ends at " + latest + " before it begins at " + earliest);
    }
  }

  private static @Nullable Instant instant(Place place) {
    String text = place.text();
    try {
      return text == null ? null : Instant.parse(text);
    } catch (DateTimeException e) {
      place.fault("'" + shown(text) + "' is not an instant in ISO 8601, as 2030-01-31T12:00:00Z");
      return null;
    }
  }

  /** Faults an object that looks like evidence where its words are not those of its article. */
  void evidence(Place object) {
    if (!object.has("exact")) {
      return;
    }
    String id = object.at("article").text();
    String exact = object.at("exact").text();
    int start = object.at("start").count();
    int end = object.at("end").count();
    if (id == null || exact == null || start < 0 || end < 0) {
      return;
    }
    String text = texts.get(id);
    if (text == null) {
      object.at("article").fault("no article has the id '" + shown(id) + "'");
    } else if (end < start || end > lengths.getOrDefault(id, 0)) {
      object.fault("runs from " + start + " to " + end + " in a text of " + lengths.get(id) + " code points");
    } else {
      words(object, text, exact, text.offsetByCodePoints(0, start), end - start);
    }
  }

  private static void words(Place object, String text, String exact, int begin, int length) {
    int end = text.offsetByCodePoints(begin, length);
    String there = text.substring(begin, end);
    if (!there.equals(exact)) {
      object.at("exact").fault("says '" + shown(exact) + "' where the article says '" + shown(there) + "'");
    }
    if (object.has("prefix")) {
      String prefix = object.at("prefix").text();
      if (prefix != null && !text.substring(0, begin).endsWith(prefix)) {
        object.at("prefix").fault("does not stand before the words in the article");
      }
    }
    if (object.has("suffix")) {
      String suffix = object.at("suffix").text();
      if (suffix != null && !text.startsWith(suffix, end)) {
        object.at("suffix").fault("does not stand after the words in the article");
      }
    }
  }

  /** Whether both times are known and the one is over before the other begins. */
  boolean certainlyBefore(String first, String second) {
    Place a = articles.get(first);
    Place b = articles.get(second);
    if (a == null || b == null || a.at("published").isAbsent() || b.at("published").isAbsent()) {
      return false;
    }
    Instant end = instant(a.at("published").at("latest"));
    Instant begin = instant(b.at("published").at("earliest"));
    return end != null && begin != null && end.isBefore(begin);
  }

  private static String shown(String words) {
    return Place.shown(words, 60);
  }
}
