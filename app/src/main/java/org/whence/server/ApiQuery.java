package org.whence.server;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.model.Anchor;
import org.whence.model.ArticleId;

/** What a request to the API asks for; what is not of the contract is refused with how it is right. */
final class ApiQuery {
  private static final int PART = 50;
  private static final int LARGEST_PART = 500;
  private static final int LONGEST_CURSOR = 1_000;
  private static final int DEEPEST = 20;

  /** Bytes up to which what is too large is read before it is refused; what claims to be larger is refused at once. */
  private static final int READ_ON = 1 << 20;

  private static final ObjectMapper JSON = new ObjectMapper(
      JsonFactory.builder().streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build()).build())
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private ApiQuery() {}

  /** Refuses parameters that the contract does not have, each given at most once. */
  static void only(Context at, Set<String> names) {
    at.queryParamMap().forEach((name, values) -> {
      if (!names.contains(name) || values.size() > 1) {
        String known = names.isEmpty() ? "It takes none." : "It takes, each once: " + String.join(", ", names.stream().sorted().toList()) + ".";
        throw Fault.wrong(names.contains(name) ? name + " was given more than once." : "There is no such parameter here.", known);
      }
    });
  }

  static int limit(Context at) {
    int limit = number(at, "limit", PART);
    if (limit < 1 || limit > LARGEST_PART) {
      throw Fault.wrong("limit is out of bounds.", "Give 1 to " + LARGEST_PART + ".");
    }
    return limit;
  }

  static @Nullable String cursor(Context at) {
    return text(at, "cursor", LONGEST_CURSOR);
  }

  /** A whole number from 0; the other where none is given. */
  static int number(Context at, String name, int other) {
    String given = text(at, name, 20);
    if (given == null) {
      return other;
    }
    if (!given.matches("[0-9]{1,9}")) {
      throw Fault.wrong(name + " is no whole number from 0.", "Give it in digits.");
    }
    return Integer.parseInt(given);
  }

  static boolean yes(Context at, String name, boolean other) {
    String given = text(at, name, 20);
    if (given != null && !given.equals("true") && !given.equals("false")) {
      throw Fault.wrong(name + " is neither true nor false.", "Give one of them.");
    }
    return given == null ? other : given.equals("true");
  }

  static @Nullable String text(Context at, String name, int longest) {
    String given = at.queryParam(name);
    if (given != null && given.length() > longest) {
      throw Fault.wrong(name + " is longer than " + longest + " characters.", "Give less.");
    }
    return given == null || given.isBlank() ? null : given.strip();
  }

  static String required(Context at, String name, int longest) {
    String given = text(at, name, longest);
    if (given == null) {
      throw Fault.wrong(name + " is missing.", "Give it as a parameter: ?" + name + "=...");
    }
    return given;
  }

  static @Nullable LocalDate day(Context at, String name) {
    String given = text(at, name, 40);
    try {
      return given == null ? null : LocalDate.parse(given);
    } catch (DateTimeException e) {
      throw Fault.wrong(name + " is not a day.", "Give it as 2031-04-14.");
    }
  }

  static @Nullable Instant moment(Context at, String name) {
    String given = text(at, name, 60);
    try {
      return given == null ? null : Instant.parse(given);
    } catch (DateTimeException e) {
      throw Fault.wrong(name + " is not a moment.", "Give it as 2031-04-14T08:00:00Z.");
    }
  }

  /** A word of a closed list, as the contract has it; null where none is given. */
  static <E extends Enum<E>> @Nullable E word(Context at, String name, List<E> all) {
    String given = text(at, name, 60);
    for (E each : all) {
      if (ApiForms.word(each).equals(given)) {
        return each;
      }
    }
    if (given != null) {
      throw Fault.wrong(name + " is none of its words.", "Give one of: " + String.join(", ", all.stream().map(ApiForms::word).toList()) + ".");
    }
    return null;
  }

  /** The number in the path. */
  static int number(Context at) {
    String given = at.pathParam("number");
    if (!given.matches("[1-9][0-9]{0,8}")) {
      throw Fault.unknown("There is none of this number.", "See the list.");
    }
    return Integer.parseInt(given);
  }

  /** The media type of what was sent, in small letters and without its parameters. */
  static String mediaType(Context at) {
    String stated = at.contentType();
    return stated == null ? "" : stated.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  /** The bytes of what was sent; refuses more than so many, as soon as it is known. */
  static byte[] bytes(Context at, long most) {
    try (InputStream in = at.req().getInputStream()) {
      long length = at.req().getContentLengthLong();
      if (length > most) {
        in.readNBytes(length > READ_ON ? 0 : (int) length); // who is still sending when the connection ends would lose the answer
        throw tooLarge(most);
      }
      byte[] bytes = in.readNBytes((int) most + 1);
      if (bytes.length > most) {
        throw tooLarge(most);
      }
      return bytes;
    } catch (IOException e) {
      throw Fault.of(400, "cut-off", "What was sent ends early, or came too slowly.", "Send it again.");
    }
  }

  private static Fault tooLarge(long most) {
    return Fault.of(413, "too-large", "This is more than the server takes at once.", "Send at most " + most + " bytes.");
  }

  /** A JSON object with no other fields than these. */
  static JsonNode body(Context at, long most, String... fields) {
    if (!mediaType(at).equals("application/json")) {
      throw Fault.of(415, "wrong-format", "This is not read here.", "Send JSON, with Content-Type: application/json.");
    }
    return object(parsed(bytes(at, most)), fields);
  }

  private static JsonNode parsed(byte[] bytes) {
    try {
      return JSON.readTree(bytes);
    } catch (JsonProcessingException e) {
      String place = e.getLocation() == null ? "" : " (line " + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr() + ")";
      throw Fault.wrong("This is not JSON" + place + ".", "Send one JSON object in UTF-8, at most " + DEEPEST + " deep.");
    } catch (IOException e) {
      throw Fault.wrong("This is not JSON.", "Send one JSON object in UTF-8.");
    }
  }

  /** The node as an object with no other fields than these. */
  static JsonNode object(JsonNode node, String... fields) {
    if (!node.isObject()) {
      throw Fault.wrong("This is not a JSON object.", "Send one with: " + String.join(", ", fields) + ".");
    }
    node.fieldNames().forEachRemaining(name -> {
      if (!Arrays.asList(fields).contains(name)) {
        throw Fault.wrong("There is no such field here.", "Send only: " + String.join(", ", fields) + ".");
      }
    });
    return node;
  }

  /** A text of a JSON object; refuses one that is missing, blank or too long. */
  static String field(JsonNode node, String name, int longest) {
    String value = optional(node, name, longest);
    if (value == null || value.isBlank()) {
      throw Fault.wrong(name + " is missing.", "Give it as a string.");
    }
    return value;
  }

  static @Nullable String optional(JsonNode node, String name, int longest) {
    JsonNode value = node.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (!value.isTextual() || value.textValue().length() > longest) {
      throw Fault.wrong(name + " is no string of at most " + longest + " characters.", "Give it so.");
    }
    return value.textValue();
  }

  /** A place in an article by its words. */
  static Anchor anchor(JsonNode node) {
    JsonNode at = object(node, "article", "exact", "prefix", "suffix");
    String prefix = optional(at, "prefix", 200);
    String suffix = optional(at, "suffix", 200);
    return new Anchor(
        new ArticleId(field(at, "article", 40)), prefix == null ? "" : prefix, field(at, "exact", 5_000), suffix == null ? "" : suffix);
  }
}
