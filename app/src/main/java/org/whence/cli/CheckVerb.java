package org.whence.cli;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.whence.casefile.Case;
import org.whence.dossier.DossierCheck;
import org.whence.dossier.DossierCheck.Result;
import org.whence.dossier.DossierCheck.Violation;
import org.whence.dossier.DossierJson;
import org.whence.model.Pile;
import org.whence.model.Trouble;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code whence check}: holds dossiers against their own invariants. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Checks that dossiers keep their own rules: spans inside their article, quoted words equal to the text, bounds and counts"
        + " that agree.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:every rule is kept", "1:a rule is broken, or a file is no dossier", "2:wrong usage"})
final class CheckVerb implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "FILE", arity = "0..*",
      description = "Dossiers as written by trace --format json or jsonl, or cases; - for standard input.")
  private List<String> files = new ArrayList<>();

  CheckVerb(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    int exit = Exit.DONE;
    for (String file : Inputs.of(files)) {
      exit = Math.max(exit, Cases.isCase(file) ? checkCase(file) : check(file));
    }
    return exit;
  }

  /** Checks every page of the file, then every dossier of the last trace. */
  private int checkCase(String file) throws IOException {
    String faults = Cases.reading(file, Case::faults);
    if (!faults.isEmpty()) {
      console.warn(new Trouble(file, "", "the case is damaged: " + faults, "Take a copy of it").line());
      return Exit.FAILED;
    }
    Pile pile = Cases.last(file, console);
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    new DossierJson().writeLines(pile, json);
    return switch (new DossierCheck().check(file, new ByteArrayInputStream(json.toByteArray()))) {
      case Result.Checked checked -> report(file, checked);
      case Result.Unreadable unreadable -> refuse(unreadable.why());
    };
  }

  private int check(String file) throws IOException {
    try (InputStream in = open(file)) {
      return switch (new DossierCheck().check(file, in)) {
        case Result.Checked checked -> report(file, checked);
        case Result.Unreadable unreadable -> refuse(unreadable.why());
      };
    }
  }

  private InputStream open(String file) throws IOException {
    if (file.equals("-")) {
      return console.in();
    }
    try {
      Path path = Path.of(file);
      if (Files.isRegularFile(path) && Files.isReadable(path)) {
        return new BufferedInputStream(Files.newInputStream(path));
      }
    } catch (InvalidPathException e) {
      throw new Refusal(Exit.FAILED, new Trouble(file, "", "not a path", "Check its spelling.").line());
    }
    throw new Refusal(Exit.FAILED, new Trouble(file, "", "there is no such file that can be read", "Check its spelling and permissions.").line());
  }

  private int report(String file, Result.Checked checked) throws IOException {
    StringBuilder out = new StringBuilder();
    for (Violation violation : checked.violations()) {
      out.append(file).append(' ').append(violation.line()).append('\n');
    }
    if (checked.violations().isEmpty()) {
      String stories = checked.dossiers() == 1 ? "1 dossier" : checked.dossiers() + " dossiers";
      out.append(file).append(": ").append(stories).append(", every rule kept\n");
    }
    console.write(null, out.toString());
    return checked.violations().isEmpty() ? Exit.DONE : Exit.FAILED;
  }

  private int refuse(Trouble why) {
    console.warn(why.line());
    return Exit.FAILED;
  }
}
