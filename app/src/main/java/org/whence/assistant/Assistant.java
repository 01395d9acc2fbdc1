package org.whence.assistant;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpServerFeatures;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.whence.casefile.Case;
import org.whence.casefile.CaseTrouble;

/** A case served to an assistant over two streams by the Model Context Protocol: every call reads the last trace, and nothing writes. */
public final class Assistant {
  private static final List<Tool> TOOLS =
      List.of(new AskTool(), new SearchTool(), new DossierTool(), new ClaimTool(), new OriginsTool(), new EvidenceTool(), new CompareTool());

  private final Path file;
  private final Consumer<String> log;

  /**
   * The case in a file.
   *
   * @param log is told what went wrong, without a word of any article
   */
  public Assistant(Path file, Consumer<String> log) {
    this.file = file;
    this.log = log;
  }

  /** Answers until the input ends. */
  public void serve(InputStream in, OutputStream out) throws IOException {
    McpJsonMapper mapper = new JacksonMcpJsonMapper(new ObjectMapper());
    Pipe pipe = new Pipe(mapper, in, out, log);
    Described described = new Described();
    McpServer.sync(pipe)
        .serverInfo("whence", "0.1.0")
        .instructions(described.instructions())
        .capabilities(McpSchema.ServerCapabilities.builder().tools(false).build())
        .jsonMapper(mapper)
        .jsonSchemaValidator(new Unchecked())
        .validateToolInputs(false)
        .immediateExecution(true)
        .tools(TOOLS.stream().map(tool -> specified(tool, described)).toList())
        .build();
    pipe.run();
  }

  private McpServerFeatures.SyncToolSpecification specified(Tool tool, Described described) {
    return McpServerFeatures.SyncToolSpecification.builder()
        .tool(described.tool(tool.name()))
        .callHandler((exchange, request) -> called(tool, request.arguments()))
        .build();
  }

  private McpSchema.CallToolResult called(Tool tool, @Nullable Map<String, Object> arguments) {
    try (Case open = Case.openToRead(file)) {
      Arguments given = new Arguments(tool.name(), arguments, tool.takes());
      ObjectNode answer = tool.answer(open, traced(open), given).json();
      return McpSchema.CallToolResult.builder().structuredContent(answer).addTextContent(answer.toString()).isError(false).build();
    } catch (Unanswerable fault) {
      return refused(fault.line());
    } catch (CaseTrouble trouble) {
      log.accept(tool.name() + ": " + trouble.line());
      return refused(trouble.line());
    } catch (RuntimeException fault) {
      StackTraceElement[] at = fault.getStackTrace();
      log.accept(tool.name() + ": a fault in Whence itself: " + fault.getClass().getSimpleName() + (at.length == 0 ? "" : " at " + at[0]));
      return refused("a fault in Whence itself; what happened stands in its log. Ask something else.");
    }
  }

  private static McpSchema.CallToolResult refused(String line) {
    return McpSchema.CallToolResult.builder().addTextContent(line).isError(true).build();
  }

  private Case.State traced(Case open) throws Unanswerable {
    Case.State state = open.state();
    if (!state.traced() || state.stories() == 0) {
      String name = String.valueOf(file.getFileName());
      throw new Unanswerable(state.articles() == 0
          ? name + ": the case holds no article. Take some in with: whence add " + name + " INPUT..."
          : name + ": the case was not traced yet. Run: whence trace " + name);
    }
    return state;
  }

  /** Arguments are checked by {@link Arguments}, which names the mend, and the form of answers by the tests. */
  private static final class Unchecked implements JsonSchemaValidator {
    @Override
    public ValidationResponse validate(Map<String, Object> schema, Object content) {
      return ValidationResponse.asValid(null);
    }
  }
}
