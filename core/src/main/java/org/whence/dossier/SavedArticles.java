package org.whence.dossier;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Block;
import org.whence.model.Fact;
import org.whence.model.Hyperlink;
import org.whence.model.Language;
import org.whence.model.Moment;
import org.whence.model.Outcome;
import org.whence.model.Outlet;
import org.whence.model.Role;
import org.whence.model.Trouble;

/**
 * The articles that a saved dossier carries, read back as they were: text, blocks, outlet, times. All else in a dossier follows from them, so that
 * tracing them again gives the same dossier.
 */
public final class SavedArticles {
  private static final int DEPTH = 50;
  private static final int LONGEST_TEXT = 50_000_000;
  private static final String WRITE_AGAIN = "Write the dossier again with: whence trace PATH --format json";

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEPTH).maxStringLength(LONGEST_TEXT).build())
                  .build())
          .build();

  /** Whether a file that begins so is a saved dossier: its first field says by which schema it was written. */
  public boolean isDossier(String beginning) {
    return beginning.replaceAll("\\s", "").startsWith("{\"schemaVersion\":");
  }

  /** The articles of one document, or of one dossier a line; each once. */
  public Outcome<List<Article>> read(String input, InputStream in) throws IOException {
    List<Article> out = new ArrayList<>();
    try (MappingIterator<JsonNode> documents = MAPPER.readerFor(JsonNode.class).readValues(in)) {
      while (documents.hasNextValue()) {
        JsonNode document = documents.nextValue();
        JsonNode dossiers = document.path("dossiers");
        if (dossiers.isArray()) {
          dossiers.forEach(dossier -> dossier.path("articles").forEach(article -> out.add(article(article))));
        } else {
          document.path("articles").forEach(article -> out.add(article(article)));
        }
      }
    } catch (JsonProcessingException e) {
      long line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      return new Outcome.SetAside<>(new Trouble(input, "line " + line, "the dossier is not JSON to its end", WRITE_AGAIN));
    } catch (IllegalArgumentException | DateTimeException e) {
      return new Outcome.SetAside<>(new Trouble(input, "", "an article of the dossier is broken: " + e.getMessage(), WRITE_AGAIN));
    }
    return out.isEmpty() ? new Outcome.SetAside<>(new Trouble(input, "", "the dossier carries no article", WRITE_AGAIN)) : new Outcome.Done<>(out);
  }

  private static Article article(JsonNode json) {
    String text = needed(json, "text");
    Positions positions = new Positions(text);
    List<Block> blocks = new ArrayList<>();
    for (JsonNode block : json.path("blocks")) {
      Role role = Role.valueOf(needed(block, "role").toUpperCase(Locale.ROOT));
      blocks.add(new Block(positions.of(block, "start"), positions.of(block, "end"), role, needed(block, "why")));
    }
    List<Hyperlink> links = new ArrayList<>();
    for (JsonNode link : json.path("links")) {
      links.add(new Hyperlink(positions.of(link, "start"), positions.of(link, "end"), needed(link, "target")));
    }
    List<String> authors = new ArrayList<>();
    json.path("authors").forEach(author -> authors.add(author.asText()));
    String outlet = optional(json, "outlet");
    return new Article(
        id(needed(json, "id")), needed(json, "input"), text, blocks, new Language(needed(json, "language")),
        outlet == null ? null : new Outlet(outlet, optional(json, "domain")), optional(json, "url"), moment(json.path("published")),
        moment(json.path("modified")), authors, links, facts(json));
  }

  private static List<Fact> facts(JsonNode json) {
    List<Fact> facts = new ArrayList<>();
    for (JsonNode fact : json.path("facts")) {
      Fact.Of of = Fact.Of.valueOf(needed(fact, "of").toUpperCase(Locale.ROOT));
      facts.add(new Fact(of, Fact.From.valueOf(needed(fact, "from").toUpperCase(Locale.ROOT))));
    }
    return facts;
  }

  private static ArticleId id(String value) {
    if (!value.matches("[0-9a-f]{16}")) {
      throw new IllegalArgumentException("'" + value + "' is no id of an article");
    }
    return new ArticleId(value);
  }

  private static @Nullable Moment moment(JsonNode json) {
    if (!json.isObject()) {
      return null;
    }
    return new Moment(needed(json, "stated"), Instant.parse(needed(json, "earliest")), Instant.parse(needed(json, "latest")));
  }

  private static String needed(JsonNode json, String name) {
    String value = optional(json, name);
    if (value == null) {
      throw new IllegalArgumentException("'" + name + "' is missing");
    }
    return value;
  }

  private static @Nullable String optional(JsonNode json, String name) {
    JsonNode value = json.path(name);
    return value.isTextual() ? value.asText() : null;
  }

  /** Turns code points of one text, asked for in rising order more often than not, into UTF-16 positions. */
  private static final class Positions {
    private final String text;
    private int points;
    private int units;

    Positions(String text) {
      this.text = text;
    }

    int of(JsonNode json, String name) {
      JsonNode value = json.path(name);
      if (!value.isInt() || value.asInt() < 0) {
        throw new IllegalArgumentException("'" + name + "' should be a position");
      }
      if (value.asInt() < points) {
        points = 0;
        units = 0;
      }
      try {
        units = text.offsetByCodePoints(units, value.asInt() - points);
      } catch (IndexOutOfBoundsException e) {
        throw new IllegalArgumentException("position " + value.asInt() + " is past the end of the text", e);
      }
      points = value.asInt();
      return units;
    }
  }
}
