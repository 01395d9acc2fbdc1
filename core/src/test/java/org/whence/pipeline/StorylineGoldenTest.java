package org.whence.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.whence.fiction.GoldenPiles;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Dossier;
import org.whence.model.Pile;
import org.whence.model.Reading;
import org.whence.model.Reason;
import org.whence.model.Span;
import org.whence.model.StoryLink;
import org.whence.model.Storyline;

/** Small piles of fiction, each with the stories found in it and the lines that run between them, proved by the sentences that name the same. */
class StorylineGoldenTest {

  @Test
  void the_lines_between_stories_are_as_agreed() throws IOException {
    GoldenPiles.hold(
        "core/src/test/golden/storylines.txt",
        pile -> {
          List<String> lines = lines(new Whence().traceArticles(pile.articles()));
          assertThat(lines.stream().anyMatch(line -> line.startsWith("follows"))).as(pile.head()).isEqualTo(pile.head().startsWith("follows, fires"));
          return lines;
        });
  }

  private static List<String> lines(Pile pile) {
    Map<ArticleId, Article> byId = new TreeMap<>();
    Map<String, String> stories = new TreeMap<>();
    for (Dossier dossier : pile.dossiers()) {
      List<Article> articles = dossier.readings().stream().map(Reading::article).sorted(Article.BY_TIME).toList();
      articles.forEach(article -> byId.put(article.id(), article));
      stories.put(dossier.story().id(), articles.stream().map(StorylineGoldenTest::outlet).collect(Collectors.joining(", ")));
    }
    List<String> out = new ArrayList<>(stories.values().stream().map(outlets -> "story : " + outlets).sorted().toList());
    for (Storyline line : pile.storylines()) {
      for (StoryLink link : line.links()) {
        out.add("follows : " + stories.get(link.earlier()) + " : " + stories.get(link.later()) + " : "
            + link.why().stream().map(Reason::english).collect(Collectors.joining("; ")));
        link.shared().forEach(shared -> out.add("  " + words(byId, shared.earlierSentence()) + " | " + words(byId, shared.laterSentence())));
      }
    }
    return out;
  }

  private static String words(Map<ArticleId, Article> byId, Span span) {
    return byId.get(span.article()).words(span);
  }

  private static String outlet(Article article) {
    return article.outlet() == null ? article.input() : article.outlet().name();
  }
}
