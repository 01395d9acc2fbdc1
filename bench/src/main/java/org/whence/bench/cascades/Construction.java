package org.whence.bench.cascades;

/** How the articles of a claim hang together, with the origins it then has: those the words show, and those they leave possible. */
enum Construction {
  /** Unnamed people told one outlet; others relay it. */
  EXCLUSIVE(1, 1),
  /** Everybody relays a report that is not here. */
  ABSENT(1, 1),
  /** One speaker heard by all. */
  SPEAKER(1, 1),
  /** One document read by all. */
  PAPER(1, 1),
  /** One office's statement. */
  STATEMENT(1, 1),
  /** A relay of a relay. */
  CHAIN(1, 1),
  /** One outlet's interview, relayed. */
  INTERVIEW(1, 1),
  /** One outlet's quotation, relayed. */
  QUOTATION(1, 1),
  /** Two sources, but one report has them both. */
  ONE_DESK(1, 1),
  /** A report, a denial, a failed check. */
  DISPUTED(1, 1),
  /** Unnamed people of like description told two outlets. */
  ALIKE(1, 2),
  /** A sourced report beside an unsourced one. */
  BESIDE(1, 2),
  /** Only unsourced reports. */
  SILENT(1, 2),
  /** An outlet that has learned it, beside a sourced report. */
  LEARNED(1, 2),
  TWO_SPEAKERS(2, 2),
  SPEAKER_AND_PAPER(2, 2),
  /** Two reports that are not here, each with sources of its own. */
  TWO_REPORTS(2, 2),
  /** Unnamed people whose descriptions keep them apart told two outlets. */
  TWO_GROUPS(2, 2),
  THREE_SPEAKERS(3, 3),
  /** A speaker, a document and unnamed people. */
  THREE_KINDS(3, 3),
  /** Relays of a report that is here and says nothing of the kind. */
  NOT_IN_REPORT(0, 1),
  /** An office that has confirmed it, where the report that is cited has only unnamed people of it. */
  CONFIRMED_BY_NOBODY(0, 1),
  /** Two articles that rest on each other: none or one, for which of the two had it first no words show. */
  CIRCULAR(1, 1);

  private final int low;
  private final int high;

  Construction(int low, int high) {
    this.low = low;
    this.high = high;
  }

  int low() {
    return low;
  }

  int high() {
    return high;
  }

  /** The least number a careful reader may give. */
  int least() {
    return this == CIRCULAR ? 0 : low;
  }

  /** Whether it needs a report of the story's main claim to lean on. */
  boolean isOnlyBeside() {
    return this == NOT_IN_REPORT;
  }
}
