package org.whence.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code whence demo}: traces the sample articles that ship with Whence, all of them fiction. */
@Command(name = "demo", mixinStandardHelpOptions = true, description = "Traces the sample articles that ship with Whence. All of them are fiction.")
final class DemoVerb implements Callable<Integer> {
  private final Console console;

  @Mixin private OutputOptions output = new OutputOptions();

  DemoVerb(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    try (Samples samples = Samples.open()) {
      return Tracing.run(List.of(samples.folder()), samples::named, output, console);
    }
  }
}
