package org.whence.dossier;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.model.ArticleId;
import org.whence.model.Commitment;
import org.whence.model.Dossier;
import org.whence.model.Outlet;
import org.whence.model.Reading;
import org.whence.model.Span;
import org.whence.text.NameWords;
import org.whence.text.OutletNames;

/** Whether what an article opens with is its outlet's own reporting, described and not only asserted, and its own text. */
final class OwnLead {

  /** Sentences of the body that count as its lead. */
  private static final int LEAD_SENTENCES = 2;

  private final Dossier dossier;

  OwnLead(Dossier dossier) {
    this.dossier = dossier;
  }

  /** Whether an article's lead describes reporting of its own, and its first sentence rests on no other report. */
  boolean describes(ArticleId article) {
    Reading reading = dossier.readings().stream().filter(r -> r.article().id().equals(article)).findFirst().orElse(null);
    List<Span> lead = reading == null ? List.of() : reading.lead(LEAD_SENTENCES);
    if (reading == null || lead.isEmpty()) {
      return false;
    }
    int first = lead.getFirst().end();
    boolean relays = reading.citations().stream().anyMatch(citation -> citation.proof().getLast().begin() < first);
    return !relays && of(reading, lead.getLast().end()) != null;
  }

  /** The article's own outlet where what stands before a place describes reporting of its own; null where it does not, or the text is another's. */
  @Nullable String of(Reading reading, int end) {
    Outlet outlet = reading.article().outlet();
    boolean copied = dossier.copies().stream().anyMatch(copy -> copy.child().equals(reading.article().id()));
    boolean credited = reading.credits().stream().anyMatch(credit -> credit.kind().isWhole() && !isSame(credit.outlet(), outlet));
    if (outlet == null || copied || credited) {
      return null;
    }
    boolean own = reading.ownReporting().stream().anyMatch(o -> o.described() && o.proof().begin() < end && !failed(reading, o.proof()));
    return own ? outlet.name() : null;
  }

  private static boolean isSame(String credited, @Nullable Outlet outlet) {
    String name = outlet == null ? "" : outlet.name();
    boolean mark = credited.equals(NameWords.initials(name)) || OutletNames.isMarkOf(credited, name);
    return mark || OutletNames.outlet(credited).equals(OutletNames.outlet(name));
  }

  /** Whether a sentence says that something could not be verified: reporting of one's own that found nothing. */
  private static boolean failed(Reading reading, Span sentence) {
    return reading.attributions().stream().anyMatch(a -> a.commitment() == Commitment.COULD_NOT_VERIFY && a.sentence().equals(sentence));
  }
}
