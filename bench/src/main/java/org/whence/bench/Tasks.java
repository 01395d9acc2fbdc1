package org.whence.bench;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The tasks of the evaluation by name. A new one is a class and a line here. */
final class Tasks {

  /** Makes a task, with the model that ships or with the yardstick. */
  private interface Maker {
    Task make(boolean yardstick);
  }

  private static final Map<String, Maker> WIRED =
      new TreeMap<>(
          Map.of(
              "dossier", yardstick -> new DossierTask(),
              "attribution", AttributionTask::new,
              "attribution-tokens", AttributionTokensTask::new,
              "quotes", QuotesTask::new,
              "stories", yardstick -> new StoriesTask(),
              "meantime", yardstick -> new StoriesTask(),
              "extract", yardstick -> new ExtractTask(),
              "dates", yardstick -> new DatesTask()));

  private Tasks() {}

  /** The task of a name, null where none is wired. */
  static @Nullable Task named(String name, boolean yardstick) {
    Maker maker = WIRED.get(name);
    return maker == null ? null : maker.make(yardstick);
  }

  static boolean knows(String name) {
    return WIRED.containsKey(name);
  }

  static String names() {
    return String.join(", ", WIRED.keySet());
  }
}
