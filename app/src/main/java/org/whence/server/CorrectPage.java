package org.whence.server;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.model.Article;
import org.whence.model.Attribution;
import org.whence.model.Reading;
import org.whence.model.Wording;
import org.whence.page.Words;

/**
 * What can be corrected of an article, and of a claim in its words.
 *
 * @param claim id of the claim; empty where the article alone is meant
 * @param wordings what the article says of the claim
 * @param sources words that name sources, in this article
 * @param others other articles of the story
 */
record CorrectPage(
    String article, String title, String language, String claim, List<String> wordings, List<String> sources, List<Other> others, Words words) {
  private static final int MOST_SOURCES = 60;

  /** Another article of the story. */
  record Other(String id, String name, String title, String language, List<String> sources) {}

  static CorrectPage of(Opened story, String article, @Nullable String claim, Words words) {
    Reading reading = story.article(article).reading();
    List<String> wordings = new ArrayList<>();
    if (claim != null && !claim.isBlank()) {
      for (Wording wording : story.claim(claim).claim().wordings()) {
        if (wording.statement().wording().article().equals(reading.article().id())) {
          wordings.add(reading.article().words(wording.statement().wording()));
        }
      }
    }
    List<Other> others = new ArrayList<>();
    for (Reading each : story.view().dossier().readings()) {
      if (!each.article().id().equals(reading.article().id())) {
        others.add(new Other(each.article().id().value(), name(each.article(), words), title(each.article(), words), each.article().language().tag(),
            sources(each)));
      }
    }
    return new CorrectPage(article, title(reading.article(), words), reading.article().language().tag(), claim == null ? "" : claim, wordings,
        sources(reading), others, words);
  }

  private static List<String> sources(Reading reading) {
    LinkedHashSet<String> out = new LinkedHashSet<>();
    for (Attribution attribution : reading.attributions()) {
      attribution.sourceSpans().forEach(span -> out.add(reading.article().words(span)));
    }
    return out.stream().limit(MOST_SOURCES).toList();
  }

  private static String name(Article article, Words words) {
    return article.outlet() == null ? words.say("outlet_unknown") : article.outlet().name();
  }

  private static String title(Article article, Words words) {
    String headline = article.headline();
    return headline == null || headline.isBlank() ? words.say("dossiers.untitled") : headline;
  }

  String say(String key, Object... arguments) {
    return words.say(key, arguments);
  }

  /** Sources of all other articles, each once. */
  List<String> otherSources() {
    LinkedHashSet<String> out = new LinkedHashSet<>();
    others.forEach(other -> out.addAll(other.sources()));
    return out.stream().limit(4L * MOST_SOURCES).toList();
  }

  /** The story's kinds of correction that make sense here. */
  boolean isOfClaim() {
    return !claim.isEmpty() && !others.isEmpty();
  }
}
