package org.whence.page;

import java.util.ArrayList;
import java.util.List;
import org.whence.model.DigestLine;

/** The digest as the views show it. */
final class DigestView {
  /** The sentences that answer one question. */
  record Part(String name, List<Quoted> quotes) {}

  private DigestView() {}

  static List<Part> of(Lookup lookup) {
    List<Part> out = new ArrayList<>();
    for (DigestLine.Part part : DigestLine.Part.values()) {
      List<Quoted> quotes = new ArrayList<>();
      for (DigestLine line : lookup.dossier().overview().digest()) {
        if (line.part() == part) {
          quotes.add(Quoted.alone(lookup, line.sentence()));
        }
      }
      if (!quotes.isEmpty()) {
        out.add(new Part(lookup.words().word(part), quotes));
      }
    }
    return out;
  }
}
