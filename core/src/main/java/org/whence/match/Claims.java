package org.whence.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.whence.model.Article;
import org.whence.model.Claim;
import org.whence.model.Reading;
import org.whence.model.Statement;
import org.whence.model.Story;

/** Groups the statements of one story that put forward the same thing. */
final class Claims {

  /** Share of words in common from which two wordings put forward the same thing. */
  private static final double SAME = 0.55;


  /** @param readings those of the story's articles, earliest first */
  List<Claim> of(Story story, List<Reading> readings) {
    List<Statement> statements = new ArrayList<>();
    List<Article> articles = new ArrayList<>();
    List<Set<String>> words = new ArrayList<>();
    for (Reading reading : readings) {
      for (Statement statement : reading.statements()) {
        statements.add(statement);
        articles.add(reading.article());
        words.add(content(reading.article(), statement));
      }
    }
    Groups groups = new Groups(statements.size());
    for (int i = 0; i < words.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (likeness(words.get(i), words.get(j)) >= SAME) {
          groups.join(i, j);
        }
      }
    }
    List<Claim> out = new ArrayList<>();
    for (List<Integer> group : groups.lists()) {
      List<Claim.Member> members =
          group.stream().map(i -> new Claim.Member(statements.get(i).id(), statements.get(i).stance())).toList();
      Statement first = statements.get(group.get(0));
      out.add(new Claim(first.id().toString(), story.id(), first.wording(), members, List.of()));
    }
    return out;
  }

  private static double likeness(Set<String> a, Set<String> b) {
    Set<String> both = new TreeSet<>(a);
    both.retainAll(b);
    return a.isEmpty() || b.isEmpty() ? 0 : 2.0 * both.size() / (a.size() + b.size());
  }

  private static Set<String> content(Article article, Statement statement) {
    Set<String> out = new TreeSet<>();
    for (Words.Word word : Words.of(article.text(), statement.wording().begin(), statement.wording().end())) {
      if (!Words.common(word.norm())) {
        out.add(word.norm().substring(0, Math.min(6, word.norm().length())));
      }
    }
    return out;
  }
}
