package org.whence.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.whence.casefile.Added;
import org.whence.casefile.Case;
import org.whence.fetch.Address;
import org.whence.fetch.Came;
import org.whence.fetch.Fetcher;
import org.whence.fetch.Fetching;
import org.whence.ingest.Intake;
import org.whence.model.Outcome;
import org.whence.model.Trouble;
import org.whence.watch.AlertFeed;
import org.whence.watch.Listener;
import org.whence.watch.Printed;
import org.whence.watch.Schedule;
import org.whence.watch.Watch;
import org.whence.watch.Web;
import org.whence.watch.Webhook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code whence watch}: feeds asked again and again for a case. */
@Command(
    name = "watch",
    mixinStandardHelpOptions = true,
    description = {
      "Asks feeds in rounds, takes into the case what is new or changed, traces it, and says what happened to the sourcing: new articles and origins,"
          + " hardened, source upgraded, denied, corrected, revised; each with the sentences that prove it.",
      "The first round of a case sets the mark; what is said of later ones is said once, also where the watch was stopped in between."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "1:failed", "2:wrong usage", "3:done, with addresses set aside"},
    footerHeading = "%nExample:%n",
    footer = "  whence watch harbour.whence https://ledger.example/news.xml --every 15m --for 8h --alerts harbour.atom")
final class WatchVerb implements Callable<Integer> {
  private static final Pattern TIME = Pattern.compile("([0-9]{1,6})(s|m|h|d)");

  private final Console console;

  @Parameters(index = "0", paramLabel = "CASE", description = "A case made by whence new.")
  private String name = "";

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "FEED",
      description = "Addresses of feeds, or lists of them: an address or a file in OPML.")
  private List<String> given = new ArrayList<>();

  @Option(names = "--every", paramLabel = "TIME", description = "Between two rounds: 90s, 15m, 2h; 15m where nothing is given.")
  private String every = "15m";

  @Option(names = "--recheck", paramLabel = "TIME", description = "After which a known page is asked for again; 1h where nothing is given.")
  private String recheck = "1h";

  @Option(names = "--for", paramLabel = "TIME", description = "No round begins after this; without it the watch goes on until it is stopped.")
  private @Nullable String span;

  @Option(names = "--once", description = "One round.")
  private boolean once;

  @Option(names = "--limit", paramLabel = "N", description = "Pages of one feed in a round; 50 where nothing is given.")
  private int limit = 50;

  @Option(names = "--webhook", paramLabel = "URL", description = "Sends the alerts there as JSON by POST.")
  private @Nullable String webhook;

  @Option(names = "--alerts", paramLabel = "FILE", description = "Writes the last hundred alerts as an Atom feed.")
  private @Nullable Path alerts;

  @Option(names = "--threads", paramLabel = "N", description = "Threads of the trace.")
  private @Nullable Integer threads;

  @Option(names = "--dry-run", description = "Lists the hosts of the feeds, and asks nothing of the network.")
  private boolean dry;

  @Mixin private FetchOptions options = new FetchOptions();

  private boolean aside;

  WatchVerb(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Cases.path(name);
    List<URI> feeds = feeds();
    URI hook = webhook == null ? null : address(webhook);
    Clock clock = Clock.systemUTC();
    Instant until = span == null ? null : clock.instant().plus(time("--for", span));
    Schedule schedule = new Schedule(time("--every", every), until, once, time("--recheck", recheck), limit);
    Path folder = alerts == null ? null : alerts.toAbsolutePath().getParent();
    if (alerts != null && (folder == null || !Files.isDirectory(folder))) {
      throw new Refusal(Exit.USAGE, "--alerts " + alerts + ": there is no such folder to write into. Make the folder first.");
    }
    return dry ? dryRun(feeds, hook) : Cases.writing(name, console, open -> watch(open, feeds, hook, schedule, clock));
  }

  private int watch(Case open, List<URI> feeds, @Nullable URI hook, Schedule schedule, Clock clock) {
    try (Fetcher fetcher = new Fetcher(options.rules()); Fetching fetching = new Fetching(open, fetcher, this::heard)) {
      List<Listener> listeners = new ArrayList<>(List.of(new Printed(console::say)));
      if (alerts != null) {
        AlertFeed feed = new AlertFeed(alerts, "Whence: " + Path.of(name).getFileName(), open.watching());
        feed.begin();
        listeners.add(feed);
      }
      if (hook != null) {
        listeners.add(new Webhook(hook, fetcher, Duration.ofSeconds(1), this::trouble));
      }
      int crew = Tracing.threads(threads);
      Runnable trace = () -> open.trace(crew, (done, of) -> {});
      new Watch(open, new Web(fetching), trace, listeners, clock).run(feeds, schedule, this::round);
    }
    return aside ? Exit.SET_ASIDE : Exit.DONE;
  }

  private void round(Watch.Round round) {
    String traced = round.traced() ? "traced" : "nothing to trace";
    console.warn(name + ": " + round.feeds() + " feeds asked, " + round.pages() + " pages, " + traced + ".");
  }

  private void trouble(Trouble why) {
    aside = true;
    console.setAside(List.of(why));
  }

  private void heard(Came came) {
    switch (came) {
      case Came.Unchanged same -> {}
      case Came.Taken taken -> {
        switch (taken.added()) {
          case Added.New n -> console.warn("new " + n.article() + " " + n.input());
          case Added.Revision r -> console.warn("revision " + r.article() + " of " + r.before() + " " + r.input());
          case Added.Known k -> {}
          case Added.Aside a -> trouble(a.why());
        }
      }
    }
  }

  private int dryRun(List<URI> feeds, @Nullable URI hook) {
    Map<String, Integer> hosts = new TreeMap<>();
    feeds.forEach(feed -> hosts.merge(feed.getRawAuthority(), 1, Integer::sum));
    if (hook != null) {
      hosts.merge(hook.getRawAuthority(), 1, Integer::sum);
    }
    hosts.forEach((host, times) -> console.say(host + " " + times));
    console.warn("Nothing was asked of the network. The hosts of the pages are known when the feeds were read; each is asked for robots.txt too.");
    return Exit.DONE;
  }

  private List<URI> feeds() throws IOException {
    List<URI> out = new ArrayList<>();
    for (String each : given) {
      Path file = file(each);
      if (file == null) {
        out.add(address(each));
      } else {
        List<String> links = new Intake(console.in()).links(each, Files.readAllBytes(file), "", outcome -> {});
        if (links.isEmpty()) {
          throw new Refusal(Exit.USAGE, each + ": no list of feeds. Give an OPML file, or the address of a feed.");
        }
        links.forEach(link -> out.add(address(link)));
      }
    }
    return out;
  }

  private static @Nullable Path file(String written) {
    try {
      Path path = Path.of(written);
      return Files.isRegularFile(path) ? path : null;
    } catch (InvalidPathException e) {
      return null; // what cannot be a path is an address
    }
  }

  private static URI address(String written) {
    return switch (Address.of(written)) {
      case Outcome.Done<URI> done -> done.value();
      case Outcome.SetAside<URI> why -> throw new Refusal(Exit.USAGE, why.why().line());
    };
  }

  private static Duration time(String option, String written) {
    Matcher matcher = TIME.matcher(written);
    if (!matcher.matches()) {
      throw new Refusal(Exit.USAGE, option + " " + written + ": not a time. Write it as 90s, 15m, 2h or 3d.");
    }
    long n = Long.parseLong(matcher.group(1));
    return switch (matcher.group(2).charAt(0)) {
      case 's' -> Duration.ofSeconds(n);
      case 'm' -> Duration.ofMinutes(n);
      case 'h' -> Duration.ofHours(n);
      default -> Duration.ofDays(n);
    };
  }
}
