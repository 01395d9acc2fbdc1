package org.whence.casefile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.whence.model.StoryLink;
import org.whence.model.Storyline;

/** Which stories of the last trace follow from one another. */
final class Storylines {
  private static final Codec<Storyline> CODEC = Codec.of(Storyline.class);

  private static final Codec<StoryLink> LINK = Codec.of(StoryLink.class);

  /** Links shown on either side of a story. */
  private static final int SHOWN = 5;

  private Storylines() {}

  /**
   * Puts lines in the place of those of the last trace.
   *
   * @param before the lines that are there; null where they are not known
   */
  static void put(Handle handle, List<Storyline> lines, @Nullable Collection<Storyline> before) {
    if (before == null) {
      handle.execute("DELETE FROM storyline_stories");
      handle.execute("DELETE FROM storylines");
    }
    Map<String, Storyline> there = byId(before == null ? List.of() : before);
    Map<String, Storyline> now = byId(lines);
    for (Storyline line : there.values()) {
      if (!line.equals(now.get(line.id()))) {
        handle.execute("DELETE FROM storyline_stories WHERE storyline = ?", line.id());
        handle.execute("DELETE FROM storylines WHERE id = ?", line.id());
      }
    }
    for (Storyline line : lines) {
      if (!line.equals(there.get(line.id()))) {
        insert(handle, line);
      }
    }
  }

  private static Map<String, Storyline> byId(Collection<Storyline> lines) {
    Map<String, Storyline> out = new HashMap<>();
    lines.forEach(line -> out.put(line.id(), line));
    return out;
  }

  private static void insert(Handle handle, Storyline line) {
    handle.execute("INSERT INTO storylines (id, value) VALUES (?, ?)", line.id(), Packed.pack(CODEC.bytes(line)));
    for (String story : line.stories()) {
      handle.execute("INSERT INTO storyline_stories (story, storyline, near, mark) VALUES (?, ?, ?, ?) ON CONFLICT (story, storyline) DO NOTHING",
          story, line.id(), near(line, story), mark(line, story));
    }
  }

  static List<Storyline> all(Handle handle) {
    return handle.createQuery("SELECT value FROM storylines ORDER BY id").mapTo(byte[].class).map(Storylines::line).list();
  }

  static List<Storyline> of(Handle handle, String story) {
    return handle.createQuery("SELECT l.value FROM storylines l JOIN storyline_stories s ON s.storyline = l.id WHERE s.story = ? ORDER BY l.id")
        .bind(0, story).mapTo(byte[].class).map(Storylines::line).list();
  }

  /** The links that lead to a story, by time: as many as any view shows. */
  static List<StoryLink> before(Storyline line, String story) {
    List<StoryLink> all = line.before(story);
    return all.subList(Math.max(0, all.size() - SHOWN), all.size());
  }

  /** The links that lead from a story, by time: as many as any view shows. */
  static List<StoryLink> after(Storyline line, String story) {
    return line.after(story).stream().limit(SHOWN).toList();
  }

  private static String near(Storyline line, String story) {
    List<String> out = new ArrayList<>();
    before(line, story).forEach(link -> out.add(link.earlier()));
    after(line, story).forEach(link -> out.add(link.later()));
    return String.join(" ", out);
  }

  private static String mark(Storyline line, String story) {
    List<byte[]> parts = new ArrayList<>();
    before(line, story).forEach(link -> parts.add(LINK.bytes(link)));
    after(line, story).forEach(link -> parts.add(LINK.bytes(link)));
    return Packed.digest(parts.toArray(byte[][]::new));
  }

  private static Storyline line(byte[] value) {
    return CODEC.value(Packed.unpack(value));
  }
}
