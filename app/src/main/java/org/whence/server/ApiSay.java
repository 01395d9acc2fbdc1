package org.whence.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.whence.casefile.Rows;

/** Says an answer of the API, with a mark by which it is known again (RFC 9110, section 8.8.3). */
final class ApiSay {
  private static final int MARK = 16;

  private ApiSay() {}

  /** A mark for what is told apart by some words. */
  static String mark(String of) {
    return mark(of.getBytes(StandardCharsets.UTF_8));
  }

  private static String mark(byte[] bytes) {
    try {
      return "\"" + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, MARK) + "\"";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform must support SHA-256", e);
    }
  }

  /** Sets the mark of what is asked for; true where who asks has it already, who is told so. */
  static boolean isKnown(Context at, String mark) {
    at.header("ETag", mark).header("Cache-Control", "private, no-cache");
    String known = at.header("If-None-Match");
    if (known == null) {
      return false;
    }
    for (String each : known.split(",")) {
      String one = each.strip();
      if (one.equals("*") || (one.startsWith("W/") ? one.substring(2) : one).equals(mark)) {
        at.status(304);
        return true;
      }
    }
    return false;
  }

  /** JSON that stays as it is until the next trace or change. */
  static void json(Context at, JsonNode body) {
    json(at, body.toString().getBytes(StandardCharsets.UTF_8));
  }

  static void json(Context at, byte[] body) {
    if (!isKnown(at, mark(body))) {
      at.contentType("application/json").result(body);
    }
  }

  /** JSON that is another in a moment, or that says what was done. */
  static void live(Context at, int status, JsonNode body) {
    at.status(status).header("Cache-Control", "no-store").contentType("application/json").result(body.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** A part of a list. */
  static <T> void part(Context at, Rows<T> rows, Function<T, ObjectNode> form) {
    json(at, body(at, rows, form));
  }

  static <T> ObjectNode body(Context at, Rows<T> rows, Function<T, ObjectNode> form) {
    ObjectNode out = ApiForms.object();
    ArrayNode items = out.putArray("items");
    rows.rows().forEach(row -> items.add(form.apply(row)));
    String next = rows.next();
    out.put("next", next);
    if (next != null) {
      at.header("Link", "<" + at.path() + "?" + others(at) + "cursor=" + Addresses.encoded(next) + ">; rel=\"next\"");
    }
    return out;
  }

  /** The parameters of the request without its cursor. */
  private static String others(Context at) {
    StringBuilder out = new StringBuilder();
    at.queryParamMap().forEach((name, values) -> {
      if (!name.equals("cursor")) {
        values.forEach(value -> out.append(Addresses.encoded(name)).append('=').append(Addresses.encoded(value)).append('&'));
      }
    });
    return out.toString();
  }

  /** The part after a row, of a list that is held whole. */
  static <T> Rows<T> after(List<T> all, @Nullable String cursor, int most, Function<T, String> key) {
    int from = 0;
    if (cursor != null) {
      while (from < all.size() && !key.apply(all.get(from)).equals(cursor)) {
        from++;
      }
      if (from == all.size()) {
        throw Fault.wrong("There is no such place in this list.", "Begin without a cursor, and go on with the one you were given.");
      }
      from++;
    }
    int to = Math.min(all.size(), from + most);
    return new Rows<>(all.subList(from, to), to < all.size() ? key.apply(all.get(to - 1)) : null);
  }

  /** Sends to what stands for an old id today. */
  static void moved(Context at, String to) {
    String query = at.queryString();
    at.status(308).header("Location", query == null ? to : to + "?" + query).header("Cache-Control", "private, no-cache");
  }
}
