package org.whence.text;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The short names of time zones that news prints: "GMT", "EST", "CET". */
public final class Zones {

  private static final Map<String, ZoneId> ZONES = zones();

  private Zones() {}

  private static Map<String, ZoneId> zones() {
    Map<String, ZoneId> zones = new HashMap<>();
    for (String[] row : WordList.rows(Zones.class, "zones.tsv")) {
      zones.put(row[0], ZoneId.of(row[1]));
    }
    return Map.copyOf(zones);
  }

  /** The zone a folded word names, or null. */
  public static @Nullable ZoneId named(String folded) {
    return ZONES.get(folded);
  }
}
