package org.whence.bench.cascades;

import java.util.List;
import java.util.Map;
import org.whence.model.Change;
import org.whence.model.RawPage;

/**
 * A story that was made up, and what there is to find in it.
 *
 * @param pages by index of their article
 * @param copies index of the parent by that of the copy
 * @param origins outlet of the originating report by index of the article, where its first claim is relayed
 */
record Cascade(List<Page> pages, List<Gold> claims, List<Drift> drift, Map<Integer, Integer> copies, Map<Integer, String> origins) {

  /** @param article index, which a text keeps when others are left out */
  record Page(int article, RawPage page) {}

  /** A claim with the words by which it is found and the origins it has. */
  record Gold(String name, Construction construction, int low, int high, List<Quoted> wordings) {
    Gold {
      wordings = List.copyOf(wordings);
    }
  }

  record Quoted(int article, String words) {}

  /** A change planted in a relay. */
  record Drift(int article, int versus, Change.DriftKind kind) {}

  Cascade {
    pages = List.copyOf(pages);
    claims = List.copyOf(claims);
    drift = List.copyOf(drift);
    copies = Map.copyOf(copies);
    origins = Map.copyOf(origins);
  }
}
