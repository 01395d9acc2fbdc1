package org.whence.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A site on this machine: pages by path; it notes what it was asked. */
final class Site implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, Page> pages = new ConcurrentHashMap<>();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();

  /** What the site does when it is asked for a path. */
  interface Page {
    void give(HttpExchange exchange) throws IOException;
  }

  /** One request, as the site saw it. */
  record Asked(String host, String path, Map<String, List<String>> headers) {
    String header(String name) {
      return headers.containsKey(name) ? headers.get(name).getFirst() : "";
    }
  }

  Site() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.setExecutor(workers);
    server.start();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().toString();
    asked.add(new Asked(exchange.getRequestHeaders().getFirst("Host"), path, Map.copyOf(exchange.getRequestHeaders())));
    try (exchange) {
      pages.getOrDefault(path, page(404, "text/html", "<p>no such page")).give(exchange);
    } catch (RuntimeException e) {
      throw new IOException(e);
    }
  }

  Site with(String path, Page page) {
    pages.put(path, page);
    return this;
  }

  Site with(String path, String html) {
    return with(path, page(200, "text/html; charset=utf-8", html));
  }

  static Page page(int status, String type, String text, String... headers) {
    return page(status, type, text.getBytes(StandardCharsets.UTF_8), headers);
  }

  static Page page(int status, String type, byte[] bytes, String... headers) {
    return exchange -> {
      exchange.getResponseHeaders().set("Content-Type", type);
      for (int i = 0; i < headers.length; i += 2) {
        exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
      }
      exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    };
  }

  static Page redirect(String location) {
    return page(302, "text/html", "moved", "Location", location);
  }

  int port() {
    return server.getAddress().getPort();
  }

  /** The address of a path under a name that leads here. */
  URI at(String host, String path) {
    return URI.create("http://" + host + ":" + port() + path);
  }

  URI at(String path) {
    return at("127.0.0.1", path);
  }

  List<Asked> asked() {
    return asked;
  }

  /** The paths that were asked for, without robots.txt. */
  List<String> paths() {
    return asked.stream().map(Asked::path).filter(path -> !path.equals("/robots.txt")).toList();
  }

  @Override
  public void close() {
    server.stop(0);
    workers.shutdownNow();
  }
}
