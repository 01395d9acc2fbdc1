package org.whence.bench.cascades;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;

/** The lines of a file of wordings: {@code key = words} under the head of its section; a key may stand on many lines. */
final class Wordings {

  private final Map<String, Map<String, List<String>>> sections = new TreeMap<>();

  private Wordings() {}

  /** The wordings of a resource of this package. */
  static Wordings of(String name) throws IOException {
    Wordings out = new Wordings();
    try (InputStream in = Wordings.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("there are no wordings " + name);
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      String section = "";
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int is = line.indexOf(" = ");
        if (line.startsWith("[")) {
          section = line.substring(1, line.length() - 1);
        } else if (is > 0 && !line.startsWith("#")) {
          String key = line.substring(0, is);
          out.sections.computeIfAbsent(section, k -> new TreeMap<>()).computeIfAbsent(key, k -> new ArrayList<>()).add(line.substring(is + 3));
        }
      }
    }
    return out;
  }

  /** The names of the sections that begin with a word, without it, sorted. */
  List<String> sections(String word) {
    TreeSet<String> out = new TreeSet<>();
    for (String section : sections.keySet()) {
      if (section.startsWith(word + " ")) {
        out.add(section.substring(word.length() + 1));
      }
    }
    return List.copyOf(out);
  }

  /** All wordings of a key; none where it has none. */
  List<String> all(String section, String key) {
    return sections.getOrDefault(section, Map.of()).getOrDefault(key, List.of());
  }

  String one(String section, String key, int index) {
    List<String> all = all(section, key);
    if (all.isEmpty()) {
      throw new IllegalArgumentException("no wording for " + key + " in " + section);
    }
    return all.get(index % all.size());
  }

  String any(String section, String key, Random random) {
    return one(section, key, random.nextInt(1000));
  }
}
