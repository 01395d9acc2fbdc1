package org.whence.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.whence.casefile.Case;
import org.whence.casefile.CaseLandscape;
import org.whence.casefile.StoryRow;
import org.whence.model.Ratings;
import org.whence.page.Words;

/** The outlets of the whole case by the user's own ratings, counted once for each trace and each file of ratings. */
final class CaseLandscapes {
  /** Widths of a bar are given in twentieths, as in dossiers. */
  private static final int STEPS = 20;

  /** Outlets of one label that are named. */
  private static final int NAMED = 300;

  private final OpenCase held;
  private final Renderer renderer;
  private final AtomicReference<@Nullable Counted> last = new AtomicReference<>();

  /** @param of the trace and the ratings it is of */
  private record Counted(String of, CaseLandscape landscape) {}

  CaseLandscapes(OpenCase held, Renderer renderer) {
    this.held = held;
    this.renderer = renderer;
  }

  void routes(RoutesConfig routes) {
    routes.get("/landscape", this::landscape, Role.VIEWER);
  }

  /**
   * The outlets of one label as the page shows them.
   *
   * @param outletSteps length of the bar of outlets
   * @param originSteps length of the bar of origins
   */
  record Bar(String label, CaseLandscape.Bar of, int outletSteps, int originSteps) {
    List<CaseLandscape.Of> named() {
      return of.outlets().subList(0, Math.min(NAMED, of.outlets().size()));
    }

    int more() {
      return of.outlets().size() - named().size();
    }
  }

  /**
   * What the page shows.
   *
   * @param landscape null where there are no ratings
   * @param rated outlets that the file names
   * @param scale its labels, in their order
   */
  record View(@Nullable CaseLandscape landscape, int rated, String scale, Words words) {
    List<Bar> bars() {
      List<Bar> out = new ArrayList<>();
      if (landscape != null) {
        landscape.bars().forEach(bar -> out.add(bar(bar.label(), bar)));
        out.add(bar(words.say("landscape.unrated"), landscape.unrated()));
      }
      return out;
    }

    private Bar bar(String label, CaseLandscape.Bar bar) {
      int outlets = bars(landscape).stream().mapToInt(each -> each.outlets().size()).sum();
      return new Bar(label, bar, steps(bar.outlets().size(), outlets), steps(bar.origins(), landscape == null ? 0 : landscape.origins()));
    }

    private static List<CaseLandscape.Bar> bars(@Nullable CaseLandscape landscape) {
      List<CaseLandscape.Bar> out = new ArrayList<>();
      if (landscape != null) {
        out.addAll(landscape.bars());
        out.add(landscape.unrated());
      }
      return out;
    }

    /** Labels of the scale that no outlet of the case has. */
    List<String> missing() {
      return bars().stream().map(Bar::of).filter(bar -> bar.outlets().isEmpty() && !bar.label().isEmpty())
          .map(bar -> words.say("landscape.missing", bar.label())).toList();
    }

    String title(StoryRow story) {
      return story.title().isEmpty() ? words.say("dossiers.untitled") : story.title();
    }
  }

  private static int steps(int part, int whole) {
    return whole == 0 ? 0 : Math.clamp((part * (long) STEPS + whole - 1) / whole, 0, STEPS);
  }

  private void landscape(Context at) {
    Words words = Renderer.words(at);
    View view = held.reading(open -> view(open, words));
    at.html(renderer.render("landscapecase.jte", Map.of("frame", renderer.frame(at, words.say("landscape.case"), "/outlets"), "view", view)));
  }

  private View view(Case open, Words words) {
    @Nullable Ratings ratings = Choices.ratings(open);
    if (ratings == null) {
      return new View(null, 0, "", words);
    }
    return new View(counted(open, ratings), ratings.ratings().size(), String.join(", ", ratings.scale()), words);
  }

  private CaseLandscape counted(Case open, Ratings ratings) {
    String of = open.desk().mark() + " " + open.setting(Choices.RATINGS);
    Counted kept = last.get();
    if (kept == null || !kept.of.equals(of)) {
      kept = new Counted(of, open.desk().landscape(ratings));
      last.set(kept);
    }
    return kept.landscape;
  }
}
