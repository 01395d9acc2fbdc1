package org.whence.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;
import org.whence.model.RawPage;
import org.whence.text.WordList;

/** What a feed or an agency's record says of one article, gathered while it is read. */
final class Item {
  static final String ONLY_SUMMARY = "only a summary was given: the article itself was not read";

  static final String EMPTY = "it holds neither an article nor a summary";

  /** A description of so many words is the article: no feed's teaser is as long. */
  private static final int ARTICLE_WORDS = 120;

  private static final Set<String> BYLINE_WORDS = WordList.words(Item.class, "byline-words.txt");

  @Nullable String title;
  @Nullable String url;
  @Nullable String outlet;
  @Nullable String date;
  @Nullable String lang;
  final List<String> authors = new ArrayList<>();
  final List<String> notes = new ArrayList<>();

  /** The article as markup. */
  @Nullable String html;

  /** The article as plain text. */
  @Nullable String text;

  /** What stands for the article where it is not given; markup or text. */
  @Nullable String summary;

  /** Adds the names of a byline, without the word before them. */
  void byline(@Nullable String words) {
    String name = line(words);
    int space = name == null ? -1 : name.indexOf(' ');
    if (name != null && space > 0 && BYLINE_WORDS.contains(name.substring(0, space))) {
      name = name.substring(space + 1).strip();
    }
    if (name != null && !authors.contains(name)) {
      authors.add(name);
    }
  }

  /** The item's page; null where it has no words but its title. */
  @Nullable RawPage page(String input) {
    String body = words(html);
    if (body == null && words(text) != null) {
      return page(input, RawPage.Form.TEXT, text);
    }
    if (body == null) {
      body = words(summary);
      if (body == null) {
        return null;
      }
      if (length(body) < ARTICLE_WORDS) {
        notes.add(ONLY_SUMMARY);
      }
    }
    if (body.indexOf('<') < 0) {
      return page(input, RawPage.Form.TEXT, org.jsoup.parser.Parser.unescapeEntities(body, false));
    }
    return page(input, RawPage.Form.HTML, asPage(body));
  }

  /** What to do where it has no words. */
  String mend() {
    return "Fetch the page it points at" + (url == null ? "." : ": " + Desk.plain(url, 300));
  }

  private RawPage page(String input, RawPage.Form form, @Nullable String content) {
    return new RawPage(input, form, content == null ? "" : content, url, outlet, date, lang, title, authors, notes);
  }

  /** A page around what is only its middle. */
  private String asPage(String body) {
    if (body.contains("<html") || body.contains("<body")) {
      return body;
    }
    String headline = title == null ? "" : Entities.escape(title);
    String language = lang == null ? "" : " lang=\"" + Entities.escape(lang) + "\"";
    return "<!DOCTYPE html><html" + language + "><head><title>" + headline + "</title></head><body><article><h1>" + headline + "</h1>\n" + body
        + "</article></body></html>";
  }

  private static int length(String body) {
    return Jsoup.parseBodyFragment(body).text().split(" ").length;
  }

  /** Words that are there; null where there are none. */
  static @Nullable String words(@Nullable String words) {
    return words == null || words.isBlank() ? null : words.strip();
  }

  /** A line of words out of markup or escaped characters. */
  static @Nullable String line(@Nullable String words) {
    String given = words(words);
    if (given == null || given.indexOf('<') < 0 && given.indexOf('&') < 0) {
      return given == null ? null : given.replaceAll("\\s+", " ");
    }
    return words(Jsoup.parseBodyFragment(given).text());
  }
}
