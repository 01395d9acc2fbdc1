package org.whence.server;

import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a server is started with.
 *
 * @param file the case
 * @param host the address to listen on, as a name or number
 * @param port 0 for any that is free
 * @param tokens a file of tokens; null where everybody who reaches the server may do everything, which is for the loopback alone
 * @param names further names under which the server may be asked, besides those of the loopback and {@code host}
 * @param threads for tracing
 * @param ports that may be fetched from besides the usual ones
 * @param allowPrivate whether addresses inside the machine or a private network may be fetched
 */
public record Setting(
    Path file, String host, int port, @Nullable Path tokens, Set<String> names, int threads, Set<Integer> ports, boolean allowPrivate) {

  public Setting {
    names = Set.copyOf(names);
    ports = Set.copyOf(ports);
  }

  /** A server for this machine alone. */
  public static Setting local(Path file, int port, int threads) {
    return new Setting(file, "127.0.0.1", port, null, Set.of(), threads, Set.of(), false);
  }
}
