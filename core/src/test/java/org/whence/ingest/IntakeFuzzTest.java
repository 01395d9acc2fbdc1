package org.whence.ingest;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.whence.model.Outcome;

/**
 * Bytes of any kind given to each format: they end in pages or in troubles, never in an exception. In the tests the seeds and what was once found
 * run; "./dev soak" looks for more.
 */
class IntakeFuzzTest {
  private static final Limits SMALL = new Limits(1 << 20, 1 << 16, 10_000, 1 << 20);

  private static void read(Format format, byte[] bytes) throws IOException {
    List<Outcome<Capture>> out = new ArrayList<>();
    Desk desk = new Desk(SMALL, out::add);
    try {
      format.read(Given.bytes("input", bytes, Given.Said.NOTHING), desk);
    } catch (IOException e) {
      // What a stream cannot give is a trouble of the input.
      desk.unreadable("input", "", e);
    }
    for (Outcome<Capture> one : out) {
      switch (one) {
        case Outcome.Done<Capture> done -> check(done.value().page().content().isEmpty(), "a page without words");
        case Outcome.SetAside<Capture> aside -> check(aside.why().fault().isBlank() || aside.why().mend().isBlank(), "a trouble without words");
      }
    }
  }

  private static void check(boolean wrong, String what) {
    if (wrong) {
      throw new AssertionError(what);
    }
  }

  /** Whatever it looks like. */
  @FuzzTest
  void any(byte[] bytes) throws IOException {
    Formats.of(Head.of("input", bytes));
    read(Formats.of(Head.of("input", bytes)), bytes);
  }

  @FuzzTest
  void feed(byte[] bytes) throws IOException {
    read(new Feed(), bytes);
  }

  @FuzzTest
  void newsMl(byte[] bytes) throws IOException {
    read(new NewsMl(), bytes);
  }

  @FuzzTest
  void addressList(byte[] bytes) throws IOException {
    read(new AddressList(), bytes);
  }

  @FuzzTest
  void warc(byte[] bytes) throws IOException {
    read(new Warc(), bytes);
  }

  @FuzzTest
  void zip(byte[] bytes) throws IOException {
    read(new Zip(), bytes);
  }

  @FuzzTest
  void mail(byte[] bytes) throws IOException {
    read(new Mail(), bytes);
  }

  @FuzzTest
  void mhtml(byte[] bytes) throws IOException {
    read(new Mhtml(), bytes);
  }

  @FuzzTest
  void jsonLines(byte[] bytes) throws IOException {
    read(new JsonLines(), bytes);
  }

  @FuzzTest
  void jsonFile(byte[] bytes) throws IOException {
    read(new JsonFile(), bytes);
  }

  @FuzzTest
  void csv(byte[] bytes) throws IOException {
    read(new Csv(), bytes);
  }

  @FuzzTest
  void html(byte[] bytes) throws IOException {
    read(new Html(), bytes);
  }

  @FuzzTest
  void text(byte[] bytes) throws IOException {
    read(new TextFile(), bytes);
  }
}
