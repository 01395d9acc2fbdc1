package org.whence.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.whence.model.ArticleId;
import org.whence.model.Claim;
import org.whence.model.Language;
import org.whence.model.Reading;
import org.whence.model.Span;
import org.whence.model.Statement;
import org.whence.model.StatementId;

/** Finds the claims nearest a sentence, whatever the language of either, and says when none is near enough. */
public final class ClaimSearch {

  /** Nearness from which a claim is about what the sentence says. Below it, "none" is the better answer. */
  private static final double NEAR = 0.45;

  /** The same for a sentence in another language, of which fewer words can be held against those of the claim. Chosen as docs/benchmarks.md says. */
  private static final double NEAR_ACROSS = 0.4;

  /** Nearness across languages from which the nearest is the one that is meant where it stands out. */
  private static final double LEAST_ACROSS = 0.25;

  /** How many times as near as any other is what stands out. */
  private static final double STANDS_OUT = 1.8;

  /**
   * A claim that has something in common with the sentence.
   *
   * @param id of the claim, or of the document
   * @param wording the member nearest the sentence; null where documents are searched
   * @param score by which hits are ranked
   * @param nearness how much of what the sentence says the wording says too, from 0 to 1
   * @param near whether that is enough to take the claim for an answer
   */
  public record Hit(String id, @Nullable Span wording, double score, double nearness, boolean near) {}

  /**
   * A text that can be found.
   *
   * @param parts ways in which it says its one thing: a claim and its headline
   */
  public record Document(String id, Language language, List<String> parts) {}

  private static final Comparator<Hit> BEST = Comparator.comparingDouble((Hit hit) -> -hit.score()).thenComparing(Hit::id);

  private final SearchIndex index = new SearchIndex();
  private final List<String> ids = new ArrayList<>();
  private final List<@Nullable Span> wordings = new ArrayList<>();
  private final List<Language> languages = new ArrayList<>();

  private ClaimSearch() {}

  /** Searches the wordings of claims. */
  public static ClaimSearch of(List<Claim> claims, List<Reading> readings) {
    Map<ArticleId, Reading> byId = new TreeMap<>();
    readings.forEach(reading -> byId.put(reading.article().id(), reading));
    Map<StatementId, Statement> statements = new HashMap<>();
    readings.forEach(reading -> reading.statements().forEach(statement -> statements.put(statement.id(), statement)));
    Map<ArticleId, List<Terms.Term>> terms = new HashMap<>();
    ClaimSearch search = new ClaimSearch();
    for (Claim claim : claims.stream().sorted(Comparator.comparing(Claim::id)).toList()) {
      for (Claim.Member member : claim.members()) {
        Statement statement = statements.get(member.statement());
        Reading reading = byId.get(member.statement().article());
        if (statement != null && reading != null) {
          Span wording = statement.wording();
          List<Terms.Term> all = terms.computeIfAbsent(reading.article().id(), id -> Terms.of(reading.article()));
          search.add(claim.id(), wording, reading.article().language(), Terms.between(all, wording.begin(), wording.end()));
        }
      }
    }
    search.index.close();
    return search;
  }

  /** Searches documents. */
  public static ClaimSearch ofDocuments(List<Document> documents) {
    ClaimSearch search = new ClaimSearch();
    for (Document document : documents.stream().sorted(Comparator.comparing(Document::id)).toList()) {
      List<Terms.Term> terms = new ArrayList<>();
      document.parts().forEach(part -> terms.addAll(Terms.of(part, document.language())));
      search.add(document.id(), null, document.language(), terms);
    }
    search.index.close();
    return search;
  }

  private void add(String id, @Nullable Span wording, Language language, List<Terms.Term> terms) {
    index.add(terms);
    ids.add(id);
    wordings.add(wording);
    languages.add(language);
  }

  /** The claims that have something in common with a sentence, nearest first; each by its nearest wording. */
  public List<Hit> nearest(String sentence, Language language) {
    Map<String, Hit> best = new TreeMap<>();
    Map<String, Boolean> across = new HashMap<>();
    for (SearchIndex.Found found : index.search(Terms.of(Pasted.readable(sentence), language))) {
      String id = ids.get(found.entry());
      boolean other = !languages.get(found.entry()).equals(language);
      Hit hit = new Hit(id, wordings.get(found.entry()), found.score(), found.nearness(), found.nearness() >= (other ? NEAR_ACROSS : NEAR));
      if (hit.equals(best.merge(id, hit, (a, b) -> a.score() >= b.score() ? a : b))) {
        across.put(id, other);
      }
    }
    List<Hit> hits = new ArrayList<>(best.values());
    hits.sort(BEST);
    if (!hits.isEmpty() && across.getOrDefault(hits.getFirst().id(), false) && standsOut(hits)) {
      Hit first = hits.getFirst();
      hits.set(0, new Hit(first.id(), first.wording(), first.score(), first.nearness(), true));
    }
    return List.copyOf(hits);
  }

  private static boolean standsOut(List<Hit> hits) {
    double next = hits.stream().skip(1).mapToDouble(Hit::nearness).max().orElse(0);
    return hits.getFirst().nearness() >= LEAST_ACROSS && hits.getFirst().nearness() >= STANDS_OUT * next;
  }

  /** The claim nearest a sentence; empty where none is near enough. */
  public Optional<Hit> answer(String sentence, Language language) {
    return nearest(sentence, language).stream().filter(Hit::near).findFirst();
  }
}
