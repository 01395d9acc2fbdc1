package org.whence.bench.cascades;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.whence.extract.Extractor;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Dossier;
import org.whence.model.Span;
import org.whence.model.TracedClaim;
import org.whence.model.Wording;
import org.whence.pipeline.Whence;

/** A cascade as Whence reads it. */
final class Read {

  /** The least part of the shorter of two wordings that must lie inside the other. */
  private static final double OVERLAP = 0.5;

  private final Map<Integer, Article> articles = new TreeMap<>();
  private final Map<ArticleId, Integer> indexOf = new TreeMap<>();
  private final List<Dossier> dossiers;

  Read(Cascade cascade) {
    for (Cascade.Page page : cascade.pages()) {
      Article article = new Extractor().extract(page.page());
      articles.put(page.article(), article);
      indexOf.putIfAbsent(article.id(), page.article());
    }
    dossiers = new Whence().traceArticles(new ArrayList<>(articles.values())).dossiers();
  }

  List<Dossier> dossiers() {
    return dossiers;
  }

  /** The index of an article in the cascade; -1 for one that is not of it. */
  int index(ArticleId id) {
    return indexOf.getOrDefault(id, -1);
  }

  Article article(int index) {
    Article article = articles.get(index);
    if (article == null) {
      throw new IllegalArgumentException("no article " + index);
    }
    return article;
  }

  /** The claim whose wordings lie best where those of the gold do. */
  @Nullable TracedClaim met(Cascade.Gold gold) {
    TracedClaim best = null;
    double most = 0;
    for (Dossier dossier : dossiers) {
      for (TracedClaim claim : dossier.claims()) {
        double worth = 0;
        for (Cascade.Quoted quoted : gold.wordings()) {
          double share = share(quoted, claim);
          worth += share == 0 ? 0 : 1 + share;
        }
        if (worth > most) {
          most = worth;
          best = claim;
        }
      }
    }
    return best;
  }

  /** What the claim's best wording has in common with a quoted one, of both together; 0 where they hardly meet. */
  double share(Cascade.Quoted quoted, TracedClaim claim) {
    double best = 0;
    for (Span place : places(quoted)) {
      for (Wording wording : claim.wordings()) {
        Span words = wording.statement().wording();
        if (place.overlaps(words)) {
          double both = Math.min(place.end(), words.end()) - Math.max(place.begin(), words.begin());
          if (both >= OVERLAP * Math.min(place.length(), words.length())) {
            best = Math.max(best, both / (place.length() + words.length() - both));
          }
        }
      }
    }
    return best;
  }

  /** Where the words stand, whatever their first letter. */
  private List<Span> places(Cascade.Quoted quoted) {
    Article article = article(quoted.article());
    String rest = quoted.words().substring(1);
    List<Span> out = new ArrayList<>();
    for (int at = article.text().indexOf(rest); at >= 0; at = article.text().indexOf(rest, at + 1)) {
      out.add(article.span(Math.max(0, at - 1), at + rest.length()));
    }
    return out;
  }
}
