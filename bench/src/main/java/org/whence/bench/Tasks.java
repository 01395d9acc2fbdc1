package org.whence.bench;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The tasks of the evaluation by name. A new one is a class and a line here. */
final class Tasks {

  /** Makes a task, with the model that ships or with the yardstick. */
  private interface Maker {
    Task make(boolean yardstick);
  }

  private static final Map<String, Maker> WIRED =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("dossier", yardstick -> new DossierTask()),
              Map.entry("attribution", AttributionTask::new),
              Map.entry("attribution-tokens", AttributionTokensTask::new),
              Map.entry("quotes", QuotesTask::new),
              Map.entry("certainty", yardstick -> new CertaintyTask()),
              Map.entry("factuality", yardstick -> new FactualityTask()),
              Map.entry("hedge", yardstick -> new HedgeTask()),
              Map.entry("exaggeration", yardstick -> new ExaggerationTask()),
              Map.entry("stories", yardstick -> new StoriesTask()),
              Map.entry("meantime", yardstick -> new StoriesTask()),
              Map.entry("stories-tfidf", yardstick -> new SinglePassTask()),
              Map.entry("claims", yardstick -> new ClaimsTask(false)),
              Map.entry("claims-by-words", yardstick -> new ClaimsTask(true)),
              Map.entry("extract", yardstick -> new ExtractTask()),
              Map.entry("names", yardstick -> new NamesTask()),
              Map.entry("names-by-lists", yardstick -> new NamesByLists()),
              Map.entry("dates", yardstick -> new DatesTask())));

  private Tasks() {}

  /** The task of a name that is wired. */
  static Task named(String name, boolean yardstick) {
    return Objects.requireNonNull(WIRED.get(name), name).make(yardstick);
  }

  static boolean knows(String name) {
    return WIRED.containsKey(name);
  }

  static String names() {
    return String.join(", ", WIRED.keySet());
  }
}
