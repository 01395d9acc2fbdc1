package org.whence.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.whence.casefile.Case;
import org.whence.casefile.CaseTrouble;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code whence new}: an empty case. */
@Command(
    name = "new",
    mixinStandardHelpOptions = true,
    description = "Makes a new case: one file that holds an investigation. Never over a file that is there.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "1:failed", "2:wrong usage"},
    footerHeading = "%nExample:%n",
    footer = "  whence new harbour.whence")
final class NewVerb implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "CASE", description = "The file to make; its name ends in .whence.")
  private String name = "";

  NewVerb(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Path file = Cases.path(name);
    try {
      Case.create(file);
    } catch (CaseTrouble trouble) {
      throw new Refusal(Exit.FAILED, trouble.line());
    }
    console.warn(name + ": made. Take articles in with: whence add " + name + " INPUT...");
    return Exit.DONE;
  }
}
