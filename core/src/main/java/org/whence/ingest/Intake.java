package org.whence.ingest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.whence.model.Outcome;
import org.whence.model.RawPage;
import org.whence.model.Trouble;

/**
 * The door by which articles come in: files, folders and lines of JSON become raw pages, in the order of the arguments and, inside a folder, of
 * the names. What cannot be read becomes a trouble, and the rest goes on.
 */
public final class Intake {
  private final InputStream standardInput;
  private final Limits limits;
  private final JsonArticles json;

  /** An intake that reads "-" from a stream. */
  public Intake(InputStream standardInput) {
    this(standardInput, Limits.USUAL);
  }

  public Intake(InputStream standardInput, Limits limits) {
    this.standardInput = standardInput;
    this.limits = limits;
    this.json = new JsonArticles(limits);
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
    for (String argument : arguments) {
      argument(argument, counter);
    }
    if (counter.left > 0) {
      sink.accept(
          aside("the input", "", counter.left + " more pages than the limit of " + limits.pages() + " were left out", "Give fewer at a time."));
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

  private void argument(String argument, Consumer<Outcome<Capture>> sink) {
    if (argument.equals("-")) {
      stream("standard input", standardInput, null, sink);
      return;
    }
    Path path;
    try {
      path = Path.of(argument);
    } catch (InvalidPathException e) {
      sink.accept(aside(argument, "", "not a path: " + e.getReason(), "Check its spelling."));
      return;
    }
    if (Files.isDirectory(path)) {
      folder(argument, path, sink);
    } else if (Files.exists(path)) {
      file(argument, path, sink);
    } else {
      sink.accept(aside(argument, "", "there is no such file", "Check its spelling."));
    }
  }

  private void folder(String name, Path folder, Consumer<Outcome<Capture>> sink) {
    List<Path> inside;
    try (Stream<Path> walk = Files.list(folder)) {
      inside = walk.filter(path -> !path.getFileName().toString().startsWith(".")).sorted().toList();
    } catch (IOException e) {
      sink.accept(aside(name, "", "the folder cannot be read", "Check its permissions."));
      return;
    }
    if (inside.isEmpty()) {
      sink.accept(aside(name, "", "the folder is empty", "Put articles in it: .txt, .html or .jsonl."));
    }
    for (Path path : inside) {
      String inner = (name.endsWith("/") ? name : name + "/") + path.getFileName();
      if (Files.isDirectory(path)) {
        // A link back to a folder above would never end.
        if (!Files.isSymbolicLink(path)) {
          folder(inner, path, sink);
        }
      } else {
        file(inner, path, sink);
      }
    }
  }

  private void file(String name, Path path, Consumer<Outcome<Capture>> sink) {
    if (!Files.isReadable(path)) {
      sink.accept(aside(name, "", "the file cannot be read", "Check its permissions."));
      return;
    }
    try (InputStream in = Files.newInputStream(path)) {
      stream(name, in, Kind.named(name), sink);
    } catch (IOException e) {
      sink.accept(unreadable(name, e));
    }
  }

  private void stream(String name, InputStream raw, @Nullable Kind named, Consumer<Outcome<Capture>> sink) {
    try {
      InputStream in = plain(raw);
      if (named == Kind.JSON_LINES) {
        lines(name, in, sink);
        return;
      }
      byte[] bytes = in.readNBytes((int) Math.min(limits.fileBytes() + 1, Integer.MAX_VALUE - 8));
      if (bytes.length > limits.fileBytes()) {
        String size = limits.fileBytes() >= 1 << 20 ? (limits.fileBytes() >> 20) + " MiB" : limits.fileBytes() + " bytes";
        sink.accept(aside(name, "", "larger than the limit of " + size, "Split it, or give it as lines of JSON."));
        return;
      }
      whole(name, bytes, named, sink);
    } catch (IOException e) {
      sink.accept(unreadable(name, e));
    }
  }

  /** The stream, unpacked where it begins as gzip does, whatever its name. */
  private static InputStream plain(InputStream raw) throws IOException {
    PushbackInputStream in = new PushbackInputStream(raw, 2);
    byte[] start = in.readNBytes(2);
    in.unread(start);
    boolean packed = start.length == 2 && (start[0] & 0xFF) == 0x1F && (start[1] & 0xFF) == 0x8B;
    return packed ? new GZIPInputStream(in, 1 << 16) : in;
  }

  private void whole(String name, byte[] bytes, @Nullable Kind named, Consumer<Outcome<Capture>> sink) throws IOException {
    switch (Kind.of(bytes, named)) {
      case PDF -> sink.accept(aside(name, "", "PDF is not read yet", "Save the article as HTML or text."));
      case BINARY -> sink.accept(aside(name, "", "not text: it holds binary data", "Give HTML, plain text or lines of JSON."));
      case JSON_LINES -> lines(name, new ByteArrayInputStream(bytes), sink);
      case JSON -> {
        Decoder.Decoded decoded = Decoder.decode(bytes);
        json.file(name, decoded.text(), decoded.notes()).forEach(page -> sink.accept(captured(page, bytes, Capture.JSON)));
      }
      case HTML -> page(name, RawPage.Form.HTML, bytes, sink);
      case TEXT -> page(name, RawPage.Form.TEXT, bytes, sink);
    }
  }

  private static void page(String name, RawPage.Form form, byte[] bytes, Consumer<Outcome<Capture>> sink) {
    Decoder.Decoded decoded = Decoder.decode(bytes);
    if (decoded.text().isBlank()) {
      sink.accept(aside(name, "", "the file is empty", "Give a file that holds an article."));
      return;
    }
    RawPage page = new RawPage(name, form, decoded.text(), null, null, null, null, null, List.of(), decoded.notes());
    sink.accept(new Outcome.Done<>(new Capture(page, bytes, form == RawPage.Form.HTML ? Capture.HTML : Capture.TEXT)));
  }

  private void lines(String name, InputStream in, Consumer<Outcome<Capture>> sink) throws IOException {
    byte[] buffer = new byte[1 << 16];
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int number = 1;
    int articles = 0;
    boolean tooLong = false;
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      int from = 0;
      for (int i = 0; i < n; i++) {
        if (buffer[i] == '\n') {
          line.write(buffer, from, i - from);
          articles += line(name, number++, line, tooLong, sink);
          line.reset();
          tooLong = false;
          from = i + 1;
        }
      }
      line.write(buffer, from, n - from);
      if (line.size() > limits.lineBytes()) {
        line.reset();
        tooLong = true;
      }
    }
    articles += line(name, number, line, tooLong, sink);
    if (articles == 0) {
      sink.accept(aside(name, "", "the file is empty", "Write one article a line, as JSON."));
    }
  }

  private int line(String name, int number, ByteArrayOutputStream bytes, boolean tooLong, Consumer<Outcome<Capture>> sink) {
    String place = "line " + number;
    if (tooLong || bytes.size() > limits.lineBytes()) {
      sink.accept(aside(name, place, "longer than the limit of " + limits.lineBytes() + " bytes", "Split the article."));
      return 1;
    }
    byte[] given = bytes.toByteArray();
    Decoder.Decoded decoded = Decoder.decode(given);
    if (decoded.text().isBlank()) {
      return 0;
    }
    sink.accept(captured(json.one(name + " " + place, name, place, decoded.text(), decoded.notes()), given, Capture.JSON));
    return 1;
  }

  private static Outcome<Capture> captured(Outcome<RawPage> page, byte[] bytes, String mediaType) {
    return switch (page) {
      case Outcome.Done<RawPage> done -> new Outcome.Done<>(new Capture(done.value(), bytes, mediaType));
      case Outcome.SetAside<RawPage> aside -> new Outcome.SetAside<>(aside.why());
    };
  }

  private static Outcome<Capture> unreadable(String name, IOException e) {
    String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return aside(name, "", "reading stopped: " + message, "Check that the file is whole.");
  }

  private static Outcome<Capture> aside(String input, String place, String fault, String mend) {
    return new Outcome.SetAside<>(new Trouble(input, place, fault, mend));
  }
}
