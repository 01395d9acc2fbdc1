package org.whence.cli;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A site on this machine: pages by path, which may change; it notes what it was asked for, and says when a page is as it was. */
final class LocalSite implements AutoCloseable {
  private final Map<String, String> pages = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final HttpServer server;

  LocalSite() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    with("/", exchange -> {
      try (exchange) {
        asked.add(exchange.getRequestURI().toString());
        String page = pages.get(exchange.getRequestURI().toString());
        byte[] bytes = (page == null ? "no such page" : page).getBytes(StandardCharsets.UTF_8);
        String mark = "\"" + Integer.toHexString(java.util.Arrays.hashCode(bytes)) + "\"";
        exchange.getResponseHeaders().set("Content-Type", page != null && page.startsWith("<?xml") ? "application/xml" : "text/html; charset=utf-8");
        exchange.getResponseHeaders().set("ETag", mark);
        boolean same = mark.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
        exchange.sendResponseHeaders(page == null ? 404 : same ? 304 : 200, same ? -1 : bytes.length);
        if (!same) {
          exchange.getResponseBody().write(bytes);
        }
      }
    });
    server.start();
  }

  /** Answers otherwise below a path. */
  LocalSite with(String path, HttpHandler handler) {
    server.createContext(path, handler);
    return this;
  }

  void put(String path, String page) {
    pages.put(path, page);
  }

  List<String> asked() {
    return asked;
  }

  int port() {
    return server.getAddress().getPort();
  }

  String at(String path) {
    return "http://127.0.0.1:" + port() + path;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
