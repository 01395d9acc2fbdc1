package org.whence.ingest;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** One input as it lies there: a file, a stream, an entry of an archive or the payload of a record. */
final class Given {
  private final String name;
  private final Head head;
  private final InputStream raw;
  private final @Nullable Path path;
  private final Said said;

  /**
   * What was said about an input by whatever carried it.
   *
   * @param url its address
   * @param charset as a header named it
   * @param note on how it was carried
   */
  record Said(@Nullable String url, @Nullable String charset, @Nullable String note) {
    static final Said NOTHING = new Said(null, null, null);
  }

  private Given(String name, InputStream in, @Nullable Path path, Said said) throws IOException {
    this.name = name;
    this.path = path;
    this.said = said;
    this.raw = in.markSupported() ? in : new BufferedInputStream(in, 1 << 16);
    raw.mark(Head.PEEKED + 1);
    byte[] first = raw.readNBytes(Head.PEEKED);
    raw.reset();
    this.head = Head.of(name, first);
  }

  /** A file, read by a stream that the caller closes. */
  static Given file(String name, Path path, InputStream in) throws IOException {
    return new Given(name, new BufferedInputStream(in, 1 << 16), path, Said.NOTHING);
  }

  static Given stream(String name, InputStream in) throws IOException {
    return new Given(name, new BufferedInputStream(in, 1 << 16), null, Said.NOTHING);
  }

  static Given bytes(String name, byte[] bytes, Said said) throws IOException {
    return new Given(name, new ByteArrayInputStream(bytes), null, said);
  }

  String name() {
    return name;
  }

  Head head() {
    return head;
  }

  Said said() {
    return said;
  }

  /** The bytes one after another, unpacked. */
  InputStream unpacked() throws IOException {
    return head.isGzip() ? Unpacking.gzip(raw) : raw;
  }

  /** All bytes, unpacked; null where there are more than the limit, which the desk then says. */
  byte @Nullable [] whole(Desk desk) throws IOException {
    long limit = desk.limits().fileBytes();
    byte[] bytes = unpacked().readNBytes((int) Math.min(limit + 1, Integer.MAX_VALUE - 8));
    if (bytes.length > limit) {
      desk.tooLarge(name, "");
      return null;
    }
    return bytes;
  }

  /** Work on a file. */
  interface OnFile {
    void on(Path file) throws IOException;
  }

  /** Does work on the input as a file, as it lies there and not unpacked; what is no file is written to one for as long as the work takes. */
  void asFile(Desk desk, OnFile work) throws IOException {
    if (path != null) {
      work.on(path);
      return;
    }
    Path copy = Files.createTempFile("whence", ".part");
    try {
      try (OutputStream out = Files.newOutputStream(copy)) {
        long left = desk.limits().archiveBytes();
        byte[] buffer = new byte[1 << 16];
        for (int n = raw.read(buffer); n >= 0 && left >= 0; n = raw.read(buffer)) {
          out.write(buffer, 0, n);
          left -= n;
        }
        if (left < 0) {
          desk.aside(name, "", "an archive larger than the limit of " + Desk.size(desk.limits().archiveBytes()), "Unpack it to a file of its own.");
          return;
        }
      }
      work.on(copy);
    } finally {
      Files.deleteIfExists(copy);
    }
  }
}
