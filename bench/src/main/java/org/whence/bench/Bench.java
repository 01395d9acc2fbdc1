package org.whence.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.whence.link.Linker;
import org.whence.match.Matcher;
import org.whence.model.Article;
import org.whence.model.Links;
import org.whence.model.Matches;
import org.whence.model.Reading;
import org.whence.read.NameModel;
import org.whence.read.Reader;
import org.whence.trace.Tracer;

/**
 * {@code bench [PATH...] [--stages FILE.jsonl]}: wall time of {@code ./whence trace} from command to dossier with a warm start-up cache, then the
 * articles a second of each stage in one thread. Compare only numbers of one run: machines differ, and so does one machine from hour to hour.
 */
public final class Bench {

  private static final int RUNS = 11;
  private static final int WARM_ROUNDS = 6;
  private static final int ROUNDS = 5;

  private Bench() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    System.exit(run(System.out, System.err, args));
  }

  private static int run(PrintStream out, PrintStream err, String... args) throws IOException, InterruptedException {
    Path root = Path.of(System.getProperty("whence.root", "")).toAbsolutePath();
    List<String> paths = new ArrayList<>();
    Path stages = null;
    for (int i = 0; i < args.length; i++) {
      if (args[i].equals("--stages") && i + 1 < args.length) {
        stages = Path.of(args[++i]);
      } else {
        paths.add(args[i]);
      }
    }
    if (paths.isEmpty()) {
      paths.add(root.resolve("samples/open").toString());
    }
    out.printf(
        "JDK %s, %d processors, %s%n", Runtime.version(), Runtime.getRuntime().availableProcessors(), System.getProperty("os.arch"));
    int code = wholeProcess(root, paths, out, err);
    Path set = stages == null ? root.resolve("../shared/eval/dossier/articles.jsonl").normalize() : stages;
    if (stages != null || Files.isReadable(set)) {
      stages(set, out);
    }
    return code;
  }

  private static int wholeProcess(Path root, List<String> paths, PrintStream out, PrintStream err) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(root.resolve("whence").toString(), "trace"));
    command.addAll(paths);
    // The first run builds what is missing, the second warms the page cache.
    for (int i = 0; i < 2; i++) {
      int code = launch(command);
      if (code != 0 && code != 3) {
        err.println("bench: " + String.join(" ", command) + " ended with " + code + ": run it by hand to see why.");
        return 1;
      }
    }
    double[] seconds = new double[RUNS];
    for (int i = 0; i < RUNS; i++) {
      long start = System.nanoTime();
      launch(command);
      seconds[i] = (System.nanoTime() - start) / 1e9;
    }
    Arrays.sort(seconds);
    out.printf("./whence trace, %d inputs, %d runs: min %.3f s, median %.3f s%n", paths.size(), RUNS, seconds[0], seconds[RUNS / 2]);
    return 0;
  }

  private static int launch(List<String> command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("WHENCE_CACHE", "wait");
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
    return builder.start().waitFor();
  }

  private static void stages(Path file, PrintStream out) throws IOException {
    List<ObjectNode> lines = Input.lines(file);
    List<Article> articles = lines.stream().map(Articles::of).toList();
    long characters = articles.stream().mapToLong(article -> article.text().length()).sum();
    out.printf("stages over %s: %d articles, %d characters, one thread, best of %d%n", file.getFileName(), lines.size(), characters, ROUNDS);
    List<Reading> readings = timed("read", articles.size(), out, () -> articles.stream().map(new Reader()::read).toList());
    timed("names", articles.size(), out, () -> articles.stream().map(article -> NameModel.shipped(article.language()).names(article)).toList());
    Links links = timed("link", articles.size(), out, () -> new Linker().link(readings));
    Matches matches = timed("match", articles.size(), out, () -> new Matcher().match(readings, links));
    timed(
        "trace",
        articles.size(),
        out,
        () -> matches.stories().stream().map(story -> new Tracer().trace(story, readings, links, matches)).toList());
  }

  private static <T> T timed(String stage, int articles, PrintStream out, Supplier<T> work) {
    long best = Long.MAX_VALUE;
    @Nullable T answer = null;
    for (int i = 0; i < WARM_ROUNDS + ROUNDS; i++) {
      long start = System.nanoTime();
      answer = work.get();
      long took = System.nanoTime() - start;
      best = i < WARM_ROUNDS ? best : Math.min(best, took);
    }
    out.printf("  %-8s %10.0f articles/s%n", stage, articles / (best / 1e9));
    if (answer == null) {
      throw new IllegalStateException("stage " + stage + " gave nothing");
    }
    return answer;
  }
}
