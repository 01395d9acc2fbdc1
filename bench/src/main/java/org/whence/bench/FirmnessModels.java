package org.whence.bench;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.whence.read.Firmness;

/** The models of firmness that are kept with the project; the others learn from data without a licence and are trained where they are asked for. */
final class FirmnessModels {

  private static final Path RESOURCES = Path.of(System.getProperty("whence.root", "")).resolve("bench/src/main/resources/org/whence/bench");

  private static final String CERTAINTY = "certainty.gz";
  private static final String FACTUALITY = "factuality.bin";

  private FirmnessModels() {}

  static Firmness certainty() {
    try (InputStream in = open(CERTAINTY)) {
      return Firmness.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Factuality factuality() {
    try (DataInputStream in = new DataInputStream(open(FACTUALITY))) {
      return Factuality.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String name) throws IOException {
    InputStream in = FirmnessModels.class.getResourceAsStream(name);
    if (in == null) {
      throw new FileNotFoundException("the model " + name + " is missing: run ./dev train firmness");
    }
    return in;
  }

  static void keep(Firmness certainty) throws IOException {
    Files.createDirectories(RESOURCES);
    Files.write(RESOURCES.resolve(CERTAINTY), certainty.bytes());
  }

  static void keep(Factuality factuality) throws IOException {
    Files.createDirectories(RESOURCES);
    try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(RESOURCES.resolve(FACTUALITY)))) {
      factuality.write(out);
    }
  }
}
