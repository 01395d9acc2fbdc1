package org.whence.bench.cascades;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whence.dossier.DossierJson;
import org.whence.extract.Extractor;
import org.whence.model.Article;
import org.whence.model.Dossier;
import org.whence.model.Edge;
import org.whence.model.Node;
import org.whence.model.Pile;
import org.whence.pipeline.Progress;
import org.whence.pipeline.Whence;

/** What must hold of any cascade, through the public door. */
class CascadePropertiesTest {

  private static List<Article> articles(int story) throws IOException {
    List<Article> out = new ArrayList<>();
    for (Half half : Half.values()) {
      Generator.story(half, 11, story).pages().forEach(page -> out.add(new Extractor().extract(page.page())));
    }
    return out;
  }

  private static String json(List<Article> articles, int threads) throws IOException {
    Pile pile = new Whence().traceArticles(articles, threads, Progress.SILENT);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new DossierJson().write(new Pile(pile.dossiers(), pile.setAside(), List.of()), out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest(name = "story {0}")
  @ValueSource(ints = {0, 5, 9, 14, 19, 22})
  void inAnyOrderGivenTwiceOnAnyNumberOfThreadsTheBytesAreTheSame(int story) throws IOException {
    List<Article> articles = articles(story);
    String once = json(articles, 1);
    List<Article> twice = new ArrayList<>(articles);
    twice.addAll(articles);
    Collections.shuffle(twice, new Random(story));
    assertThat(json(twice, 3)).isEqualTo(once);
  }

  @ParameterizedTest(name = "story {0}")
  @ValueSource(ints = {1, 7, 13, 22, 45})
  void noStepOfTheGraphRunsFromAnArticleToALaterOneAndEachHasProofOrSaysItHasNone(int story) throws IOException {
    for (Dossier dossier : new Whence().traceArticles(articles(story)).dossiers()) {
      for (Edge edge : dossier.edges()) {
        Article from = article(dossier, edge.from());
        Article to = article(dossier, edge.to());
        if (from != null && to != null && from.published() != null && to.published() != null) {
          assertThat(from.published().certainlyBefore(to.published())).as(edge.toString()).isFalse();
        }
        assertThat(edge.why()).isNotNull();
      }
    }
  }

  private static @org.jspecify.annotations.Nullable Article article(Dossier dossier, String id) {
    for (Node node : dossier.nodes()) {
      if (node.id().equals(id) && node.article() != null) {
        return dossier.readings().stream().map(r -> r.article()).filter(a -> a.id().equals(node.article())).findFirst().orElse(null);
      }
    }
    return null;
  }
}
