package org.whence.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page as it was given: its characters, and what was said about it beside them.
 *
 * @param input where it was read from, as the user named it ("folder/page.html", "articles.jsonl line 3")
 * @param content the characters of the page, markup included
 * @param url given address
 * @param outlet given name of the publisher
 * @param date given time of publication, in whatever form
 * @param lang given language tag
 * @param title given headline
 * @param authors given names; empty where none were
 * @param notes what the reader had to assume ("not valid UTF-8, read as windows-1252")
 */
public record RawPage(
    String input,
    Form form,
    String content,
    @Nullable String url,
    @Nullable String outlet,
    @Nullable String date,
    @Nullable String lang,
    @Nullable String title,
    List<String> authors,
    List<String> notes) {

  /** What the characters are. */
  public enum Form {
    TEXT,
    HTML
  }

  public RawPage {
    authors = List.copyOf(authors);
    notes = List.copyOf(notes);
  }

  /** Plain text of which nothing else is known. */
  public static RawPage text(String input, String content) {
    return new RawPage(input, Form.TEXT, content, null, null, null, null, null, List.of(), List.of());
  }

  /** A page of markup of which nothing else is known. */
  public static RawPage html(String input, String content) {
    return new RawPage(input, Form.HTML, content, null, null, null, null, null, List.of(), List.of());
  }

  /** The same page, its address given. */
  public RawPage at(@Nullable String address) {
    return new RawPage(input, form, content, address, outlet, date, lang, title, authors, notes);
  }

  /** The same page with what else was given about it; null where nothing was. */
  public RawPage by(@Nullable String publisher, @Nullable String day, @Nullable String language, @Nullable String headline) {
    return new RawPage(input, form, content, url, publisher, day, language, headline, authors, notes);
  }
}
