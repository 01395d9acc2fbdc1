package org.whence.bench.copies;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * One invented event: a report, its translation, the same report reworded by hand sentence by sentence, and reports made without knowledge of it.
 */
record Event(Told original, Told translation, Told reworded, List<Told> own) {

  private static final int EVENTS = 10;

  /** The events that rules may be written with, or those that are only scored. */
  static List<Event> part(boolean held) {
    List<Event> out = new ArrayList<>();
    for (int i = 1; i <= EVENTS; i++) {
      if (i % 2 == (held ? 0 : 1)) {
        out.add(read(String.format(java.util.Locale.ROOT, "events/%02d.txt", i)));
      }
    }
    return out;
  }

  private static Event read(String name) {
    List<Told> original = new ArrayList<>();
    List<Told> translation = new ArrayList<>();
    List<Told> reworded = new ArrayList<>();
    List<Told> own = new ArrayList<>();
    for (String section : text(name).split("(?m)^## ")) {
      if (!section.isBlank()) {
        List<String> lines = section.lines().toList();
        String[] head = lines.get(0).split(" ");
        List<Told> list =
            switch (head[0]) {
              case "original" -> original;
              case "translation" -> translation;
              case "reworded" -> reworded;
              case "own" -> own;
              default -> throw new IllegalArgumentException(name + ": no section is called '" + head[0] + "'");
            };
        list.add(Told.first(head[1], lines.get(1), lines.subList(2, lines.size())));
      }
    }
    return new Event(original.get(0), translation.get(0), reworded.get(0), own);
  }

  static String text(String name) {
    try (InputStream in = Event.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalArgumentException("there is no " + name + " beside " + Event.class.getName());
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
