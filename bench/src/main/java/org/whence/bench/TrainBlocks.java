package org.whence.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.whence.extract.BlockTraining;
import org.whence.extract.Extractor;
import org.whence.model.RawPage;

/**
 * {@code train blocks [--measure] [--eval FOLDER]}: trains the model that tells an article from what lies around it on the pages of the evaluation
 * folder, or only measures it by cross-validation by host: each page read by a model that saw no page of its host.
 */
public final class TrainBlocks {
  private static final Path ROOT = Path.of(System.getProperty("whence.root", ""));
  private static final Path SHIPPED = ROOT.resolve("core/src/main/resources/org/whence/extract/blocks.gz");
  private static final int FOLDS = 5;

  /** Reads pages by the rules alone. */
  private static final Extractor RULES = new BlockTraining().without(host -> false);

  /** A labelled page: its line and its file's name among the two of the task. */
  private record Page(ObjectNode line, String set, String host) {}

  private final Path folder;
  private final List<Page> pages = new ArrayList<>();
  private final BlockTraining training = new BlockTraining();

  private TrainBlocks(Path folder) {
    this.folder = folder;
  }

  public static void main(String[] args) throws IOException {
    TrainOptions options = TrainOptions.of("blocks", args);
    Path folder = options.folder().resolve("extract");
    if (!Files.isDirectory(folder)) {
      System.err.println("train: there are no pages at " + folder + ". Give the evaluation folder with --eval FOLDER.");
      System.exit(1);
    }
    new TrainBlocks(folder).run(options.measure());
  }

  private void run(boolean measure) throws IOException {
    read("naeb/train");
    read("segments/dev");
    for (Page page : pages) {
      RawPage raw = Articles.raw(page.line(), folder.resolve(page.set()).resolveSibling(""));
      BlockLabels labels = BlockLabels.of(page.line());
      if (raw != null && labels.agree(ExtractTask.body(RULES.extract(raw)))) {
        training.add(raw, page.host(), labels::of);
      }
    }
    System.out.printf("%d pages, %d blocks%n", pages.size(), training.size());
    if (measure) {
      measure();
    } else {
      try (Writer out = new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(SHIPPED)), StandardCharsets.UTF_8)) {
        for (String line : training.lines()) {
          out.write(line + "\n");
        }
      }
      System.out.printf("%s: %d bytes%n", SHIPPED, Files.size(SHIPPED));
    }
  }

  private void read(String set) throws IOException {
    for (ObjectNode line : Input.lines(folder.resolve(set + ".jsonl"))) {
      pages.add(new Page(line, set, host(Input.value(line, "url"))));
    }
  }

  /** The last two labels of the host's name, so that the editions of an outlet fall together. */
  private static String host(@Nullable String url) {
    String name;
    try {
      name = url == null ? null : URI.create(url.strip().replace(' ', '+')).getHost();
    } catch (IllegalArgumentException e) {
      name = null;
    }
    String host = name == null ? String.valueOf(url) : name.toLowerCase(Locale.ROOT);
    int last = host.lastIndexOf('.');
    int second = host.lastIndexOf('.', last - 1);
    int third = second > 0 && last - second <= 4 ? host.lastIndexOf('.', second - 1) : second;
    return host.substring(third + 1);
  }

  private static int fold(String host) {
    return Math.floorMod(host.hashCode() * 31 >> 4, FOLDS);
  }

  private void measure() throws IOException {
    List<String> naeb = new ArrayList<>();
    List<String> segments = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      int now = fold;
      Extractor extractor = training.without(host -> fold(host) == now);
      for (Page page : pages) {
        if (fold(page.host()) == fold) {
          (page.set().startsWith("naeb") ? naeb : segments).add(answer(page, extractor));
        }
      }
    }
    score("naeb/train", naeb);
    score("segments/dev", segments);
  }

  private String answer(Page page, Extractor extractor) {
    RawPage raw = Articles.raw(page.line(), folder.resolve(page.set()).resolveSibling(""));
    ObjectNode answer = Input.JSON.createObjectNode();
    answer.set("id", page.line().get("id"));
    answer.put("articleBody", raw == null ? "" : ExtractTask.body(extractor.extract(raw)));
    return answer.toString();
  }

  private void score(String set, List<String> answers) throws IOException {
    Path work = ROOT.resolve("target/eval");
    Files.createDirectories(work);
    Path predictions = work.resolve("blocks-" + set.replace('/', '-') + ".predictions.jsonl");
    Files.write(predictions, answers);
    String scorer = folder.resolve(set).resolveSibling("score.py").toString();
    Process process =
        new ProcessBuilder("python3", scorer, folder.resolve(set + ".jsonl").toString(), predictions.toString()).redirectErrorStream(true).start();
    System.out.print(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
  }
}
