package org.whence.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.whence.model.ArticleId;
import org.whence.model.Span;
import org.whence.model.TracedClaim;
import org.whence.model.Verification;

/**
 * What articles say was done to verify, each thing once.
 *
 * @param what a sentence: "Reuters could not verify it"
 * @param detail who asked, when; empty where nothing is said
 * @param sentence the sentence that says it most fully
 * @param articles all that say it, that of the sentence first
 * @param claims ids of the claims it bears on
 */
record Checked(String glyph, String what, String detail, boolean described, Span sentence, List<ArticleId> articles, List<String> claims) {
  Checked {
    articles = List.copyOf(articles);
    claims = List.copyOf(claims);
  }

  /** All of a story, in the order of their kinds. */
  static List<Checked> of(Lookup lookup) {
    Phrases phrases = lookup.phrases();
    List<Checked> out = new ArrayList<>();
    for (Verification verification : lookup.dossier().overview().checks()) {
      Set<ArticleId> articles = new LinkedHashSet<>();
      articles.add(verification.sentence().article());
      verification.also().stream().map(Span::article).sorted(Comparator.comparingInt(lookup::number)).forEach(articles::add);
      var check = verification.check();
      out.add(
          new Checked(
              Phrases.glyph(check.kind()), phrases.sentence(check), phrases.detail(check), check.described(), verification.sentence(),
              List.copyOf(articles), verification.claims()));
    }
    return out;
  }

  /** Those that bear on a claim, and those of its articles that do not show on what they bear. */
  static List<Checked> about(Lookup lookup, TracedClaim claim) {
    Set<ArticleId> carriers = new LinkedHashSet<>();
    claim.wordings().forEach(wording -> carriers.add(wording.statement().wording().article()));
    String id = claim.claim().id();
    return of(lookup).stream().filter(check -> check.claims().contains(id) || (check.claims().isEmpty() && check.articles().stream().anyMatch(
        carriers::contains))).toList();
  }

  /** Those that bear on a claim. */
  static List<Checked> of(Lookup lookup, String claim) {
    return of(lookup).stream().filter(check -> check.claims().contains(claim)).toList();
  }

  /** Those of one sentence together, so that it is quoted once. */
  static List<List<Checked>> bySentence(List<Checked> checks) {
    Map<List<Object>, List<Checked>> out = new LinkedHashMap<>();
    checks.forEach(check -> out.computeIfAbsent(List.of(check.sentence, check.articles), key -> new ArrayList<>()).add(check));
    return List.copyOf(out.values());
  }
}
