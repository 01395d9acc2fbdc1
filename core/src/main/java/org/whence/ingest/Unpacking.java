package org.whence.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** A stream of unpacked bytes that stops where they grow as only a bomb's do. */
final class Unpacking extends Metered {
  /** No text packs as well as this; a bomb packs a thousand to one. */
  private static final int MOST = 250;

  /** What may come out before the proportion counts. */
  private static final long FREE = 64L << 20;

  private final Counting packed;
  private long out;

  /** The packed bytes, counted. */
  private static final class Counting extends Metered {
    private long in;

    Counting(InputStream in) {
      super(in);
    }

    @Override
    void passed(int bytes) {
      in += bytes;
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

  @Override
  void passed(int bytes) throws IOException {
    out += bytes;
    if (isBomb(out, packed.in)) {
      throw new IOException("it unpacks to more than " + MOST + " times its size");
    }
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
