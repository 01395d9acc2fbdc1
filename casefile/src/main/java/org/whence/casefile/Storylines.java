package org.whence.casefile;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.whence.model.Storyline;

/** Which stories of the last trace follow from one another. */
final class Storylines {
  private static final Codec<Storyline> CODEC = Codec.of(Storyline.class);

  private Storylines() {}

  static void put(Handle handle, List<Storyline> lines) {
    handle.execute("DELETE FROM storyline_stories");
    handle.execute("DELETE FROM storylines");
    for (Storyline line : lines) {
      handle.execute("INSERT INTO storylines (id, value) VALUES (?, ?)", line.id(), Packed.pack(CODEC.bytes(line)));
      for (String story : line.stories()) {
        handle.execute("INSERT INTO storyline_stories (story, storyline) VALUES (?, ?) ON CONFLICT (story, storyline) DO NOTHING", story, line.id());
      }
    }
  }

  static List<Storyline> all(Handle handle) {
    return handle.createQuery("SELECT value FROM storylines ORDER BY id").mapTo(byte[].class).map(Storylines::line).list();
  }

  static List<Storyline> of(Handle handle, String story) {
    return handle.createQuery("SELECT l.value FROM storylines l JOIN storyline_stories s ON s.storyline = l.id WHERE s.story = ? ORDER BY l.id")
        .bind(0, story).mapTo(byte[].class).map(Storylines::line).list();
  }

  private static Storyline line(byte[] value) {
    return CODEC.value(Packed.unpack(value));
  }
}
