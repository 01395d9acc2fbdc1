package org.whence.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** A stream of unpacked bytes that stops where they grow as only a bomb's do. */
final class Unpacking extends FilterInputStream {
  /** No text packs as well as this; a bomb packs a thousand to one. */
  private static final int MOST = 250;

  /** What may come out before the proportion counts. */
  private static final long FREE = 64L << 20;

  private final Counting packed;
  private long out;

  /** The packed bytes, counted. */
  private static final class Counting extends FilterInputStream {
    private long in;

    Counting(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      in += b < 0 ? 0 : 1;
      return b;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
      int n = super.read(buffer, from, length);
      in += Math.max(n, 0);
      return n;
    }
  }

  private Unpacking(InputStream unpacked, Counting packed) {
    super(unpacked);
    this.packed = packed;
  }

  static InputStream gzip(InputStream raw) throws IOException {
    Counting packed = new Counting(raw);
    return new Unpacking(new GZIPInputStream(packed, 1 << 16), packed);
  }

  /** Whether so much out of so much is no archive of texts. */
  static boolean isBomb(long out, long in) {
    return out > FREE && out / MOST > in;
  }

  private int counted(int n) throws IOException {
    out += Math.max(n, 0);
    if (isBomb(out, packed.in)) {
      throw new IOException("it unpacks to more than " + MOST + " times its size");
    }
    return n;
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    counted(b < 0 ? 0 : 1);
    return b;
  }

  @Override
  public int read(byte[] buffer, int from, int length) throws IOException {
    return counted(super.read(buffer, from, length));
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
