package org.whence.bench;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The tasks of the evaluation by name. A new one is a class and a line here. */
final class Tasks {

  private static final Map<String, Supplier<Task>> WIRED =
      new TreeMap<>(
          Map.of(
              "dossier", DossierTask::new,
              "attribution", AttributionTask::new,
              "quotes", QuotesTask::new,
              "stories", StoriesTask::new,
              "meantime", StoriesTask::new,
              "extract", ExtractTask::new,
              "dates", DatesTask::new));

  private Tasks() {}

  /** The task of a name, null where none is wired. */
  static @Nullable Task named(String name) {
    Supplier<Task> task = WIRED.get(name);
    return task == null ? null : task.get();
  }

  static String names() {
    return String.join(", ", WIRED.keySet());
  }
}
