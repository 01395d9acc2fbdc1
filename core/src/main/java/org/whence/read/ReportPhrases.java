package org.whence.read;

import org.jspecify.annotations.Nullable;
import org.whence.model.Source;
import org.whence.text.Tag;

/** Says whether a phrase means a report or its outlet: "the Post", "local media", "the agency's report". */
final class ReportPhrases {

  private final Cast cast;

  ReportPhrases(Cast cast) {
    this.cast = cast;
  }

  /** The report, or the outlet that stands for its reports; null where the phrase means neither. */
  @Nullable Source read(Sentence s, int first, int last, int head, String words) {
    if (OutletPhrases.isOwn(s, first, last)) {
      return new Source.Report(cast.own() == null ? words : cast.own(), cast.own() != null);
    }
    int nameFrom = s.tags()[first] == Tag.DET && first < last ? first + 1 : first;
    if (nameFrom == last && s.tokens().isCapitalised(last)) {
      String called = cast.outletCalled(s.words(last, last));
      if (called != null) {
        cast.outlet(called);
        return new Source.Report(called, true);
      }
    }
    if (Sources.namesOutlet(s, first, last)) {
      cast.outlet(s.words(nameFrom, last));
      return new Source.Report(s.words(first, last), true);
    }
    int[] called = OutletPhrases.named(s, first, last);
    if (called != null) {
      cast.outlet(s.words(called[0], called[1]));
      return new Source.Report(s.words(called[0], called[1]), true);
    }
    int[] publisher = Sources.publisherInside(s, first, last);
    boolean study = s.is(head, "study_nouns"); // "a study in X": a journal prints it, and those who made it speak
    if (publisher != null && (study || Sources.isSeenBy(s, head, publisher[0]))) {
      return null;
    }
    int[] modifier = publisher != null ? publisher : outletBefore(s, nameFrom, head);
    boolean reportNoun = s.is(head, "report_nouns");
    if (modifier != null && (reportNoun || s.is(head, "outlet_nouns") || s.is(head, "media_nouns") || s.is(head, "document_nouns"))) {
      cast.outlet(s.words(modifier[0], modifier[1]));
      return new Source.Report(s.words(modifier[0], modifier[1]), true);
    }
    boolean service = s.phraseEndsAt("outlet_services", head);
    boolean elsewhere = cast.outlet() != null && !cast.outlet().equals(cast.own());
    if (s.is(head, "study_papers") && !elsewhere && cast.documentIsMet()) {
      return null; // "the paper estimates", of a study
    }
    if ((service || s.is(head, "outlet_nouns")) && !s.tokens().isCapitalised(head)) {
      return cast.outlet() == null ? new Source.Report(words, false) : new Source.Report(cast.outlet(), true);
    }
    if (s.is(head, "media_nouns") && s.tags()[head] != Tag.VERB_FINITE) {
      return new Source.Report(words, false);
    }
    if (!reportNoun) {
      return null;
    }
    if (SourceReader.definite(s, first)) {
      return definiteReport(s, first, last, head);
    }
    boolean made = SourceReader.issuer(s, head, last) != null || issuerBefore(s, first, head);
    return made || isOfAKind(s, first, last, head) || s.pack().has(Trait.BARE_REPORT_IS_DOCUMENT) ? null : new Source.Report(words, false);
  }

  /** "The report": the document last named, or the report of the outlet last cited. */
  private @Nullable Source definiteReport(Sentence s, int first, int last, int head) {
    boolean document = s.pack().has(Trait.BARE_REPORT_IS_DOCUMENT) && cast.document(s.words(head, head)) != null;
    if (cast.outlet() == null || document || cast.documentIsNearer() || SourceReader.issuer(s, head, last) != null || issuerBefore(s, first, head)
        || isOfAKind(s, first, last, head)) {
      return null;
    }
    return new Source.Report(cast.outlet(), true);
  }

  /** "The ship's inspection report", "el informe de inspección": a report of a kind, and no outlet's. */
  private static boolean isOfAKind(Sentence s, int first, int last, int head) {
    for (int i = first + 1; i < head; i++) {
      boolean noun = s.tags()[i] == Tag.NOUN && !s.is(i, "outlet_nouns") && !s.is(i, "praise_words")
          && !s.is(i, "media_nouns") && !s.is(i, "news_words") && !s.isTime(i);
      if (noun) {
        return true;
      }
    }
    int after = s.in(head + 2) && s.tags()[head + 2] == Tag.DET ? head + 3 : head + 2;
    return after <= last && s.is(head + 1, "of_words") && s.tags()[after] == Tag.NOUN && !s.is(after, "outlet_nouns")
        && !s.is(after, "media_nouns") && !s.isTime(after);
  }

  private static boolean issuerBefore(Sentence s, int first, int head) {
    for (int i = first; i < head; i++) {
      if (s.tags()[i] == Tag.PROPN) {
        return true;
      }
    }
    return false;
  }

  private static int @Nullable [] outletBefore(Sentence s, int first, int head) {
    int end = head - 1;
    while (end > first && (s.tags()[end] == Tag.ADJ || s.folded()[end].startsWith("'"))) {
      end--;
    }
    if (end < first || !s.tokens().isCapitalised(end)) {
      return null;
    }
    return Sources.namesOutlet(s, first, end) ? new int[] {first, end} : null;
  }
}
