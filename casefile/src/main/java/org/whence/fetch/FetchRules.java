package org.whence.fetch;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a fetch may do and how long and large it may grow.
 *
 * @param userAgent what it calls itself; its first word is the name that robots.txt is read for
 * @param delay between two requests to one host, where the host asks for no longer one
 * @param longestWait that a host may ask for before it is left for another time
 * @param deadline for one request from first to last byte, however slowly they come
 * @param bytes of one answer, packed and unpacked
 * @param redirects that are followed
 * @param ports that may be asked
 * @param allowPrivate whether addresses may be asked that lie inside a machine or a private network
 * @param proxy through which everything goes; null where nothing stands between
 */
public record FetchRules(
    String userAgent,
    Duration delay,
    Duration longestWait,
    Duration deadline,
    int bytes,
    int redirects,
    Set<Integer> ports,
    boolean allowPrivate,
    @Nullable InetSocketAddress proxy) {

  public static final FetchRules USUAL =
      new FetchRules(
          "Whence/0.1 (reads news for one analyst; heeds robots.txt for: whence)", Duration.ofSeconds(2), Duration.ofMinutes(2),
          Duration.ofSeconds(60), 16 << 20, 8, Set.of(80, 443, 8080, 8443), false, null);

  public FetchRules {
    ports = Set.copyOf(ports);
    if (userAgent.isBlank() || !userAgent.chars().allMatch(c -> c >= ' ' && c < 0x7F)) {
      throw new IllegalArgumentException("the name of the user agent must be plain letters");
    }
  }

  public FetchRules named(String name) {
    return new FetchRules(name, delay, longestWait, deadline, bytes, redirects, ports, allowPrivate, proxy);
  }

  public FetchRules every(Duration between) {
    return new FetchRules(userAgent, between, longestWait, deadline, bytes, redirects, ports, allowPrivate, proxy);
  }

  public FetchRules within(Duration wait, Duration whole, int most) {
    return new FetchRules(userAgent, delay, wait, whole, most, redirects, ports, allowPrivate, proxy);
  }

  public FetchRules at(Set<Integer> open, boolean inside) {
    return new FetchRules(userAgent, delay, longestWait, deadline, bytes, redirects, open, inside, proxy);
  }

  public FetchRules through(@Nullable InetSocketAddress between) {
    return new FetchRules(userAgent, delay, longestWait, deadline, bytes, redirects, ports, allowPrivate, between);
  }

  /** The name that robots.txt is read for. */
  String token() {
    int end = 0;
    while (end < userAgent.length() && (Character.isLetter(userAgent.charAt(end)) || userAgent.charAt(end) == '-' || userAgent.charAt(end) == '_')) {
      end++;
    }
    return userAgent.substring(0, end).toLowerCase(java.util.Locale.ROOT);
  }
}
