package org.whence.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.whence.casefile.Adding;
import org.whence.casefile.Case;
import org.whence.casefile.Patience;
import org.whence.fetch.FetchRules;
import org.whence.fetch.Fetcher;
import org.whence.fiction.Golden;
import org.whence.ingest.Intake;

/** A running server over a case of its own, and who asks it as others do: by HTTP. */
final class Ran implements AutoCloseable {
  static final Duration LONGEST = Duration.ofSeconds(60);

  private static final long DRIP_MILLIS = 1_500;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Server server;
  private final ByteArrayOutputStream log;
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(LONGEST).followRedirects(HttpClient.Redirect.NEVER).build();

  /** The tokens of the roles, where the server wants some. */
  final Map<String, String> tokens;

  final Path file;

  private Ran(Path file, Server server, ByteArrayOutputStream log, Map<String, String> tokens) {
    this.file = file;
    this.server = server;
    this.log = log;
    this.tokens = tokens;
  }

  /** A case of these articles, traced. */
  static Path traced(Path folder, List<String> articles) {
    Path file = folder.resolve("a.whence");
    Case.create(file);
    try (Case open = Case.open(file, Patience.usual(() -> {}))) {
      try (Adding adding = open.adding(added -> {})) {
        new Intake(InputStream.nullInputStream()).captures(articles, adding);
      }
      open.trace(1, (done, of) -> {});
    }
    return file;
  }

  static List<String> samples() {
    return List.of("airstrip", "harbor").stream().map(name -> Golden.root().resolve("samples/open").resolve(name).toString()).toList();
  }

  /** A server for this machine alone. */
  static Ran over(Path file) throws IOException {
    return over(file, Setting.local(file, 0, 1), Map.of());
  }

  /** A server that asks the web by these, at these ports too. */
  static Ran fetching(Path file, Set<Integer> ports, Function<FetchRules, Fetcher> fetchers) throws IOException {
    return over(file, new Setting(file, "127.0.0.1", 0, null, Set.of(), 1, ports, false), Map.of(), fetchers);
  }

  /** A server that wants tokens, of which there is one for each role. */
  static Ran guarded(Path file) throws IOException {
    Map<String, String> tokens = new LinkedHashMap<>();
    StringBuilder lines = new StringBuilder();
    for (String role : List.of("viewer", "editor", "admin")) {
      Tokens.Made made = Tokens.make("ann-" + role, role);
      tokens.put(role, made.token());
      lines.append(made.line()).append('\n');
    }
    Path named = Files.writeString(file.resolveSibling("tokens.txt"), lines);
    return over(file, new Setting(file, "127.0.0.1", 0, named, Set.of(), 1, Set.of(), false), tokens);
  }

  private static Ran over(Path file, Setting setting, Map<String, String> tokens) throws IOException {
    return over(file, setting, tokens, Fetcher::new);
  }

  private static Ran over(Path file, Setting setting, Map<String, String> tokens, Function<FetchRules, Fetcher> fetchers) throws IOException {
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    return new Ran(file, Server.start(setting, new PrintStream(log, true, StandardCharsets.UTF_8), DRIP_MILLIS, fetchers), log, tokens);
  }

  Server server() {
    return server;
  }

  int port() {
    return server.port();
  }

  String log() {
    return log.toString(StandardCharsets.UTF_8);
  }

  /** What comes back for bytes that no client would send; all of it, up to the end of the connection. */
  String raw(String sent, byte[]... drips) {
    try (Socket socket = new Socket("127.0.0.1", port())) {
      socket.setSoTimeout((int) LONGEST.toMillis());
      socket.getOutputStream().write(sent.getBytes(StandardCharsets.ISO_8859_1));
      for (byte[] drip : drips) {
        Thread.sleep(150);
        socket.getOutputStream().write(drip);
      }
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return "cut: " + e.getMessage();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path)).timeout(LONGEST);
  }

  HttpRequest.Builder as(String role, String path) {
    return to(path).header("Authorization", "Bearer " + tokens.get(role));
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request = to(path);
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  HttpResponse<String> post(String path, String type, String body) {
    return send(to(path).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  HttpResponse<String> post(String path, Object body) {
    return post(path, "application/json", String.valueOf(body));
  }

  JsonNode json(String path) {
    return json(get(path));
  }

  static JsonNode json(HttpResponse<String> response) {
    try {
      return JSON.readTree(response.body());
    } catch (IOException e) {
      throw new IllegalStateException(response.uri() + " " + response.statusCode() + ": " + response.body(), e);
    }
  }

  static JsonNode json(String path, @Nullable String text) throws IOException {
    return JSON.readTree(text == null ? path : text);
  }

  /** The job when it is at its end. */
  JsonNode ended(String job) {
    long until = System.nanoTime() + LONGEST.toNanos();
    while (System.nanoTime() < until) {
      JsonNode now = json("/api/v1/jobs/" + job);
      if (Set.of("done", "failed", "stopped").contains(now.path("state").asText())) {
        return now;
      }
      try {
        Thread.sleep(20);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    throw new IllegalStateException("job " + job + " does not end");
  }

  @Override
  public void close() {
    client.close();
    server.close();
  }
}
