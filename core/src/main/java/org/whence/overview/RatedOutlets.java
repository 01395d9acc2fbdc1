package org.whence.overview;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Landscape;
import org.whence.model.Landscape.Bar;
import org.whence.model.Landscape.Group;
import org.whence.model.Landscape.OneSided;
import org.whence.model.Ratings;
import org.whence.model.Reading;
import org.whence.model.TracedClaim;
import org.whence.model.Wording;
import org.whence.text.OutletNames;

/** Lays a story's outlets out by a user's ratings, and beside each how many origins its outlets carry. */
final class RatedOutlets {
  /** Outlets that must carry a claim before it is said that one side alone does. */
  private static final int FEWEST = 2;

  private final StoryIndex index;
  private final Ratings ratings;
  private final RatingLabels labels;
  private final Map<ArticleId, String> originOf;

  RatedOutlets(StoryIndex index, Ratings ratings) {
    this.index = index;
    this.ratings = ratings;
    labels = new RatingLabels(ratings);
    originOf = Resting.of(index.dossier());
  }

  Landscape landscape() {
    List<Bar> bars = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (String label : ratings.scale()) {
      Bar bar = bar(label);
      bars.add(bar);
      if (bar.outlets() == 0) {
        missing.add(label);
      }
    }
    return new Landscape(bars, bar(RatingLabels.UNRATED), new TreeSet<>(originOf.values()).size(), missing, oneSided());
  }

  private Bar bar(String label) {
    Set<String> outlets = new TreeSet<>();
    Map<String, List<ArticleId>> groups = new LinkedHashMap<>();
    for (Reading reading : index.dossier().readings()) {
      Article article = reading.article();
      if (label(article).equals(label)) {
        outlets.add(outlet(article));
        String origin = Objects.requireNonNull(originOf.get(article.id()));
        groups.computeIfAbsent(origin, o -> new ArrayList<>()).add(article.id());
      }
    }
    return new Bar(label, outlets.size(), groups.entrySet().stream().map(group -> new Group(group.getKey(), group.getValue())).toList());
  }

  /** One outlet under all its names; an article that names none stands for itself. */
  private static String outlet(Article article) {
    return article.outlet() == null ? "article:" + article.id() : OutletNames.outlet(article.outlet().name());
  }

  private String label(Article article) {
    return article.outlet() == null ? RatingLabels.UNRATED : labels.of(article.outlet().name(), article.outlet().domain());
  }

  private List<OneSided> oneSided() {
    Set<String> here = new TreeSet<>();
    index.dossier().readings().forEach(reading -> here.add(label(reading.article())));
    here.remove(RatingLabels.UNRATED);
    List<OneSided> out = new ArrayList<>();
    for (TracedClaim claim : index.dossier().claims()) {
      OneSided found = here.size() < FEWEST ? null : oneSided(claim);
      if (found != null) {
        out.add(found);
      }
    }
    return out;
  }

  private @Nullable OneSided oneSided(TracedClaim claim) {
    Set<String> sides = new TreeSet<>();
    Set<String> outlets = new TreeSet<>();
    for (Wording wording : claim.wordings()) {
      Article article = index.article(wording.statement().wording().article());
      if (wording.stance().isPath() && !label(article).isEmpty()) {
        sides.add(label(article));
        outlets.add(outlet(article));
      }
    }
    boolean one = sides.size() == 1 && outlets.size() >= FEWEST;
    return one ? new OneSided(sides.iterator().next(), claim.claim().id(), outlets.size()) : null;
  }
}
