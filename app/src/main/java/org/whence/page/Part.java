package org.whence.page;

import org.whence.model.Dossier;
import org.whence.model.Reading;
import org.whence.model.TracedClaim;

/** What of a pile is to be shown. */
public sealed interface Part {

  Dossier dossier();

  /** The place of its story in the pile, from 1. */
  int story();

  /** A whole story, and the pile in which others of its line may be. */
  record OfStory(Dossier dossier, int story, Numbered pile) implements Part {}

  /** One claim of a story. */
  record OfClaim(Dossier dossier, int story, TracedClaim claim) implements Part {}

  /** One article of a story. */
  record OfArticle(Dossier dossier, int story, Reading reading) implements Part {}
}
