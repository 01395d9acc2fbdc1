package org.whence.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.whence.model.Fact;

/** What a page's head says about its article: meta tags, link tags, title, JSON-LD. */
final class PageFacts {
  private static final int LONGEST = 2_000;

  final JsonLd json;
  private final Map<String, String> metas = new HashMap<>();
  private final String title;
  private final @Nullable String canonical;
  private final Fact.From addressFrom;
  private final String lang;

  /** The authors that JSON-LD states; null before they were asked for. */
  private @Nullable List<String> stated;

  PageFacts(PageWalk heads) {
    this.json = JsonLd.of(heads.scripts);
    for (Element meta : heads.metas) {
      meta(meta, "property");
      meta(meta, "name");
      meta(meta, "itemprop");
      meta(meta, "http-equiv");
    }
    this.title = heads.title == null ? "" : heads.title.text().strip();
    String link = linked(heads.links);
    String open = meta("og:url");
    this.addressFrom = link == null ? Fact.From.META : Fact.From.LINK;
    this.canonical = link != null ? link : open.startsWith("http") ? open : null;
    Element html = heads.html;
    String stated = html == null ? "" : html.attr("lang").isBlank() ? html.attr("xml:lang") : html.attr("lang");
    this.lang = stated.isBlank() ? meta("content-language", "language", "og:locale", "dc.language") : stated;
  }

  private void meta(Element meta, String attribute) {
    String name = meta.attr(attribute);
    String content = name.isEmpty() ? "" : meta.attr("content").strip();
    if (!content.isEmpty() && content.length() <= LONGEST) {
      metas.putIfAbsent(name.toLowerCase(Locale.ROOT), content);
    }
  }

  private static @Nullable String linked(List<Element> links) {
    for (Element link : links) {
      if (link.attr("rel").equalsIgnoreCase("canonical") && link.attr("href").startsWith("http")) {
        return link.attr("href").strip();
      }
    }
    return null;
  }

  /** The first of the tags that has content; empty where none has. */
  String meta(String... names) {
    for (String name : names) {
      String content = metas.get(name);
      if (content != null) {
        return content;
      }
    }
    return "";
  }

  @Nullable String canonical() {
    return canonical;
  }

  Fact.From addressFrom() {
    return addressFrom;
  }

  String lang() {
    return lang;
  }

  String description() {
    String own = meta("og:description", "description", "twitter:description");
    return own.isEmpty() ? String.valueOf(json.value("description")) : own;
  }

  /** Headlines the page states, the surest first. */
  List<String> titles() {
    List<String> titles = new ArrayList<>();
    String headline = json.value("headline");
    for (String one : new String[] {meta("og:title"), headline == null ? "" : headline, meta("twitter:title", "dc.title", "title"), bareTitle()}) {
      if (!one.isBlank() && !titles.contains(one)) {
        titles.add(one);
      }
    }
    return titles;
  }

  /** The title without the outlet's name behind its last bar or dash. */
  private String bareTitle() {
    int at = suffix();
    return at < 0 ? title : title.substring(0, at).strip();
  }

  private int suffix() {
    int best = -1;
    for (String sign : new String[] {" | ", " - ", " \u2013 ", " \u2014 ", " \u2022 ", " :: ", " \u00BB "}) {
      int at = title.lastIndexOf(sign);
      best = Math.max(best, at);
    }
    return best > 10 && best > title.length() / 3 ? best : -1;
  }

  /** The outlet as the page names it; null where it does not. */
  @Nullable String outlet() {
    String site = meta("og:site_name");
    if (!site.isEmpty() && site.length() <= 60) {
      return site;
    }
    String publisher = json.publisher();
    if (publisher != null && publisher.length() <= 60) {
      return publisher;
    }
    String named = meta("application-name", "cre", "dc.publisher", "publisher", "copyright");
    int at = suffix();
    String tail = at < 0 ? "" : title.substring(at + 3).strip();
    if (TextFacts.isOutletName(tail)) {
      return tail;
    }
    return !named.isEmpty() && named.length() <= 40 && !named.startsWith("http") ? named : null;
  }

  Fact.From outletFrom() {
    String site = meta("og:site_name");
    String publisher = json.publisher();
    boolean tag = !site.isEmpty() && site.length() <= 60;
    return tag || publisher == null || publisher.length() > 60 ? Fact.From.META : Fact.From.JSON_LD;
  }

  Fact.From authorsFrom() {
    return statedAuthors().isEmpty() ? Fact.From.META : Fact.From.JSON_LD;
  }

  private List<String> statedAuthors() {
    List<String> known = stated;
    if (known == null) {
      known = readAuthors();
      stated = known;
    }
    return known;
  }

  private List<String> readAuthors() {
    List<String> names = new ArrayList<>();
    for (String name : json.authors()) {
      add(names, name);
    }
    return names;
  }

  /** Names from JSON-LD, else from tags. */
  List<String> authors() {
    List<String> names = new ArrayList<>(statedAuthors());
    String named = meta("author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "byl", "dcterms.creator", "citation_author");
    if (names.isEmpty() && !named.isEmpty() && named.length() <= 200 && !named.startsWith("http")) {
      for (String part : NameWords.cut(named, ";")) {
        add(names, part);
      }
    }
    return names;
  }

  /** The names of one value, which may end in the outlet or in what its author is ("Ana Quill, Tellmark Courier"). */
  private void add(List<String> names, String value) {
    for (String part : value.split(",")) {
      String name = NameWords.withoutBy(part.strip());
      boolean site = name.indexOf('@') >= 0 || name.endsWith(".com") || name.startsWith("http") || name.equals(meta("og:site_name"));
      if (!name.isEmpty() && !site && !TextFacts.isOutletName(name) && !names.contains(name)) {
        names.add(name);
      }
    }
  }
}
