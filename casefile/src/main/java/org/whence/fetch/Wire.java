package org.whence.fetch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.whence.fetch.Answer.Cut;

/**
 * Sends one request and takes in its answer. The name of the host is asked for once, every address in the answer is held against {@link Reach}, and
 * the connection is made to that very address, so that no second answer can lead elsewhere. When the deadline has passed the connection is closed
 * from outside, however slowly its bytes still come.
 */
final class Wire implements AutoCloseable {
  private static final int CONNECT_MILLIS = 10_000;
  private static final int MOST_ADDRESSES = 3;

  private final FetchRules rules;
  private final Names names;
  private final Ticks ticks;
  private final SSLSocketFactory tls;
  private final Predicate<InetAddress> open;
  private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("deadline").factory());
  private final ExecutorService asking = Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().name("names").factory());

  /** A wire that leads to addresses that are open. */
  Wire(FetchRules rules, Names names, Ticks ticks, SSLSocketFactory tls, Predicate<InetAddress> open) {
    this.rules = rules;
    this.names = names;
    this.ticks = ticks;
    this.tls = tls;
    this.open = open;
  }

  /** Asks one address; a line of a request is a name and a value. */
  Exchange exchange(URI address, List<Answer.Header> lines) throws Fault {
    return exchange(address, "GET", lines, new byte[0]);
  }

  /** Sends one request of a method and with a body. */
  Exchange exchange(URI address, String method, List<Answer.Header> lines, byte[] body) throws Fault {
    if (!rules.ports().contains(Address.port(address))) {
      throw new Fault("port " + Address.port(address) + " is none of the usual ones", "If it is right, allow it with --allow-port.");
    }
    byte[] request = request(address, method, lines, body);
    AtomicBoolean late = new AtomicBoolean();
    long end = System.nanoTime() + rules.deadline().toNanos();
    List<InetSocketAddress> places = places(address);
    try (Socket plain = connected(places)) {
      Future<?> guard = watch.schedule(() -> expire(plain, late), Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
      try {
        Socket socket = prepared(plain, address);
        socket.getOutputStream().write(request);
        Answer answer = new AnswerReader(socket.getInputStream(), rules.bytes()).read();
        String ip = rules.proxy() == null ? plain.getInetAddress().getHostAddress() : "";
        boolean cutLate = answer.cut() == Cut.DISCONNECTED && late.get();
        return new Exchange(address, ip, request, cutLate ? answer.cut(Cut.OUT_OF_TIME) : answer, ticks.now());
      } finally {
        guard.cancel(false);
      }
    } catch (IOException e) {
      throw late.get() ? tooSlow(rules.deadline()) : fault(e);
    } catch (Fault e) {
      throw late.get() ? tooSlow(rules.deadline()) : e;
    }
  }

  private static void expire(Socket socket, AtomicBoolean late) {
    late.set(true);
    try {
      socket.close();
    } catch (IOException e) {
      late.set(true); // closed it is
    }
  }

  static Fault tooSlow(Duration deadline) {
    String fault = "it was not all there after " + deadline.toSeconds() + " seconds";
    return new Fault(fault, "Try again later, or save it in a browser and give the file.");
  }

  private static Fault fault(IOException e) {
    String said = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    String plain = said.replaceAll("[\\p{Cntrl}\\p{Cf}]+", " ");
    if (e instanceof SSLException) {
      return new Fault("no safe connection: " + plain, "Check the address; a page behind a false certificate is not read.");
    }
    return new Fault("no answer: " + plain, "Check the address, or try again later.");
  }

  // ---- where to ----------------------------------------------------------------------------------------------------------------

  /** The places that may be connected to, all of them checked. */
  private List<InetSocketAddress> places(URI address) throws Fault {
    InetSocketAddress proxy = rules.proxy();
    String host = Address.host(address);
    if (proxy != null) {
      refuseInside(host);
      InetAddress[] found = found(proxy.getHostString(), names);
      return List.of(new InetSocketAddress(found[0], proxy.getPort()));
    }
    InetAddress[] found = found(host, names);
    if (!rules.allowPrivate()) {
      for (InetAddress each : found) {
        refuse(each);
      }
    }
    return Arrays.stream(found).limit(MOST_ADDRESSES).map(each -> new InetSocketAddress(each, Address.port(address))).toList();
  }

  private void refuse(InetAddress address) throws Fault {
    if (!open.test(address)) {
      throw new Fault(
          "it leads to " + address.getHostAddress() + ", which lies inside this machine or a private network",
          "If it is meant, allow it with --allow-private.");
    }
  }

  /** Behind a proxy names are asked for by the proxy: what can be told from the name alone is refused here. */
  private void refuseInside(String host) throws Fault {
    if (rules.allowPrivate()) {
      return;
    }
    boolean number = host.indexOf(':') >= 0 || host.matches("[0-9.]+|(0x[0-9a-f]+|[0-9]+)(\\.(0x[0-9a-f]+|[0-9]+))*");
    if (number) {
      refuse(found(host, Wire::numbers)[0]);
    } else if (host.indexOf('.') < 0 || host.endsWith(".localhost") || host.endsWith(".local") || host.endsWith(".internal")) {
      throw new Fault("a name of this machine or a private network", "If it is meant, allow it with --allow-private.");
    }
  }

  /** Addresses that are written as numbers; any other writing of one is a way round and leads nowhere. */
  private static InetAddress[] numbers(String host) throws UnknownHostException {
    if (host.indexOf(':') < 0 && !host.matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}")) {
      throw new UnknownHostException(host);
    }
    return InetAddress.getAllByName(host);
  }

  private InetAddress[] found(String host, Names by) throws Fault {
    Callable<InetAddress[]> question = () -> by.of(host);
    Future<InetAddress[]> answer = asking.submit(question);
    try {
      InetAddress[] found = answer.get(CONNECT_MILLIS, TimeUnit.MILLISECONDS);
      if (found.length > 0) {
        return found;
      }
    } catch (ExecutionException e) {
      // nobody knows the name: said below
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new Fault("nobody answered where " + host + " is", "Check the connection, or try again later.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Fault("the fetch was stopped", "Run it again: what is kept is not fetched twice.");
    }
    throw new Fault("there is no host " + host, "Check its spelling, or the connection.");
  }

  private static Socket connected(List<InetSocketAddress> places) throws IOException {
    IOException last = new IOException("no address");
    for (InetSocketAddress place : places) {
      Socket socket = new Socket();
      try {
        socket.connect(place, CONNECT_MILLIS);
        socket.setTcpNoDelay(true);
        return socket;
      } catch (IOException e) {
        last = e;
        socket.close();
      }
    }
    throw last instanceof InterruptedIOException ? new SocketException("the host cannot be reached") : last;
  }

  /** The connection as the request goes over it: through the proxy, and sealed where the address asks for it. */
  private Socket prepared(Socket plain, URI address) throws IOException, Fault {
    if (!address.getScheme().equals("https")) {
      return plain;
    }
    String host = Address.host(address);
    int port = Address.port(address);
    if (rules.proxy() != null) {
      String place = address.getRawAuthority() + (address.getPort() < 0 ? ":443" : "");
      OutputStream out = plain.getOutputStream();
      out.write(("CONNECT " + place + " HTTP/1.1\r\nHost: " + place + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
      int status = Tunnel.status(plain.getInputStream());
      if (status != 200) {
        throw new Fault("the proxy does not let it through (" + status + ")", "Ask whoever keeps the proxy.");
      }
    }
    SSLSocket sealed = (SSLSocket) tls.createSocket(plain, host, port, true);
    SSLParameters parameters = sealed.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    sealed.setSSLParameters(parameters);
    sealed.startHandshake();
    return sealed;
  }

  // ---- the request ------------------------------------------------------------------------------------------------------------

  private byte[] request(URI address, String method, List<Answer.Header> lines, byte[] body) {
    boolean whole = rules.proxy() != null && address.getScheme().equals("http");
    String path = address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
    StringBuilder out = new StringBuilder(method + " " + (whole ? address.toString() : path) + " HTTP/1.1\r\n");
    line(out, "Host", address.getRawAuthority());
    line(out, "User-Agent", rules.userAgent());
    line(out, "Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");
    line(out, "Accept-Encoding", "gzip, deflate");
    lines.forEach(each -> line(out, each.name(), each.value()));
    if (body.length > 0) {
      line(out, "Content-Length", String.valueOf(body.length));
    }
    line(out, "Connection", "close");
    byte[] head = out.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    byte[] all = Arrays.copyOf(head, head.length + body.length);
    System.arraycopy(body, 0, all, head.length, body.length);
    return all;
  }

  private static void line(StringBuilder out, String name, String value) {
    out.append(name).append(": ").append(value).append("\r\n");
  }

  @Override
  public void close() {
    watch.shutdownNow();
    asking.shutdownNow();
  }
}
