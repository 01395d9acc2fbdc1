package org.whence.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.whence.model.Outcome;

/** Sealed connections, and those through a proxy. */
@Timeout(60)
class TlsTest {
  private static final char[] PASSWORD = "changeit".toCharArray();
  private static final InetAddress HERE = InetAddress.getLoopbackAddress();

  @TempDir private static Path folder;
  private static HttpsServer server;
  private static SSLContext trusting;

  @BeforeAll
  static void start() throws IOException, GeneralSecurityException, InterruptedException {
    Path keys = folder.resolve("keys.p12");
    Process made = new ProcessBuilder(
        Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-alias", "site", "-keyalg", "EC", "-dname",
        "CN=news.example", "-ext", "SAN=dns:news.example", "-keystore", keys.toString(), "-storepass", new String(PASSWORD), "-storetype", "PKCS12")
        .redirectErrorStream(true).redirectOutput(folder.resolve("keytool.log").toFile()).start();
    assertThat(made.waitFor(50, TimeUnit.SECONDS)).isTrue();
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(keys)) {
      store.load(in, PASSWORD);
    }
    KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    own.init(store, PASSWORD);
    TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trusted.init(store);
    trusting = SSLContext.getInstance("TLS");
    trusting.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
    server = HttpsServer.create(new InetSocketAddress(HERE, 0), 10);
    server.setHttpsConfigurator(new HttpsConfigurator(trusting));
    server.createContext("/", exchange -> {
      try (exchange) {
        Site.page(200, "text/html", "<p>sealed</p>").give(exchange);
      }
    });
    server.start();
  }

  @AfterAll
  static void stop() {
    server.stop(0);
  }

  private static String fetched(FetchRules rules, SSLSocketFactory tls, URI address) {
    try (Fetcher fetcher = new Fetcher(rules, host -> new InetAddress[] {HERE}, new Clocked(), tls, Reach::isOpen)) {
      return switch (fetcher.fetch(address, Conditions.NONE)) {
        case Outcome.Done<Fetched> done -> new String(done.value().bytes(), StandardCharsets.UTF_8);
        case Outcome.SetAside<Fetched> aside -> aside.why().line();
      };
    }
  }

  private static FetchRules rules() {
    return FetchRules.USUAL.at(Set.of(server.getAddress().getPort(), 80), true).within(Duration.ofSeconds(5), Duration.ofSeconds(15), 1 << 20);
  }

  private static URI at(String host) {
    return URI.create("https://" + host + ":" + server.getAddress().getPort() + "/");
  }

  @Test
  void a_certificate_must_be_trusted_and_of_the_name_that_was_asked() {
    assertThat(fetched(rules(), trusting.getSocketFactory(), at("news.example"))).isEqualTo("<p>sealed</p>");
    assertThat(fetched(rules(), trusting.getSocketFactory(), at("other.example"))).contains("no safe connection").contains("other.example");
    assertThat(fetched(rules(), (SSLSocketFactory) SSLSocketFactory.getDefault(), at("news.example"))).contains("no safe connection");
  }

  @Test
  void behind_a_proxy_the_seal_is_the_servers_own() throws IOException {
    try (ServerSocket proxy = new ServerSocket(0, 10, HERE)) {
      Thread.ofVirtual().start(() -> tunnel(proxy));
      FetchRules rules = rules().through(new InetSocketAddress(HERE, proxy.getLocalPort()));
      assertThat(fetched(rules, trusting.getSocketFactory(), at("news.example"))).isEqualTo("<p>sealed</p>");
      assertThat(fetched(rules, trusting.getSocketFactory(), at("other.example"))).contains("no safe connection");
    }
  }

  @Test
  void behind_a_proxy_it_is_asked_for_the_whole_address_and_the_inside_is_refused() {
    try (Site proxy = new Site()) {
      proxy.with("http://news.example/a", "<p>by proxy</p>");
      FetchRules rules = rules().through(new InetSocketAddress(HERE, proxy.port()));
      assertThat(fetched(rules, trusting.getSocketFactory(), URI.create("http://news.example/a"))).isEqualTo("<p>by proxy</p>");
      FetchRules closed = rules.at(Set.of(80), false);
      assertThat(fetched(closed, trusting.getSocketFactory(), URI.create("http://news.example/a"))).isEqualTo("<p>by proxy</p>");
      for (String inside : new String[] {"router", "printer.local", "metadata.internal", "x.localhost"}) {
        assertThat(fetched(closed, trusting.getSocketFactory(), URI.create("http://" + inside + "/a"))).contains("a name of this machine");
      }
    }
  }

  /** Leads every connection that asks for a way through to the server, byte by byte. */
  private static void tunnel(ServerSocket proxy) {
    while (!proxy.isClosed()) {
      try {
        Socket from = proxy.accept();
        Socket to = new Socket(HERE, server.getAddress().getPort());
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
          head.append((char) from.getInputStream().read());
        }
        assertThat(head.toString()).startsWith("CONNECT ");
        from.getOutputStream().write("HTTP/1.1 200 Established\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
        Thread.ofVirtual().start(() -> carry(from, to));
        Thread.ofVirtual().start(() -> carry(to, from));
      } catch (IOException e) {
        return; // the test is over
      }
    }
  }

  private static void carry(Socket from, Socket to) {
    try (from; to) {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException e) {
      // one side has gone
    }
  }
}
