package org.whence.trace;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.model.Attribution;
import org.whence.model.AttributionId;
import org.whence.model.Reading;
import org.whence.model.Reason;
import org.whence.model.Revision;
import org.whence.model.Source;
import org.whence.model.Span;
import org.whence.model.Statement;
import org.whence.text.Plain;

/**
 * Says what was done to one sentence, by the rules of drift: both versions are the outlet's own, so that nothing but the sentence has to be shown.
 * A sentence in other words of which no rule says more was reworded.
 */
final class RevisedSentence {
  private final StoryView view;
  private final Reading before;
  private final Reading after;
  private final Hardened hardened = new Hardened();
  private final Softened softened = new Softened();
  private final QuoteAltered quoteAltered = new QuoteAltered();

  RevisedSentence(StoryView view, Reading before, Reading after) {
    this.view = view;
    this.before = before;
    this.after = after;
  }

  List<Revision.Edit> edits(Aligned.Pair pair) {
    List<Revision.Edit> out = new ArrayList<>();
    for (Telling telling : tellings(before, pair.before())) {
      Telling other = nearest(telling, tellings(after, pair.after()));
      if (other != null) {
        told(pair, telling, other, out);
      }
    }
    if (!pair.headline()) {
      attribution(pair, out);
    }
    if (out.isEmpty()) {
      Reason why = Reason.of(Reason.Code.WORDS_CHANGED, before.article().words(pair.before()), after.article().words(pair.after()));
      out.add(edit(pair.headline() ? Revision.Kind.HEADLINE_REWORDED : Revision.Kind.REWORDED, pair, why));
    }
    return out.stream().distinct().toList();
  }

  private void told(Aligned.Pair pair, Telling from, Telling to, List<Revision.Edit> out) {
    DriftRule.Finding firmer = hardened.find(from, to, DriftRule.Tie.SIBLINGS);
    DriftRule.Finding weaker = softened.find(from, to, DriftRule.Tie.SIBLINGS);
    DriftRule.Finding back = firmer == null && weaker == null ? hardened.find(to, from, DriftRule.Tie.SIBLINGS) : null;
    if (firmer != null) {
      out.add(edit(pair.headline() ? Revision.Kind.HEADLINE_HARDENED : Revision.Kind.HARDENED, pair, firmer.why()));
    } else if (weaker != null) {
      out.add(edit(pair.headline() ? Revision.Kind.HEADLINE_SOFTENED : Revision.Kind.SOFTENED, pair, weaker.why()));
    } else if (back != null) {
      out.add(edit(pair.headline() ? Revision.Kind.HEADLINE_SOFTENED : Revision.Kind.SOFTENED, pair, turned(back.why())));
    }
    DriftRule.Finding number = RelayedNumbers.find(from, to);
    if (number != null) {
      out.add(edit(Revision.Kind.NUMBER_CHANGED, pair, number.why()));
    }
    DriftRule.Finding quote = quoteAltered.find(from, to, DriftRule.Tie.RELAY);
    if (quote != null) {
      out.add(edit(Revision.Kind.QUOTE_ALTERED, pair, quote.why()));
    }
  }

  /** The reason of the way back, told the way it went. */
  private static Reason turned(Reason why) {
    List<String> words = why.words();
    return switch (words.size()) {
      case 4 -> Reason.of(Reason.Code.STAGE_LOWERED, words.get(2), words.get(3), words.get(0), words.get(1));
      case 2 -> Reason.of(Reason.Code.WORDS_CHANGED, words.get(1), words.get(0));
      default -> why.code() == Reason.Code.HEDGE_DROPPED ? new Reason(Reason.Code.HEDGE_ADDED, words) : why;
    };
  }

  private void attribution(Aligned.Pair pair, List<Revision.Edit> out) {
    Attribution was = attribution(before, pair.before());
    Attribution is = attribution(after, pair.after());
    if (was == null && is != null) {
      out.add(edit(Revision.Kind.ATTRIBUTION_ADDED, pair, Reason.of(Reason.Code.ATTRIBUTION_ADDED, printed(after, is))));
    }
    if (was != null && is == null) {
      out.add(edit(Revision.Kind.ATTRIBUTION_DROPPED, pair, Reason.of(Reason.Code.ATTRIBUTION_DROPPED, printed(before, was))));
    }
  }

  /** The first attribution that gives a sentence, or a part of it, to somebody; its cue may stand in the sentence before. */
  private static @Nullable Attribution attribution(Reading reading, Span sentence) {
    for (Attribution attribution : reading.attributions()) {
      boolean says = !attribution.content().isEmpty() && !attribution.sourceSpans().isEmpty() && !attribution.commitment().isSilence();
      if (says && attribution.content().stream().anyMatch(sentence::overlaps)) {
        return attribution;
      }
    }
    return null;
  }

  private static String printed(Reading reading, Attribution attribution) {
    return reading.article().words(attribution.sourceSpans().getFirst());
  }

  private List<Telling> tellings(Reading reading, Span sentence) {
    List<Telling> out = new ArrayList<>();
    for (Statement statement : reading.statements()) {
      if (sentence.overlaps(statement.wording())) {
        out.add(view.telling(new Route(statement, List.of(), "", null, sources(reading, statement), basis(statement), null), statement.stance()));
      }
    }
    return out;
  }

  private static List<String> sources(Reading reading, Statement statement) {
    List<String> out = new ArrayList<>();
    for (AttributionId id : statement.attributions()) {
      Source source = reading.attribution(id).source();
      out.add((source instanceof Source.Unnamed ? "unnamed:" : "named:") + Plain.form(source.name()));
    }
    return out;
  }

  private static Route.Basis basis(Statement statement) {
    return statement.attributions().isEmpty() ? Route.Basis.UNSOURCED : Route.Basis.ON_RECORD;
  }

  private static @Nullable Telling nearest(Telling telling, List<Telling> others) {
    Telling best = null;
    for (Telling other : others) {
      if (best == null || telling.likeness(other) > telling.likeness(best)) {
        best = other;
      }
    }
    return best;
  }

  private Revision.Edit edit(Revision.Kind kind, Aligned.Pair pair, Reason why) {
    Revision.Passage was = Revisions.passage(before.article(), pair.before());
    return new Revision.Edit(kind, was, Revisions.passage(after.article(), pair.after()), why);
  }
}
