package org.whence.link;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.whence.model.Article;
import org.whence.model.Attribution;
import org.whence.model.Outlet;
import org.whence.model.Reading;
import org.whence.model.Source;
import org.whence.model.Span;

/**
 * The names under which the articles of a pile were published, and those that more of its articles take for an outlet's than for anybody else's. A
 * source whose words are such a name, or lie inside one as it stands in the sentence, is that outlet, whatever one article alone lets it be taken
 * for: "Harbour Gazette reported" has no speaker called Gazette.
 */
final class Mastheads {

  /** Words of the longest name that is looked for. */
  private static final int MOST_WORDS = 6;

  /** Letters of the shortest name that the articles of a pile are asked about: "the Post" is many outlets' and "Sun" no outlet's alone. */
  private static final int SHORTEST_NAME = 6;

  /** How much more it weighs that an article shows what a name is than that it leaves it open. */
  private static final int SURE = 2;

  private final Map<String, String> named = new HashMap<>();

  Mastheads(List<Reading> readings) {
    for (Reading reading : readings) {
      Outlet outlet = reading.article().outlet();
      if (outlet != null && Character.isUpperCase(outlet.name().codePointAt(0))) {
        named.putIfAbsent(outlet.name(), outlet.name());
        named.putIfAbsent(OutletBook.asHeadlinesHaveIt(outlet.name()), outlet.name());
      }
    }
    elected(readings).forEach(name -> named.putIfAbsent(name, name));
  }

  /** Names that more of the articles which print them as a source take for an outlet's; what stands for no kind by itself weighs less. */
  private static Set<String> elected(List<Reading> readings) {
    Map<String, Integer> votes = new TreeMap<>();
    for (Reading reading : readings) {
      Map<String, Integer> here = new TreeMap<>();
      for (Attribution attribution : reading.attributions()) {
        here.merge(attribution.source().name(), vote(attribution.source()), Math::min);
      }
      for (Attribution attribution : reading.attributions()) {
        if (attribution.source() instanceof Source.Report report && report.named()) {
          here.put(report.name(), SURE);
        }
        if (attribution.via() != null) {
          here.put(attribution.via(), SURE);
        }
      }
      reading.citations().forEach(citation -> here.put(citation.outlet(), SURE));
      here.forEach((name, vote) -> votes.merge(name, vote, Integer::sum));
    }
    votes.values().removeIf(sum -> sum <= 0);
    votes.keySet().removeIf(name -> name.length() < SHORTEST_NAME || !Character.isUpperCase(name.codePointAt(0)));
    return votes.keySet();
  }

  private static int vote(Source source) {
    return switch (source) {
      case Source.Office office -> office.name().indexOf(' ') < 0 ? -1 : -SURE; // a lone word shows no office
      case Source.Report ignored -> 0;
      case Source.Person ignored -> -SURE;
      case Source.Document ignored -> -SURE;
      case Source.Unnamed ignored -> -SURE;
      case Source.Unstated ignored -> -SURE;
    };
  }

  /** The outlet that an attribution's addressee is by its whole name, article or not; null where it is none of the pile. */
  @Nullable String told(Article article, Attribution attribution) {
    Span addressee = attribution.utterance().addressee();
    if (addressee == null) {
      return null;
    }
    String words = article.words(addressee);
    String name = named.get(words);
    int blank = words.indexOf(' ');
    return name == null && blank > 0 && Character.isLowerCase(words.charAt(0)) ? named.get(words.substring(blank + 1)) : name;
  }

  /** The outlet in whose name the words of an attribution's source lie; null where they lie in none. */
  @Nullable String around(Article article, Attribution attribution) {
    if (attribution.sourceSpans().size() != 1) {
      return null;
    }
    Span source = attribution.sourceSpans().getFirst();
    int begin = source.begin();
    for (int before = 0; before < MOST_WORDS && begin >= attribution.sentence().begin(); before++) {
      int end = source.end();
      for (int after = 0; after < MOST_WORDS - before && end <= attribution.sentence().end(); after++) {
        String name = named.get(article.text().substring(begin, end));
        if (name != null) {
          return name;
        }
        end = wordAfter(article.text(), end, attribution.sentence().end());
      }
      begin = wordBefore(article.text(), begin, attribution.sentence().begin());
    }
    return null;
  }

  /** The beginning of the word before a place; -1 where only a blank does not part them. */
  private static int wordBefore(String text, int at, int from) {
    int begin = at - 1;
    if (begin <= from || text.charAt(begin) != ' ') {
      return -1;
    }
    while (begin > from && Character.isLetterOrDigit(text.charAt(begin - 1))) {
      begin--;
    }
    return begin;
  }

  /** The end of the word after a place; past the sentence where only a blank does not part them. */
  private static int wordAfter(String text, int at, int to) {
    if (at >= to || text.charAt(at) != ' ') {
      return Integer.MAX_VALUE;
    }
    int end = at + 1;
    while (end < to && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }
}
