package org.whence.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.whence.casefile.Added;
import org.whence.casefile.Adding;
import org.whence.casefile.Case;
import org.whence.ingest.Intake;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code whence add}: articles into a case. */
@Command(
    name = "add",
    mixinStandardHelpOptions = true,
    description = {
      "Takes articles into a case, with the bytes that prove them. Prints a line for each once it is safe on the disk: new, revision (another text at"
          + " the same address), known (the case has it), or set aside, and why.",
      "The same bytes twice are one article. What cannot be read is set aside and the rest goes on."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "1:failed", "2:wrong usage", "3:done, with inputs set aside"},
    footerHeading = "%nExample:%n",
    footer = "  whence add harbour.whence saved/ monday.html")
final class AddVerb implements Callable<Integer> {
  private final Console console;

  @Parameters(index = "0", paramLabel = "CASE", description = "A case made by whence new.")
  private String name = "";

  @Parameters(index = "1..*", paramLabel = "INPUT", arity = "0..*", description = "What trace takes: files, folders, or - for standard input.")
  private List<String> inputs = new ArrayList<>();

  private int fresh;
  private int revised;
  private int known;
  private int aside;

  AddVerb(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Cases.path(name);
    List<String> there = Inputs.of(inputs);
    if (there.stream().anyMatch(Cases::isCase)) {
      throw new Refusal(Exit.USAGE, "a case cannot be taken into a case. Give the articles themselves.");
    }
    for (String input : there) {
      if (!exists(input)) {
        throw new Refusal(Exit.USAGE, input + ": there is no such file. Check its spelling; nothing was added.");
      }
    }
    return Cases.writing(name, console, open -> add(open, there));
  }

  private static boolean exists(String input) {
    try {
      return input.equals("-") || Files.exists(Path.of(input));
    } catch (InvalidPathException e) {
      return false; // what cannot be a path is none
    }
  }

  private int add(Case open, List<String> there) throws IOException {
    try (Adding adding = open.adding(this::acknowledge)) {
      new Intake(console.in()).captures(there, adding);
    }
    console.warn(name + ": " + fresh + " new, " + revised + " revised, " + known + " known, " + aside + " set aside. To trace: whence trace " + name);
    return aside > 0 ? Exit.SET_ASIDE : Exit.DONE;
  }

  private void acknowledge(Added added) {
    switch (added) {
      case Added.New n -> fresh++;
      case Added.Revision r -> revised++;
      case Added.Known k -> known++;
      case Added.Aside a -> aside++;
    }
    String line = switch (added) {
      case Added.New n -> "new " + n.article() + " " + n.input();
      case Added.Revision r -> "revision " + r.article() + " of " + r.before() + " " + r.input();
      case Added.Known k -> "known " + k.article() + " " + k.input();
      case Added.Aside a -> "set-aside - " + a.why().line();
    };
    console.say(line);
  }
}
