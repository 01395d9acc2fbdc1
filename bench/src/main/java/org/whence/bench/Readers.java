package org.whence.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.whence.read.AttributionModel;
import org.whence.read.Merge;
import org.whence.read.Reader;

/** The readers that tasks measure: with the model that ships, or with the yardstick, which is trained on data that must not ship. */
final class Readers {

  /** Where the yardstick lies once it is trained. */
  static final Path YARDSTICK = Path.of(System.getProperty("whence.root", "")).resolve("bench/models/attributions.gz");

  private Readers() {}

  static boolean haveYardstick() {
    return Files.isReadable(YARDSTICK);
  }

  /** A reader by the model alone: labelled data marks what people think and want as well, which a dossier leaves out. */
  static Reader ofModel(boolean yardstick) {
    return new Reader(Merge.MODEL, yardstick ? yardstick() : AttributionModel.shipped());
  }

  /** A reader by rules and model, or by rules and the yardstick. */
  static Reader ofBoth(boolean yardstick) {
    return yardstick ? new Reader(Merge.BOTH, yardstick()) : Reader.withModel();
  }

  private static AttributionModel yardstick() {
    try (InputStream in = Files.newInputStream(YARDSTICK)) {
      return AttributionModel.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(YARDSTICK + ": the yardstick cannot be read; train it with ./dev train --yardstick", e);
    }
  }
}
