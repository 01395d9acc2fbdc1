package org.whence.casefile;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Bytes as a zlib stream, as the case keeps them: Python's {@code zlib.decompress} opens them. */
final class Packed {
  /** No capture and nothing read from one is larger: the limit of a file that is taken in is a sixteenth of it. */
  private static final int LARGEST = 1 << 30;

  private static final int BUFFER = 1 << 14;

  private Packed() {}

  static byte[] pack(byte[] bytes) {
    Deflater deflater = new Deflater();
    try {
      deflater.setInput(bytes);
      deflater.finish();
      ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 3 + 64);
      byte[] buffer = new byte[BUFFER];
      while (!deflater.finished()) {
        out.write(buffer, 0, deflater.deflate(buffer));
      }
      return out.toByteArray();
    } finally {
      deflater.end();
    }
  }

  static byte[] unpack(byte[] packed) {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(packed);
      ByteArrayOutputStream out = new ByteArrayOutputStream(packed.length * 4 + 64);
      byte[] buffer = new byte[BUFFER];
      while (!inflater.finished()) {
        int n = inflater.inflate(buffer);
        if (n == 0 && !inflater.finished() || out.size() > LARGEST) {
          throw new IllegalArgumentException("a zlib stream that does not end");
        }
        out.write(buffer, 0, n);
      }
      return out.toByteArray();
    } catch (DataFormatException | IllegalArgumentException e) {
      throw CaseTrouble.damagedCache(e);
    } finally {
      inflater.end();
    }
  }

  /** The SHA-256 of some parts, one after another, each with its length, in hexadecimal. */
  static String digest(byte[]... parts) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      for (byte[] part : parts) {
        sha.update((part.length + ":").getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        sha.update(part);
      }
      return HexFormat.of().formatHex(sha.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform must support SHA-256", e);
    }
  }
}
