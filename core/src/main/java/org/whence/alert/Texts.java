package org.whence.alert;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.whence.model.Alert;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Dossier;
import org.whence.model.Outlet;
import org.whence.model.Reading;
import org.whence.model.Span;

/** The articles of both traces, for quoting from them. */
final class Texts {

  /** An alert is read on a telephone: what is left out stands in the dossier. */
  private static final int MOST = 6;

  private final Map<ArticleId, Article> articles = new TreeMap<>();
  private final Map<ArticleId, Reading> readings = new TreeMap<>();

  Texts(Alerts.Traces traces) {
    for (List<Dossier> dossiers : List.of(traces.before(), traces.after())) {
      for (Dossier dossier : dossiers) {
        dossier.readings().forEach(reading -> readings.put(reading.article().id(), reading));
      }
    }
    traces.earlier().forEach(article -> articles.put(article.id(), article));
    readings.forEach((id, reading) -> articles.put(id, reading.article()));
  }

  String words(Span span) {
    Article article = articles.get(span.article());
    return article == null ? "" : article.words(span).strip();
  }

  /** The sentence around a stretch; the stretch itself where the article was not read. */
  Span sentence(Span span) {
    Reading reading = readings.get(span.article());
    for (Span sentence : reading == null ? List.<Span>of() : reading.sentences()) {
      if (sentence.contains(span)) {
        return sentence;
      }
    }
    return span;
  }

  /** Sentences as proof, each once, in the order given; those of articles that are not at hand are left out. */
  List<Alert.Proof> proof(List<Span> spans) {
    List<Alert.Proof> out = new ArrayList<>();
    TreeSet<Span> seen = new TreeSet<>();
    for (Span span : spans) {
      Article article = articles.get(span.article());
      if (article != null && !span.isEmpty() && out.size() < MOST && seen.add(span)) {
        Outlet outlet = article.outlet();
        out.add(new Alert.Proof(span, words(span), outlet == null ? null : outlet.name(), article.url()));
      }
    }
    return out;
  }

  /** The first sentence of an article, as a rule its headline; null where nothing is read in it. */
  @Nullable Span opening(ArticleId article) {
    Reading reading = readings.get(article);
    return reading == null || reading.sentences().isEmpty() ? null : reading.sentences().getFirst();
  }
}
