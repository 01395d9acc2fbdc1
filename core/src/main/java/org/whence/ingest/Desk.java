package org.whence.ingest;

import java.io.IOException;
import java.util.function.Consumer;
import org.whence.model.Outcome;
import org.whence.model.RawPage;
import org.whence.model.Trouble;

/** Where formats put what they read: pages with their bytes, and troubles; inputs inside inputs are read from here, to a bounded depth. */
final class Desk {
  /** An archive in a mail in an archive is as deep as collections go. */
  private static final int DEEPEST = 4;

  private final Limits limits;
  private final Consumer<Outcome<Capture>> sink;
  private final int depth;

  Desk(Limits limits, Consumer<Outcome<Capture>> sink) {
    this(limits, sink, 0);
  }

  private Desk(Limits limits, Consumer<Outcome<Capture>> sink, int depth) {
    this.limits = limits;
    this.sink = sink;
    this.depth = depth;
  }

  Limits limits() {
    return limits;
  }

  void page(RawPage page, byte[] bytes, String mediaType) {
    sink.accept(new Outcome.Done<>(new Capture(page, bytes, mediaType)));
  }

  void aside(String input, String place, String fault, String mend) {
    sink.accept(new Outcome.SetAside<>(new Trouble(input, place, fault, mend)));
  }

  void aside(Trouble why) {
    sink.accept(new Outcome.SetAside<>(why));
  }

  void tooLarge(String input, String place) {
    aside(input, place, "larger than the limit of " + size(limits.fileBytes()), "Split it, or give it as lines of JSON.");
  }

  void unreadable(String input, String place, IOException e) {
    aside(input, place, "reading stopped: " + said(e), "Check that the file is whole.");
  }

  /** A fault of a library or of ours, with what it said. */
  void failed(String input, String place, Throwable e) {
    aside(input, place, "it could not be read (" + e.getClass().getSimpleName() + ": " + said(e) + ")", "Check that it is whole; please report it.");
  }

  /** Reads an input that lies inside another. */
  void inner(Given given) {
    if (depth + 1 > DEEPEST) {
      aside(given.name(), "", "an archive inside " + DEEPEST + " others", "Unpack the outer ones.");
    } else {
      Formats.read(given, new Desk(limits, sink, depth + 1));
    }
  }

  /** What an exception says, in one line that a terminal can show. */
  static String said(Throwable e) {
    String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return plain(message, 200);
  }

  /** Words from inside an input, cut and without what would move a terminal's cursor or turn the direction of writing. */
  static String plain(String words, int longest) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < words.length() && out.length() < longest; i++) {
      char c = words.charAt(i);
      int type = Character.getType(c);
      boolean shown = type != Character.CONTROL && type != Character.FORMAT && type != Character.SURROGATE && type != Character.UNASSIGNED;
      out.append(shown ? c : '?');
    }
    return out.length() < longest ? out.toString() : out.append('…').toString();
  }

  static String size(long bytes) {
    return bytes >= 1 << 20 ? (bytes >> 20) + " MiB" : bytes + " bytes";
  }
}
