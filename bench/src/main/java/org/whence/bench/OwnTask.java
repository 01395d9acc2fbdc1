package org.whence.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.whence.bench.cascades.CascadeScores;
import org.whence.bench.samples.SampleScores;

/**
 * A task with a scorer of our own.
 *
 * @param usual whether it runs where no task is asked for by name
 * @param folder whether it reads the evaluation folder
 * @param scored what is scored, for messages
 * @param options the options that it alone has, each with a whole number; it must then be asked for alone
 */
record OwnTask(String name, boolean usual, boolean folder, String scored, List<String> options, Scorer scorer) {

  /** In the order in which they run, those that need no folder first. A new one is an entry here. */
  static final List<OwnTask> ALL =
      List.of(
          new OwnTask("samples", true, false, "the samples", List.of(), OwnTask::samples),
          // Pairs of statements that we made up.
          new OwnTask("claim-pairs", false, false, "the pairs of statements", List.of(),
              (given, numbers) -> ClaimPairs.print(given.out, given.mistakes)),
          // Stories that are made up as they are scored.
          new OwnTask("cascades", false, false, "the cascades", List.of("--seed", "--stories"), OwnTask::cascades),
          // Piles of copies that are made up as they are scored.
          new OwnTask("copies", false, false, "the copies", List.of("--seed"), OwnTask::copies),
          // Pairs of the folder that share words.
          new OwnTask("reuse", false, true, "the pairs of reuse", List.of(), (given, numbers) -> CopiesEval.reuse(given.data, given.out)),
          // Parallel sentences of the folder.
          new OwnTask("translations", false, true, "the parallel sentences", List.of(),
              (given, numbers) -> TranslationScores.print(given.data, given.out)),
          // Trains a parser on one part of the treebanks and judges it on the other, so it takes minutes.
          new OwnTask("acts", false, true, "the acts", List.of(), (given, numbers) -> ActScores.print(given.data, given.out)),
          // Labels of our own over texts of the folder.
          new OwnTask("times", true, true, "the times", List.of(), OwnTask::times),
          // Labels of our own over stories of the folder.
          new OwnTask("storylines", false, true, "the storylines", List.of(), (given, numbers) -> new StorylineScores(given.data).print(given.out)),
          // Labels of the folder over pages of the folder, beside those that its own scorers judge.
          new OwnTask("extract", true, true, "headlines and authors", List.of(), (given, numbers) -> PageHeads.print(given)),
          // Labels of the folder over texts of the folder.
          new OwnTask("wire-credit", true, true, "the credits", List.of(), OwnTask::wireCredits));

  /**
   * What a scorer is given.
   *
   * @param root the checkout
   * @param work where what was missed is left, to be looked at
   * @param data the evaluation folder
   */
  record Given(Path root, Path work, Path data, boolean mistakes, PrintStream out) {}

  /** Prints the scores of one task. */
  private interface Scorer {
    void print(Given given, Map<String, Integer> numbers) throws IOException;
  }

  /** The task of a name; null where no such task has a scorer of our own. */
  static @Nullable OwnTask named(String name) {
    for (OwnTask task : ALL) {
      if (task.name.equals(name)) {
        return task;
      }
    }
    return null;
  }

  static String names() {
    return ALL.stream().map(OwnTask::name).collect(Collectors.joining(", "));
  }

  /** How a task with options of its own is asked for. */
  String usage() {
    return "./dev eval " + name + options.stream().map(option -> " [" + option + " N]").collect(Collectors.joining());
  }

  /** The numbers given with its own options; null where the words are anything else. */
  @Nullable Map<String, Integer> numbers(List<String> words) {
    Map<String, Integer> numbers = new TreeMap<>();
    for (int i = 0; i < words.size(); i += 2) {
      if (!options.contains(words.get(i)) || i + 1 == words.size()) {
        return null;
      }
      try {
        numbers.put(words.get(i), Integer.valueOf(words.get(i + 1)));
      } catch (NumberFormatException e) {
        return null;
      }
    }
    return numbers;
  }

  void print(Given given, Map<String, Integer> numbers) throws IOException {
    Files.createDirectories(given.work);
    scorer.print(given, numbers);
  }

  private static void samples(Given given, Map<String, Integer> numbers) throws IOException {
    SampleScores.print(given.root.resolve("samples"), given.work.resolve("samples-open.misses.txt"), given.out);
  }

  private static void cascades(Given given, Map<String, Integer> numbers) throws IOException {
    int seed = numbers.getOrDefault("--seed", CascadeScores.SEED);
    int stories = numbers.getOrDefault("--stories", CascadeScores.STORIES);
    CascadeScores.print(seed, stories, given.work.resolve("cascades-open.misses.txt"), given.out);
  }

  private static void copies(Given given, Map<String, Integer> numbers) throws IOException {
    CopiesEval.copies(given.root, given.work, numbers.getOrDefault("--seed", CopiesEval.SEED), given.out);
  }

  private static void times(Given given, Map<String, Integer> numbers) throws IOException {
    given.out.println("== times");
    Path misses = given.work.resolve("times.misses.txt");
    Files.write(misses, new TimeScores(given.data).print(given.out));
    given.out.println("-- what was missed in the texts used while building, line by line: " + misses);
  }

  private static void wireCredits(Given given, Map<String, Integer> numbers) throws IOException {
    given.out.println("== wire-credit");
    Path misses = given.work.resolve("wire-credit.misses.txt");
    Files.write(misses, new WireCredits(given.data).print(given.out));
    given.out.println("-- what was missed, line by line: " + misses);
  }
}
