package org.whence.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whence.model.Outcome;

/** Each threat of docs/security.md, tried. */
@Timeout(30)
class SafetyTest {
  private static final InetAddress HERE = InetAddress.getLoopbackAddress();

  private final Site site = new Site();
  private final List<String> lookups = new CopyOnWriteArrayList<>();

  @AfterEach
  void stop() {
    site.close();
  }

  private FetchRules rules() {
    return FetchRules.USUAL.at(Set.of(site.port()), true).within(Duration.ofSeconds(5), Duration.ofSeconds(2), 1 << 20);
  }

  private String fault(FetchRules rules, Names names, URI address) {
    return fault(rules, names, address, Reach::isOpen);
  }

  private String fault(FetchRules rules, Names names, URI address, Predicate<InetAddress> open) {
    Names noted = host -> {
      lookups.add(host);
      return names.of(host);
    };
    try (Fetcher fetcher = new Fetcher(rules, noted, new Clocked(), (SSLSocketFactory) SSLSocketFactory.getDefault(), open)) {
      return fetcher.fetch(address, Conditions.NONE) instanceof Outcome.SetAside<Fetched> aside ? aside.why().line() : "";
    }
  }

  private String fault(String path) {
    return fault(rules(), host -> new InetAddress[] {HERE}, site.at("news.example", path));
  }

  // ---- where it leads ----------------------------------------------------------------------------------------------------------

  @ParameterizedTest
  @ValueSource(strings = {
    "0.0.0.0", "10.1.2.3", "100.64.0.1", "100.100.100.200", "127.0.0.1", "127.255.255.254", "168.63.129.16", "169.254.169.254", "172.16.0.1",
    "172.31.255.255", "192.0.0.192", "192.168.1.1", "198.18.0.1", "224.0.0.1", "239.255.255.250", "255.255.255.255", "::", "::1", "::ffff:127.0.0.1",
    "::127.0.0.1", "64:ff9b::7f00:1", "fc00::1", "fd00:ec2::254", "fe80::1", "fec0::1", "ff02::1", "2001:db8::1", "2002:7f00:1::", "2001::1"
  })
  void an_address_inside_is_refused(String number) throws UnknownHostException {
    assertThat(Reach.isOpen(InetAddress.getByName(number))).isFalse();
    byte[] bytes = InetAddress.getByName(number).getAddress();
    Names leading = host -> new InetAddress[] {InetAddress.getByAddress(host, bytes)};
    assertThat(fault(rules().at(Set.of(80), false), leading, URI.create("http://news.example/")))
        .contains("lies inside this machine or a private network");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.1.1.1", "93.184.216.34", "172.32.0.1", "192.0.1.1", "2606:4700::1111", "2a00:1450::1", "64:ff9b::101:101"})
  void an_address_of_the_open_internet_is_not(String number) throws UnknownHostException {
    assertThat(Reach.isOpen(InetAddress.getByName(number))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://127.1/", "http://2130706433/", "http://0/", "http://[::1]/", "http://[::ffff:7f00:1]/", "http://localhost/"})
  void other_ways_of_writing_it_lead_nowhere_else(String address) {
    assertThat(fault(rules().at(Set.of(80), false), InetAddress::getAllByName, URI.create(address))).isNotEmpty();
    assertThat(fault(rules().at(Set.of(80), false).through(new InetSocketAddress("127.0.0.1", site.port())), InetAddress::getAllByName,
        URI.create(address))).isNotEmpty();
    assertThat(site.asked()).isEmpty();
  }

  @Test
  void a_redirect_to_the_inside_is_refused() {
    site.with("/a", Site.redirect("http://inside.example:" + site.port() + "/secret"));
    Names names = host -> new InetAddress[] {host.equals("inside.example") ? InetAddress.getByName("10.0.0.8") : HERE};
    // The site itself stands on this machine, so this machine is taken for open here.
    Predicate<InetAddress> open = each -> each.isLoopbackAddress() || Reach.isOpen(each);
    String why = fault(rules().at(Set.of(site.port()), false), names, site.at("news.example", "/a"), open);
    assertThat(why).contains("it leads to 10.0.0.8");
    assertThat(site.paths()).containsExactly("/a");
  }

  @Test
  void a_name_that_leads_elsewhere_the_second_time_is_asked_for_once_each_request() {
    site.with("/a", "<p>here</p>");
    Map<String, int[]> times = Map.of("news.example", new int[1]);
    Names rebinding = host -> {
      // An open address beside one inside, as an attacker's server answers; whoever asked again would get the inside alone.
      times.get(host)[0]++;
      return times.get(host)[0] == 1 ? new InetAddress[] {InetAddress.getByName("93.184.216.34"), HERE} : new InetAddress[] {HERE};
    };
    assertThat(fault(rules().at(Set.of(site.port()), false), rebinding, site.at("news.example", "/a"))).contains("it leads to 127.0.0.1");
    assertThat(lookups).containsExactly("news.example");
    assertThat(site.asked()).isEmpty();
  }

  @Test
  void the_connection_goes_to_the_address_that_was_checked() {
    site.with("/a", "<p>here</p>");
    // No machine of this name is known to anybody but the names that were asked.
    assertThat(fault(rules(), host -> new InetAddress[] {HERE}, site.at("nowhere.invalid", "/a"))).isEmpty();
    assertThat(lookups).containsExactly("nowhere.invalid", "nowhere.invalid");
    assertThat(site.asked().getLast().host()).isEqualTo("nowhere.invalid:" + site.port());
  }

  @Test
  void a_redirect_to_another_scheme_a_password_or_a_strange_port_is_refused() {
    site.with("/file", Site.redirect("file:///etc/passwd")).with("/ftp", Site.redirect("ftp://news.example/a"));
    site.with("/pass", Site.redirect("http://ann:s3cret@news.example/")).with("/port", Site.redirect("http://news.example:22/"));
    assertThat(fault("/file")).contains("not an address of the web");
    assertThat(fault("/ftp")).contains("not an address of the web");
    assertThat(fault("/pass")).contains("a name or a password").doesNotContain("s3cret");
    assertThat(fault("/port")).contains("port 22 is none of the usual ones");
    site.with("/far", Site.redirect("http://news.example:99999/"));
    assertThat(fault("/far")).contains("there is no port 99999");
  }

  @Test
  void a_line_cannot_be_slipped_into_a_request() {
    site.with("/a", "<p>here</p>");
    SSLSocketFactory tls = (SSLSocketFactory) SSLSocketFactory.getDefault();
    try (Fetcher fetcher = new Fetcher(rules(), host -> new InetAddress[] {HERE}, new Clocked(), tls, Reach::isOpen)) {
      fetcher.fetch(site.at("news.example", "/a"), new Conditions(null, "\"x\"\r\nCookie: y", "a\nb"));
    }
    assertThat(site.asked().getLast().headers()).doesNotContainKeys("Cookie", "If-none-match", "If-modified-since");
    assertThat(Address.of("http://news.example/a\r\nCookie:y")).isInstanceOfSatisfying(Outcome.Done.class,
        done -> assertThat(done.value().toString()).isEqualTo("http://news.example/a%0D%0ACookie:y"));
  }

  // ---- what comes back ---------------------------------------------------------------------------------------------------------

  @Test
  void a_bomb_is_left_packed() throws IOException {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bomb)) {
      byte[] zeros = new byte[1 << 16];
      for (int i = 0; i < 1_000; i++) {
        out.write(zeros);
      }
    }
    site.with("/bomb", Site.page(200, "text/html", bomb.toByteArray(), "Content-Encoding", "gzip"));
    assertThat(fault("/bomb")).contains("more than the limit of 1 MiB");
    site.with("/layers", Site.page(200, "text/html", bomb.toByteArray(), "Content-Encoding", "gzip, gzip, gzip"));
    assertThat(fault("/layers")).contains("packed 3 times over");
  }

  @Test
  void a_page_without_an_end_is_cut_and_set_aside() {
    site.with("/endless", exchange -> {
      exchange.sendResponseHeaders(200, 0);
      byte[] more = new byte[1 << 16];
      try (OutputStream out = exchange.getResponseBody()) {
        for (int i = 0; i < 10_000; i++) {
          out.write(more);
        }
      }
    });
    assertThat(fault("/endless")).contains("more than the limit of 1 MiB");
  }

  @Test
  void what_stands_around_chunks_is_bounded_too() throws IOException {
    String chunk = "1;" + "x".repeat(900) + "\r\ny\r\n";
    try (Raw raw = new Raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + chunk.repeat(5_000) + "0\r\n\r\n", 0)) {
      assertThat(raw.fault(this)).contains("more than the limit of 1 MiB");
    }
  }

  @Test
  void a_page_of_many_small_chunks_is_put_together_in_time() throws Fault, IOException {
    String many = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + "4\r\nword\r\n".repeat(100_000) + "0\r\n\r\n";
    Answer answer = new AnswerReader(new java.io.ByteArrayInputStream(many.getBytes(StandardCharsets.ISO_8859_1)), 1 << 20).read();
    assertThat(answer.body()).hasSize(400_000);
  }

  @Test
  void a_server_that_drips_is_left_at_the_deadline() throws IOException {
    long before = System.nanoTime();
    try (Raw raw = new Raw("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 1000\r\n\r\n", 200)) {
      assertThat(raw.fault(this)).contains("it was not all there after 2 seconds");
    }
    try (Raw raw = new Raw("", 200)) {
      assertThat(raw.fault(this)).contains("it was not all there after 2 seconds");
    }
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(20));
  }

  @Test
  void a_wrong_length_is_seen() throws IOException {
    try (Raw raw = new Raw("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 1000\r\n\r\n<p>cut", 0)) {
      assertThat(raw.fault(this)).contains("the connection was closed in the middle of the page");
    }
    try (Raw raw = new Raw("HTTP/1.1 200 OK\r\nContent-Length: 3\r\nContent-Length: 5\r\n\r\n<p>cut", 0)) {
      assertThat(raw.fault(this)).contains("it gives no single length");
    }
    try (Raw raw = new Raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n<p>cu\r\nFFFFFFFFFF\r\n", 0)) {
      assertThat(raw.fault(this)).contains("the connection was closed in the middle of the page");
    }
  }

  @Test
  void what_is_no_answer_is_said_to_be_none() throws IOException {
    for (String said : new String[] {"SSH-2.0-OpenSSH\r\n", "HTTP/1.1 \r\n\r\n", "", "\r\n\r\n", "HTTP/1.1 200 OK\r\n" + "X: y\r\n".repeat(50_000)}) {
      try (Raw raw = new Raw(said, 0)) {
        assertThat(raw.fault(this)).containsAnyOf("the answer is not HTTP", "the connection was closed", "no answer");
      }
    }
  }

  /** A server of bytes that need not be HTTP: it lets robots.txt pass and says the same to all else, then drips or closes. */
  private static final class Raw implements AutoCloseable {
    private final ServerSocket server = new ServerSocket(0, 10, HERE);

    Raw(String said, int dripMillis) throws IOException {
      Thread.ofVirtual().start(() -> {
        while (!server.isClosed()) {
          try (Socket socket = server.accept()) {
            serve(socket, said, dripMillis);
          } catch (IOException e) {
            // the other side has gone, or the test is over
          }
        }
      });
    }

    private static void serve(Socket socket, String said, int dripMillis) throws IOException {
      InputStream in = socket.getInputStream();
      StringBuilder request = new StringBuilder();
      while (request.indexOf("\r\n\r\n") < 0) {
        request.append((char) in.read());
      }
      boolean robots = request.indexOf("/robots.txt") > 0;
      socket.getOutputStream().write((robots ? "HTTP/1.1 404 None\r\nContent-Length: 0\r\n\r\n" : said).getBytes(StandardCharsets.ISO_8859_1));
      for (int i = 0; !robots && dripMillis > 0 && i < 100; i++) {
        socket.getOutputStream().write('x');
        try {
          Thread.sleep(dripMillis);
        } catch (InterruptedException e) {
          return;
        }
      }
    }

    String fault(SafetyTest test) {
      FetchRules rules = test.rules().at(Set.of(server.getLocalPort()), true);
      return test.fault(rules, host -> new InetAddress[] {HERE}, URI.create("http://raw.example:" + server.getLocalPort() + "/a"));
    }

    @Override
    public void close() throws IOException {
      server.close();
    }
  }
}
