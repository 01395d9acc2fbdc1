package org.whence.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import org.whence.assistant.Assistant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code whence mcp}: a case for an assistant to read. */
@Command(
    name = "mcp",
    mixinStandardHelpOptions = true,
    description = {
      "Serves a case to an assistant by the Model Context Protocol, over standard input and output, until the input ends. Its tools only read:"
          + " search, dossier, claim, origins, evidence, compare. Every answer carries its quotations with their places, every count of origins its"
          + " range.",
      "The words of articles are marked as untrusted, and characters that hide are made visible. The case may grow meanwhile: every call reads the"
          + " last trace."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done: the input ended", "1:failed: the case cannot be opened", "2:wrong usage"},
    footerHeading = "%nExample, as a client's configuration has it:%n",
    footer = "  {\"mcpServers\": {\"whence\": {\"command\": \"/path/to/whence\", \"args\": [\"mcp\", \"/path/to/my.whence\"]}}}")
final class McpVerb implements Callable<Integer> {
  private final Console console;

  @Parameters(index = "0", paramLabel = "CASE", description = "A case.")
  private String name = "";

  McpVerb(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Cases.reading(name, open -> open.state());
    PrintStream standard = System.out;
    try {
      System.setOut(System.err); // whatever prints there would break the protocol
      new Assistant(Cases.path(name), line -> console.warn("whence mcp: " + line)).serve(console.in(), console.out());
    } finally {
      System.setOut(standard);
    }
    return Exit.DONE;
  }
}
