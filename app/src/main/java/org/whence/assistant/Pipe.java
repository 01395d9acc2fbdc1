package org.whence.assistant;

import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpServerSession;
import io.modelcontextprotocol.spec.McpServerTransport;
import io.modelcontextprotocol.spec.McpServerTransportProvider;
import io.modelcontextprotocol.spec.ProtocolVersions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Messages over two streams, one a line: each is answered before the next is read, a line that is no message is refused and the rest goes on, and the
 * end of the input ends it once everything is answered.
 */
final class Pipe implements McpServerTransportProvider {
  /** Bytes of one message: no question of ours is longer. */
  private static final int LONGEST = 1 << 20;

  private final McpJsonMapper mapper;
  private final InputStream in;
  private final OutputStream out;
  private final Consumer<String> log;
  private @Nullable McpServerSession session;
  private boolean closed;

  Pipe(McpJsonMapper mapper, InputStream in, OutputStream out, Consumer<String> log) {
    this.mapper = mapper;
    this.in = in;
    this.out = out;
    this.log = log;
  }

  /** Reads and answers until the input ends or nobody reads the output any more. */
  void run() throws IOException {
    McpServerSession open = session;
    if (open == null) {
      throw new IllegalStateException("no server was made over this pipe");
    }
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    while (!closed && read(line)) {
      if (line.size() > LONGEST) {
        refuse(McpSchema.ErrorCodes.INVALID_REQUEST, "the message is longer than " + LONGEST + " bytes");
      } else if (line.size() > 0) {
        answer(open, line.toString(StandardCharsets.UTF_8));
      }
    }
    open.close();
  }

  /** One line; of one that is too long its beginning. False at the end of the input. */
  private boolean read(ByteArrayOutputStream line) throws IOException {
    line.reset();
    int b = in.read();
    if (b < 0) {
      return false;
    }
    while (b >= 0 && b != '\n') {
      if (b != '\r' && line.size() <= LONGEST) {
        line.write(b);
      }
      b = in.read();
    }
    return true;
  }

  private void answer(McpServerSession open, String line) throws IOException {
    McpSchema.JSONRPCMessage message;
    try {
      message = McpSchema.deserializeJsonRpcMessage(mapper, line);
    } catch (IOException | IllegalArgumentException e) {
      refuse(McpSchema.ErrorCodes.PARSE_ERROR, "the line is no JSON-RPC message");
      return;
    }
    try {
      open.handle(message).block();
    } catch (RuntimeException e) {
      log.accept("a message could not be handled (" + e.getClass().getSimpleName() + ")");
    }
  }

  private void refuse(int code, String why) throws IOException {
    log.accept(why);
    write("{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":{\"code\":" + code + ",\"message\":\"" + why + "\"}}");
  }

  private synchronized void write(String message) throws IOException {
    out.write((message + "\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  @Override
  public void setSessionFactory(McpServerSession.Factory factory) {
    session = factory.create(new Transport());
  }

  @Override
  public Mono<Void> notifyClients(String method, Object params) {
    McpServerSession open = session;
    return open == null ? Mono.empty() : open.sendNotification(method, params);
  }

  @Override
  public Mono<Void> closeGracefully() {
    return Mono.fromRunnable(() -> closed = true);
  }

  @Override
  public List<String> protocolVersions() {
    return List.of(ProtocolVersions.MCP_2024_11_05, ProtocolVersions.MCP_2025_03_26, ProtocolVersions.MCP_2025_06_18,
        ProtocolVersions.MCP_2025_11_25);
  }

  /** Writes messages for the one session there is. */
  private final class Transport implements McpServerTransport {
    @Override
    public Mono<Void> sendMessage(McpSchema.JSONRPCMessage message) {
      return Mono.fromRunnable(() -> {
        try {
          write(mapper.writeValueAsString(message));
        } catch (IOException e) {
          closed = true; // nobody reads any more
          log.accept("the output is closed");
        }
      });
    }

    @Override
    public <T> T unmarshalFrom(Object data, TypeRef<T> type) {
      return mapper.convertValue(data, type);
    }

    @Override
    public Mono<Void> closeGracefully() {
      return Mono.fromRunnable(() -> closed = true);
    }

    @Override
    public void close() {
      closed = true;
    }

    @Override
    public List<String> protocolVersions() {
      return Pipe.this.protocolVersions();
    }
  }
}
