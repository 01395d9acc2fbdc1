package org.whence.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.whence.extract.Extractor;
import org.whence.link.Linker;
import org.whence.match.ClaimSearch;
import org.whence.match.Matcher;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Claim;
import org.whence.model.Language;
import org.whence.model.RawPage;
import org.whence.model.Reading;
import org.whence.read.Reader;

/** Whether a sentence finds its translation among all others, and whether both come out as one claim. */
final class TranslationScores {

  private TranslationScores() {}

  /** Scores the half that nothing was learned from, and after it, marked so, the half that was. */
  static void print(Path folder, PrintStream out) throws IOException {
    print("the half kept back", ParallelSentences.pud(folder, 1), out);
    print("the half learned from", ParallelSentences.pud(folder, 0), out);
  }

  private static void print(String name, List<ParallelSentences.Pair> pairs, PrintStream out) {
    out.printf("== translations, %s: %d sentences%n", name, pairs.size());
    search("English finds Spanish", pairs, true, out);
    search("Spanish finds English", pairs, false, out);
    claims(pairs, out);
  }

  private static void search(String name, List<ParallelSentences.Pair> pairs, boolean fromEnglish, PrintStream out) {
    List<ClaimSearch.Document> documents = new ArrayList<>();
    for (int i = 0; i < pairs.size(); i++) {
      String text = fromEnglish ? pairs.get(i).spanish() : pairs.get(i).english();
      documents.add(new ClaimSearch.Document(Integer.toString(i), fromEnglish ? Language.SPANISH : Language.ENGLISH, List.of(text)));
    }
    ClaimSearch search = ClaimSearch.ofDocuments(documents);
    int first = 0;
    int accepted = 0;
    int wrong = 0;
    for (int i = 0; i < pairs.size(); i++) {
      String asked = fromEnglish ? pairs.get(i).english() : pairs.get(i).spanish();
      List<ClaimSearch.Hit> hits = search.nearest(asked, fromEnglish ? Language.ENGLISH : Language.SPANISH);
      boolean right = !hits.isEmpty() && hits.get(0).id().equals(Integer.toString(i));
      String answer = hits.stream().filter(ClaimSearch.Hit::near).findFirst().map(ClaimSearch.Hit::id).orElse("");
      first += right ? 1 : 0;
      accepted += answer.equals(Integer.toString(i)) ? 1 : 0;
      wrong += !answer.isEmpty() && !answer.equals(Integer.toString(i)) ? 1 : 0;
    }
    double n = pairs.size();
    out.printf(Locale.ROOT, "%-22s right one first %.3f; taken for an answer %.3f, a wrong one %.3f%n", name, first / n, accepted / n, wrong / n);
  }

  private static void claims(List<ParallelSentences.Pair> pairs, PrintStream out) {
    List<Reading> story = new ArrayList<>();
    Map<ArticleId, Integer> pairOf = new HashMap<>();
    for (int i = 0; i < pairs.size(); i++) {
      for (Reading reading : List.of(reading(pairs.get(i).english(), "en"), reading(pairs.get(i).spanish(), "es"))) {
        pairOf.put(reading.article().id(), i);
        story.add(reading);
      }
    }
    story.sort((a, b) -> Article.BY_TIME.compare(a.article(), b.article()));
    Set<Integer> met = new HashSet<>();
    Set<String> mixed = new HashSet<>();
    for (Claim claim : new Matcher().claims(story, new Linker().link(story))) {
      Map<Integer, Set<ArticleId>> held = new HashMap<>();
      for (Claim.Member member : claim.members()) {
        ArticleId article = member.statement().article();
        held.computeIfAbsent(pairOf.getOrDefault(article, -1), k -> new HashSet<>()).add(article);
      }
      held.forEach((pair, articles) -> met.addAll(articles.size() > 1 ? Set.of(pair) : Set.of()));
      for (int a : held.keySet()) {
        held.keySet().stream().filter(b -> b > a).forEach(b -> mixed.add(a + " " + b));
      }
    }
    out.printf(Locale.ROOT, "%-22s recall %.3f, precision %.3f%n", "one claim", met.size() / (double) pairs.size(),
        met.isEmpty() ? 0 : met.size() / (double) (met.size() + mixed.size()));
  }

  private static Reading reading(String text, String language) {
    return new Reader().read(new Extractor().extract(RawPage.text("sentence", text).by(null, null, language, null)));
  }
}
