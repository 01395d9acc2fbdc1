package org.whence.fetch;

import java.io.IOException;
import java.io.InputStream;

/** The answer of a proxy that was asked for a way through; read byte by byte, for what comes after it is the server's. */
final class Tunnel {
  private static final int LONGEST = 8_192;

  private Tunnel() {}

  static int status(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.length() < LONGEST) {
      int b = in.read();
      if (b < 0) {
        break;
      }
      head.append((char) b);
      if (b == '\n' && (head.toString().endsWith("\r\n\r\n") || head.toString().endsWith("\n\n"))) {
        return head.length() > 12 && head.substring(9, 12).matches("[1-5][0-9][0-9]") ? Integer.parseInt(head.substring(9, 12)) : 0;
      }
    }
    throw new IOException("the proxy gave no answer");
  }
}
