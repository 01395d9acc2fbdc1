package org.whence.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.whence.casefile.CaseTrouble;
import org.whence.server.Server;
import org.whence.server.Setting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code whence serve}: a case in the browser, and its API. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = {
      "Opens a case in the browser, for this machine alone unless --listen says otherwise; the same server is the API (/api/v1).",
      "Ends with Ctrl+C. Everything that was acknowledged is in the case."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "1:failed", "2:wrong usage"},
    footerHeading = "%nExamples:%n",
    footer = {"  whence serve harbour.whence", "  whence serve desk.whence --listen 0.0.0.0 --name desk.example --token-file tokens.txt"})
final class ServeVerb implements Callable<Integer> {
  private static final int PORT = 4373;

  private final Console console;

  @Parameters(index = "0", paramLabel = "CASE", description = "A case; made where there is none.")
  private String name = "";

  @Option(names = "--port", paramLabel = "N", description = "The port; 4373 where not given, 0 for any that is free.")
  private int port = PORT;

  @Option(names = "--listen", paramLabel = "HOST", description = "The address to listen on; 127.0.0.1 where not given. Others need --token-file.")
  private String host = "127.0.0.1";

  @Option(names = "--token-file", paramLabel = "FILE", description = "Who may ask: a line for each, made by whence token.")
  private @Nullable Path tokens;

  @Option(names = "--name", paramLabel = "HOST", description = "A further name under which the server is asked. Repeatable.")
  private List<String> names = List.of();

  @Option(names = "--threads", paramLabel = "N",
      description = "Threads for tracing; one less than there are processors where not given, so that readers need not wait.")
  private int threads = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);

  @Option(names = "--allow-port", paramLabel = "PORT", description = "Fetches from this port too, beside 80, 443, 8080 and 8443. Repeatable.")
  private List<Integer> ports = List.of();

  @Option(names = "--allow-private", description = "Lets pages and feeds be fetched from inside this machine and private networks.")
  private boolean allowPrivate;

  ServeVerb(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Path file = Cases.path(name);
    if (threads < 1 || port < 0 || port > 65_535) {
      throw new Refusal(Exit.USAGE, "--threads is 1 or more, --port 0 to 65535.");
    }
    Setting setting = new Setting(file, host, port, tokens, new LinkedHashSet<>(names), threads, new LinkedHashSet<>(ports), allowPrivate);
    try {
      if (!java.nio.file.Files.exists(file)) {
        org.whence.casefile.Case.create(file);
      }
      return serve(setting);
    } catch (CaseTrouble trouble) {
      throw new Refusal(Exit.FAILED, trouble.line());
    }
  }

  private int serve(Setting setting) throws IOException {
    CountDownLatch ended = new CountDownLatch(1);
    CountDownLatch closed = new CountDownLatch(1);
    try (Server server = Server.start(setting, console.err())) {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> {
        ended.countDown();
        await(closed);
      }));
      console.say(name + ": open at " + server.address());
      await(ended);
    } finally {
      closed.countDown();
    }
    return Exit.DONE;
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
