package org.whence.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.channels.Channels;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCaptureRecord;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTruncationReason;
import org.netpreserve.jwarc.WarcWriter;
import org.whence.casefile.Fetches;

/** The WARC records of what was asked and answered (ISO 28500): each packed by itself, so that records of many fetches make one file. */
final class Records {
  private static final String ALGORITHM = "sha-256";

  private Records() {}

  /** What a payload is known by, under the name that WARC gives it. */
  static String digest(byte[] payload) {
    try {
      return new WarcDigest("sha256", MessageDigest.getInstance(ALGORITHM).digest(payload)).toString();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }

  /**
   * The records of exchanges.
   *
   * @param same the fetch that gave the payload of the last exchange before; null where none did
   */
  static byte[] of(List<Exchange> exchanges, Fetches.@Nullable Entry same) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (WarcWriter writer = new WarcWriter(Channels.newChannel(out), WarcCompression.GZIP)) {
      for (int i = 0; i < exchanges.size(); i++) {
        write(writer, exchanges.get(i), i == exchanges.size() - 1 ? same : null);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void write(WarcWriter writer, Exchange exchange, Fetches.@Nullable Entry same) throws IOException {
    WarcRequest request = addressed(new WarcRequest.Builder(exchange.address()), exchange).body(MediaType.HTTP_REQUEST, exchange.request()).build();
    writer.write(request);
    URI asked = request.id();
    if (same != null) {
      writer.write(revisit(exchange, same, asked));
      return;
    }
    Answer answer = exchange.answer();
    byte[] whole = joined(answer.head(), answer.raw());
    WarcResponse.Builder response = addressed(new WarcResponse.Builder(exchange.address()), exchange).concurrentTo(asked);
    switch (answer.cut()) {
      case NOT -> response.payloadDigest(new WarcDigest(digest(answer.body())));
      case TOO_LONG -> response.truncated(WarcTruncationReason.LENGTH);
      case DISCONNECTED -> response.truncated(WarcTruncationReason.DISCONNECT);
      case OUT_OF_TIME -> response.truncated(WarcTruncationReason.TIME);
    }
    writer.write(response.body(MediaType.HTTP_RESPONSE, whole).build());
  }

  /** The head alone, where the case has the payload or the server said that nothing has changed. */
  private static WarcRevisit revisit(Exchange exchange, Fetches.Entry same, URI asked) throws IOException {
    boolean unchanged = exchange.answer().status() == 304;
    URI profile = unchanged ? WarcRevisit.SERVER_NOT_MODIFIED_1_1 : WarcRevisit.IDENTICAL_PAYLOAD_DIGEST_1_1;
    WarcRevisit.Builder revisit = addressed(new WarcRevisit.Builder(exchange.address(), profile), exchange).concurrentTo(asked);
    if (!unchanged && same.digest() != null) {
      revisit.payloadDigest(new WarcDigest(same.digest()));
    }
    revisit.refersTo((URI) null, same.finalAddress(), Instant.parse(same.fetched()));
    return revisit.body(MediaType.HTTP_RESPONSE, exchange.answer().head()).build();
  }

  private static <R extends WarcCaptureRecord, B extends WarcCaptureRecord.AbstractBuilder<R, B>> B addressed(B builder, Exchange exchange)
      throws IOException {
    builder.date(exchange.at());
    return exchange.ip().isEmpty() ? builder : builder.ipAddress(InetAddress.getByName(exchange.ip()));
  }

  private static byte[] joined(byte[] head, byte[] body) {
    byte[] whole = java.util.Arrays.copyOf(head, head.length + body.length);
    System.arraycopy(body, 0, whole, head.length, body.length);
    return whole;
  }
}
