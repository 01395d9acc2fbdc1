package org.whence.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.whence.model.Position;

/** Positions as the views show them, actor by actor. */
final class PositionsView {
  /**
   * An actor with all that is known of where they stand.
   *
   * @param href where the actor is found; may be empty
   */
  record Actor(String name, String href, boolean unnamed, List<Stand> stands) {}

  /**
   * One position.
   *
   * @param note through whom it is known; empty where it is known directly
   * @param day when it was said, or printed
   * @param proposal the words it is about, in their sentence
   * @param also other outlets that tell the same
   */
  record Stand(String glyph, String word, String look, String note, String day, Quoted proposal, String also) {}

  private PositionsView() {}

  static List<Actor> of(Lookup lookup) {
    Map<String, List<Position>> byActor = new LinkedHashMap<>();
    for (Position position : lookup.dossier().overview().positions()) {
      String key = Objects.requireNonNullElse(position.party(), "") + position.actor().toLowerCase(java.util.Locale.ROOT);
      byActor.computeIfAbsent(key, k -> new ArrayList<>()).add(position);
    }
    List<Actor> out = new ArrayList<>();
    for (List<Position> positions : byActor.values()) {
      Position first = positions.getFirst();
      String href = first.unnamed() ? "" : lookup.link(first.party());
      out.add(new Actor(Plain.line(first.actor()), href, first.unnamed(), positions.stream().map(p -> stand(lookup, p)).toList()));
    }
    return out;
  }

  private static Stand stand(Lookup lookup, Position position) {
    List<String> notes = new ArrayList<>();
    if (position.of() != null) {
      notes.add(lookup.words().say("position.of", lookup.words(position.of())));
    }
    if (position.through() != null) {
      notes.add(lookup.words().say("position.through", Plain.line(position.through())));
    }
    String said = new Days(lookup.words()).of(position.said());
    String day = position.said() == null ? said : lookup.words().say(position.dated() ? "position.said" : "position.printed", said);
    return new Stand(
        glyph(position.stand()), lookup.words().word(position.stand()), look(position.stand()), String.join("; ", notes), day,
        Quoted.within(lookup, position.proposal(), position.sentence()), lookup.others(position.also(), position.sentence()));
  }

  private static String glyph(Position.Stand stand) {
    return switch (stand) {
      case SUPPORTS -> "+";
      case DEMANDS -> "!";
      case REJECTS -> "−";
      case HAS_NOT_RULED_OUT -> "~";
      case DENIES -> "≠";
    };
  }

  private static String look(Position.Stand stand) {
    return switch (stand) {
      case SUPPORTS, DEMANDS -> "for";
      case REJECTS, DENIES -> "against";
      case HAS_NOT_RULED_OUT -> "open";
    };
  }
}
