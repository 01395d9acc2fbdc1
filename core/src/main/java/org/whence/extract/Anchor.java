package org.whence.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.model.Role;

/**
 * Holds the article found on a page against the one its JSON-LD states. The stated one is often cut short or without paragraphs, so it never
 * replaces what the page shows, and nothing is set aside because it is missing there: it only brings back what the layout left in doubt.
 */
final class Anchor {
  static final int MOST_LETTERS = 300_000;

  /** Fewer letters are found anywhere. */
  private static final int SHORTEST = 24;

  private static final int COMPARED = 60;

  private final List<Unit> units;
  private final String stated;

  Anchor(List<Unit> units, @Nullable String stated) {
    this.units = units;
    this.stated = stated == null || stated.length() > MOST_LETTERS ? "" : letters(stated, stated.length());
  }

  /** Sentences of the stated article that lie outside the part found become part of it. */
  void settle() {
    if (stated.length() < 10 * SHORTEST) {
      return;
    }
    for (Unit unit : units) {
      if (unit.role != Role.BODY && isDoubtful(unit) && holds(unit)) {
        unit.is(Role.BODY, "the page's JSON-LD holds it");
      }
    }
  }

  private static boolean isDoubtful(Unit unit) {
    Role role = unit.role;
    return unit.line().sentence && (role == Role.DEBRIS || role == Role.RELATED || role == Role.WIDGET);
  }

  private boolean holds(Unit unit) {
    String letters = letters(unit.text, COMPARED);
    return letters.length() >= SHORTEST && stated.contains(letters);
  }

  /** The first letters and figures of a text, in lower case: what survives any markup. */
  static String letters(String text, int most) {
    StringBuilder out = new StringBuilder(Math.min(most, text.length()));
    for (int i = 0; i < text.length() && out.length() < most; i++) {
      char c = text.charAt(i);
      if (Letters.isWord(c)) {
        out.append(Character.toLowerCase(c));
      }
    }
    return out.toString();
  }
}
