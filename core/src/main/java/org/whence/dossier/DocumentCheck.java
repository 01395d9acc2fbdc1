package org.whence.dossier;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.TreeMap;

/** The rules that hold for a whole document; those of one dossier are {@link StoryCheck}'s. */
final class DocumentCheck {
  private final String before;
  private final List<DossierCheck.Violation> faults;

  DocumentCheck(String before, List<DossierCheck.Violation> faults) {
    this.before = before;
    this.faults = faults;
  }

  /** Checks one JSON value and says how many dossiers it holds. */
  int check(JsonNode root) {
    Place document = new Place(root, before, faults);
    if (!document.isObject()) {
      document.fault("a dossier document is a JSON object");
      return 0;
    }
    String version = document.at("schemaVersion").text();
    if (version == null) {
      return 0;
    }
    if (!version.startsWith("0.")) {
      document.at("schemaVersion").fault("version '" + version + "' is not 0.x, which is what this Whence can check");
      return 0;
    }
    if (!document.has("dossiers")) {
      new StoryCheck(document).check();
      return 1;
    }
    List<Place> dossiers = document.at("dossiers").items();
    TreeMap<String, Place> stories = new TreeMap<>();
    TreeMap<String, Place> articles = new TreeMap<>();
    TreeMap<String, Place> claims = new TreeMap<>();
    for (Place dossier : dossiers) {
      if (!dossier.isObject()) {
        dossier.fault("should be a dossier");
        continue;
      }
      String story = new StoryCheck(dossier).check();
      if (!story.isEmpty() && stories.putIfAbsent(story, dossier) != null) {
        dossier.at("story").fault("the id '" + story + "' occurs twice");
      }
      articles.putAll(dossier.at("articles").byId("id"));
      claims.putAll(dossier.at("claims").byId("id"));
    }
    if (document.has("storylines")) {
      new StorylinesCheck(document.at("storylines"), stories, new ArticleTexts(articles)).check();
    }
    if (document.has("revisions")) {
      new RevisionsCheck(document.at("revisions"), claims, articles).check();
    }
    inputs(document);
    return dossiers.size();
  }

  private static void inputs(Place document) {
    for (Place trouble : document.at("setAside").items()) {
      for (String part : List.of("input", "fault", "mend")) {
        String words = trouble.at(part).text();
        if (words != null && words.isBlank()) {
          trouble.at(part).fault("an input that was set aside says what is wrong and how to mend it");
        }
      }
    }
  }
}
