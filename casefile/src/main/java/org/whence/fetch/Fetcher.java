package org.whence.fetch;

import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import org.whence.fetch.Answer.Cut;
import org.whence.fetch.Answer.Header;
import org.whence.model.Outcome;
import org.whence.model.Trouble;

/**
 * The door to the web: gives what stands at an address, asked for politely and safely. May be used by many threads at once; those who ask one host
 * take turns.
 */
public final class Fetcher implements AutoCloseable {
  private static final int TRIES = 3;

  /** Held back where a host says that it is asked too often and not for how long. */
  private static final Duration UNNAMED_WAIT = Duration.ofSeconds(30);

  private final FetchRules rules;
  private final Ticks ticks;
  private final Wire wire;
  private final Turns turns;
  private final Robots robots;

  public Fetcher(FetchRules rules) {
    this(rules, InetAddress::getAllByName, Ticks.ofMachine(), (SSLSocketFactory) SSLSocketFactory.getDefault(), Reach::isOpen);
  }

  Fetcher(FetchRules rules, Names names, Ticks ticks, SSLSocketFactory tls, Predicate<InetAddress> open) {
    this.rules = rules;
    this.ticks = ticks;
    this.wire = new Wire(rules, names, ticks, tls, open);
    this.turns = new Turns(ticks, rules.longestWait());
    this.robots = new Robots(rules.token(), ticks);
  }

  /** What stands at an address now; what cannot be had is set aside with the reason. Waits for its turn at the host. */
  public Outcome<Fetched> fetch(URI address, Conditions conditions) {
    return visit(address, conditions).outcome();
  }

  /** The same with everything that was asked and answered on the way. */
  public Visit visit(URI address, Conditions conditions) {
    List<Exchange> exchanges = new ArrayList<>();
    try {
      URI asked = Address.whole(address.toString(), null);
      return new Visit(exchanges, new Outcome.Done<>(follow(asked, conditions, exchanges)));
    } catch (Fault e) {
      Trouble trouble = new Trouble(Address.shown(address.toString()), place(address, exchanges), String.valueOf(e.getMessage()), e.mend());
      return new Visit(exchanges, new Outcome.SetAside<>(trouble));
    }
  }

  /**
   * Posts a body to an address that the user named, under the same bounds and to the same hosts as a fetch; gives the status of the answer, which is
   * 2xx. A redirect is not followed: the body is meant for this address alone.
   */
  public Outcome<Integer> post(URI address, String mediaType, byte[] body) {
    try {
      URI asked = Address.whole(address.toString(), null);
      int status = wire.exchange(asked, "POST", List.of(new Header("Content-Type", mediaType)), body).answer().status();
      if (status / 100 != 2) {
        throw new Fault("the host answers " + status, "Check that it takes JSON by POST at this very address.");
      }
      return new Outcome.Done<>(status);
    } catch (Fault e) {
      return new Outcome.SetAside<>(new Trouble(Address.shown(address.toString()), "", String.valueOf(e.getMessage()), e.mend()));
    }
  }

  /** Where on the way it went wrong, if not at the first address. */
  private static String place(URI asked, List<Exchange> exchanges) {
    for (Exchange exchange : exchanges.reversed()) {
      if (!exchange.address().getPath().equals("/robots.txt") && !exchange.address().equals(asked)) {
        return "at " + Address.shown(exchange.address().toString());
      }
    }
    return "";
  }

  private Fetched follow(URI asked, Conditions conditions, List<Exchange> exchanges) throws Fault {
    URI at = asked;
    for (int hop = 0; hop <= rules.redirects(); hop++) {
      List<Header> lines = conditions.areOf(asked, at) ? lines(conditions) : List.of();
      Exchange exchange = polite(at, lines, exchanges);
      Answer answer = exchange.answer();
      String location = answer.first("location");
      if (answer.status() / 100 == 3 && answer.status() != 304 && location != null) {
        at = Address.whole(location, at);
      } else {
        return fetched(asked, exchange, conditions, !lines.isEmpty());
      }
    }
    throw new Fault("it leads on and on: more than " + rules.redirects() + " redirects", "Give the address that a browser shows at last.");
  }

  private static List<Header> lines(Conditions conditions) {
    List<Header> lines = new ArrayList<>();
    if (conditions.etag() != null) {
      lines.add(new Header("If-None-Match", conditions.etag()));
    }
    if (conditions.lastModified() != null) {
      lines.add(new Header("If-Modified-Since", conditions.lastModified()));
    }
    return lines;
  }

  // ---- politeness --------------------------------------------------------------------------------------------------------------

  /** One answer that is more than "not now". */
  private Exchange polite(URI at, List<Header> lines, List<Exchange> exchanges) throws Fault {
    return turns.at(Address.host(at), turn -> {
      for (int i = 0; i < TRIES; i++) {
        Exchange exchange = once(at, lines, exchanges, turn);
        int status = exchange.answer().status();
        if (status != 429 && status != 503) {
          return exchange;
        }
        Duration wait = retryAfter(exchange.answer().first("retry-after"), exchange.at());
        turns.hold(turn, wait == null ? UNNAMED_WAIT : wait);
        if (wait == null) {
          break;
        }
      }
      throw new Fault("the host is asked too often, or cannot answer now", "Try again later.");
    });
  }

  private Exchange once(URI at, List<Header> lines, List<Exchange> exchanges, Turns.Turn turn) throws Fault {
    turns.await(turn);
    Duration asked = robots.check(at, address -> asked(address, List.of(), exchanges).answer());
    try {
      return asked(at, lines, exchanges);
    } finally {
      turns.hold(turn, asked.compareTo(rules.delay()) > 0 ? asked : rules.delay());
    }
  }

  private Exchange asked(URI at, List<Header> lines, List<Exchange> exchanges) throws Fault {
    Exchange exchange = wire.exchange(at, lines);
    exchanges.add(exchange);
    return exchange;
  }

  /** How long a host asks to be left alone; null where it does not say. */
  private static @Nullable Duration retryAfter(@Nullable String value, Instant now) {
    if (value == null) {
      return null;
    }
    if (value.matches("[0-9]{1,9}")) {
      return Duration.ofSeconds(Long.parseLong(value));
    }
    try {
      Duration wait = Duration.between(now, Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(value)));
      return wait.isNegative() ? Duration.ZERO : wait;
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  // ---- the answer --------------------------------------------------------------------------------------------------------------

  private Fetched fetched(URI asked, Exchange exchange, Conditions conditions, boolean conditional) throws Fault {
    Answer answer = exchange.answer();
    String type = answer.first("content-type") == null ? "" : String.valueOf(answer.first("content-type"));
    if (answer.status() == 304 && conditional) {
      String etag = answer.first("etag") == null ? conditions.etag() : answer.first("etag");
      String modified = answer.first("last-modified") == null ? conditions.lastModified() : answer.first("last-modified");
      return new Fetched(asked, exchange.address(), Fetched.Status.NOT_MODIFIED, new byte[0], media(type), type, etag, modified, exchange.at());
    }
    mustBeHere(answer);
    byte[] bytes = Coding.unpacked(answer.body(), answer.first("content-encoding"), rules.bytes());
    if (bytes.length == 0) {
      throw new Fault("the answer is empty", "Try again later, or check the address in a browser.");
    }
    return new Fetched(
        asked, exchange.address(), Fetched.Status.READ, bytes, media(type), type, answer.first("etag"), answer.first("last-modified"), exchange.at());
  }

  private static String media(String contentType) {
    int end = contentType.indexOf(';');
    return (end < 0 ? contentType : contentType.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }

  private void mustBeHere(Answer answer) throws Fault {
    int status = answer.status();
    if (status != 200 && status != 203) {
      throw switch (status) {
        case 404, 410 -> new Fault("there is no such page (" + status + ")", "Check the address; an archive of the web may have the page.");
        case 401, 402, 403, 451 -> new Fault("the host does not give it to programs (" + status + ")", "Save it in a browser and give the file.");
        default -> new Fault("the host answers " + status, "Try again later, or check the address in a browser.");
      };
    }
    if (answer.cut() != Cut.NOT) {
      throw switch (answer.cut()) {
        case TOO_LONG -> Coding.tooLong(rules.bytes());
        case OUT_OF_TIME -> Wire.tooSlow(rules.deadline());
        case DISCONNECTED, NOT -> new Fault("the connection was closed in the middle of the page", "Try again later.");
      };
    }
  }

  FetchRules rules() {
    return rules;
  }

  Instant now() {
    return ticks.now();
  }

  @Override
  public void close() {
    wire.close();
  }
}
