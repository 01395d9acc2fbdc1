package org.whence.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Standard output that remembers why it could not be written: a reader that went away is no fault, a full disk is one. */
final class Watched extends OutputStream {
  private final OutputStream to;
  private @Nullable String fault;

  Watched(OutputStream to) {
    this.to = new BufferedOutputStream(to);
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    try {
      to.write(bytes, from, length);
    } catch (IOException e) {
      throw noted(e);
    }
  }

  @Override
  public void flush() throws IOException {
    try {
      to.flush();
    } catch (IOException e) {
      throw noted(e);
    }
  }

  private IOException noted(IOException e) {
    String why = String.valueOf(e.getMessage());
    if (fault == null && !why.contains("pipe")) {
      fault = why;
    }
    return e;
  }

  boolean isFull() {
    return fault != null;
  }

  String fault() {
    return String.valueOf(fault);
  }
}
