package org.whence.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The description of an unnamed source, taken apart: what they are, of which nation, of which house. English and Spanish words fall together.
 *
 * @param roles what they are ("official", "researcher"); empty where the text says only "a source"
 * @param nations ISO codes of the nations it names
 * @param rest its other telling words, in plain form
 * @param refersBack whether it points at a source named before ("the same source", "one of them")
 */
public record Described(Set<String> roles, Set<String> nations, Set<String> rest, boolean refersBack) {

  private static final Map<String, String> LEXICON = lexicon();

  public Described {
    roles = Set.copyOf(roles);
    nations = Set.copyOf(nations);
    rest = Set.copyOf(rest);
  }

  /** Takes a printed description apart. */
  public static Described of(String printed) {
    Set<String> roles = new TreeSet<>();
    Set<String> nations = new TreeSet<>();
    Set<String> rest = new TreeSet<>();
    boolean back = false;
    for (String word : Plain.form(printed).split(" ")) {
      String meaning = LEXICON.get(word);
      if (meaning == null) {
        if (!word.isEmpty()) {
          rest.add(word);
        }
      } else if (meaning.startsWith("nation:")) {
        nations.add(meaning.substring(7));
      } else if (meaning.startsWith("role:")) {
        roles.add(meaning.substring(5));
      } else if (meaning.equals("back")) {
        back = true;
      }
    }
    return new Described(roles, nations, rest, back);
  }

  /** Whether nothing printed keeps the two apart: no other role, no other nation. Being so is never shown as being the same. */
  public boolean couldBe(Described other) {
    return meet(roles, other.roles) && meet(nations, other.nations);
  }

  /** Whether one text that prints both means one source by them: what one says of it the other says too, or leaves out. */
  public boolean isWithin(Described other) {
    return other.roles.containsAll(roles)
        && other.nations.containsAll(nations)
        && (other.rest.containsAll(rest) || refersBack && rest.isEmpty());
  }

  /** Whether the description tells nothing but that there is someone. */
  public boolean isBare() {
    return roles.isEmpty() && nations.isEmpty() && rest.isEmpty();
  }

  private static boolean meet(Set<String> one, Set<String> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return true;
    }
    for (String word : one) {
      if (other.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private static Map<String, String> lexicon() {
    Map<String, String> out = new TreeMap<>();
    try (InputStream in = Described.class.getResourceAsStream("described.tsv")) {
      if (in == null) {
        throw new IllegalStateException("org/whence/text/described.tsv is missing from the jar; build it again");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        String[] cells = line.split("\t");
        for (String word : cells[1].split(" ")) {
          out.put(word, cells[0]);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out;
  }
}
