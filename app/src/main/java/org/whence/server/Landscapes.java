package org.whence.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.whence.casefile.Case;
import org.whence.model.ArticleId;
import org.whence.model.Dossier;
import org.whence.model.Landscape;
import org.whence.model.Outlet;
import org.whence.model.Ratings;
import org.whence.model.Reading;
import org.whence.page.HtmlView;
import org.whence.page.Part;
import org.whence.page.Words;

/** The outlets of a story by the user's own ratings, on a page of their own, where the ratings are given too. */
final class Landscapes {
  private final OpenCase held;
  private final Renderer renderer;

  Landscapes(OpenCase held, Renderer renderer) {
    this.held = held;
    this.renderer = renderer;
  }

  void routes(RoutesConfig routes) {
    routes.get("/d/{id}/landscape", this::landscape, Role.VIEWER);
  }

  /**
   * A story's landscape.
   *
   * @param fragment empty where there are no ratings
   * @param rated outlets that the file names
   * @param scale its labels, in their order
   * @param unrated outlets of the story that it does not name
   * @param nameless articles of the story that name no outlet
   */
  record View(String story, String title, String language, String fragment, int rated, String scale, List<String> unrated, int nameless) {}

  private void landscape(Context at) {
    Words words = Renderer.words(at);
    Visitor visitor = Guard.visitor(at);
    View view = held.reading(open -> view(open, at.pathParam("id"), words, visitor));
    at.html(renderer.render("landscapepage.jte", Map.of("frame", renderer.frame(at, words.say("landscape.title"), ""), "view", view)));
  }

  private static View view(Case open, String id, Words words, Visitor visitor) {
    Opened story = Opened.of(open, id);
    Part.OfStory part = story.story();
    @Nullable Ratings ratings = Choices.ratings(open);
    Set<ArticleId> unrated = unrated(part.dossier());
    Set<String> names = new TreeSet<>();
    int nameless = 0;
    for (Reading reading : part.dossier().readings()) {
      Outlet outlet = reading.article().outlet();
      if (outlet == null) {
        nameless++;
      } else if (ratings == null || unrated.contains(reading.article().id())) {
        names.add(outlet.name());
      }
    }
    String title = story.view().row().title().isEmpty() ? words.say("dossiers.untitled") : story.view().row().title();
    String fragment = ratings == null ? "" : HtmlView.landscape(part, words, new Addresses(open, visitor));
    return new View(story.view().row().id(), title, story.view().row().language(), fragment, ratings == null ? 0 : ratings.ratings().size(),
        ratings == null ? "" : String.join(", ", ratings.scale()), List.copyOf(names), nameless);
  }

  private static Set<ArticleId> unrated(Dossier dossier) {
    Set<ArticleId> out = new HashSet<>();
    Landscape landscape = dossier.overview().landscape();
    if (landscape != null) {
      landscape.unrated().groups().forEach(group -> out.addAll(group.articles()));
    }
    return out;
  }
}
