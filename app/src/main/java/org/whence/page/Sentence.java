package org.whence.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whence.extract.Extractor;
import org.whence.match.ClaimSearch;
import org.whence.model.Claim;
import org.whence.model.Dossier;
import org.whence.model.Language;
import org.whence.model.RawPage;
import org.whence.model.Reading;

/**
 * A sentence somebody asks about.
 *
 * @param languages it is read in: its own, or all where it is too short to tell
 */
public record Sentence(String words, List<Language> languages) {
  private static final List<Language> KNOWN = List.of(Language.ENGLISH, Language.SPANISH);

  public Sentence {
    languages = List.copyOf(languages);
  }

  /** @param language of the sentence; null where it is to be guessed */
  public static Sentence of(String words, @Nullable Language language) {
    Language read = language == null ? new Extractor().extract(RawPage.text("sentence", words)).language() : language;
    return new Sentence(words, KNOWN.contains(read) ? List.of(read) : KNOWN);
  }

  /** The language that a tag names; null where sentences are asked in no such language. */
  public static @Nullable Language language(String tag) {
    return KNOWN.stream().filter(language -> language.tag().equals(tag)).findFirst().orElse(null);
  }

  /** The claims of some stories that have something in common with it: those that are near enough first, and the nearest of them. */
  public List<ClaimSearch.Hit> nearest(Collection<Dossier> stories) {
    List<Claim> claims = new ArrayList<>();
    List<Reading> readings = new ArrayList<>();
    for (Dossier dossier : stories) {
      readings.addAll(dossier.readings());
      dossier.claims().forEach(claim -> claims.add(claim.claim()));
    }
    ClaimSearch search = ClaimSearch.of(claims, readings);
    Map<String, ClaimSearch.Hit> best = new LinkedHashMap<>();
    for (Language each : languages) {
      search.nearest(words, each).forEach(hit -> best.merge(hit.id(), hit, (a, b) -> b.nearness() > a.nearness() ? b : a));
    }
    Comparator<ClaimSearch.Hit> nearEnough = Comparator.comparing(hit -> !hit.near());
    Comparator<ClaimSearch.Hit> order =
        languages.size() == 1 ? nearEnough : nearEnough.thenComparing(hit -> -hit.nearness()).thenComparing(ClaimSearch.Hit::id);
    return best.values().stream().sorted(order).toList();
  }
}
