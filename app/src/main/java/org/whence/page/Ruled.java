package org.whence.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.whence.model.Anchor;
import org.whence.model.ArticleId;
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

  static List<Ruled> of(Lookup lookup) {
    return of(lookup.dossier().rulings(), lookup);
  }

  /** Those about an article that has the claim. */
  static List<Ruled> of(Lookup lookup, TracedClaim claim) {
    Set<ArticleId> articles = new HashSet<>();
    claim.wordings().forEach(wording -> articles.add(wording.statement().wording().article()));
    List<Ruling> about = lookup.dossier().rulings().stream()
        .filter(ruling -> ruling.matter().anchors().stream().anyMatch(anchor -> articles.contains(anchor.article())))
        .toList();
    return of(about, lookup);
  }

  private static List<Ruled> of(List<Ruling> rulings, Lookup lookup) {
    List<Ruled> out = new ArrayList<>();
    for (Ruling ruling : rulings) {
      String number = String.valueOf(ruling.number());
      String author = Plain.line(ruling.author());
      String by = ruling.reason().isBlank()
          ? lookup.words().say("ruled.by", number, author)
          : lookup.words().say("ruled.by_because", number, author, Plain.line(ruling.reason()));
      out.add(new Ruled(what(ruling.matter(), lookup), by));
    }
    return out;
  }

  private static String what(Ruling.Matter matter, Lookup lookup) {
    Words words = lookup.words();
    return switch (matter) {
      case Ruling.SameSource same -> words.say("ruled.same_source", at(same.one(), lookup), at(same.other(), lookup));
      case Ruling.NotSame not -> words.say("ruled.not_same", at(not.one(), lookup), at(not.other(), lookup));
      case Ruling.NotThisClaim not -> words.say("ruled.not_this_claim", at(not.wording(), lookup), at(not.claim(), lookup));
      case Ruling.CopiedFrom copied -> words.say("ruled.copied_from", article(copied.copy(), lookup), article(copied.original(), lookup));
      case Ruling.WrongDate date -> words.say("ruled.wrong_date", article(date.article(), lookup), Plain.line(date.published().stated()));
      case Ruling.OutletOf outlet -> words.say("ruled.outlet_of", article(outlet.article(), lookup), Plain.line(outlet.outlet().name()));
    };
  }

  private static String at(Anchor anchor, Lookup lookup) {
    String exact = Plain.line(anchor.exact());
    String cut = exact.length() > QUOTED ? exact.substring(0, QUOTED) + " ..." : exact;
    return lookup.words().say("ruled.at", cut, article(anchor, lookup));
  }

  private static String article(Anchor anchor, Lookup lookup) {
    boolean here = lookup.dossier().readings().stream().anyMatch(reading -> reading.article().id().equals(anchor.article()));
    return here ? lookup.outlet(anchor.article()) : lookup.words().say("ruled.article", anchor.article());
  }
}
