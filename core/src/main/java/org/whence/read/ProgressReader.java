package org.whence.read;

import org.jspecify.annotations.Nullable;
import org.whence.model.Progress;
import org.whence.model.Stage;
import org.whence.read.Stages.Kind;
import org.whence.read.Stages.Phrase;
import org.whence.text.Tag;

/**
 * How far a wording says the thing has gone: the stage of its main action, under the auxiliaries, negations, doubts and conditions in whose scope it
 * stands. What is told without any of them is done.
 */
final class ProgressReader {

  /** Tokens that may stand between a verb and the noun or verb that belongs to it. */
  private static final int REACH = 5;

  private final Sentence s;
  private final Stages stages;
  private final int last;
  private int begin;
  private int verb;
  private int at;
  private int light = -1;
  private int lights;
  private int skipped;
  private boolean negated;
  private boolean doubtful;
  private @Nullable Stage modal;

  private ProgressReader(Sentence s, int last) {
    this.s = s;
    this.stages = Stages.of(s.pack());
    this.last = last;
  }

  /** The progress told between two tokens, or null where no verb tells of anything. */
  static @Nullable Progress read(Sentence s, int first, int last) {
    if (s.tags().length == 0) {
      return null;
    }
    return new ProgressReader(s, last).from(first);
  }

  private @Nullable Progress from(int first) {
    MainClause main = MainClause.find(s, stages, first, last);
    if (main == null) {
      main = MainClause.known(s, stages, first, last);
    }
    if (main == null) {
      Progress named = named(first);
      if (named != null) {
        return named;
      }
      main = MainClause.any(s, first, last);
    }
    return main == null ? bare(first) : of(main, first);
  }

  /** What the cue of an attribution says of the thing its content names: "proposed a toll"; null where it says nothing of its stage. */
  static @Nullable Progress ofCue(Sentence s, int cue, int last) {
    if (s.tags().length == 0) {
      return null;
    }
    ProgressReader reader = new ProgressReader(s, last);
    Progress told = reader.of(new MainClause(cue, cue), cue);
    return told.stage() == Stage.DONE ? null : told;
  }

  static boolean isFinite(Sentence s, int first, int last) {
    for (int i = first; i <= last && i < s.tags().length; i++) {
      if (s.tags()[i] == Tag.VERB_FINITE || s.tags()[i] == Tag.AUX) {
        return true;
      }
    }
    return false;
  }

  private Progress of(MainClause main, int first) {
    begin = main.begin();
    verb = main.verb();
    at = verb;
    before();
    Stage told = told();
    if (modal != null && modal.compareTo(told) < 0) {
      told = modal;
    }
    boolean unsettled = doubtful || at >= 0 && stages.is(s, Kind.WHETHER, at + 1);
    boolean open = unsettled && told.compareTo(Stage.AGREED) >= 0 || told.compareTo(Stage.UNDER_WAY) >= 0 && (asks() || conditional(first));
    return new Progress(open ? Stage.CONSIDERED : told, negated);
  }

  /** A wording without a finite verb: "Port to close", "Talks under way", "Ban considered", "the risk of a flood". */
  private @Nullable Progress named(int first) {
    boolean negative = false;
    for (int i = first; i <= last; i++) {
      negative |= denies(i) && s.tags()[i] != Tag.ADP;
      Phrase state = stages.at(s, Kind.STATE, i, last);
      Phrase later = stages.at(s, Kind.TO, i, last);
      Phrase known = s.tags()[i].isVerb() ? stages.at(s, Kind.VERB, i, last) : state != null ? state : stages.at(s, Kind.NOUN, i, last);
      if (known == null && later != null && (later.size() > 1 || i > first && i < last && isNoun(i - 1) && s.tags()[i + 1] == Tag.VERB_INFINITIVE)) {
        known = later;
      }
      if (known != null && known.stage() != null) {
        return new Progress(known.stage(), negative);
      }
    }
    return null;
  }

  private @Nullable Progress bare(int first) {
    boolean negative = false;
    boolean tells = false;
    for (int i = first; i <= last; i++) {
      negative |= denies(i) && s.tags()[i] != Tag.ADP;
      tells |= s.tags()[i].isVerb();
    }
    return tells ? new Progress(Stage.DONE, negative) : null;
  }

  /** What stands before the verb: "No agreement has", "no se ha", "Perhaps the port". */
  private void before() {
    for (int i = begin; i < verb; i++) {
      doubtful |= stages.at(s, Kind.DOUBT, i, last) != null;
    }
    for (int i = begin; i < verb && !negated; i++) {
      boolean opens = i == begin || s.isComma(i - 1) || s.tags()[i - 1] == Tag.CCONJ || s.tags()[i - 1] == Tag.PUNCT;
      negated = opens && denies(i) && s.tags()[i] != Tag.ADP;
    }
    for (int i = verb - 1; i >= begin && !negated && (s.tags()[i] == Tag.PRON || s.tags()[i] == Tag.ADV || denies(i)); i--) {
      negated = denies(i);
    }
  }

  private boolean isNoun(int token) {
    return s.tags()[token] == Tag.NOUN || s.tags()[token] == Tag.PROPN;
  }

  private boolean denies(int token) {
    return stages.is(s, Kind.NOT, token) && stages.at(s, Kind.ONLY, token, last) == null;
  }

  /** The stage of the verb group that begins at {@link #at}. */
  private Stage told() {
    while (at <= last) {
      Stage stage = step();
      if (stage != null) {
        return stage;
      }
      if (at < 0) {
        break;
      }
    }
    return lights > 1 ? ofSubject() : Stage.DONE;
  }

  /** Takes one phrase; returns the stage where it is the last that matters, and puts {@link #at} below 0 where nothing more belongs here. */
  private @Nullable Stage step() {
    Phrase phrase = phrase();
    if (phrase == null) {
      return unknown();
    }
    boolean without = denies(at);
    int next = at + phrase.size();
    switch (phrase.kind()) {
      case MODAL -> under(phrase.stage());
      case RUMOUR, HEDGE, DOUBT -> doubtful = true;
      case AGAINST -> {
        return against(phrase);
      }
      case VERB -> {
        return lacking() ? object() : phrase.stage();
      }
      case LIGHT -> light();
      case NOUN, STATE -> {
        return phrase.stage();
      }
      case NOT, ONLY, IF, ASKS, OPENS, NOW, PASS, LASTING, TO, SUBJECT, WHETHER -> { }
    }
    if (phrase.kind() == Kind.LIGHT && lacking()) {
      return object();
    }
    negated |= without;
    at = next;
    return null;
  }

  private void light() {
    lights++;
    light = at;
  }

  /** Nothing under an auxiliary is farther than the auxiliary says. */
  private void under(@Nullable Stage stage) {
    if (stage != null && (modal == null || stage.compareTo(modal) < 0)) {
      modal = stage;
    }
  }

  /** The longest phrase at {@link #at} that is used here as its kind is. */
  private @Nullable Phrase phrase() {
    Phrase best = null;
    for (Kind kind : Kind.values()) {
      if (kind == Kind.IF) {
        break;
      }
      Phrase one = stages.at(s, kind, at, last);
      if (one != null && one.size() > 1 && !fits(one)) {
        one = stages.at(s, kind, at, at);
      }
      if (one != null && (best == null || one.size() > best.size()) && fits(one)) {
        best = one;
      }
    }
    return best;
  }

  private boolean fits(Phrase one) {
    Tag tag = s.tags()[at];
    boolean verbal = tag.isVerb() || tag == Tag.AUX || one.size() > 1;
    return switch (one.kind()) {
      case MODAL -> (verbal || at == verb) && !isMonth() && (one.size() == 1 || verbFollows(passed(at + one.size())));
      case VERB -> verbal || at == verb || light >= 0 && at - light < 3;
      case RUMOUR, LIGHT -> verbal;
      case HEDGE -> verbal || tag == Tag.ADJ;
      case AGAINST -> verbal || tag == Tag.ADJ || tag == Tag.ADV;
      case NOUN -> light >= 0 && tag.isNominal();
      case STATE -> light >= 0 && !verbFollows(at + one.size());
      case ONLY, DOUBT, NOT, IF, ASKS, OPENS, NOW, PASS, LASTING, TO, SUBJECT, WHETHER -> true;
    };
  }

  /** "May" the month is no "may". */
  private boolean isMonth() {
    return at > s.from() && s.tokens().isCapitalised(at) && s.is(at, "months");
  }

  private boolean verbFollows(int token) {
    int next = token;
    while (next < last && s.tags()[next] == Tag.ADV) {
      next++;
    }
    return next <= last && (s.tags()[next].isVerb() || s.tags()[next] == Tag.AUX);
  }

  /** A word of no kind: a verb ends the group, an article or adverb is passed. */
  private @Nullable Stage unknown() {
    Tag tag = s.tags()[at];
    if (tag.isVerb() || tag == Tag.AUX) {
      Stage ending = tag == Tag.AUX || tag == Tag.VERB_FINITE ? stages.byEnding(s, at) : null;
      under(ending);
      if (tag == Tag.AUX) {
        light = at++;
        return null;
      }
      boolean goesOn = light >= 0 && tag == Tag.VERB_GERUND && stages.is(s, Kind.NOW, light);
      return lacking() ? object() : goesOn ? Stage.UNDER_WAY : Stage.DONE;
    }
    boolean noun = isNoun(at);
    if (tag == Tag.PUNCT && !s.isQuoteMark(at) || tag == Tag.CCONJ || tag == Tag.SCONJ || noun && skipped > 0 || skipped > REACH) {
      at = -1;
      return null;
    }
    skipped += noun ? REACH : 1;
    at++;
    return null;
  }

  /** "Remain without", "terminó sin": puts {@link #at} behind it. */
  private boolean lacking() {
    if (!stages.is(s, Kind.LASTING, at)) {
      return false;
    }
    for (int i = at + 1; i <= Math.min(last, at + 2); i++) {
      if (denies(i) && s.tags()[i] == Tag.ADP) {
        at = i + 1;
        negated = !negated;
        return true;
      }
    }
    return false;
  }

  private Stage against(Phrase phrase) {
    negated = !negated;
    at += phrase.size();
    if (phrase.stage() != null) {
      return phrase.stage();
    }
    boolean infinitive = verbFollows(passed(at));
    Stage object = object();
    if (object == Stage.DONE && !infinitive) {
      negated = !negated;
    }
    return object;
  }

  private int passed(int from) {
    int next = from;
    while (next < last && next - from < REACH && stages.is(s, Kind.PASS, next)) {
      next++;
    }
    return next;
  }

  /** The stage of the noun or verb that follows; done where none is known. */
  private Stage object() {
    for (int i = at; i <= Math.min(last, at + REACH); i++) {
      Phrase known = s.tags()[i].isVerb() ? stages.at(s, Kind.VERB, i, last) : stages.at(s, Kind.NOUN, i, last);
      if (known != null && known.stage() != null) {
        return known.stage();
      }
      if (s.tags()[i].isVerb() || s.tags()[i] == Tag.PUNCT && !s.isQuoteMark(i)) {
        break;
      }
    }
    return Stage.DONE;
  }

  /** "No agreement was reached": the subject's noun tells, where the verb says nothing of its own. */
  private Stage ofSubject() {
    for (int i = begin; i < verb; i++) {
      Phrase noun = s.tags()[i].isNominal() ? stages.at(s, Kind.NOUN, i, last) : null;
      if (noun != null && noun.stage() != null) {
        return noun.stage();
      }
    }
    return Stage.DONE;
  }

  private boolean asks() {
    return s.isMark(last, '?') || s.isMark(last + 1, '?');
  }

  /** Whether a condition stands in the wording; "asked if" opens none. */
  private boolean conditional(int first) {
    for (int i = first; i <= last; i++) {
      if (stages.at(s, Kind.IF, i, last) != null && (i == first || !stages.is(s, Kind.ASKS, i - 1))) {
        return true;
      }
    }
    return false;
  }
}
