package org.whence.alert;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Change;
import org.whence.model.Dossier;
import org.whence.model.Reading;
import org.whence.model.Revision;
import org.whence.model.Span;
import org.whence.model.TracedClaim;
import org.whence.model.Wording;
import org.whence.text.Plain;

/**
 * What the earlier trace held, to be found again however ids have changed: an article by its first known version, a wording by its article and
 * words, a claim by its wordings.
 */
final class Known {
  private final Map<ArticleId, ArticleId> firstVersion = new TreeMap<>();
  private final Map<ArticleId, Article> articles = new TreeMap<>();
  private final Map<ArticleId, Dossier> storyOf = new TreeMap<>();
  private final Map<String, TracedClaim> byId = new HashMap<>();
  private final Map<String, List<TracedClaim>> byWording = new HashMap<>();
  private final Set<String> said = new HashSet<>();

  Known(List<Dossier> before, List<Revision> revisions) {
    for (Revision revision : revisions) {
      firstVersion.put(revision.after(), first(revision.before()));
    }
    for (Dossier dossier : before) {
      for (Reading reading : dossier.readings()) {
        articles.put(reading.article().id(), reading.article());
        storyOf.put(first(reading.article().id()), dossier);
      }
      for (TracedClaim claim : dossier.claims()) {
        byId.put(claim.claim().id(), claim);
        claim.wordings().forEach(w -> byWording.computeIfAbsent(key(w, articles), key -> new ArrayList<>()).add(claim));
        claim.changes().forEach(change -> said.add(key(change, articles)));
        claim.denials().forEach(denial -> said.add(key("denied", denial.sentence(), articles)));
      }
      dossier.corrections().forEach(correction -> said.add(key("corrected", correction.notice(), articles)));
    }
  }

  private ArticleId first(ArticleId article) {
    return firstVersion.getOrDefault(article, article);
  }

  /** Whether this very version was there. */
  boolean has(ArticleId version) {
    return articles.containsKey(version);
  }

  /** Whether the article was there in some version. */
  boolean hasArticle(ArticleId article) {
    return storyOf.containsKey(first(article));
  }

  /** The stories that articles were in before. */
  Set<String> storiesOf(List<ArticleId> members) {
    Set<String> out = new LinkedHashSet<>();
    for (ArticleId article : members) {
      Dossier dossier = storyOf.get(first(article));
      if (dossier != null) {
        out.add(dossier.story().id());
      }
    }
    return out;
  }

  /** What a claim was before: the one of its id, and those whose wordings it has taken over. */
  Set<TracedClaim> of(TracedClaim claim, Map<ArticleId, Article> now) {
    Set<TracedClaim> out = new LinkedHashSet<>();
    TracedClaim same = byId.get(claim.claim().id());
    if (same != null) {
      out.add(same);
    }
    claim.wordings().forEach(wording -> out.addAll(byWording.getOrDefault(key(wording, now), List.of())));
    return out;
  }

  boolean wasSaid(String key) {
    return said.contains(key);
  }

  private String key(Wording wording, Map<ArticleId, Article> in) {
    return key("wording", wording.statement().wording(), in);
  }

  String key(Change change, Map<ArticleId, Article> in) {
    return change.kind() + key(" ", change.before(), in) + key(" ", change.after(), in);
  }

  /** A stretch under a key that a later version of its article keeps. */
  String key(String what, Span span, Map<ArticleId, Article> in) {
    Article article = in.get(span.article());
    return what + " " + first(span.article()) + " " + (article == null ? "" : Plain.form(article.words(span)));
  }
}
