package org.whence.bench.samples;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The door: scores Whence on the samples that rules were written against, then, apart, on those held back. */
public final class SampleScores {

  private static final List<Part> PARTS =
      List.of(new StoryPart(), new AttributionPart(), new ArticlePart(), new ClaimPart(), new DriftPart(), new CheckPart(), new PositionPart());

  private SampleScores() {}

  /**
   * Prints the figures of both parts. What was missed is written down for the open part alone.
   *
   * @param samples the folder with {@code open} and {@code held}
   * @param misses the file for what was missed
   */
  public static void print(Path samples, Path misses, PrintStream out) throws IOException {
    Map<String, Path> folders = new LinkedHashMap<>();
    folders.put("", samples.resolve("open"));
    Scores open = print("open", folders, out);
    Files.write(misses, open.misses());
    out.println("-- what was missed, line by line: " + misses);
    // The held articles continue stories of the open ones, so both are one pile; only the held are scored.
    folders.clear();
    folders.put("", samples.resolve("held"));
    folders.put("../open/", samples.resolve("open"));
    print("held", folders, out);
  }

  private static Scores print(String name, Map<String, Path> folders, PrintStream out) throws IOException {
    Key key = Key.of(folders.getOrDefault("", Path.of("")));
    Corpus corpus = new Corpus(folders);
    Scores scores = new Scores();
    PARTS.forEach(part -> part.score(key, corpus, scores));
    out.println("== samples " + name + ": " + key.articles().size() + " articles");
    scores.lines().forEach(out::println);
    out.flush();
    return scores;
  }
}
