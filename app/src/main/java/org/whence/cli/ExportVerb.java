package org.whence.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.whence.export.ExportInput;
import org.whence.export.Exports;
import org.whence.model.Pile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code whence export}: what was traced, in a form that other programs read. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Writes what was traced in a form that other programs read. Articles are quoted briefly unless --full-text is given; every count"
        + " goes with its range and with what was not read.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "1:failed: no article could be read", "2:wrong usage: no such form or story", "3:done, with inputs set aside"},
    footerHeading = "%nExamples:%n",
    footer = {
      "  whence export harbour.whence --as tables -o harbour-tables     a folder of CSV, JSON Lines and Parquet",
      "  whence export harbour.whence --as prov --story 2 -o story.json"
    })
final class ExportVerb implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "PATH", arity = "0..*", description = "A case, of which the last trace is written, or what trace takes.")
  private List<String> paths = new ArrayList<>();

  @Option(names = "--as", paramLabel = "FORM", description = "The form; --forms lists them all.")
  private @Nullable String form;

  @Option(names = "--forms", description = "List the forms and do nothing else.")
  private boolean forms;

  @Option(names = "-o", paramLabel = "FILE",
      description = "Write to FILE, whole or not at all; tables also to a new folder. Standard output where not given.")
  private @Nullable Path file;

  @Option(names = "--story", paramLabel = "N", description = "One story alone, by its number.")
  private @Nullable Integer story;

  @Option(names = "--full-text", description = "Give the articles whole: mind who holds the rights.")
  private boolean fullText;

  @Option(names = "--without-notes",
      description = "Leave the analyst's names and reasons out, those of judges, and the places of files: for sharing.")
  private boolean withoutNotes;

  @Mixin private InterfaceOption language = new InterfaceOption();

  @Mixin private TracedOptions options = new TracedOptions();

  ExportVerb(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (forms) {
      for (Exports each : Exports.values()) {
        console.say(String.format("%-14s %s", each.kind(), each.description()));
      }
      return Exit.DONE;
    }
    Exports as = chosen();
    List<String> inputs = Inputs.of(paths);
    Path audited = options.audit();
    if (Cases.areCase(inputs) && audited == null) {
      return Cases.lastTrace(inputs.getFirst(), console, open -> write(as, ExportInput.of(open), open.beside()));
    }
    Pile pile = Tracing.pile(inputs, options.threads(), console);
    ExportInput input = ExportInput.of(pile).audited(audited == null ? null : Sheets.audit(pile, audited));
    return write(as, input, pile);
  }

  private Exports chosen() {
    String known = "The forms are: " + String.join(", ", Exports.kinds()) + ".";
    if (form == null) {
      throw new Refusal(Exit.USAGE, "--as is missing: say in which form. " + known);
    }
    return Exports.of(form).orElseThrow(() -> new Refusal(Exit.USAGE, "--as " + form + ": there is no such form. " + known));
  }

  private int write(Exports as, ExportInput all, Pile beside) throws IOException {
    ExportInput input = story == null ? all : all.story(story);
    if (input.size() == 0) {
      throw new Refusal(Exit.USAGE, "--story " + story + ": there is no such story. There " + (all.size() == 1 ? "is 1" : "are " + all.size())
          + ", numbered from 1.");
    }
    as.lacks().ifPresent(console::warn);
    input = (fullText ? input.fullText() : input).in(language.words());
    to(as, withoutNotes ? input.withoutNotes() : input);
    return Tracing.exit(beside);
  }

  private void to(Exports as, ExportInput input) throws IOException {
    if (file != null && as.isFolder() && !file.getFileName().toString().contains(".")) {
      folder(as, input, file);
      return;
    }
    if (file == null && !as.isText() && console.surroundings().out()) {
      throw new Refusal(Exit.USAGE, as.kind() + " is nothing for a terminal. Name a file with -o " + as.fileName() + ".");
    }
    console.write(file, out -> as.write(input, out));
  }

  /** Whole or not at all, like a file. */
  private static void folder(Exports as, ExportInput input, Path folder) throws IOException {
    if (Files.exists(folder)) {
      throw new Refusal(Exit.USAGE, folder + ": it is there already. Name a new folder, or a file that ends in .zip.");
    }
    Path parent = folder.toAbsolutePath().getParent();
    if (parent == null || !Files.isDirectory(parent)) {
      throw new Refusal(Exit.FAILED, folder + ": there is no such folder to write into. Make the folder around it first.");
    }
    Path temporary = Files.createTempDirectory(parent, ".whence-export");
    try {
      as.write(input, temporary);
      Files.setPosixFilePermissions(temporary, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
      Files.move(temporary, folder);
    } finally {
      delete(temporary);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      try (var files = Files.walk(folder)) {
        for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
  }
}
