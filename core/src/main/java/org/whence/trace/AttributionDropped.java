package org.whence.trace;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.model.Attribution;
import org.whence.model.Certainty;
import org.whence.model.Change;
import org.whence.model.Commitment;
import org.whence.model.Name;
import org.whence.model.Outlet;
import org.whence.model.Reason;
import org.whence.model.Source;
import org.whence.model.Span;

/**
 * Who says so is gone: what was attributed is stated as fact, unnamed people who only supposed so are hidden behind the outlet, or a named report
 * became "media".
 */
final class AttributionDropped implements DriftRule {

  @Override
  public Change.DriftKind kind() {
    return Change.DriftKind.ATTRIBUTION_DROPPED;
  }

  @Override
  public @Nullable Finding find(Telling before, Telling after, Tie tie) {
    boolean vague = before.route().basis() == Route.Basis.CITED && after.route().basis() == Route.Basis.CITED_VAGUELY;
    if (vague && tie != Tie.ONE_ARTICLE && (!before.sameLanguage(after) || before.likeness(after) >= Ladder.CLOSE)) {
      return Finding.major(before, after, Reason.of(Reason.Code.ATTRIBUTION_WEAKENED, said(before), said(after)));
    }
    if (tie != Tie.RELAY || after.inHeadline()) {
      return null;
    }
    boolean hidden = lendsFromUnnamed(before) && after.route().basis() == Route.Basis.CITED && after.route().sources().isEmpty();
    if (hidden && !namesAnyUnnamed(after) && isFirmer(before, after, tie)) {
      // "The outlet reported" lends no more than its unnamed people do. Only where the words grew firmer too is who merely supposed so lost.
      return Finding.major(before, after, Reason.of(Reason.Code.SOURCES_HIDDEN, said(before), said(after)));
    }
    if (confirmsHearsay(before, after)) {
      return Finding.major(before, after, Reason.of(Reason.Code.SOURCES_HIDDEN, said(before), said(after)));
    }
    boolean one = !before.sameLanguage(after) || before.likeness(after) >= Ladder.CLOSE;
    boolean lent = one && after.quotes().isEmpty() && !before.statement().attributions().isEmpty() && (isUnnamed(before) || isOfDocument(before));
    boolean bare = after.statement().attributions().isEmpty() && after.route().basis() == Route.Basis.UNSOURCED;
    if (!lent || !bare || !Hedges.none(after) || !isWhole(after) || namesAnother(before, after)) {
      return null;
    }
    // A relay is proven by an attribution elsewhere in the same article, so the reader of it is told once: minor.
    return Finding.minor(before, after, Reason.of(Reason.Code.ATTRIBUTION_DROPPED, said(before)));
  }

  /** Whether a report that only relays another is given as one that confirms. */
  static boolean confirmsHearsay(Telling before, Telling after) {
    boolean relays = before.route().basis() == Route.Basis.CITED && before.statement().commitment() != Commitment.CONFIRMED;
    boolean cites = after.route().basis() == Route.Basis.CITED && after.route().sources().isEmpty();
    return relays && cites && after.statement().commitment() == Commitment.CONFIRMED && !before.route().report().equals(after.route().report());
  }

  /** Whether the same is told more firmly; another action in its place is news by itself, whoever says so. */
  private static boolean isFirmer(Telling before, Telling after, Tie tie) {
    Finding firmer = new Hardened().find(before, after, tie);
    return firmer != null && (firmer.why().code() != Reason.Code.STAGE_RAISED || Ladder.ofOneAct(after, before));
  }

  /** Whether the wording is nearly all of its sentence: beside it somebody may be said to say it whom nobody has read there. */
  private static boolean isWhole(Telling telling) {
    return telling.wording().length() * 4 >= telling.statement().sentence().length() * 3;
  }

  /** Whether its sentence names whom the parent has it from, or anybody whom that does not name: a speaker, or the outlet that has it from him. */
  private static boolean namesAnother(Telling before, Telling after) {
    Span sentence = after.statement().sentence();
    String text = after.article().words(sentence);
    for (Telling telling : List.of(before, after)) {
      Outlet outlet = telling.article().outlet();
      if (outlet != null && text.contains(outlet.name())) {
        return true;
      }
    }
    Attribution said = before.reading().attribution(before.statement().attributions().getFirst());
    if (said.sourceSpans().stream().flatMap(span -> before.keys(span).stream()).anyMatch(after.keys(sentence)::contains)) {
      return true;
    }
    Set<String> known = before.keys(before.statement().sentence());
    for (Name name : after.reading().names()) {
      boolean may = name.kind() == Name.Kind.PERSON || name.kind() == Name.Kind.ORGANISATION;
      if (may && sentence.contains(name.span()) && after.keys(name.span()).stream().noneMatch(known::contains)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the parent has it from nobody who is named. */
  private static boolean isUnnamed(Telling before) {
    return before.statement().certainty().step() <= Certainty.OUTLET_ONLY.step();
  }

  private static boolean isOfDocument(Telling before) {
    return before.reading().attribution(before.statement().attributions().getFirst()).source() instanceof Source.Document;
  }

  private static boolean lendsFromUnnamed(Telling before) {
    return !before.route().sources().isEmpty() && before.route().sources().stream().allMatch(source -> source.startsWith("unnamed:"));
  }

  /** Whether the article mentions unnamed people anywhere: those behind the report may be among them. */
  private static boolean namesAnyUnnamed(Telling after) {
    for (Attribution attribution : after.reading().attributions()) {
      if (attribution.source() instanceof Source.Unnamed) {
        return true;
      }
    }
    return false;
  }

  private static String said(Telling telling) {
    return telling.route().hops().getLast().node().label();
  }
}
