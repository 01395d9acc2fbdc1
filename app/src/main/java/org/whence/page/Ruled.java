package org.whence.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.whence.model.Anchor;
import org.whence.model.ArticleId;
import org.whence.model.Dossier;
import org.whence.model.Reading;
import org.whence.model.Ruling;
import org.whence.model.TracedClaim;

/**
 * A correction of the analyst, in words.
 *
 * @param what it says
 * @param by who made it and why
 */
record Ruled(String what, String by) {
  /** Units of a quotation that are shown. */
  private static final int QUOTED = 80;

  static List<Ruled> of(Dossier dossier) {
    return of(dossier.rulings(), dossier);
  }

  /** Those about an article that has the claim. */
  static List<Ruled> of(Dossier dossier, TracedClaim claim) {
    Set<ArticleId> articles = new HashSet<>();
    claim.wordings().forEach(wording -> articles.add(wording.statement().wording().article()));
    List<Ruling> about = dossier.rulings().stream()
        .filter(ruling -> ruling.matter().anchors().stream().anyMatch(anchor -> articles.contains(anchor.article())))
        .toList();
    return of(about, dossier);
  }

  private static List<Ruled> of(List<Ruling> rulings, Dossier dossier) {
    List<Ruled> out = new ArrayList<>();
    for (Ruling ruling : rulings) {
      String reason = ruling.reason().isBlank() ? "" : ": " + Plain.line(ruling.reason());
      out.add(new Ruled(what(ruling.matter(), dossier), "Correction " + ruling.number() + " by " + Plain.line(ruling.author()) + reason));
    }
    return out;
  }

  private static String what(Ruling.Matter matter, Dossier dossier) {
    return switch (matter) {
      case Ruling.SameSource same -> at(same.one(), dossier) + " and " + at(same.other(), dossier) + " are the same source";
      case Ruling.NotSame not -> at(not.one(), dossier) + " and " + at(not.other(), dossier) + " are not the same source";
      case Ruling.NotThisClaim not -> at(not.wording(), dossier) + " does not say what " + at(not.claim(), dossier) + " says";
      case Ruling.CopiedFrom copied -> article(copied.copy(), dossier) + " is copied from " + article(copied.original(), dossier);
      case Ruling.WrongDate date -> article(date.article(), dossier) + " was published on " + Plain.line(date.published().stated());
      case Ruling.OutletOf outlet -> article(outlet.article(), dossier) + " is of the outlet " + Plain.line(outlet.outlet().name());
    };
  }

  private static String at(Anchor anchor, Dossier dossier) {
    String words = Plain.line(anchor.exact());
    return "\u201c" + (words.length() > QUOTED ? words.substring(0, QUOTED) + " ..." : words) + "\u201d (" + article(anchor, dossier) + ")";
  }

  private static String article(Anchor anchor, Dossier dossier) {
    int number = 0;
    for (Reading reading : dossier.readings()) {
      number++;
      if (reading.article().id().equals(anchor.article())) {
        String outlet = reading.article().outlet() == null ? "article" : Plain.line(reading.article().outlet().name());
        return outlet + " [" + number + "]";
      }
    }
    return "article " + anchor.article();
  }
}
