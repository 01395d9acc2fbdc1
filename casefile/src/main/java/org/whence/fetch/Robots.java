package org.whence.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What each host's robots.txt (RFC 9309) lets be fetched: read once a day, and one that could not be read again after a while. */
final class Robots {
  /** RFC 9309 has 500 KiB read at least; what follows is left out. */
  private static final int MOST = 512 << 10;

  private static final int REDIRECTS = 5;
  private static final long LONGEST_DELAY = Duration.ofDays(1).toMillis();
  private static final int UNREACHABLE = 500;

  /** RFC 9309, 2.4: rules are kept for a day at most. A watch outlasts that, and a failure of a moment must not silence a host for good. */
  private static final Duration GOOD_FOR = Duration.ofDays(1);

  private static final Duration FAILED_FOR = Duration.ofMinutes(5);

  private static final Fault NONE = new Fault("", "");

  private final String token;
  private final Ticks ticks;
  private final Map<String, Known> known = new ConcurrentHashMap<>();

  Robots(String token, Ticks ticks) {
    this.token = token;
    this.ticks = ticks;
  }

  /** What came of reading one: rules, or a host that nobody reaches, which is then not asked for every page. */
  private record Known(@Nullable BaseRobotRules rules, Fault fault, Instant read) {
    boolean isGood(Instant now) {
      boolean failed = rules == null || rules.isDeferVisits();
      return now.isBefore(read.plus(failed ? FAILED_FOR : GOOD_FOR));
    }
  }

  /** Asks an address and keeps the exchange. */
  interface Asking {
    Answer ask(URI address) throws Fault;
  }

  /** The pause that the host asks for between two requests; whoever asks for what it does not allow is refused. */
  Duration check(URI address, Asking asking) throws Fault {
    String host = address.getScheme() + "://" + address.getRawAuthority();
    Known found = known.get(host);
    if (found == null || !found.isGood(ticks.now())) {
      found = read(host, asking);
      known.put(host, found);
    }
    BaseRobotRules rules = found.rules();
    if (rules == null) {
      throw found.fault();
    }
    if (rules.isDeferVisits()) {
      throw new Fault("the host's robots.txt cannot be read, so nothing is asked of it", "Try again later.");
    }
    if (!rules.isAllowed(address.toString())) {
      throw new Fault("the host's robots.txt does not let programs read it", "Read it in a browser, save it and give the file with whence add.");
    }
    return Duration.ofMillis(Math.max(0, rules.getCrawlDelay()));
  }

  private Known read(String host, Asking asking) {
    try {
      return new Known(rules(URI.create(host + "/robots.txt"), asking), NONE, ticks.now());
    } catch (Fault e) {
      return new Known(null, e, ticks.now());
    }
  }

  private BaseRobotRules rules(URI first, Asking asking) throws Fault {
    URI at = first;
    for (int hop = 0; hop <= REDIRECTS; hop++) {
      Answer answer = asking.ask(at);
      String location = answer.first("location");
      int status = answer.status();
      if (status >= 300 && status < 400 && location != null) {
        at = Address.whole(location, at);
      } else if (status == 200) {
        byte[] text = Coding.unpacked(answer.body(), answer.first("content-encoding"), 16 << 20);
        // What the rules of more than a day's pause mean is no matter: nobody waits as long.
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser(LONGEST_DELAY, 0);
        byte[] most = text.length > MOST ? Arrays.copyOf(text, MOST) : text;
        return parser.parseContent(first.toString(), most, "text/plain", List.of(token));
      } else {
        return unread(status);
      }
    }
    return new SimpleRobotRules(RobotRulesMode.ALLOW_ALL); // RFC 9309, 2.3.1.2: as if there were none
  }

  /** RFC 9309, 2.3.1.3: without a robots.txt all is allowed, with one that cannot be read nothing is. */
  private static BaseRobotRules unread(int status) {
    boolean deferred = status >= UNREACHABLE || status == 429;
    SimpleRobotRules rules = new SimpleRobotRules(deferred ? RobotRulesMode.ALLOW_NONE : RobotRulesMode.ALLOW_ALL);
    rules.setDeferVisits(deferred);
    return rules;
  }
}
