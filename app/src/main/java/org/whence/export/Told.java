package org.whence.export;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.dossier.CodePoints;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Dossier;
import org.whence.model.Identity;
import org.whence.model.Node;
import org.whence.model.Reading;
import org.whence.model.Span;
import org.whence.page.StoryWords;

/** One story as it is taken elsewhere: its words, what of its articles may be quoted, and positions as others count them. */
final class Told {
  private final Dossier dossier;
  private final StoryWords words;
  private final Quotations quotes;
  private final Map<ArticleId, Article> articles = new LinkedHashMap<>();
  private final Map<ArticleId, CodePoints> points = new HashMap<>();
  private final Map<String, Node> nodes = new LinkedHashMap<>();
  private final Map<String, Identity> parties = new HashMap<>();

  Told(int number, Dossier dossier, boolean fullText) {
    this.dossier = dossier;
    this.words = new StoryWords(number, dossier);
    for (Reading reading : dossier.readings()) {
      articles.put(reading.article().id(), reading.article());
      points.put(reading.article().id(), new CodePoints(reading.article().text()));
    }
    dossier.nodes().forEach(node -> nodes.put(node.id(), node));
    dossier.identities().forEach(party -> parties.put(party.id(), party));
    this.quotes = fullText ? Quotations.whole(articles) : Quotations.brief(dossier, articles, words);
  }

  Dossier dossier() {
    return dossier;
  }

  StoryWords words() {
    return words;
  }

  Quotations quotes() {
    return quotes;
  }

  Article article(ArticleId id) {
    Article article = articles.get(id);
    if (article == null) {
      throw new IllegalArgumentException("article " + id + " is not in story " + dossier.story().id());
    }
    return article;
  }

  /** The articles that no node of the graph stands for. */
  List<Article> apart() {
    Set<ArticleId> nodes = new HashSet<>();
    dossier.nodes().stream().filter(node -> node.kind() == Node.Kind.ARTICLE && node.article() != null).forEach(node -> nodes.add(node.article()));
    return articles.values().stream().filter(article -> !nodes.contains(article.id())).toList();
  }

  @Nullable Node node(String id) {
    return nodes.get(id);
  }

  @Nullable Identity party(@Nullable String id) {
    return id == null ? null : parties.get(id);
  }

  /** First code point of a span. */
  int start(Span span) {
    return at(span.article(), span.begin());
  }

  /** One past its last code point. */
  int end(Span span) {
    return at(span.article(), span.end());
  }

  private int at(ArticleId article, int position) {
    CodePoints of = points.get(article);
    return of == null ? position : of.at(position);
  }
}
