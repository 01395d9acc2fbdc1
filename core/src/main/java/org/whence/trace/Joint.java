package org.whence.trace;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.model.Attribution;
import org.whence.model.AttributionId;
import org.whence.model.Commitment;
import org.whence.model.Reading;
import org.whence.model.Reason;
import org.whence.model.Source;
import org.whence.model.Span;
import org.whence.model.Statement;

/**
 * Statements that join parts from different sources and that the words did not let apart. Each source carries a part alone: as ways to the whole they
 * do not count together.
 */
final class Joint {

  /** Telling words that a part has, at the fewest. */
  private static final int FEWEST = 2;

  /** Share of a part's words that the whole holds. */
  private static final double INSIDE = 0.8;

  /** Share of the whole's words from which a telling is no mere part of it. */
  private static final double WHOLE = 0.7;

  /** Likeness from which two parts may be two ways of telling one thing. */
  private static final double ALIKE = 0.2;

  /** Parts of one wording that are held against each other. */
  private static final int MOST = 30;

  private final StoryView view;

  Joint(StoryView view) {
    this.view = view;
  }

  /** Why a statement is joint by its own words: a part of it is told by somebody else than the rest; null where that is not so. */
  @Nullable Reason why(Route route) {
    Statement statement = route.statement();
    if (statement.attributions().isEmpty()) {
      return null;
    }
    Reading reading = view.reading(route.article());
    AttributionId outer = statement.attributions().getFirst();
    if (reading.attribution(outer).source() instanceof Source.Report) {
      return null; // the report has both parts
    }
    for (Attribution inner : reading.attributions()) {
      boolean nested = outer.equals(inner.parent()) && !inner.content().isEmpty() && inner.cue().stream().allMatch(statement.wording()::contains);
      if (nested && putsForward(inner.commitment()) && !isOneSource(outer, inner.id()) && standsBeside(statement, inner)) {
        return Reason.of(Reason.Code.JOINT, reading.attribution(outer).source().name(), inner.source().name());
      }
    }
    return null;
  }

  private static boolean putsForward(Commitment commitment) {
    return switch (commitment) {
      case REPORTED, ALLEGED, CLAIMED, SAID, WARNED, ESTIMATED, ANNOUNCED, CONFIRMED -> true;
      case COULD_NOT_VERIFY, DENIED, DISPUTED, QUESTIONED, DECLINED_TO_COMMENT, DID_NOT_RESPOND, APOLOGISED, RETRACTED, NONE -> false;
    };
  }

  private boolean isOneSource(AttributionId one, AttributionId other) {
    String mine = view.links.sourceOf().get(one);
    return mine == null || mine.equals(view.links.sourceOf().get(other));
  }

  /** Whether the inner one names its speaker behind another part; who begins the wording is whom the outer one gives it to. */
  private boolean standsBeside(Statement statement, Attribution inner) {
    if (inner.sourceSpans().isEmpty() || !statement.wording().contains(inner.sourceSpans().getFirst())) {
      return false;
    }
    int begin = inner.sourceSpans().getFirst().begin();
    Span before = new Span(statement.wording().article(), statement.wording().begin(), begin);
    return begin > statement.wording().begin() && words(before).size() >= FEWEST && hasPartsOf(statement, inner);
  }

  /** Whether both what the inner one says and what stands beside it says something. */
  private boolean hasPartsOf(Statement statement, Attribution inner) {
    Set<String> rest = new HashSet<>(words(statement.wording()));
    Set<String> said = new HashSet<>();
    inner.content().forEach(span -> said.addAll(words(span)));
    for (List<Span> spans : List.of(inner.sourceSpans(), inner.cue())) {
      spans.forEach(span -> rest.removeAll(words(span)));
    }
    rest.removeAll(said);
    return said.size() >= FEWEST && rest.size() >= FEWEST;
  }

  private Set<String> words(Span span) {
    return view.vocabulary(span.article()).apply(span);
  }

  /**
   * The tellings without those that carry a part of one of them each and have nothing in common.
   *
   * @param why takes the reason where there are such parts
   */
  List<Telling> whole(Telling joined, List<Telling> tellings, Set<Reason> why) {
    List<Telling> parts = new ArrayList<>();
    for (Telling telling : tellings) {
      if (parts.size() < MOST && isPart(telling, joined)) {
        parts.add(telling);
      }
    }
    for (Telling one : parts) {
      for (Telling other : parts) {
        if (one.likeness(other) < ALIKE) {
          why.add(Reason.of(Reason.Code.JOINT, source(one), source(other)));
          return tellings.stream().filter(t -> !isPart(t, joined)).toList();
        }
      }
    }
    return tellings;
  }

  private static boolean isPart(Telling telling, Telling joined) {
    if (telling.isSame(joined) || !telling.sameLanguage(joined) || telling.stems().size() < FEWEST
        || telling.stems().size() >= WHOLE * joined.stems().size()) {
      return false;
    }
    long inside = telling.stems().stream().filter(joined.stems()::contains).count();
    return inside >= INSIDE * telling.stems().size();
  }

  private String source(Telling telling) {
    Route route = telling.route();
    return route.sources().isEmpty() ? view.name(route.report()) : view.name(route.sources().getFirst());
  }
}
