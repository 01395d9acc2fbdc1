package org.whence.server;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.casefile.Case;
import org.whence.casefile.ClaimRow;
import org.whence.casefile.Hits;
import org.whence.casefile.SearchQuery;
import org.whence.extract.Extractor;
import org.whence.match.ClaimSearch;
import org.whence.model.Claim;
import org.whence.model.Language;
import org.whence.model.RawPage;
import org.whence.model.Reading;

/**
 * The claims of a case that are nearest a sentence.
 *
 * @param near whether the first of them is near enough to be what the sentence says
 */
record Answer(boolean near, List<ClaimRow> nearest) {
  private static final int SHOWN = 3;

  /** Claims looked at, by their words. */
  private static final int CANDIDATES = 60;

  /** Stories opened to compare their claims. */
  private static final int STORIES = 6;

  Answer {
    nearest = List.copyOf(nearest);
  }

  static Answer none() {
    return new Answer(false, List.of());
  }

  /** Compares a sentence with the claims of those stories that share most of its words; a cheaper search of words proposes them. */
  static Answer to(String sentence, Case open) {
    List<ClaimSearch.Hit> hits = hits(sentence, null, open);
    List<ClaimRow> rows = new ArrayList<>();
    hits.forEach(hit -> open.desk().claim(hit.id()).ifPresent(rows::add));
    return new Answer(!hits.isEmpty() && hits.getFirst().near(), rows);
  }

  /**
   * The nearest claims, best first.
   *
   * @param language of the sentence; null where it is to be guessed
   */
  static List<ClaimSearch.Hit> hits(String sentence, @Nullable Language language, Case open) {
    List<Claim> claims = new ArrayList<>();
    List<Reading> readings = new ArrayList<>();
    for (String story : stories(sentence, open)) {
      open.desk().story(story).ifPresent(view -> {
        readings.addAll(view.dossier().readings());
        view.dossier().claims().forEach(claim -> claims.add(claim.claim()));
      });
    }
    return claims.isEmpty() ? List.of() : hits(sentence, language, ClaimSearch.of(claims, readings));
  }

  private static Set<String> stories(String sentence, Case open) {
    Set<String> stories = new LinkedHashSet<>();
    for (Hits.Hit hit : open.desk().search(SearchQuery.near(sentence, CANDIDATES)).list()) {
      if (stories.size() < STORIES) {
        open.desk().claim(hit.id()).ifPresent(row -> stories.add(row.story().id()));
      }
    }
    return stories;
  }

  /** Best first; the sentence is read in its own language, or in both where it is too short to tell. */
  private static List<ClaimSearch.Hit> hits(String sentence, @Nullable Language language, ClaimSearch search) {
    Language guessed = language == null ? new Extractor().extract(RawPage.text("sentence", sentence)).language() : language;
    List<Language> known = List.of(Language.ENGLISH, Language.SPANISH);
    Map<String, ClaimSearch.Hit> best = new LinkedHashMap<>();
    for (Language each : known.contains(guessed) ? List.of(guessed) : known) {
      search.nearest(sentence, each).forEach(hit -> best.merge(hit.id(), hit, (a, b) -> b.nearness() > a.nearness() ? b : a));
    }
    Comparator<ClaimSearch.Hit> order = Comparator.comparing(hit -> !hit.near());
    return best.values().stream().sorted(order.thenComparing(hit -> -hit.nearness()).thenComparing(ClaimSearch.Hit::id)).limit(SHOWN).toList();
  }
}
