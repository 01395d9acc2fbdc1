package org.whence.fetch;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.whence.fetch.Answer.Cut;
import org.whence.fetch.Answer.Header;

/** Reads one answer of HTTP/1.1 (RFC 9112) and keeps every byte of it; nothing in it may be longer than its bound. */
final class AnswerReader {
  private static final int HEAD_BYTES = 1 << 16;
  private static final int NOTES_BEFORE = 5;
  private static final int CHUNK_LINE = 1_000;

  private final InputStream in;
  private final int most;
  private ByteArrayOutputStream kept = new ByteArrayOutputStream();

  /** An answer whose body may hold so many bytes. */
  AnswerReader(InputStream in, int most) {
    this.in = new BufferedInputStream(in, 1 << 14);
    this.most = most;
  }

  Answer read() throws IOException, Fault {
    for (int i = 0; i <= NOTES_BEFORE; i++) {
      kept.reset();
      int status = status(line(HEAD_BYTES));
      List<Header> headers = headers();
      if (status >= 200 || status == 101) {
        return body(status, headers);
      }
    }
    throw broken("it sends notes and no answer");
  }

  private static Fault broken(String how) {
    return new Fault("the answer is not HTTP: " + how, "Check the address in a browser.");
  }

  private static int status(String line) throws Fault {
    boolean http = line.matches("HTTP/1\\.[01] [1-9][0-9][0-9]( .*)?");
    if (!http) {
      throw broken(line.isEmpty() ? "it begins with an empty line" : "it does not begin as HTTP does");
    }
    return Integer.parseInt(line.substring(9, 12));
  }

  private List<Header> headers() throws IOException, Fault {
    List<Header> headers = new ArrayList<>();
    for (String line = line(HEAD_BYTES); !line.isEmpty(); line = line(HEAD_BYTES)) {
      int colon = line.indexOf(':');
      if ((line.charAt(0) == ' ' || line.charAt(0) == '\t') && !headers.isEmpty()) {
        Header last = headers.removeLast();
        headers.add(new Header(last.name(), last.value() + " " + line.strip()));
      } else if (colon > 0) {
        headers.add(new Header(line.substring(0, colon).strip(), line.substring(colon + 1).strip()));
      }
    }
    return headers;
  }

  /** One line without its end; its bytes are kept. */
  private String line(int longest) throws IOException, Fault {
    StringBuilder line = new StringBuilder();
    while (true) {
      int b = in.read();
      if (b < 0) {
        throw new Fault("the connection was closed before there was an answer", "Try again later, or save the page in a browser.");
      }
      kept.write(b);
      if (b == '\n') {
        int end = line.length() > 0 && line.charAt(line.length() - 1) == '\r' ? line.length() - 1 : line.length();
        return line.substring(0, end);
      }
      if (line.length() >= longest || kept.size() > 2 * HEAD_BYTES && longest == HEAD_BYTES) {
        throw broken("its header does not end");
      }
      line.append((char) b);
    }
  }

  // ---- the body --------------------------------------------------------------------------------------------------------------

  private Answer body(int status, List<Header> headers) throws IOException, Fault {
    byte[] head = kept.toByteArray();
    kept = new ByteArrayOutputStream();
    Answer bare = new Answer(status, headers, head, new byte[0], new byte[0], Cut.NOT);
    String coding = bare.first("transfer-encoding");
    if (status == 204 || status == 304) {
      return bare;
    }
    if (coding != null && coding.toLowerCase(Locale.ROOT).endsWith("chunked")) {
      return chunks(bare);
    }
    long length = length(headers);
    Cut cut = some(kept, length < 0 ? Long.MAX_VALUE : length, length < 0);
    return new Answer(status, headers, head, kept.toByteArray(), kept.toByteArray(), cut);
  }

  /** The length that the server gave; -1 where it gave none. */
  private static long length(List<Header> headers) throws Fault {
    long length = -1;
    for (Header header : headers) {
      if (header.name().equalsIgnoreCase("content-length")) {
        boolean number = header.value().matches("[0-9]{1,15}");
        long given = number ? Long.parseLong(header.value()) : -1;
        if (!number || length >= 0 && given != length) {
          throw broken("it gives no single length");
        }
        length = given;
      }
    }
    return length;
  }

  /** Takes so many bytes over, up to the bound. */
  private Cut some(ByteArrayOutputStream to, long length, boolean toTheEnd) throws IOException {
    byte[] buffer = new byte[(int) Math.min(1 << 14, length)];
    long left = length;
    while (left > 0) {
      int n;
      try {
        n = in.read(buffer, 0, (int) Math.min(buffer.length, left));
      } catch (java.io.InterruptedIOException | java.net.SocketException | javax.net.ssl.SSLException e) {
        return Cut.DISCONNECTED;
      }
      if (n < 0) {
        return toTheEnd ? Cut.NOT : Cut.DISCONNECTED;
      }
      if (to.size() + n > most) {
        to.write(buffer, 0, most - to.size());
        return Cut.TOO_LONG;
      }
      to.write(buffer, 0, n);
      left -= n;
    }
    return Cut.NOT;
  }

  private Answer chunks(Answer bare) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    Cut cut = Cut.NOT;
    try {
      for (long size = chunkSize(); size > 0 && cut == Cut.NOT; size = cut == Cut.NOT ? chunkSize() : 0) {
        ByteArrayOutputStream chunk = new ByteArrayOutputStream((int) Math.min(1 << 14, size));
        cut = some(chunk, Math.min(size, most - body.size() + 1L), false);
        chunk.writeTo(body);
        chunk.writeTo(kept);
        if (body.size() > most || kept.size() > 2L * most + HEAD_BYTES) {
          cut = Cut.TOO_LONG; // also where what stands around the chunks outweighs them
        } else if (cut == Cut.NOT && !line(CHUNK_LINE).isEmpty()) {
          cut = Cut.DISCONNECTED;
        }
      }
      for (int i = 0; cut == Cut.NOT && i < 100 && !line(CHUNK_LINE).isEmpty(); i++) {
        // what follows the last chunk says nothing that is used here
      }
    } catch (IOException | Fault e) {
      cut = Cut.DISCONNECTED;
    }
    return new Answer(bare.status(), bare.headers(), bare.head(), kept.toByteArray(), body.toByteArray(), cut);
  }

  private long chunkSize() throws IOException, Fault {
    String line = line(CHUNK_LINE);
    int end = 0;
    while (end < line.length() && Character.digit(line.charAt(end), 16) >= 0) {
      end++;
    }
    if (end == 0 || end > 8) {
      throw broken("a chunk without a size");
    }
    return Long.parseLong(line, 0, end, 16);
  }
}
