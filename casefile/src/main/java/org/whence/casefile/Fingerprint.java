package org.whence.casefile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipFile;
import org.whence.pipeline.Whence;

/**
 * What analysis is at work here: the code, word lists and models of the stages, in one short word. What another analysis made is made again.
 *
 * @param extraction of what makes articles of captures
 * @param analysis of everything from the article on
 */
record Fingerprint(String extraction, String analysis) {
  private static final int DIGITS = 16;
  private static final String ROOT = "org/whence/";

  /** Packages that make an article of a page. */
  private static final String EXTRACTION = "org/whence/(model|text|extract)/.*";

  /** Packages that make dossiers of articles. */
  private static final String ANALYSIS = "org/whence/(model|text|extract|read|link|match|trace|overview|pipeline)/.*";

  /** Worked out once: classes do not change under a running program. */
  private static final class Holder {
    static final Fingerprint HERE = found();
  }

  static Fingerprint here() {
    return Holder.HERE;
  }

  private static Fingerprint found() {
    Map<String, Long> sums;
    try {
      Path place = Path.of(Whence.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      sums = Files.isDirectory(place) ? folder(place) : jar(place);
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException("the library cannot be read where it was loaded from", e);
    }
    return new Fingerprint(of(sums, EXTRACTION), of(sums, ANALYSIS));
  }

  private static String of(Map<String, Long> sums, String packages) {
    StringBuilder out = new StringBuilder();
    sums.forEach((name, sum) -> out.append(name.matches(packages) ? name + " " + sum + "\n" : ""));
    return Packed.digest(out.toString().getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS);
  }

  private static Map<String, Long> jar(Path jar) throws IOException {
    Map<String, Long> sums = new TreeMap<>();
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      zip.stream().filter(entry -> !entry.isDirectory()).forEach(entry -> sums.put(entry.getName(), entry.getCrc()));
    }
    return sums;
  }

  private static Map<String, Long> folder(Path folder) throws IOException {
    Map<String, Long> sums = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(folder.resolve(ROOT))) {
      walk.filter(Files::isRegularFile).forEach(file -> sums.put(folder.relativize(file).toString().replace('\\', '/'), sum(file)));
    }
    return sums;
  }

  private static long sum(Path file) {
    try {
      CRC32 crc = new CRC32();
      crc.update(Files.readAllBytes(file));
      return crc.getValue();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
