package org.whence.server;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.casefile.Case;
import org.whence.casefile.ClaimRow;
import org.whence.casefile.Hits;
import org.whence.casefile.SearchQuery;
import org.whence.match.ClaimSearch;
import org.whence.model.Dossier;
import org.whence.model.Language;
import org.whence.page.Sentence;

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
    List<Dossier> dossiers = new ArrayList<>();
    stories(sentence, open).forEach(story -> open.desk().story(story).ifPresent(view -> dossiers.add(view.dossier())));
    return Sentence.of(sentence, language).nearest(dossiers).stream().limit(SHOWN).toList();
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
}
