package org.whence.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whence.extract.Extractor;
import org.whence.fiction.Golden;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Change;
import org.whence.model.Dossier;
import org.whence.model.RawPage;
import org.whence.model.Reading;
import org.whence.model.TracedClaim;

/**
 * Small piles of fiction, each with one kind of change that must be shown, or that must not. A file holds piles, and under each what its dossiers
 * say; the head of a pile names the kind and "fires", "quiet", or "missed" where it should fire and does not yet.
 */
class DriftGoldenTest {

  private static final String FOLDER = "core/src/test/golden/drift/";

  @ParameterizedTest
  @ValueSource(strings = {"relay.txt", "article.txt", "siblings.txt", "owntext.txt"})
  void what_changed_is_as_agreed(String file) throws IOException {
    StringBuilder out = new StringBuilder();
    for (String part : Files.readString(Golden.root().resolve(FOLDER + file)).split("(?m)^(?=## )")) {
      out.append(part.startsWith("## ") ? pile(part) : part);
    }
    Golden.holds(FOLDER + file, out.toString());
  }

  @Test
  void the_order_of_the_articles_changes_nothing() throws IOException {
    for (String part : Files.readString(Golden.root().resolve(FOLDER + "relay.txt")).split("(?m)^(?=## )")) {
      List<Article> articles = articles(part);
      assertThat(lines(articles.reversed())).isEqualTo(lines(articles));
    }
  }

  /** A pile with what its dossiers say of it now. */
  private static String pile(String part) {
    List<String> lines = lines(articles(part));
    String head = part.substring(3, part.indexOf('\n'));
    String kind = head.substring(0, head.indexOf(','));
    boolean fires = lines.stream().anyMatch(line -> line.contains(" " + kind + " "));
    assertThat(fires).as(head).isEqualTo(head.startsWith(kind + ", fires"));
    String given = part.replaceAll("(?m)^>.*\n", "").stripTrailing();
    return given + "\n" + String.join("", lines.stream().map(line -> "> " + line + "\n").toList()) + "\n";
  }

  private static List<Article> articles(String part) {
    List<Article> out = new ArrayList<>();
    String[] texts = part.replaceAll("(?m)^>.*\n", "").split("(?m)^@ ");
    for (int i = 1; i < texts.length; i++) {
      String[] head = texts[i].substring(0, texts[i].indexOf('\n')).split(" \\| ");
      String text = texts[i].substring(texts[i].indexOf('\n') + 1).strip();
      out.add(new Extractor().extract(RawPage.text("article " + i, text).by(head[0], head[1], head[2], head[3])));
    }
    return out;
  }

  private static List<String> lines(List<Article> articles) {
    List<String> out = new ArrayList<>();
    for (Dossier dossier : new Whence().traceArticles(articles).dossiers()) {
      Map<ArticleId, Article> byId = new TreeMap<>();
      dossier.readings().stream().map(Reading::article).forEach(article -> byId.put(article.id(), article));
      for (TracedClaim claim : dossier.claims()) {
        claim.changes().forEach(change -> out.add(line(change, byId)));
      }
    }
    return out.stream().distinct().sorted().toList();
  }

  private static String line(Change change, Map<ArticleId, Article> byId) {
    Article before = byId.get(change.before().article());
    Article after = byId.get(change.after().article());
    String kind = change.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    String nature = change.nature().name().toLowerCase(Locale.ROOT);
    String severity = change.severity().name().toLowerCase(Locale.ROOT);
    String places = outlet(after) + " \u201c" + after.words(change.after()) + "\u201d against " + outlet(before) + " \u201c"
        + before.words(change.before()) + "\u201d";
    return nature + ", " + severity + ", " + kind + " : " + places + " : " + change.why().english();
  }

  private static String outlet(Article article) {
    return article.outlet() == null ? article.input() : article.outlet().name();
  }
}
