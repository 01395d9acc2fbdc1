package org.whence.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.whence.dossier.DossierJson;
import org.whence.model.Outcome;
import org.whence.model.Reading;
import org.whence.model.Trouble;
import org.whence.page.TextView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code whence read}: shows articles with their attributions marked. */
@Command(name = "read", mixinStandardHelpOptions = true, description = "Shows an article with its attributions marked.")
final class ReadVerb implements Callable<Integer> {
  private final Console console;

  /** The forms in which articles can be shown: fewer than a dossier has, so that a wrong one is told these and no others. */
  enum Form {
    text,
    jsonl
  }

  @Parameters(paramLabel = "FILE", arity = "0..*", description = "A file (text, HTML, JSONL with one article a line), or - for standard input.")
  private List<String> files = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "FORM",
      defaultValue = "text",
      description = "text, or jsonl: one article a line with all that was read from it.")
  private Form format = Form.text;

  @Option(names = "--thorough", description = "Also by the trained model: finds more of who says what, and errs more often.")
  private boolean thorough;

  @Option(names = "-o", paramLabel = "FILE", description = "Write to FILE, whole or not at all; standard output where not given.")
  private @Nullable Path file;

  @Option(names = "--width", paramLabel = "N", description = "Columns of the text, 60 to 110; the terminal's, or 100, where not given.")
  private @Nullable Integer width;

  ReadVerb(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    List<Reading> readings = new ArrayList<>();
    List<Trouble> troubles = new ArrayList<>();
    for (Outcome<Reading> outcome : console.engine().read(Inputs.of(files), console.in(), thorough)) {
      switch (outcome) {
        case Outcome.Done<Reading> done -> readings.add(done.value());
        case Outcome.SetAside<Reading> aside -> troubles.add(aside.why());
      }
    }
    console.setAside(troubles);
    if (readings.isEmpty()) {
      console.warn("whence: no article could be read.");
      return Exit.FAILED;
    }
    console.write(file, out -> write(readings, out));
    return troubles.isEmpty() ? Exit.DONE : Exit.SET_ASIDE;
  }

  private void write(List<Reading> readings, OutputStream out) throws IOException {
    if (format == Form.jsonl) {
      new DossierJson().writeArticles(readings, out);
      return;
    }
    int columns = width == null ? console.surroundings().width() : width;
    TextView view = new TextView(new TextView.Setting(columns, console.surroundings().colour() && file == null, true));
    for (Reading reading : readings) {
      out.write(view.render(reading).getBytes(StandardCharsets.UTF_8));
    }
  }
}
