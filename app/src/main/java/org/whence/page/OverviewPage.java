package org.whence.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sections of a page that see a story's claims together. */
final class OverviewPage {
  private final Lookup lookup;
  private final String anchor;

  OverviewPage(Lookup lookup, String anchor) {
    this.lookup = lookup;
    this.anchor = anchor;
  }

  Words words() {
    return lookup.words();
  }

  Phrases phrases() {
    return lookup.phrases();
  }

  String anchor() {
    return anchor;
  }

  List<DigestView.Part> digest() {
    return DigestView.of(lookup);
  }

  List<PositionsView.Actor> positions() {
    return PositionsView.of(lookup);
  }

  TimelineView timeline() {
    return new TimelineView(lookup);
  }

  /** Numbers of several articles, and those that do not agree. */
  List<NumbersView.Counted> numbers() {
    return NumbersView.of(lookup).stream().filter(NumbersView.Counted::telling).toList();
  }

  List<NumbersView.Counted> otherNumbers() {
    return NumbersView.of(lookup).stream().filter(counted -> !counted.telling()).toList();
  }

  @Nullable LandscapeView landscape() {
    return LandscapeView.of(lookup);
  }
}
