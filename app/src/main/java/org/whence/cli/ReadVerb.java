package org.whence.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code whence read}: shows one article with its attributions marked. */
@Command(name = "read", mixinStandardHelpOptions = true, description = "Shows an article with its attributions marked.")
final class ReadVerb implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "FILE", description = "A file (text, HTML, JSONL with one article a line), or - for standard input.")
  private String file = "";

  ReadVerb(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    console.warn(file + ": reading is being made.");
    return Exit.FAILED;
  }
}
