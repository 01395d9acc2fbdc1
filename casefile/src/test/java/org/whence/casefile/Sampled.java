package org.whence.casefile;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.whence.ingest.Capture;
import org.whence.ingest.Intake;
import org.whence.model.Outcome;
import org.whence.model.RawPage;

/** The invented articles that ship with Whence, and others made up on the spot. */
final class Sampled {
  private static final Path OPEN = Path.of(System.getProperty("whence.root", "..")).resolve("samples").resolve("open");

  private Sampled() {}

  static String folder() {
    return OPEN.toString();
  }

  static List<Outcome<RawPage>> pages() {
    return new Intake(InputStream.nullInputStream()).read(List.of(folder()));
  }

  static List<Outcome<Capture>> captures(String... paths) {
    List<Outcome<Capture>> out = new ArrayList<>();
    new Intake(InputStream.nullInputStream()).captures(List.of(paths), out::add);
    return out;
  }

  /** Plain text of one article. */
  static Outcome<Capture> text(String input, String text) {
    return new Outcome.Done<>(new Capture(RawPage.text(input, text), text.getBytes(StandardCharsets.UTF_8), "text/plain"));
  }

  /** An article that is like no other. */
  static Outcome<Capture> made(int number) {
    return text("made " + number, "Harbour of Tarn gets crane number " + number + "\n\nThe harbour of Tarn will get crane number " + number
        + ", its master Edda Brandreth said on Monday.\n\nThe crane lifts " + number + " tonnes, according to the harbour office.\n");
  }
}
