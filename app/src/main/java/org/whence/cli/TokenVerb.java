package org.whence.cli;

import java.util.concurrent.Callable;
import org.whence.server.Tokens;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code whence token}: lets somebody ask a server. */
@Command(
    name = "token",
    mixinStandardHelpOptions = true,
    description = {
      "Makes a token for whoever may ask a server, and the line for its token file, which holds its digest alone.",
      "Roles: viewer reads, editor adds and corrects, admin sees how the server runs."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "2:wrong usage"},
    footerHeading = "%nExample:%n",
    footer = "  whence token ana editor >>tokens.txt")
final class TokenVerb implements Callable<Integer> {
  private final Console console;

  @Parameters(index = "0", paramLabel = "NAME", description = "Who holds it; their corrections are kept under this name.")
  private String name = "";

  @Parameters(index = "1", paramLabel = "ROLE", description = "viewer, editor or admin.")
  private String role = "";

  TokenVerb(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try {
      Tokens.Made made = Tokens.make(name, role);
      console.say(made.line());
      console.warn("token for " + name + ", shown once: " + made.token());
      return Exit.DONE;
    } catch (IllegalArgumentException e) {
      throw new Refusal(Exit.USAGE, "a token is for " + e.getMessage() + ".");
    }
  }
}
