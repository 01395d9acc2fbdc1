package org.whence.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that tells how many bytes are read from it. */
abstract class Metered extends FilterInputStream {
  Metered(InputStream in) {
    super(in);
  }

  /** Takes note of bytes that were just read, none at the end of the stream; whoever has had enough throws. */
  abstract void passed(int bytes) throws IOException;

  @Override
  public int read() throws IOException {
    int b = super.read();
    passed(b < 0 ? 0 : 1);
    return b;
  }

  @Override
  public int read(byte[] buffer, int from, int length) throws IOException {
    int n = super.read(buffer, from, length);
    passed(Math.max(n, 0));
    return n;
  }
}
