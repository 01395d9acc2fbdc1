package org.whence.trace;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.whence.model.AttributionId;
import org.whence.model.Count;
import org.whence.model.Identity;
import org.whence.model.MaybeSame;
import org.whence.model.Moment;
import org.whence.model.Reason;
import org.whence.model.Source;
import org.whence.text.Described;
import org.whence.text.Plain;

/** What speaks for and against two unnamed sources being the same people: what is printed of them, through whom, how many, and when. */
final class Resemblance {

  private final StoryView view;
  private final List<Reason> reasonsFor = new ArrayList<>();
  private final List<Reason> reasonsAgainst = new ArrayList<>();

  private Resemblance(StoryView view) {
    this.view = view;
  }

  static MaybeSame of(StoryView view, Identity one, Identity other) {
    Resemblance found = new Resemblance(view);
    found.description(one.name(), other.name());
    found.relay(found.through(one), found.through(other));
    found.count(found.countOf(one), found.countOf(other));
    found.day(found.dayOf(one), found.dayOf(other));
    Reason why = Reason.of(Reason.Code.COULD_BE_SAME, one.name(), other.name());
    return new MaybeSame(one.id(), other.id(), why, found.reasonsFor, found.reasonsAgainst);
  }

  private void description(String one, String other) {
    Described first = Described.of(one);
    Described second = Described.of(other);
    if (Plain.form(one).equals(Plain.form(other))) {
      reasonsFor.add(Reason.of(Reason.Code.SAME_DESCRIPTION, one));
    } else if (!first.isWithin(second) && !second.isWithin(first)) {
      reasonsAgainst.add(Reason.of(Reason.Code.DESCRIPTION_DIFFERS, one, other));
    }
  }

  private void relay(Set<String> one, Set<String> other) {
    Set<String> shared = new TreeSet<>(one);
    shared.retainAll(other);
    if (!shared.isEmpty()) {
      reasonsFor.add(Reason.of(Reason.Code.SAME_RELAY, view.name(shared.iterator().next())));
    } else if (!one.isEmpty() && !other.isEmpty()) {
      reasonsAgainst.add(Reason.of(Reason.Code.RELAY_DIFFERS, view.name(one.iterator().next()), view.name(other.iterator().next())));
    }
  }

  private void count(@Nullable Count one, @Nullable Count other) {
    if (one == null || other == null) {
      return;
    }
    boolean overlap = one.atLeast() <= other.atMost() && other.atLeast() <= one.atMost();
    if (one.isExact() && one.equals(other)) {
      reasonsFor.add(Reason.of(Reason.Code.SAME_COUNT, String.valueOf(one.atLeast())));
    } else if (!overlap) {
      reasonsAgainst.add(Reason.of(Reason.Code.COUNT_DIFFERS, printed(one), printed(other)));
    }
  }

  private static String printed(Count count) {
    return count.isExact() ? String.valueOf(count.atLeast()) : count.atLeast() + " or more";
  }

  /** Days are held against each other only where both are known to the day: a year alone has none. */
  private void day(@Nullable LocalDate one, @Nullable LocalDate other) {
    if (one != null && other != null) {
      boolean same = one.equals(other);
      List<Reason> side = same ? reasonsFor : reasonsAgainst;
      side.add(same ? Reason.of(Reason.Code.SAME_DAY, one.toString()) : Reason.of(Reason.Code.OTHER_DAY, one.toString(), other.toString()));
    }
  }

  /** The outlets through which they spoke: the one named, else the article's own. */
  private Set<String> through(Identity identity) {
    Set<String> out = new TreeSet<>();
    for (AttributionId mention : identity.mentions()) {
      if (view.has(mention.article())) {
        String via = view.links.viaOf().get(mention);
        String outlet = via == null ? view.outletOf(mention.article()) : via;
        if (outlet != null) {
          out.add(outlet);
        }
      }
    }
    return out;
  }

  private @Nullable Count countOf(Identity identity) {
    for (AttributionId mention : identity.mentions()) {
      boolean here = view.has(mention.article());
      if (here && view.reading(mention.article()).attribution(mention).source() instanceof Source.Unnamed unnamed && unnamed.count() != null) {
        return unnamed.count();
      }
    }
    return null;
  }

  /** The day of the earliest article that has them, of those whose day is known. */
  private @Nullable LocalDate dayOf(Identity identity) {
    LocalDate first = null;
    for (AttributionId mention : identity.mentions()) {
      Moment published = view.has(mention.article()) ? view.article(mention.article()).published() : null;
      LocalDate day = published == null || !published.firstDay().equals(published.lastDay()) ? null : published.firstDay();
      first = first == null || day != null && day.isBefore(first) ? day : first;
    }
    return first;
  }
}
