package org.whence.cli;

import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.fetch.FetchRules;
import picocli.CommandLine.Option;

/** What a fetch may do, as options of the verbs that fetch. */
final class FetchOptions {
  private static final int MOST_PORT = 65_535;

  @Option(names = "--delay", paramLabel = "SECONDS",
      description = "Between two requests to one host; 2 where nothing is given. Hosts may ask for more.")
  private double delay = -1;

  @Option(names = "--timeout", paramLabel = "SECONDS", description = "For one page from first to last byte; 60 where nothing is given.")
  private int timeout = -1;

  @Option(names = "--max-size", paramLabel = "MIB", description = "Of one page; 16 where nothing is given.")
  private int size = -1;

  @Option(names = "--proxy", paramLabel = "HOST:PORT", description = "An HTTP proxy through which everything goes; it looks the names up.")
  private @Nullable String proxy;

  @Option(names = "--user-agent", paramLabel = "NAME", description = "What the fetch calls itself; robots.txt is read for its first word.")
  private @Nullable String userAgent;

  @Option(names = "--allow-private", description = "Lets addresses be asked that lie inside this machine or a private network.")
  private boolean allowPrivate;

  @Option(names = "--allow-port", paramLabel = "PORT", description = "A port beside 80, 443, 8080 and 8443; may be given again.")
  private List<Integer> ports = new ArrayList<>();

  FetchRules rules() {
    FetchRules usual = FetchRules.USUAL;
    Set<Integer> open = new HashSet<>(usual.ports());
    for (int port : ports) {
      if (port < 1 || port > MOST_PORT) {
        throw new Refusal(Exit.USAGE, "--allow-port " + port + ": no port. Give a number from 1 to " + MOST_PORT + ".");
      }
      open.add(port);
    }
    FetchRules rules = usual
        .at(open, allowPrivate)
        .every(delay < 0 ? usual.delay() : Duration.ofMillis((long) (Math.min(delay, 86_400) * 1_000)))
        .within(
            usual.longestWait(), timeout < 1 ? usual.deadline() : Duration.ofSeconds(Math.min(timeout, 86_400)),
            size < 1 ? usual.bytes() : Math.min(size, 512) << 20);
    try {
      rules = userAgent == null ? rules : rules.named(userAgent);
    } catch (IllegalArgumentException e) {
      throw new Refusal(Exit.USAGE, "--user-agent: " + e.getMessage() + ". Begin with a word, as Whence/0.1 does.");
    }
    return proxy == null ? rules : rules.through(proxy(proxy));
  }

  private static InetSocketAddress proxy(String written) {
    try {
      URI uri = URI.create(written.contains("://") ? written : "http://" + written);
      if (uri.getHost() != null && uri.getPort() > 0 && uri.getRawUserInfo() == null && uri.getScheme().equals("http")) {
        return InetSocketAddress.createUnresolved(uri.getHost(), uri.getPort());
      }
    } catch (IllegalArgumentException e) {
      // said below
    }
    throw new Refusal(Exit.USAGE, "--proxy: not a proxy. Give it as HOST:PORT, without a name and password.");
  }
}
