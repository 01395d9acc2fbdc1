package org.whence.page;

import java.util.List;

/** A piece of a report, in the order in which it is read: what a document of any form is set from. */
public sealed interface Block {

  /** Words of one look. */
  record Run(String text, Style style) {}

  /** The looks. */
  enum Style {
    PLAIN,
    STRONG,
    /** Said in a lower voice. */
    QUIET,
    /** An article's own words. */
    QUOTED
  }

  /** @param level 1 for the report, 2 for a story, 3 for a part of it, 4 for a claim */
  record Heading(int level, String text) implements Block {}

  /**
   * On how many origins a claim stands: the lower end of the range, which is the answer, set large, and the upper end small beside it.
   *
   * @param answer "1 origin"
   * @param most "(at most 2)"
   */
  record Figure(String answer, String most) implements Block {}

  record Paragraph(List<Run> runs) implements Block {
    public Paragraph {
      runs = List.copyOf(runs);
    }
  }

  /** @param depth 1 for an item of a list, 2 for what stands under one */
  record Item(int depth, List<Run> runs) implements Block {
    public Item {
      runs = List.copyOf(runs);
    }
  }

  /**
   * An article in the list of references.
   *
   * @param number by which the report cites it
   * @param url where it was published; empty where it is not known
   */
  record Reference(int number, List<Run> runs, String url) implements Block {
    public Reference {
      runs = List.copyOf(runs);
    }
  }
}
