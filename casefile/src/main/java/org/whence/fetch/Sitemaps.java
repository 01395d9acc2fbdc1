package org.whence.fetch;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.whence.model.Outcome;
import org.whence.model.Trouble;

/** The pages that a sitemap lists, and the sitemaps that an index lists: the newest first, those of its own host alone, as its protocol has it. */
final class Sitemaps {
  private static final int MOST_SITEMAPS = 50;

  private final Fetcher fetcher;
  private final int unpacked;
  private final Consumer<Trouble> aside;
  private final Deque<URI> waiting = new ArrayDeque<>();
  private final Set<URI> seen = new LinkedHashSet<>();
  private final Set<URI> pages = new LinkedHashSet<>();

  Sitemaps(Fetcher fetcher, int unpacked, Consumer<Trouble> aside) {
    this.fetcher = fetcher;
    this.unpacked = unpacked;
    this.aside = aside;
  }

  /** At most so many pages. */
  List<URI> pages(URI sitemap, int limit, BiConsumer<URI, Visit> visited) {
    waiting.add(sitemap);
    while (!waiting.isEmpty() && pages.size() < limit && seen.size() < MOST_SITEMAPS) {
      URI next = waiting.removeFirst();
      if (seen.add(next)) {
        Visit visit = fetcher.visit(next, Conditions.NONE);
        visited.accept(next, visit);
        switch (visit.outcome()) {
          case Outcome.Done<Fetched> done -> read(done.value());
          case Outcome.SetAside<Fetched> why -> aside.accept(why.why());
        }
      }
    }
    return pages.stream().limit(limit).toList();
  }

  private void read(Fetched fetched) {
    try {
      byte[] bytes = fetched.bytes();
      boolean gzip = bytes.length > 2 && (bytes[0] & 0xFF) == 0x1F && (bytes[1] & 0xFF) == 0x8B;
      byte[] text = gzip ? Coding.unpacked(bytes, "gzip", unpacked) : bytes;
      SiteMapParser parser = new SiteMapParser(false); // what lies beside its folder is read too, what lies on other hosts is not
      take(parser.parseSiteMap(text, fetched.address().toURL()), fetched.address());
    } catch (UnknownFormatException | IOException | RuntimeException e) {
      aside.accept(new Trouble(fetched.asked().toString(), "", "not a sitemap", "Give the address of the sitemap that robots.txt names."));
    } catch (Fault e) {
      aside.accept(new Trouble(fetched.asked().toString(), "", String.valueOf(e.getMessage()), e.mend()));
    }
  }

  /** An address with the time at which it is said to have changed. */
  private record Dated(URI address, Date changed) {}

  private void take(AbstractSiteMap map, URI from) {
    List<Dated> found = new ArrayList<>();
    if (map instanceof SiteMapIndex index) {
      index.getSitemaps().forEach(each -> put(found, each.getUrl().toString(), each.getLastModified(), from));
    } else if (map instanceof SiteMap site) {
      for (SiteMapURL each : site.getSiteMapUrls()) {
        put(found, each.getUrl().toString(), each.getLastModified(), from);
      }
    }
    found.sort(Comparator.comparing(Dated::changed).reversed());
    if (map.isIndex()) {
      found.forEach(each -> waiting.add(each.address()));
    } else {
      found.forEach(each -> pages.add(each.address()));
    }
  }

  private static void put(List<Dated> found, String written, @Nullable Date changed, URI from) {
    if (Address.of(written) instanceof Outcome.Done<URI> done && Address.host(done.value()).equals(Address.host(from))) {
      found.add(new Dated(done.value(), changed == null ? new Date(0) : changed));
    }
  }
}
