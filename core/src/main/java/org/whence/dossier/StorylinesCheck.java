package org.whence.dossier;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** The rules that hold for the storylines of a document. */
final class StorylinesCheck {
  private final Place storylines;
  private final Map<String, Place> stories;
  private final ArticleTexts texts;

  /** @param stories the dossiers of the document by the id of their story */
  StorylinesCheck(Place storylines, Map<String, Place> stories, ArticleTexts texts) {
    this.storylines = storylines;
    this.stories = stories;
    this.texts = texts;
  }

  void check() {
    storylines.eachObject(texts::evidence);
    TreeSet<String> placed = new TreeSet<>();
    for (Place line : storylines.byId("id").values()) {
      Map<String, Place> members = new TreeMap<>();
      for (Place story : line.at("stories").items()) {
        story.refersTo(stories, "story");
        String id = story.text();
        if (id != null && !placed.add(id)) {
          story.fault("the story '" + Place.shown(id, 60) + "' is in more than one line, or twice in one");
        }
        if (id != null) {
          members.put(id, story);
        }
      }
      line.at("id").refersTo(members, "story of the line");
      for (Place link : line.at("links").items()) {
        link(link, members);
      }
    }
  }

  private void link(Place link, Map<String, Place> members) {
    link.at("days").count();
    for (String end : List.of("earlier", "later")) {
      link.at(end).refersTo(members, "story of the line");
    }
    if (link.at("shared").items().isEmpty()) {
      link.at("shared").fault("stories are linked by what both name or cite, and here is nothing");
    }
    for (Place shared : link.at("shared").items()) {
      for (String end : List.of("earlier", "later")) {
        within(shared.at(end), link.at(end));
        within(shared.at(end + "Sentence"), link.at(end));
      }
    }
  }

  /** Faults evidence that is of no article of a story. */
  private void within(Place evidence, Place story) {
    String id = story.text();
    Place dossier = id == null ? null : stories.get(id);
    if (dossier != null && evidence.isObject()) {
      evidence.at("article").refersTo(dossier.at("articles").byId("id"), "article of the story");
    } else if (dossier != null) {
      evidence.fault("should be a stretch of an article");
    }
  }
}
