package org.whence.read;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.model.Article;
import org.whence.model.Attribution;
import org.whence.model.Citation;
import org.whence.model.Commitment;
import org.whence.model.OwnReporting;
import org.whence.model.Role;
import org.whence.model.Source;
import org.whence.model.Span;
import org.whence.text.Described;
import org.whence.text.OutletNames;

/** Finds the sentences by which an article shows, or only says, that its own outlet found something out. */
final class OwnReportingReader {

  private static final int LONGEST_NAME = 4;

  private OwnReportingReader() {}

  static List<OwnReporting> read(Article article, List<Sentence> sentences, Places places, List<Citation> citations) {
    int rested = rested(sentences, places, citations);
    List<OwnReporting> out = new ArrayList<>();
    String own = article.outlet() == null ? null : article.outlet().name();
    for (Sentence s : sentences) {
      Span whole = article.span(s.begin(), s.end());
      Boolean described = described(s, own, places, s.begin() >= rested);
      if (described != null) {
        out.add(new OwnReporting(described, whole));
      }
    }
    return out;
  }

  /**
   * From where on an article's unnamed people may be another outlet's: from the beginning where its lead rests on a report, from the sentence that
   * says who had it first where it only gives that outlet its due.
   */
  private static int rested(List<Sentence> sentences, Places places, List<Citation> citations) {
    int from = Integer.MAX_VALUE;
    for (Citation citation : citations) {
      Span sentence = citation.proof().getLast();
      Sentence s = places.holding(sentence);
      boolean due = s != null && isDue(s);
      from = citation.first() ? Math.min(from, due ? sentence.begin() : 0) : from;
    }
    for (Sentence s : sentences) {
      boolean media = places.attributionsOf(s).stream().anyMatch(a -> a.source() instanceof Source.Report report && !report.named());
      from = media ? Math.min(from, s.begin()) : from;
    }
    return from;
  }

  /** "X was first to report the details", "the details were first reported by X". */
  private static boolean isDue(Sentence s) {
    for (int i = s.from(); i < s.to(); i++) {
      if (s.is(i, "first_cues") && !s.quoted()[i]) {
        return true;
      }
    }
    return false;
  }

  /** True where a contact or document is described, false where it is only asserted, null where the sentence is neither. */
  private static @Nullable Boolean described(Sentence s, @Nullable String own, Places places, boolean relays) {
    for (Attribution a : places.attributionsOf(s)) {
      boolean through = own != null && a.via() != null && isOwn(own, a.via());
      boolean ownCheck = a.commitment() == Commitment.COULD_NOT_VERIFY && own != null && isOwn(own, a.source().name());
      if (through || ownCheck || !relays && s.role() != Role.HEADLINE && isOwnContact(s, a)) {
        return true;
      }
    }
    boolean ours = namesOwn(s, own);
    for (int i = s.from(); i < s.to(); i++) {
      if (s.quoted()[i]) {
        continue;
      }
      if (s.pack().phraseAt("own_markers", s, i) > 0 && !namesAnother(s, own) || ours && s.pack().phraseAt("own_learned", s, i) > 0) {
        return true;
      }
      if (s.pack().phraseAt("own_asserted", s, i) > 0) {
        return false;
      }
    }
    return null;
  }

  /** Unnamed people, counted, who are called what those are called who tell the press things: not "a man", not "the judge". */
  private static boolean isOwnContact(Sentence s, Attribution a) {
    boolean plain = !a.commitment().isSilence() && a.via() == null && a.parent() == null && a.sourceSpans().size() == 1;
    if (!plain || !(a.source() instanceof Source.Unnamed unnamed) || unnamed.count() == null) {
      return false;
    }
    Span printed = a.sourceSpans().getFirst();
    boolean described = unnamed.count().isExact() || unnamed.anonymityReason() != null;
    boolean informant = false;
    for (int i = s.from(); i < s.to(); i++) {
      boolean inside = s.begin(i) >= printed.begin() && s.end(i) <= printed.end();
      if (inside && s.is(i, "bystanders")) {
        return false;
      }
      informant |= inside && (s.is(i, "informants") || !Described.of(s.folded()[i]).roles().isEmpty());
      described |= inside && s.is(i, "contact_marks") || s.pack().phraseAt("anonymity", s, i) > 0;
    }
    return informant && described;
  }

  private static boolean isOwn(String own, String name) {
    String normal = OutletNames.normal(name);
    String ours = OutletNames.normal(own);
    return normal.equals(ours) || OutletNames.isMarkOf(name, own) || !normal.isEmpty() && ours.endsWith(" " + normal)
        || OutletNames.outlet(own).equals(OutletNames.outlet(name));
  }

  private static boolean namesOwn(Sentence s, @Nullable String own) {
    for (int i = s.from(); i < s.to(); i++) {
      if (s.is(i, "own_we") && !s.quoted()[i]) {
        return true;
      }
      int limit = Math.min(s.to() - 1, i + LONGEST_NAME);
      int end = own == null || !s.tokens().isCapitalised(i) ? -1 : Sources.nameEnd(s, i, limit);
      for (int last = end; last >= i; last--) {
        if (own != null && isOwn(own, s.words(i, last))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean namesAnother(Sentence s, @Nullable String own) {
    for (int i = s.from(); i < s.to(); i++) {
      int end = Sources.nameEnd(s, i, Math.min(s.to() - 1, i + LONGEST_NAME));
      if (end >= i && Sources.namesOutlet(s, i, end) && !(own != null && isOwn(own, s.words(i, end)))) {
        return true;
      }
    }
    return false;
  }
}
