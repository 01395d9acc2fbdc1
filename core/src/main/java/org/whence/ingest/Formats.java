package org.whence.ingest;

import java.io.IOException;
import java.util.List;

/** The formats that are read, and which of them an input is: by what its bytes can only be, then by its name, then by what they look like. */
final class Formats {
  private static final Format TEXT = new TextFile();

  /** Asked in this order. A new format is one class and one line here. */
  private static final List<Format> ALL =
      List.of(
          new Document(),
          new Zip(),
          new Warc(),
          new Feed(),
          new NewsMl(),
          new AddressList(),
          new Mhtml(),
          new Mail(),
          new Binary(),
          new JsonLines(),
          new JsonFile(),
          new Csv(),
          new Html(),
          TEXT);

  private Formats() {}

  static Format of(Head head) {
    for (Format format : ALL) {
      if (format.isSure(head)) {
        return format;
      }
    }
    for (Format format : ALL) {
      if (format.extensions().contains(head.extension())) {
        return format;
      }
    }
    for (Format format : ALL) {
      if (format.isLikely(head)) {
        return format;
      }
    }
    return TEXT;
  }

  /** Reads an input by its format; whatever goes wrong inside becomes a trouble of that input. */
  static void read(Given given, Desk desk) {
    try {
      of(given.head()).read(given, desk);
    } catch (IOException e) {
      desk.unreadable(given.name(), "", e);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      desk.failed(given.name(), "", e);
    }
  }
}
