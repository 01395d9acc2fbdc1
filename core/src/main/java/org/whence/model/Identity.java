package org.whence.model;

import java.util.List;

/**
 * One party across articles: who is who after linking.
 *
 * @param id stable under growth: built from the normal form of the name, and for an unnamed source from its earliest attribution
 * @param name the fullest form seen
 * @param aliases other forms seen, sorted
 * @param mentions the attributions that name it as their source, sorted
 */
public record Identity(String id, Kind kind, String name, List<String> aliases, List<AttributionId> mentions)
    implements Comparable<Identity> {

  /** What kind of party; the words of DESIGN's source types, plus the source nobody states. */
  public enum Kind {
    PERSON,
    OFFICE,
    DOCUMENT,
    OUTLET,
    UNNAMED,
    UNSTATED
  }

  public Identity {
    aliases = List.copyOf(aliases);
    mentions = List.copyOf(mentions);
  }

  @Override
  public int compareTo(Identity other) {
    return id.compareTo(other.id);
  }
}
