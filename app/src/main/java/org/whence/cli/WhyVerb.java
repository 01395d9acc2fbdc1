package org.whence.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.whence.page.AnswerJson;
import org.whence.page.Index;
import org.whence.page.Part;
import org.whence.page.TextView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code whence why}: how the number of a claim's origins comes about. */
@Command(
    name = "why",
    mixinStandardHelpOptions = true,
    description = "Explains step by step, each with its sentence, why a claim stands on as many origins as it does: the way of each article, what"
        + " was folded together, the cut, and why the upper end is higher.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "1:failed: no article could be read", "2:wrong usage: there is no such claim", "3:done, with inputs set aside"},
    footerHeading = "%nExample:%n",
    footer = "  whence why articles/ 1.3")
final class WhyVerb implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "PATH... CLAIM", arity = "0..*",
      description = "What trace takes, then a claim as trace numbers it (1.3), or the beginning of its id.")
  private List<String> words = new ArrayList<>();

  @Mixin private AnswerOptions options = new AnswerOptions();

  WhyVerb(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Asked asked = Asked.names(words, "a claim such as 1.3");
    if (!Index.isName(asked.name(""))) {
      throw new Refusal(Exit.USAGE, asked.name("") + ": not a claim. Name files or folders, then a claim as trace numbers it, such as 1.3.");
    }
    Tracing.Found found = Tracing.found(asked.paths(), List.of(asked.name("")), options.threads(), console);
    Part.OfClaim part = Tracing.named(asked, () -> found.index().claim(asked.name("")));
    switch (options.form()) {
      case text -> console.write(options.file(), new TextView(options.setting(console.surroundings())).why(part));
      case json -> console.write(options.file(), out -> new AnswerJson().why(part, out));
    }
    return found.exit();
  }
}
