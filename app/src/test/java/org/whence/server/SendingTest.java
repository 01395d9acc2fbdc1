package org.whence.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whoever reads an export very slowly does not keep its place from others. */
@Timeout(120)
class SendingTest {
  private static final byte[] SOME = new byte[1 << 10];

  /** A reader that takes some bytes at once, and then none. */
  private static final class Stuck extends OutputStream {
    private final CountDownLatch never = new CountDownLatch(1);
    private int taken;

    @Override
    public void write(int b) throws IOException {
      write(new byte[1], 0, 1);
    }

    @Override
    public void write(byte[] some, int begin, int length) throws IOException {
      taken += length;
      if (taken > 4 * SOME.length) {
        try {
          never.await();
        } catch (InterruptedException e) {
          throw new InterruptedIOException("woken");
        }
      }
    }
  }

  @Test
  void who_does_not_read_on_is_left_and_the_thread_is_as_before() {
    try (Sending sending = new Sending(200)) {
      assertThatThrownBy(() -> sending.in(() -> sending.to(new Stuck(), out -> {
        for (int i = 0; i < 100; i++) {
          out.write(SOME);
        }
      }))).isInstanceOf(IOException.class);
      assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }
  }

  @Test
  void an_export_that_is_made_slowly_is_not_cut_off() throws IOException {
    try (Sending sending = new Sending(100)) {
      ByteArrayOutputStream taken = new ByteArrayOutputStream();
      sending.to(taken, out -> {
        for (int i = 0; i < 3; i++) {
          out.write('a');
          try {
            TimeUnit.MILLISECONDS.sleep(150);
          } catch (InterruptedException e) {
            throw new InterruptedIOException("cut off");
          }
        }
      });
      assertThat(taken.toString(StandardCharsets.UTF_8)).isEqualTo("aaa");
    }
  }

  private static Socket slow(Ran open) throws IOException {
    Socket socket = new Socket();
    socket.setReceiveBufferSize(1 << 10);
    socket.connect(new java.net.InetSocketAddress("127.0.0.1", open.port()));
    socket.getOutputStream().write("GET /api/v1/exports/json?full-text=true HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  @Test
  void two_who_read_a_byte_now_and_then_keep_no_third_from_an_export(@TempDir Path folder) throws IOException {
    StringBuilder text = new StringBuilder("Council of Ostervik\n\n");
    while (text.length() < 6 << 20) {
      text.append("The council of Ostervik met on Monday and talked of the tram for an hour, and of the bridge for another.\n\n");
    }
    Path article = Files.writeString(folder.resolve("long.txt"), text);
    try (Ran open = Ran.over(Ran.traced(folder, List.of(article.toString()))); Socket one = slow(open); Socket two = slow(open)) {
      for (Socket each : List.of(one, two)) {
        assertThat(new String(each.getInputStream().readNBytes(15), StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 200 OK");
      }
      long began = System.nanoTime();
      assertThat(open.get("/api/v1/exports/markdown").statusCode()).isEqualTo(200);
      assertThat(System.nanoTime() - began).isLessThan(TimeUnit.SECONDS.toNanos(10));
      InputStream rest = one.getInputStream();
      byte[] taken = rest.readNBytes(16 << 20);
      assertThat(taken.length).isLessThan(6 << 20);
    } catch (java.net.SocketException cut) {
      assertThat(cut).hasMessageContaining("reset");
    }
  }
}
