package org.whence.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Block;
import org.whence.model.Language;
import org.whence.model.Moment;
import org.whence.model.Outlet;
import org.whence.model.Role;

/** Input lines as articles. Every line of the text is a block of the body: the extraction of pages is not wired yet. */
final class Articles {

  private Articles() {}

  /** The article of a line's text and of what the line says about it. */
  static Article of(ObjectNode line) {
    String given = line.path("text").asText();
    String title = Input.value(line, "title");
    String outlet = Input.value(line, "outlet") == null ? Input.value(line, "source") : Input.value(line, "outlet");
    String url = Input.value(line, "url");
    String date = Input.value(line, "date");
    List<Block> blocks = new ArrayList<>();
    String text = given;
    int from = 0;
    if (title != null && !given.startsWith(title)) {
      text = title + "\n\n" + given;
      from = title.length();
      blocks.add(new Block(0, from, Role.HEADLINE, "given"));
    }
    body(text, from, blocks);
    return article(line, text, blocks, outlet == null ? null : new Outlet(outlet, null), url, date);
  }

  /** The article of a line's text alone, so that its positions are those of the text. */
  static Article bare(ObjectNode line) {
    List<Block> blocks = new ArrayList<>();
    String text = line.path("text").asText();
    body(text, 0, blocks);
    return article(line, text, blocks, null, null, null);
  }

  private static void body(String text, int from, List<Block> blocks) {
    for (int at = from; at < text.length(); at++) {
      int newline = text.indexOf('\n', at);
      int end = newline < 0 ? text.length() : newline;
      if (!text.substring(at, end).isBlank()) {
        blocks.add(new Block(at, end, Role.BODY, "line"));
      }
      at = end;
    }
  }

  private static Article article(
      ObjectNode line, String text, List<Block> blocks, @Nullable Outlet outlet, @Nullable String url, @Nullable String date) {
    String lang = Input.value(line, "lang");
    Language language = lang == null ? Language.ENGLISH : new Language(lang);
    ArticleId id = ArticleId.of(url, outlet == null ? null : outlet.name(), date, text);
    return new Article(id, "line", text, blocks, language, outlet, url, day(date), null, List.of(), List.of());
  }

  private static @Nullable Moment day(@Nullable String date) {
    try {
      return date == null || date.length() < 10 ? null : Moment.day(date, LocalDate.parse(date.substring(0, 10)));
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
