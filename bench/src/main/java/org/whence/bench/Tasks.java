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
          Map.of(
              "names", yardstick -> new NamesTask(),
              "names-by-lists", yardstick -> new NamesByLists(),
              "dossier", yardstick -> new DossierTask(),
              "attribution", AttributionTask::new,
              "attribution-tokens", AttributionTokensTask::new,
              "quotes", QuotesTask::new,
              "stories", yardstick -> new StoriesTask(),
              "meantime", yardstick -> new StoriesTask(),
              "extract", yardstick -> new ExtractTask(),
              "dates", yardstick -> new DatesTask()));

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
