package org.whence.casefile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Bytes put by until they are written to the case: in a file of the system's folder for such, which goes when it is closed. */
final class Spool implements AutoCloseable {
  private @Nullable FileChannel file;
  private long end;

  /** Where some bytes lie. */
  record Place(long begin, int length) {}

  synchronized Place put(byte[] bytes) {
    try {
      Place place = new Place(end, bytes.length);
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        end += opened().write(buffer, end);
      }
      return place;
    } catch (IOException e) {
      throw new UncheckedIOException("what was traced cannot be put by in " + System.getProperty("java.io.tmpdir") + ": make room there", e);
    }
  }

  synchronized byte[] at(Place place) {
    try {
      ByteBuffer buffer = ByteBuffer.allocate(place.length);
      while (buffer.hasRemaining() && opened().read(buffer, place.begin + buffer.position()) >= 0) {
        // a file gives what it has at hand
      }
      return buffer.array();
    } catch (IOException e) {
      throw new UncheckedIOException("what was put by cannot be read again", e);
    }
  }

  private FileChannel opened() throws IOException {
    FileChannel open = file;
    if (open == null) {
      Path path = Files.createTempFile("whence-", ".traced");
      open = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
      file = open;
    }
    return open;
  }

  @Override
  public synchronized void close() {
    try {
      if (file != null) {
        file.close();
      }
    } catch (IOException e) {
      // the system clears its folder
    }
  }
}
