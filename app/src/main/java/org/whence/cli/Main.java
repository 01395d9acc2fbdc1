package org.whence.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.util.Arrays;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command {@code whence}: streams and arguments in, exit code out. */
public final class Main {
  private Main() {}

  @Command(
      name = "whence",
      mixinStandardHelpOptions = true,
      version = "whence 0.1.0",
      description = {
        "Reads news articles and shows, claim by claim, who says so, how it got here and on how many independent origins it stands.",
        "Offline: only fetch asks anything of a network. It knows only the articles it is given.",
        ""
      },
      optionListHeading = "%nOptions:%n",
      commandListHeading = "%nVerbs:%n",
      exitCodeListHeading = "%nExit codes:%n",
      exitCodeList = {"0:done", "1:failed", "2:wrong usage", "3:done, with inputs set aside", "4:no claim is near enough (ask)"},
      subcommands = {
        NewVerb.class, AddVerb.class, FetchVerb.class, WatchVerb.class, TraceVerb.class, ShowVerb.class, SearchVerb.class, CorrectVerb.class,
        AskVerb.class, WhyVerb.class, DiffVerb.class, AuditVerb.class, CheckVerb.class, ExportVerb.class, ServeVerb.class, TokenVerb.class,
        DemoVerb.class, ReadVerb.class, LintVerb.class, McpVerb.class, CommandLine.HelpCommand.class
      })
  @SuppressWarnings("UnusedVariable") // picocli sets and reads the options
  private static final class Whence implements Runnable {
    @CommandLine.Spec private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public void run() {
      throw new ParameterException(spec.commandLine(), "A verb is missing");
    }
  }

  public static void main(String[] args) {
    Watched out = new Watched(new FileOutputStream(FileDescriptor.out));
    PrintStream printer = new PrintStream(out, false, StandardCharsets.UTF_8);
    int code = run(new Console(System.in, printer, System.err, Surroundings.found(), new Library()), args);
    printer.flush();
    System.exit(out.isFull() ? cannotWrite(out) : code);
  }

  private static int cannotWrite(Watched out) {
    System.err.println("whence: the output could not be written (" + out.fault() + "). Make room, or write elsewhere with -o.");
    return Exit.FAILED;
  }

  /** Runs one command and returns its exit code: 0 done, 1 failed, 2 usage, 3 done with inputs set aside. */
  public static int run(InputStream in, PrintStream out, PrintStream err, String... args) {
    Surroundings surroundings = out == System.out ? Surroundings.found() : Surroundings.none();
    return run(new Console(in, out, err, surroundings, new Library()), args);
  }

  static int run(Console console, String... args) {
    Locale.setDefault(Locale.ROOT); // numbers and dates are set the same everywhere
    CommandLine line = new CommandLine(new Whence(), new Verbs(console));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpWidth(Math.clamp(console.surroundings().width(), 60, 110));
    line.setColorScheme(CommandLine.Help.defaultColorScheme(console.surroundings().colour() ? Ansi.ON : Ansi.OFF));
    line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
    line.setParameterExceptionHandler((fault, given) -> usage(console, fault));
    line.setExecutionExceptionHandler((fault, at, parsed) -> failed(console, fault));
    try {
      return line.execute(args);
    } catch (OutOfMemoryError e) {
      console.warn("whence: not enough memory. Give fewer articles, or more memory with JAVA_TOOL_OPTIONS=-Xmx4g.");
      return Exit.FAILED;
    }
  }

  private static int usage(Console console, ParameterException fault) {
    CommandLine verb = fault.getCommandLine();
    String name = verb.getCommandSpec().qualifiedName();
    console.warn(name + ": " + said(fault));
    for (String usage : verb.getHelp().synopsis(0).lines().toList()) {
      console.warn((usage.startsWith(" ") ? "       " : "Usage: ") + usage.strip());
    }
    console.warn("For more: whence help" + (name.contains(" ") ? name.substring(name.indexOf(' ')) : ""));
    return Exit.USAGE;
  }

  private static String said(ParameterException fault) {
    if (fault instanceof UnmatchedArgumentException unmatched) {
      String first = unmatched.getUnmatched().getFirst();
      String what = first.startsWith("-") ? "there is no option '" : "there is nothing called '";
      return what + first + "'." + Nearest.hint(first, unmatched.getCommandLine().getCommandSpec());
    }
    String message = String.valueOf(fault.getMessage()).replaceAll("\\s+", " ").strip();
    return message.endsWith(".") ? message : message + ".";
  }

  private static int failed(Console console, Exception fault) {
    if (fault instanceof Refusal refusal) {
      console.warn("whence: " + refusal.getMessage());
      return refusal.exit();
    }
    if (fault instanceof AccessDeniedException denied) {
      console.warn("whence: " + denied.getFile() + ": not allowed to write there. Name another file with -o.");
      return Exit.FAILED;
    }
    if (fault instanceof IOException) {
      console.warn("whence: " + fault.getMessage() + ". Check that the file can be read or written.");
      return Exit.FAILED;
    }
    Throwable root = fault;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String at = Arrays.stream(root.getStackTrace())
        .filter(frame -> frame.getClassName().startsWith("org.whence."))
        .findFirst()
        .map(frame -> " at " + frame)
        .orElse("");
    console.warn("whence: a fault in Whence itself: " + root + at + ". Please report it with this line and, if you can, the input.");
    return Exit.FAILED;
  }
}
