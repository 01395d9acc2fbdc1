package org.whence.model;

import java.util.List;

/**
 * On how much a claim stands: articles, reports, sources, and how many of them would all have to be wrong for it to fall. The origins are a
 * minimum vertex cut between the sources and the reader, so by Menger's theorem the number of disjoint ways by which the claim reached us.
 *
 * @param articles of the pile that put the claim forward
 * @param origins lower bound: what the words show; upper: every unstated lineage its own, every could-be-the-same taken apart
 * @param bottleneck node ids of the lower cut, nearest the reader, sorted; as many as {@code origins.low()}
 * @param bottleneckAtMost node ids of the upper cut
 * @param why at least one reason for the lower end
 * @param whyAtMost reasons for the upper end; empty where both ends are equal
 */
public record Corroboration(
    int articles,
    Range reports,
    Range sources,
    Range origins,
    List<String> bottleneck,
    List<String> bottleneckAtMost,
    List<Reason> why,
    List<Reason> whyAtMost) {
  public Corroboration {
    bottleneck = List.copyOf(bottleneck);
    bottleneckAtMost = List.copyOf(bottleneckAtMost);
    why = List.copyOf(why);
    whyAtMost = List.copyOf(whyAtMost);
  }
}
