package org.whence.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.whence.casefile.Case;
import org.whence.cli.Main;
import org.whence.model.Article;

/** A case served by a process of its own, asked by the SDK's client over the process's streams. */
final class Served implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;
  private final McpSyncClient client;
  private final Map<String, JsonSchema> schemas = new HashMap<>();
  private final List<String> said = new ArrayList<>();

  Served(Path file) {
    this.file = file;
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    ServerParameters process = ServerParameters.builder(java)
        .args("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
            "org.whence.cli.Main", "mcp", file.toString())
        .build();
    StdioClientTransport transport = new StdioClientTransport(process, new JacksonMcpJsonMapper(JSON));
    transport.setStdErrorHandler(said::add);
    client = McpClient.sync(transport)
        .requestTimeout(Duration.ofSeconds(60))
        .initializationTimeout(Duration.ofSeconds(60))
        .jsonSchemaValidator((schema, content) -> JsonSchemaValidator.ValidationResponse.asValid(null))
        .build();
  }

  /** A case of some files, added and traced. */
  static Path made(Path file, Path... inputs) {
    run("new", file.toString());
    for (Path input : inputs) {
      run("add", file.toString(), input.toString());
    }
    run("trace", file.toString());
    return file;
  }

  static void run(String... args) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code = Main.run(InputStream.nullInputStream(), new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8), args);
    assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isZero();
  }

  McpSyncClient client() {
    return client;
  }

  List<String> said() {
    return said;
  }

  /** All articles of the last trace by id. */
  Map<String, Article> articles() {
    Map<String, Article> out = new HashMap<>();
    try (Case open = Case.openToRead(file)) {
      open.pile().dossiers().forEach(dossier -> dossier.readings().forEach(one -> out.put(one.article().id().value(), one.article())));
    }
    return out;
  }

  /** The answer to a call, held against the tool's own schema. */
  JsonNode ask(String tool, Object... arguments) {
    McpSchema.CallToolResult result = call(tool, arguments);
    assertThat(result.isError()).as(tool + ": " + result.content()).isFalse();
    JsonNode answer = JSON.valueToTree(result.structuredContent());
    assertThat(schema(tool).validate(answer)).as(tool).isEmpty();
    McpSchema.TextContent text = (McpSchema.TextContent) result.content().getFirst();
    assertThat(parsed(text.text())).isEqualTo(answer);
    return answer;
  }

  /** What a call that cannot be answered is told. */
  String refused(String tool, Object... arguments) {
    McpSchema.CallToolResult result = call(tool, arguments);
    assertThat(result.isError()).isTrue();
    return ((McpSchema.TextContent) result.content().getFirst()).text();
  }

  private McpSchema.CallToolResult call(String tool, Object... arguments) {
    Map<String, Object> given = new HashMap<>();
    for (int i = 0; i < arguments.length; i += 2) {
      given.put((String) arguments[i], arguments[i + 1]);
    }
    return client.callTool(McpSchema.CallToolRequest.builder(tool).arguments(given).build());
  }

  static JsonNode parsed(String text) {
    try {
      return JSON.readTree(text);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private JsonSchema schema(String tool) {
    return schemas.computeIfAbsent(
        tool, name -> JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(new Described().form(name)));
  }

  @Override
  public void close() {
    client.closeGracefully();
  }
}
