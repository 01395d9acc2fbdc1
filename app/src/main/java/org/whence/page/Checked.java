package org.whence.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.whence.model.ArticleId;
import org.whence.model.Check;
import org.whence.model.Reading;
import org.whence.model.Span;

/**
 * What articles say was done to verify, each thing once: an article that says it twice, and copies that carry the same sentence, make one line.
 *
 * @param what a sentence: "Reuters could not verify it"
 * @param detail who asked, when; empty where nothing is said
 * @param sentence the fullest sentence that says it
 * @param articles all that say it
 */
record Checked(String glyph, String what, String detail, boolean described, Span sentence, List<ArticleId> articles) {

  private record Key(Check.Kind kind, String who, String where) {}

  Checked {
    articles = List.copyOf(articles);
  }

  /** All of a story, in the order of their kinds. */
  static List<Checked> of(Lookup lookup) {
    Map<Key, Checked> out = new LinkedHashMap<>();
    for (Check.Kind kind : Check.Kind.values()) {
      for (Checked checked : inOneArticle(lookup, kind)) {
        Key key = new Key(kind, checked.what.toLowerCase(Locale.ROOT), lookup.words(checked.sentence));
        out.merge(key, checked, Checked::and);
      }
    }
    return List.copyOf(out.values());
  }

  /** Those of one sentence together, so that it is quoted once. */
  static List<List<Checked>> bySentence(List<Checked> checks) {
    Map<List<Object>, List<Checked>> out = new LinkedHashMap<>();
    checks.forEach(check -> out.computeIfAbsent(List.of(check.sentence, check.articles), key -> new ArrayList<>()).add(check));
    return List.copyOf(out.values());
  }

  private static List<Checked> inOneArticle(Lookup lookup, Check.Kind kind) {
    List<Checked> out = new ArrayList<>();
    for (Reading reading : lookup.dossier().readings()) {
      Map<String, Checked> byParty = new LinkedHashMap<>();
      for (Check check : reading.checks()) {
        if (check.kind() == kind) {
          byParty.merge(check.who().toLowerCase(Locale.ROOT), one(lookup, check), Checked::fuller);
        }
      }
      out.addAll(byParty.values());
    }
    return out;
  }

  private static Checked one(Lookup lookup, Check check) {
    Span sentence = lookup.sentence(check.proof().getFirst());
    return new Checked(
        Phrases.glyph(check.kind()), Phrases.sentence(check), Phrases.detail(check), check.described(), sentence, List.of(sentence.article()));
  }

  private static Checked fuller(Checked first, Checked second) {
    return second.detail.length() > first.detail.length() ? second : first;
  }

  private static Checked and(Checked first, Checked second) {
    List<ArticleId> articles = new ArrayList<>(first.articles);
    articles.addAll(second.articles);
    return new Checked(first.glyph, first.what, first.detail, first.described, first.sentence, articles);
  }
}
