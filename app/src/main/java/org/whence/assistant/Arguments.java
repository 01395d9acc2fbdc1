package org.whence.assistant;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** What a tool was called with; whatever does not fit is answered by how to put it right. */
final class Arguments {
  static final String CURSOR = "cursor";

  /** Characters of one argument: longer ones are no question. */
  private static final int LONGEST = 1_000;

  /** Where no list goes on any more. */
  private static final int FARTHEST = 1_000_000;

  private final String tool;
  private final Map<String, Object> given;

  /** Arguments of a tool that knows certain names. */
  Arguments(String tool, @Nullable Map<String, Object> given, Set<String> known) throws Unanswerable {
    this.tool = tool;
    this.given = new TreeMap<>();
    for (Map.Entry<String, Object> one : given == null ? Set.<Map.Entry<String, Object>>of() : given.entrySet()) {
      if (!known.contains(one.getKey())) {
        throw new Unanswerable(tool + " has no argument \"" + shown(one.getKey()) + "\". It takes: " + String.join(", ", new TreeSet<>(known)) + ".");
      }
      if (one.getValue() != null) {
        this.given.put(one.getKey(), one.getValue());
      }
    }
  }

  static String shown(String words) {
    String line = Shown.line(words);
    return line.codePointCount(0, line.length()) <= 60 ? line : line.substring(0, line.offsetByCodePoints(0, 60)) + "...";
  }

  boolean has(String name) {
    return given.containsKey(name);
  }

  /** Words, stripped; null where there are none. */
  @Nullable String words(String name) throws Unanswerable {
    Object value = given.get(name);
    if (value == null) {
      return null;
    }
    if (!(value instanceof String words)) {
      throw new Unanswerable(name + " must be a string. Put it in quotation marks.");
    }
    if (words.length() > LONGEST) {
      throw new Unanswerable(name + " is longer than " + LONGEST + " characters. Give a shorter one.");
    }
    return words.isBlank() ? null : words.strip();
  }

  String must(String name, String example) throws Unanswerable {
    String words = words(name);
    if (words == null) {
      throw new Unanswerable(tool + " needs " + name + ". Give it, such as " + name + ": \"" + example + "\".");
    }
    return words;
  }

  @Nullable LocalDate day(String name) throws Unanswerable {
    String words = words(name);
    try {
      return words == null ? null : LocalDate.parse(words);
    } catch (DateTimeException e) {
      throw new Unanswerable(name + ": \"" + shown(words == null ? "" : words) + "\" is no day. Give it as 2031-04-14.");
    }
  }

  int number(String name, int otherwise, int least, int most) throws Unanswerable {
    Object value = given.get(name);
    if (value == null) {
      return otherwise;
    }
    boolean whole = value instanceof Integer || value instanceof Long;
    long number = whole ? ((Number) value).longValue() : least - 1L;
    if (number < least || number > most) {
      throw new Unanswerable(name + " must be a whole number from " + least + " to " + most + ".");
    }
    return (int) number;
  }

  /** Where a list would go on by a cursor that is not yet known to be of this question; 0 where none is given. */
  int begins() throws Unanswerable {
    String cursor = words(CURSOR);
    try {
      String plain = cursor == null ? "0." : new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
      return Math.clamp(Integer.parseInt(plain.substring(0, Math.max(0, plain.indexOf('.')))), 0, FARTHEST);
    } catch (IllegalArgumentException e) {
      throw new Unanswerable("cursor is none that was given out here. Ask again without cursor.");
    }
  }

  /** Where a list goes on, by the cursor of its last part; 0 where none is given. */
  int from(long all) throws Unanswerable {
    String cursor = words(CURSOR);
    int from = begins();
    if (cursor == null || from > 0 && from < all && cursor.equals(cursor(from, all))) {
      return from;
    }
    throw new Unanswerable("cursor is of another question, or the case was traced anew since. Ask again without cursor.");
  }

  /** What to give to have the rest of a list from a place on. */
  String cursor(int from, long all) {
    CRC32 question = new CRC32();
    StringBuilder words = new StringBuilder(tool);
    given.forEach((name, value) -> words.append(name.equals(CURSOR) ? "" : "\0" + name + "=" + value));
    question.update(words.append('\0').append(all).toString().getBytes(StandardCharsets.UTF_8));
    String plain = from + "." + Long.toHexString(question.getValue());
    return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
  }
}
