package org.whence.bench.samples;

import java.util.LinkedHashMap;
import java.util.Map;
import org.whence.model.Dossier;

/** Stories, by B-cubed: for each article, how much of its story is its company. */
final class StoryPart implements Part {

  @Override
  public void score(Key key, Corpus corpus, Scores scores) {
    Map<String, String> wanted = new LinkedHashMap<>();
    key.stories().forEach(story -> story.articles().forEach(article -> wanted.put(article, story.id())));
    Map<String, String> given = new LinkedHashMap<>();
    for (String article : wanted.keySet()) {
      Dossier dossier = corpus.dossier(article);
      given.put(article, dossier == null ? article : dossier.story().id());
    }
    for (String article : wanted.keySet()) {
      double both = wanted.keySet().stream().filter(other -> same(wanted, article, other) && same(given, article, other)).count();
      double together = wanted.keySet().stream().filter(other -> same(given, article, other)).count();
      double belong = wanted.keySet().stream().filter(other -> same(wanted, article, other)).count();
      scores.found("stories, B-cubed", both / together, both / belong, 1, 1);
      if (both < together || both < belong) {
        scores.miss("story", article, (int) together + " together, of them " + (int) both + " of the " + (int) belong + " that belong");
      }
    }
  }

  private static boolean same(Map<String, String> groups, String one, String other) {
    String group = groups.get(one);
    return group != null && group.equals(groups.get(other));
  }
}
