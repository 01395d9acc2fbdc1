package org.whence.extract;

import java.util.List;
import org.whence.model.Role;

/**
 * The stories of other addresses that a page shows whole beside its own, as those do that go on with the next one at the end: boxes laid out like
 * the one that holds the headline and the article, each with a headline of the same layout over running text.
 */
final class OtherStories {
  /** Letters of running text that make a story of a headline. */
  private static final double LEAST_TEXT = 300;

  private final List<Unit> units;
  private final int headline;

  OtherStories(List<Unit> units, int headline) {
    this.units = units;
    this.headline = headline;
  }

  /** Sets what is theirs apart from the article, credits and corrections with it: they say nothing about the page's own. */
  void settle() {
    Unit title = units.get(headline);
    if (!title.isHeading()) {
      return;
    }
    for (Box own = title.box; own.parent != null; own = own.parent) {
      boolean article = own.tag.equals("article");
      if (own.mass < LEAST_TEXT || !article && (own.named.isEmpty() || !title.box.tag.equals("h1"))) {
        continue;
      }
      for (Box beside : own.parent.children) {
        if (beside != own && isStory(beside, own, title.box)) {
          setApart(beside);
        }
      }
    }
  }

  private boolean isStory(Box beside, Box own, Box title) {
    if (beside.mass < LEAST_TEXT || !beside.tag.equals(own.tag) || !beside.named.equals(own.named)) {
      return false;
    }
    for (int i = beside.first; i < beside.last; i++) {
      Box heading = units.get(i).box;
      if (heading.tag.equals(title.tag) && heading.named.equals(title.named)) {
        return true;
      }
    }
    return false;
  }

  private void setApart(Box story) {
    for (int i = story.first; i < story.last; i++) {
      Unit unit = units.get(i);
      if (unit.role != Role.DEBRIS || unit.line().sentence) {
        unit.is(Role.RELATED, Unit.OTHER_STORY);
      }
    }
  }
}
