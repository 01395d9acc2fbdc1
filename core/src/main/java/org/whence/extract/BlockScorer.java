package org.whence.extract;

import java.util.List;
import org.whence.model.Role;
import org.whence.text.WordList;

/**
 * Weighs the units of a page whose place the rules leave in doubt, by a model that ships: running text that reads like no part of the article becomes
 * related text, and what was left out of the article but belongs there comes back. Credits, corrections, notes and bylines keep their roles.
 */
final class BlockScorer {

  /** The model that ships; without trees where there is none. */
  static final Trees SHIPPED = Trees.read(WordList.gzipped(BlockScorer.class, "blocks.gz"));

  /** Chosen by cross-validation by host; docs/models.md has what was tried. */
  private static final float OUT = 0.45f;

  private static final float IN = 0.7f;

  /** Words of the shortest line outside the article that may belong to it, and of the longest line of links inside that hardly does. */
  private static final int LEAST_WORDS = 7;

  private static final int MOST_IN_TEASER = 12;

  /** Units that are scored together: their features and the trees of a round stay at hand. */
  private static final int AT_ONCE = 16;

  private final Trees trees;

  BlockScorer(Trees trees) {
    this.trees = trees;
  }

  /** Sets the roles of what the model is sure of. */
  void settle(List<Unit> units, boolean[] in, BlockFeatures features, LineRules rules) {
    if (trees.isEmpty()) {
      return;
    }
    int[] asked = new int[units.size()];
    float[] scores = new float[units.size()];
    float[][] rows = new float[AT_ONCE][BlockFeatures.COUNT];
    int open = 0;
    int scored = 0;
    for (int i = 0; i < units.size(); i++) {
      if (features.of(i, isOpen(units.get(i), in[i]), rows[open - scored])) {
        asked[open++] = i;
      }
      if (open - scored == AT_ONCE || i + 1 == units.size()) {
        trees.score(rows, open - scored, scores, scored);
        scored = open;
      }
    }
    for (int i = 0; i < open; i++) {
      settle(units.get(asked[i]), scores[i], rules);
    }
  }

  /** Whether a unit is one that the model is asked about. */
  static boolean isOpen(Unit unit, boolean inside) {
    Role role = unit.role;
    if (role == null || unit.isRuled() || unit.isHeading() && role != Role.SUBHEAD) {
      return false;
    }
    return switch (role) {
      case HEADLINE, STANDFIRST, BYLINE, DATELINE, SUMMARY, QUOTE, CREDIT, CORRECTION, EDITORS_NOTE -> false;
      case BODY, SUBHEAD -> true;
      case CAPTION, ABOUT_OUTLET, WIDGET, RELATED, LEGAL, DEBRIS -> inside
          ? unit.linkShare() < 0.9 || unit.line().words > MOST_IN_TEASER
          : unit.line().words >= LEAST_WORDS && unit.linkShare() < 0.6;
    };
  }

  private static void settle(Unit unit, float score, LineRules rules) {
    boolean text = unit.role == Role.BODY || unit.role == Role.SUBHEAD;
    if (text && score < OUT) {
      boolean spared = unit.line().sentence && rules.attributes(unit.line().norm());
      if (!spared || score < OUT / 2) {
        unit.is(unit.line().sentence ? Role.RELATED : Role.DEBRIS, "unlike the article's blocks");
      }
    } else if (!text && score > IN) {
      unit.is(unit.box.within("blockquote") ? Role.QUOTE : Role.BODY, "like the article's blocks");
    }
  }
}
