package org.whence.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.whence.model.Outcome;
import org.whence.model.RawPage;
import org.whence.model.Trouble;
import org.whence.text.WordList;

/**
 * The door by which articles come in: files, folders, archives and feeds become raw pages, in the order of the arguments and, inside a folder, of
 * the names. What cannot be read becomes a trouble, and the rest goes on.
 */
public final class Intake {
  private static final Set<String> SAVED_FOLDERS = WordList.words(Intake.class, "saved-folders.txt");

  private final InputStream standardInput;
  private final Limits limits;

  /** An intake that reads "-" from a stream. */
  public Intake(InputStream standardInput) {
    this(standardInput, Limits.USUAL);
  }

  public Intake(InputStream standardInput, Limits limits) {
    this.standardInput = standardInput;
    this.limits = limits;
  }

  /** All pages of the arguments, in memory at once. */
  public List<Outcome<RawPage>> read(List<String> arguments) {
    List<Outcome<RawPage>> all = new ArrayList<>();
    each(arguments, all::add);
    return all;
  }

  /** Each page of the arguments as it is read. */
  public void each(List<String> arguments, Consumer<Outcome<RawPage>> sink) {
    captures(arguments, outcome -> sink.accept(pageOf(outcome)));
  }

  private static Outcome<RawPage> pageOf(Outcome<Capture> outcome) {
    return switch (outcome) {
      case Outcome.Done<Capture> done -> new Outcome.Done<>(done.value().page());
      case Outcome.SetAside<Capture> aside -> new Outcome.SetAside<>(aside.why());
    };
  }

  /** Each page of the arguments as it is read, with the bytes that prove it. */
  public void captures(List<String> arguments, Consumer<Outcome<Capture>> sink) {
    Counter counter = new Counter(sink);
    Desk desk = new Desk(limits, counter);
    for (String argument : arguments) {
      argument(argument, desk);
    }
    if (counter.left > 0) {
      String fault = counter.left + " more pages than the limit of " + limits.pages() + " were left out";
      sink.accept(new Outcome.SetAside<>(new Trouble("the input", "", fault, "Give fewer at a time.")));
    }
  }

  /** Each page of a file that somebody gave without a place where it lies, as the bytes of its stream. */
  public void given(String name, InputStream bytes, Consumer<Outcome<Capture>> sink) {
    Desk desk = new Desk(limits, new Counter(sink));
    try {
      Formats.read(Given.stream(name, bytes), desk);
    } catch (IOException e) {
      desk.unreadable(name, "", e);
    }
  }

  /**
   * Each page of what a server gave for an address, with the bytes that prove it.
   *
   * @param contentType as the server wrote it; empty where it named none
   * @param note on how it was fetched; empty where there is none
   */
  public void answered(String address, byte[] bytes, String contentType, String note, Consumer<Outcome<Capture>> sink) {
    Desk desk = new Desk(limits, new Counter(sink));
    try {
      WebAnswer.of(address, bytes, contentType, note).read(desk);
    } catch (IOException e) {
      desk.unreadable(address, "", e);
    }
  }

  /** The addresses that a feed points at, or the feeds that an OPML list names, in their order; what is damaged in it goes to the sink. */
  public List<String> links(String address, byte[] bytes, String contentType, Consumer<Outcome<Capture>> sink) {
    Desk desk = new Desk(limits, sink);
    try {
      return WebAnswer.of(address, bytes, contentType, "").links(desk);
    } catch (IOException e) {
      desk.unreadable(address, "", e);
      return List.of();
    }
  }

  /** Passes pages on up to the limit and counts the rest. */
  private final class Counter implements Consumer<Outcome<Capture>> {
    private final Consumer<Outcome<Capture>> sink;
    private int seen;
    private long left;

    Counter(Consumer<Outcome<Capture>> sink) {
      this.sink = sink;
    }

    @Override
    public void accept(Outcome<Capture> outcome) {
      if (seen < limits.pages()) {
        seen++;
        sink.accept(outcome);
      } else {
        left++;
      }
    }
  }

  private void argument(String argument, Desk desk) {
    if (argument.equals("-")) {
      standardInput(desk);
      return;
    }
    Path path;
    try {
      path = Path.of(argument);
    } catch (InvalidPathException e) {
      desk.aside(argument, "", "not a path: " + e.getReason(), "Check its spelling.");
      return;
    }
    if (Files.isDirectory(path)) {
      folder(argument, path, desk);
    } else if (Files.exists(path)) {
      file(argument, path, desk);
    } else {
      desk.aside(argument, "", "there is no such file", "Check its spelling.");
    }
  }

  private void standardInput(Desk desk) {
    try {
      Formats.read(Given.stream("standard input", standardInput), desk);
    } catch (IOException e) {
      desk.unreadable("standard input", "", e);
    }
  }

  private static void folder(String name, Path folder, Desk desk) {
    List<Path> inside;
    try (Stream<Path> walk = Files.list(folder)) {
      inside = walk.filter(path -> !path.getFileName().toString().startsWith(".")).sorted().toList();
    } catch (IOException e) {
      desk.aside(name, "", "the folder cannot be read", "Check its permissions.");
      return;
    }
    if (inside.isEmpty()) {
      desk.aside(name, "", "the folder is empty", "Put articles in it, in any of the formats of the README.");
    }
    Set<String> names = new HashSet<>();
    inside.forEach(path -> names.add(path.getFileName().toString().toLowerCase(Locale.ROOT)));
    for (Path path : inside) {
      String inner = (name.endsWith("/") ? name : name + "/") + path.getFileName();
      if (!Files.isDirectory(path)) {
        file(inner, path, desk);
      } else if (!Files.isSymbolicLink(path) && !isOfSavedPage(path, names)) {
        // A link back to a folder above would never end.
        folder(inner, path, desk);
      }
    }
  }

  /** Whether a folder holds the pictures and frames that a browser saved beside a page: "page_files" beside "page.html". */
  private static boolean isOfSavedPage(Path folder, Set<String> beside) {
    String name = folder.getFileName().toString().toLowerCase(Locale.ROOT);
    for (String suffix : SAVED_FOLDERS) {
      String page = name.endsWith(suffix) ? name.substring(0, name.length() - suffix.length()) : "";
      if (beside.contains(page + ".html") || beside.contains(page + ".htm")) {
        return true;
      }
    }
    return false;
  }

  private static void file(String name, Path path, Desk desk) {
    if (!Files.isReadable(path)) {
      desk.aside(name, "", "the file cannot be read", "Check its permissions.");
      return;
    }
    try (InputStream in = Files.newInputStream(path)) {
      Formats.read(Given.file(name, path, in), desk);
    } catch (IOException e) {
      desk.unreadable(name, "", e);
    }
  }
}
