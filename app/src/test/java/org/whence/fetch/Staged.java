package org.whence.fetch;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import javax.net.ssl.SSLSocketFactory;

/** Fetching as a server does it, on a stage: names lead where a test says, and one address of this machine counts as the open internet. */
public final class Staged {
  private Staged() {}

  /**
   * @param names numeric addresses by name
   * @param open the one that counts as open
   */
  public static Function<FetchRules, Fetcher> fetchers(Map<String, String> names, String open) {
    Names staged = host -> new InetAddress[] {InetAddress.getByName(names.getOrDefault(host, host))};
    return rules -> new Fetcher(rules.every(Duration.ZERO), staged, Ticks.ofMachine(), (SSLSocketFactory) SSLSocketFactory.getDefault(),
        address -> address.getHostAddress().equals(open) || Reach.isOpen(address));
  }
}
