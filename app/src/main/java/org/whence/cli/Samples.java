package org.whence.cli;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/** The sample articles as files: unpacked from the program, named as in its source tree. */
final class Samples implements AutoCloseable {
  private static final String NAME = "samples/open";

  /** What a careful reader finds in the samples: beside them, and no article. */
  private static final String KEY = ".key.json";

  private final Path unpacked;

  private Samples(Path unpacked) {
    this.unpacked = unpacked;
  }

  static Samples open() throws IOException {
    Samples samples = new Samples(Files.createTempDirectory("whence-demo"));
    try {
      URL key = Samples.class.getResource("/" + NAME + "/" + KEY);
      if (key == null) {
        samples.unpack(besideTheProgram());
      } else if (key.getProtocol().equals("jar")) {
        try (FileSystem jar = FileSystems.newFileSystem(key.toURI(), Map.of())) {
          samples.unpack(jar.getPath(NAME));
        }
      } else {
        samples.unpack(Path.of(key.toURI()).resolveSibling("."));
      }
      return samples;
    } catch (IOException | URISyntaxException e) {
      samples.close();
      throw e instanceof IOException broken ? broken : new IOException(e);
    }
  }

  /** In a source tree that was built without resources. */
  private static Path besideTheProgram() throws IOException {
    Path folder = Path.of(System.getProperty("whence.root", ".")).resolve(NAME);
    if (!Files.isDirectory(folder)) {
      throw new IOException("the sample articles are missing from this build");
    }
    return folder;
  }

  private void unpack(Path from) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.endsWith(KEY)) {
          Path target = unpacked.resolve(from.relativize(file).toString());
          Files.createDirectories(target.resolveSibling("."));
          Files.copy(file, target);
        }
      }
    }
  }

  String folder() {
    return unpacked.toString();
  }

  /** The name of an unpacked file in the source tree, so that a demo reads the same wherever it ran. */
  String named(String input) {
    return input.startsWith(unpacked.toString()) ? NAME + input.substring(unpacked.toString().length()) : input;
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> files = Files.walk(unpacked)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
