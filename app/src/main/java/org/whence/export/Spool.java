package org.whence.export;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Bytes kept aside until it is their turn: a few in memory, many in a temporary file, which goes when it is closed. */
final class Spool extends OutputStream {
  private static final int IN_MEMORY = 1 << 20;

  private final ByteArrayOutputStream first = new ByteArrayOutputStream();
  private @Nullable Path file;
  private @Nullable OutputStream rest;

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    if (rest == null && first.size() + length > IN_MEMORY) {
      file = Files.createTempFile("whence-export", ".part");
      rest = new BufferedOutputStream(Files.newOutputStream(file));
      first.writeTo(rest);
      first.reset();
    }
    (rest == null ? first : rest).write(bytes, from, length);
  }

  /** Everything that was written, to a stream that stays open. */
  void copyTo(OutputStream out) throws IOException {
    if (rest == null || file == null) {
      first.writeTo(out);
    } else {
      rest.flush();
      Files.copy(file, out);
    }
  }

  @Override
  public void close() throws IOException {
    if (rest != null && file != null) {
      rest.close();
      Files.deleteIfExists(file);
    }
  }
}
