package org.whence.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.whence.casefile.Case;
import org.whence.casefile.ClaimListing;
import org.whence.casefile.Desk;
import org.whence.casefile.Listing;
import org.whence.casefile.OutletRow;
import org.whence.casefile.SourceRow;
import org.whence.casefile.StoryRow;
import org.whence.cli.Main;

/** A case with a server over it, on a port of its own. */
final class Hosted implements AutoCloseable {
  private final Path file;
  private final Server server;

  private Hosted(Path file) throws IOException {
    this.file = file;
    server = Server.start(Setting.local(file, 0, 2), silent());
  }

  /** A case without an article. */
  static Hosted empty(Path folder) throws IOException {
    Path file = folder.resolve("case.whence");
    run("new", file.toString());
    return new Hosted(file);
  }

  /** A case of the three sample stories, traced. */
  static Hosted samples(Path folder) throws IOException {
    Path file = folder.resolve("samples.whence");
    run("new", file.toString());
    run("add", file.toString(), Path.of(System.getProperty("whence.root", ".."), "samples", "open").toString());
    run("trace", file.toString());
    return new Hosted(file);
  }

  private static void run(String... arguments) {
    int code = Main.run(InputStream.nullInputStream(), silent(), silent(), arguments);
    if (code != 0) {
      throw new IllegalStateException(String.join(" ", arguments) + ": " + code);
    }
  }

  private static PrintStream silent() {
    return new PrintStream(OutputStream.nullOutputStream());
  }

  String address() {
    return server.address();
  }

  /** Ids of the stories, the largest first. */
  List<String> stories() {
    return reading(desk -> desk.stories(new Listing(Listing.Order.ARTICLES, null, null, null), null, 50).rows().stream().map(StoryRow::id).toList());
  }

  /** The id of a story's first claim. */
  String claim(String story) {
    return reading(desk -> desk.claims(ClaimListing.ALL.of(story), null, 1).rows().getFirst().id());
  }

  /** Ids of a story's articles. */
  List<String> articles(String story) {
    return reading(desk -> desk.ofStory(story, null, 50).rows().stream().map(row -> row.id()).toList());
  }

  Optional<String> outlet() {
    return reading(desk -> desk.outlets(null, null, 1).rows().stream().map(OutletRow::id).findFirst());
  }

  Optional<String> source() {
    return reading(desk -> desk.sources(null, null, null, 1).rows().stream().map(SourceRow::id).findFirst());
  }

  private <R> R reading(Function<Desk, R> work) {
    try (Case open = Case.openToRead(file)) {
      return work.apply(open.desk());
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
