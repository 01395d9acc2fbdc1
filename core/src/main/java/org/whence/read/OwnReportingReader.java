package org.whence.read;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.model.Article;
import org.whence.model.Attribution;
import org.whence.model.Citation;
import org.whence.model.Commitment;
import org.whence.model.Outlet;
import org.whence.model.OwnReporting;
import org.whence.model.Source;
import org.whence.model.Span;
import org.whence.text.OutletNames;

/** Finds the sentences by which an article shows, or only says, that its own outlet found something out. */
final class OwnReportingReader {

  private OwnReportingReader() {}

  static List<OwnReporting> read(Article article, List<Sentence> sentences, Places places, List<Citation> citations) {
    boolean relays = citations.stream().anyMatch(Citation::first);
    List<OwnReporting> out = new ArrayList<>();
    String own = name(article.outlet());
    for (Sentence s : sentences) {
      Span whole = article.span(s.begin(), s.end());
      Boolean described = described(s, own, places, relays);
      if (described != null) {
        out.add(new OwnReporting(described, whole));
      }
    }
    return out;
  }

  private static @Nullable String name(@Nullable Outlet outlet) {
    return outlet == null ? null : OutletNames.normal(outlet.name());
  }

  /** True where a contact or document is described, false where it is only asserted, null where the sentence is neither. */
  private static @Nullable Boolean described(Sentence s, @Nullable String own, Places places, boolean relays) {
    for (Attribution a : places.attributionsOf(s)) {
      boolean silence = a.commitment().isSilence();
      boolean through = own != null && a.via() != null && OutletNames.normal(a.via()).equals(own);
      boolean ownCheck = a.commitment() == Commitment.COULD_NOT_VERIFY && own != null && OutletNames.normal(a.source().name()).equals(own);
      if (through || ownCheck) {
        return true;
      }
      if (silence || !(a.source() instanceof Source.Unnamed unnamed) || a.via() != null || a.parent() != null) {
        continue;
      }
      boolean described = unnamed.count() != null && (unnamed.count().isExact() || unnamed.anonymityReason() != null);
      if (described && !relays && a.sourceSpans().size() == 1 && s.role() != org.whence.model.Role.HEADLINE) {
        return true;
      }
    }
    for (int i = s.from(); i < s.to(); i++) {
      if (s.pack().phraseAt("own_markers", s, i) > 0 && !namesAnother(s, own)) {
        return true;
      }
      if (s.pack().phraseAt("own_asserted", s, i) > 0 && !s.quoted()[i]) {
        return false;
      }
    }
    return null;
  }

  private static boolean namesAnother(Sentence s, @Nullable String own) {
    for (int i = s.from(); i < s.to(); i++) {
      int end = Sources.nameEnd(s, i, Math.min(s.to() - 1, i + 4));
      if (end >= i && Sources.namesOutlet(s, i, end) && !OutletNames.normal(s.words(i, end)).equals(own)) {
        return true;
      }
    }
    return false;
  }
}
