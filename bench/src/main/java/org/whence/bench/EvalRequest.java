package org.whence.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code eval} is asked for. */
final class EvalRequest {

  /** Empty for all that is usual. */
  final List<String> tasks = new ArrayList<>();

  /** Handed to the evaluation folder's scorers. */
  List<String> scorerOptions = List.of();

  @Nullable Path folder;
  boolean all;
  boolean yardstick;
  boolean mistakes;

  /** The first word that is neither an option nor a task; null where there is none. */
  @Nullable String unknown;

  EvalRequest(List<String> words) {
    for (int i = 0; i < words.size() && unknown == null; i++) {
      String word = words.get(i);
      if (word.equals("--")) {
        scorerOptions = words.subList(i + 1, words.size());
        return;
      }
      if (word.equals("--eval") && i + 1 < words.size()) {
        folder = Path.of(words.get(++i));
      } else {
        take(word);
      }
    }
  }

  private void take(String word) {
    switch (word) {
      case "--all" -> all = true;
      case "--yardstick" -> yardstick = true;
      case "--mistakes" -> mistakes = true;
      default -> {
        boolean known = OwnTask.named(word) != null || Tasks.knows(word);
        unknown = known ? null : word;
        tasks.add(word);
      }
    }
  }

  boolean wants(OwnTask task) {
    return tasks.isEmpty() ? task.usual() : tasks.contains(task.name());
  }

  boolean wants(Labelled set) {
    boolean named = tasks.isEmpty() ? Tasks.knows(set.task()) : tasks.contains(set.task());
    return named && (all || !set.large());
  }

  /** Whether anything asked for reads the evaluation folder. */
  boolean needsFolder() {
    if (tasks.isEmpty()) {
      return true;
    }
    for (String name : tasks) {
      OwnTask own = OwnTask.named(name);
      if (own == null || own.folder()) {
        return true;
      }
    }
    return false;
  }
}
