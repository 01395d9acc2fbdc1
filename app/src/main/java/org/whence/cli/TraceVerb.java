package org.whence.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.whence.dossier.DossierJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code whence trace}: articles in, a dossier for each story out. */
@Command(
    name = "trace",
    mixinStandardHelpOptions = true,
    description = "Traces a pile of articles: a dossier for each story found in it.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "1:failed: no article could be read", "2:wrong usage", "3:done, with inputs set aside"})
final class TraceVerb implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "PATH", arity = "0..*",
      description = "Files (text, HTML, JSONL with one article a line, a saved dossier), folders, or - for standard input.")
  private List<String> paths = new ArrayList<>();

  @Option(names = "--json-schema", description = "Print the JSON Schema of the dossier and do nothing else.")
  private boolean schema;

  @Option(
      names = "--ratings",
      paramLabel = "FILE",
      description = "Lay the outlets out by your own ratings: CSV with the columns outlet or domain, and rating. Whence ships none.")
  private @Nullable String ratings;

  @Mixin private OutputOptions output = new OutputOptions();

  TraceVerb(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (schema) {
      console.write(null, new DossierJson().schema());
      return Exit.DONE;
    }
    return Tracing.run(Inputs.of(paths), Rated.by(ratings), output, console);
  }
}
