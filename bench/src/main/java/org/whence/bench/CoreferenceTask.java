package org.whence.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.whence.match.Happenings;
import org.whence.match.Matcher;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Language;
import org.whence.model.Story;

/** Which mentions, in whatever articles, are of one event; the articles are given beside the mentions. */
final class CoreferenceTask implements Task {

  @Override
  public void predict(Input input, PrintStream out) {
    Map<String, String> storyOf = stories(input.with());
    List<Happenings.Mention> mentions = input.lines().stream().map(line -> mention(line, storyOf)).toList();
    List<Integer> events = Happenings.of(mentions);
    for (int i = 0; i < mentions.size(); i++) {
      ObjectNode answer = Input.JSON.createObjectNode();
      answer.set("id", input.lines().get(i).get("id"));
      out.println(answer.put("cluster", events.get(i)));
    }
  }

  private static Happenings.Mention mention(ObjectNode line, Map<String, String> storyOf) {
    String article = line.path("doc").asText();
    return new Happenings.Mention(storyOf.getOrDefault(article, article), article, line.path("text").asText(), Language.ENGLISH);
  }

  /** The story of each article, by the name the article goes by in the input. */
  private static Map<String, String> stories(List<ObjectNode> lines) {
    List<Article> articles = lines.parallelStream().map(Articles::of).toList();
    Map<ArticleId, String> ids = new HashMap<>();
    for (Story story : new Matcher().stories(articles)) {
      story.articles().forEach(article -> ids.put(article, story.id()));
    }
    Map<String, String> out = new HashMap<>();
    for (int i = 0; i < articles.size(); i++) {
      out.put(lines.get(i).path("id").asText(), ids.getOrDefault(articles.get(i).id(), ""));
    }
    return out;
  }
}
