package org.whence.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.model.ArticleId;
import org.whence.model.Landscape;
import org.whence.model.TracedClaim;

/** The outlets of a story by the user's own ratings, as the views show them. */
final class LandscapeView {
  /** Widths of a bar are given in twentieths, so that a style sheet can hold them all. */
  static final int STEPS = 20;

  /**
   * The outlets of one label.
   *
   * @param outlets how many outlets
   * @param origins how many origins their articles rest on
   * @param outletSteps length of the bar of outlets, 0 to {@link #STEPS}
   * @param originSteps length of the bar of origins
   */
  record Bar(String label, int outlets, int origins, int outletSteps, int originSteps, List<Group> groups) {}

  /** Headlines that rest on one origin. */
  record Group(String origin, List<Headline> headlines) {}

  /** One article. */
  record Headline(String outlet, String href, String title, String language) {}

  private final Lookup lookup;
  private final Landscape landscape;

  private LandscapeView(Lookup lookup, Landscape landscape) {
    this.lookup = lookup;
    this.landscape = landscape;
  }

  /** The landscape of a story; null where the user brought no ratings. */
  static @Nullable LandscapeView of(Lookup lookup) {
    Landscape landscape = lookup.dossier().overview().landscape();
    return landscape == null ? null : new LandscapeView(lookup, landscape);
  }

  List<Bar> bars() {
    List<Bar> out = new ArrayList<>();
    landscape.bars().forEach(bar -> out.add(bar(bar, Plain.line(bar.label()))));
    if (landscape.unrated().outlets() > 0) {
      out.add(bar(landscape.unrated(), lookup.words().say("landscape.unrated")));
    }
    return out;
  }

  int origins() {
    return landscape.origins();
  }

  private Bar bar(Landscape.Bar bar, String label) {
    int outlets = landscape.unrated().outlets() + landscape.bars().stream().mapToInt(Landscape.Bar::outlets).sum();
    List<Group> groups = bar.groups().stream().map(this::group).toList();
    return new Bar(label, bar.outlets(), groups.size(), steps(bar.outlets(), outlets), steps(groups.size(), landscape.origins()), groups);
  }

  private static int steps(int part, int whole) {
    return whole == 0 ? 0 : Math.clamp((part * STEPS + whole - 1) / whole, 0, STEPS);
  }

  private Group group(Landscape.Group group) {
    List<Headline> headlines = new ArrayList<>();
    for (ArticleId id : group.articles()) {
      headlines.add(new Headline(lookup.outlet(id), lookup.frame().links().article(id), lookup.title(id), lookup.article(id).language().tag()));
    }
    boolean itself = lookup.node(group.origin()) == null;
    return new Group(itself ? lookup.words().say("landscape.itself") : lookup.label(group.origin()), headlines);
  }

  /** What no outlet here shows: labels without one, claims that one side alone carries. */
  List<String> blindSpots() {
    List<String> out = new ArrayList<>();
    for (String label : landscape.missing()) {
      out.add(lookup.words().say("landscape.missing", Plain.line(label)));
    }
    for (Landscape.OneSided one : landscape.oneSided()) {
      out.add(
          lookup.words().count("landscape.one_sided", one.outlets(), Plain.line(one.label()), title(one.claim())));
    }
    return out;
  }

  private String title(String id) {
    for (TracedClaim claim : lookup.dossier().claims()) {
      if (claim.claim().id().equals(id)) {
        return lookup.words(claim.claim().title());
      }
    }
    return "";
  }
}
