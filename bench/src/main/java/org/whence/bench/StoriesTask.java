package org.whence.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.whence.match.Matcher;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Story;

/** The story each article belongs to, in whatever languages they are. */
final class StoriesTask implements Task {

  @Override
  public void predict(Input input, PrintStream out) {
    List<Article> articles = input.lines().parallelStream().map(Articles::of).toList();
    Map<ArticleId, String> storyOf = new HashMap<>();
    for (Story story : new Matcher().stories(articles)) {
      story.articles().forEach(article -> storyOf.put(article, story.id()));
    }
    for (int i = 0; i < articles.size(); i++) {
      ObjectNode answer = Input.JSON.createObjectNode();
      answer.set("id", input.lines().get(i).get("id"));
      out.println(answer.put("cluster", storyOf.get(articles.get(i).id())));
    }
  }
}
