package org.whence.server;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.whence.model.Article;
import org.whence.model.Reading;
import org.whence.page.Part;
import org.whence.page.Words;

/**
 * Which two articles are set side by side, and which others could be.
 *
 * @param first id of the one that is A
 * @param second id of the one that is B
 */
record Pick(String first, String second, List<Choice> choices) {
  /** Choices offered; a longer list is no choice. */
  private static final int MOST = 200;

  /** An article that can be chosen. */
  record Choice(String id, String name, String language) {}

  /** The articles of the stories of both. */
  static List<Choice> choices(Part.OfArticle first, Part.OfArticle second, Words words) {
    Map<String, Choice> out = new LinkedHashMap<>();
    Stream.concat(first.dossier().readings().stream(), second.dossier().readings().stream()).map(Reading::article)
        .forEach(article -> out.putIfAbsent(article.id().value(), choice(article, words)));
    return out.values().stream().limit(MOST).toList();
  }

  private static Choice choice(Article article, Words words) {
    String outlet = article.outlet() == null ? words.say("outlet_unknown") : article.outlet().name();
    String title = article.headline() == null ? words.say("dossiers.untitled") : article.headline();
    return new Choice(article.id().value(), outlet + ", " + words.day(article.published()) + ": " + title, article.language().tag());
  }
}
