package org.whence.server;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.whence.casefile.Case;
import org.whence.casefile.StoryView;
import org.whence.model.Dossier;
import org.whence.model.Pile;
import org.whence.model.Ratings;
import org.whence.overview.Overviewer;
import org.whence.page.Index;
import org.whence.page.Numbered;
import org.whence.page.Part;
import org.whence.page.Words;

/** One story of the case with its parts, by their whole ids. */
final class Opened {
  private final StoryView view;
  private final Index index;

  private Opened(StoryView view, Dossier dossier) {
    this.view = view;
    index = new Index(new Numbered(new TreeMap<>(Map.of(view.row().place(), dossier)), List.of()));
  }

  static Opened of(Case open, String story) {
    StoryView view = open.desk().story(story).orElseThrow(Opened::nothing);
    Ratings ratings = Choices.ratings(open);
    return new Opened(view, ratings == null ? view.dossier() : rated(view.dossier(), ratings));
  }

  private static Dossier rated(Dossier dossier, Ratings ratings) {
    return new Overviewer().rated(new Pile(List.of(dossier), List.of(), List.of()), ratings).dossiers().getFirst();
  }

  static Fault nothing() {
    return Fault.notThere("fault.nothing");
  }

  Part.OfStory story() {
    return (Part.OfStory) find("story " + view.row().id());
  }

  Part.OfClaim claim(String id) {
    Part.OfClaim claim = index.claimOf(id);
    if (claim == null) {
      throw nothing();
    }
    return claim;
  }

  Part.OfArticle article(String id) {
    return (Part.OfArticle) find("article " + id);
  }

  private Part find(String name) {
    try {
      return index.find(name);
    } catch (Index.Unknown e) {
      throw nothing();
    }
  }

  StoryView view() {
    return view;
  }

  /** For the browser's tab. */
  String title(Part part, Words words) {
    String story = view.row().title().isEmpty() ? words.say("dossiers.untitled") : view.row().title();
    return switch (part) {
      case Part.OfStory whole -> story;
      case Part.OfClaim claim -> words.say("claim.title", story);
      case Part.OfArticle article -> {
        String headline = article.reading().article().headline();
        yield headline == null || headline.isBlank() ? words.say("dossiers.untitled") : headline;
      }
    };
  }
}
