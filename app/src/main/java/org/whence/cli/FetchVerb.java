package org.whence.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.whence.casefile.Added;
import org.whence.casefile.Case;
import org.whence.fetch.Address;
import org.whence.fetch.Came;
import org.whence.fetch.Fetcher;
import org.whence.fetch.Fetching;
import org.whence.model.Outcome;
import org.whence.model.Trouble;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code whence fetch}: pages from the web into a case. */
@Command(
    name = "fetch",
    mixinStandardHelpOptions = true,
    description = {
      "Fetches pages into a case, with requests and answers as WARC records. Prints a line for each address once it is safe on the disk: new,"
          + " revision, known, unchanged (the server says so), or set aside, and why.",
      "Heeds robots.txt, asks each host one thing at a time with a pause between, and refuses addresses inside this machine or a private network."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "1:failed", "2:wrong usage", "3:done, with addresses set aside"},
    footerHeading = "%nExample:%n",
    footer = "  whence fetch harbour.whence https://gazette.example/harbour --feed https://ledger.example/news.xml")
final class FetchVerb implements Callable<Integer> {
  private final Console console;

  @Parameters(index = "0", paramLabel = "CASE", description = "A case made by whence new.")
  private String name = "";

  @Parameters(index = "1..*", paramLabel = "URL", arity = "0..*", description = "Addresses of pages, or - for one a line from standard input.")
  private List<String> pages = new ArrayList<>();

  @Option(names = "--feed", paramLabel = "URL", description = "A feed, whose pages are fetched; may be given again.")
  private List<String> feeds = new ArrayList<>();

  @Option(names = "--sitemap", paramLabel = "URL", description = "A sitemap or an index of them, whose pages are fetched, the newest first.")
  private List<String> sitemaps = new ArrayList<>();

  @Option(names = "--limit", paramLabel = "N", description = "Pages of one feed or sitemap at most; 100 where nothing is given.")
  private int limit = 100;

  @Option(names = "--hosts", paramLabel = "N", description = "Hosts that are asked at once; 4 where nothing is given.")
  private int hosts = 4;

  @Option(names = "--dry-run", description = "Lists the hosts that would be asked, and asks nothing of the network.")
  private boolean dry;

  @Option(names = "--warc", paramLabel = "FILE", description = "Then writes all that the case keeps of its fetches as one WARC file (.warc.gz).")
  private @Nullable Path warc;

  @Mixin private FetchOptions options = new FetchOptions();

  private final Map<String, Integer> counts = new TreeMap<>();

  FetchVerb(Console console) {
    this.console = console;
  }

  /** What was asked for, address by address. */
  private record Wanted(List<URI> pages, List<URI> feeds, List<URI> sitemaps, List<Trouble> troubles) {}

  @Override
  public Integer call() throws IOException {
    Cases.path(name);
    Wanted wanted = wanted();
    if (wanted.pages.isEmpty() && wanted.feeds.isEmpty() && wanted.sitemaps.isEmpty() && wanted.troubles.isEmpty() && warc == null) {
      throw new Refusal(Exit.USAGE, "nothing to fetch. Give addresses, --feed URL or --sitemap URL.");
    }
    if (dry) {
      return dryRun(wanted);
    }
    return Cases.writing(name, console, open -> fetch(open, wanted));
  }

  private Wanted wanted() throws IOException {
    List<String> given = new ArrayList<>();
    for (String page : pages) {
      if (page.equals("-")) {
        BufferedReader lines = new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8));
        lines.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).forEach(given::add);
      } else {
        given.add(page);
      }
    }
    List<Trouble> troubles = new ArrayList<>();
    return new Wanted(addresses(given, troubles), addresses(feeds, troubles), addresses(sitemaps, troubles), troubles);
  }

  private static List<URI> addresses(List<String> written, List<Trouble> troubles) {
    List<URI> addresses = new ArrayList<>();
    for (String each : written) {
      switch (Address.of(each)) {
        case Outcome.Done<URI> done -> addresses.add(done.value());
        case Outcome.SetAside<URI> aside -> troubles.add(aside.why());
      }
    }
    return addresses;
  }

  private int dryRun(Wanted wanted) {
    Map<String, Integer> asked = new TreeMap<>();
    List.of(wanted.pages, wanted.feeds, wanted.sitemaps).forEach(list -> list.forEach(each -> asked.merge(each.getRawAuthority(), 1, Integer::sum)));
    asked.forEach((host, times) -> console.say(host + " " + times));
    wanted.feeds.forEach(feed -> console.warn(feed + ": the hosts of its pages are known when it was read."));
    wanted.sitemaps.forEach(map -> console.warn(map + ": up to " + limit + " pages of this host alone."));
    console.setAside(wanted.troubles);
    console.warn("Nothing was asked of the network. Each host is asked for its robots.txt too; where a redirect leads is known when it was asked.");
    return wanted.troubles.isEmpty() ? Exit.DONE : Exit.SET_ASIDE;
  }

  private int fetch(Case open, Wanted wanted) throws IOException {
    try (Fetcher fetcher = new Fetcher(options.rules()); Fetching fetching = new Fetching(open, fetcher, this::heard)) {
      wanted.troubles.forEach(fetching::aside);
      List<URI> all = new ArrayList<>(wanted.pages);
      wanted.feeds.forEach(feed -> all.addAll(fetching.ofFeed(feed, limit)));
      wanted.sitemaps.forEach(map -> all.addAll(fetching.ofSitemap(map, limit)));
      fetching.pages(all, Math.clamp(hosts, 1, 32));
    }
    console.warn(name + ": " + count("new") + " new, " + count("revision") + " revised, " + count("known") + " known, " + count("unchanged")
        + " unchanged, " + count("set-aside") + " set aside. To trace: whence trace " + name);
    if (warc != null) {
      console.write(warc, open.fetches()::export);
    }
    return count("set-aside") > 0 ? Exit.SET_ASIDE : Exit.DONE;
  }

  private int count(String word) {
    return counts.getOrDefault(word, 0);
  }

  private void heard(Came came) {
    String line = switch (came) {
      case Came.Unchanged same -> "unchanged - " + same.address() + " (since " + same.since() + ")";
      case Came.Taken taken -> switch (taken.added()) {
        case Added.New n -> "new " + n.article() + " " + n.input();
        case Added.Revision r -> "revision " + r.article() + " of " + r.before() + " " + r.input();
        case Added.Known k -> "known " + k.article() + " " + k.input();
        case Added.Aside a -> "set-aside - " + a.why().line();
      };
    };
    counts.merge(line.substring(0, line.indexOf(' ')), 1, Integer::sum);
    console.say(line);
  }
}
