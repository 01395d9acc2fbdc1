package org.whence.trace;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.model.ArticleId;
import org.whence.model.Edge;
import org.whence.model.Node;
import org.whence.model.Reason;
import org.whence.model.Span;
import org.whence.model.Statement;

/**
 * The way one statement took: from its article over outlets to the report that first put it forward, and the sources that report gives.
 *
 * @param hops from the article towards the source; the node ids in their order are {@link org.whence.model.Wording#behind}
 * @param report vertex id of the originating report
 * @param reportOutlet id of the outlet of that report, where known
 * @param sources vertex ids of the sources, nearest the reader first; empty where none is given
 * @param basis what the words show of its lineage
 * @param upgraded the unnamed words behind an office that only seems to speak; null where there are none
 */
record Route(
    Statement statement,
    List<Hop> hops,
    String report,
    @Nullable String reportOutlet,
    List<String> sources,
    Basis basis,
    @Nullable Upgrade upgraded) {

  /** What the words show of a statement's lineage. */
  enum Basis {
    /** Another outlet's report, named. */
    CITED,
    /** Another's report, but not whose: "US media", "a new report". */
    CITED_VAGUELY,
    /** A source the article itself gives: a person, an office, a document. */
    ON_RECORD,
    /** A document that no words tell apart from others: "a study", "the report". */
    SOME_DOCUMENT,
    /** Unnamed people, and no other outlet between. */
    UNNAMED,
    /** The article asserts reporting of its own and describes none. */
    ASSERTED,
    /** No source at all. */
    UNSOURCED
  }

  /** A step to a node nearer the source. */
  record Hop(Node node, Edge.Kind kind, List<Span> proof, Reason why) {}

  /**
   * An office that stands where the article, or the report it cites, shows only unnamed people of it.
   *
   * @param printed the office as printed
   * @param shown the unnamed source as printed
   * @param relay the sentences that cite the report in which the unnamed source is printed; empty where it stands in the same article
   */
  record Upgrade(String printed, String shown, Span before, Span after, List<Span> relay) {}

  Route {
    hops = List.copyOf(hops);
    sources = List.copyOf(sources);
  }

  ArticleId article() {
    return statement.id().article();
  }
}
