package org.whence.match;

import java.util.Set;
import java.util.TreeSet;
import org.whence.model.Citation;
import org.whence.model.Reading;
import org.whence.text.OutletNames;

/** On whose reports the openings of articles rest. */
final class Openings {

  private Openings() {}

  /** The outlets on whose reports an article rests its opening. */
  static Set<String> reports(Reading reading) {
    Set<String> outlets = new TreeSet<>();
    for (Citation citation : reading.citations()) {
      if (citation.first()) {
        outlets.add(OutletNames.outlet(citation.outlet()));
      }
    }
    return outlets;
  }
}
