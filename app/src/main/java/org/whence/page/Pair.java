package org.whence.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.model.Change;
import org.whence.model.Span;
import org.whence.model.Statement;
import org.whence.model.TracedClaim;
import org.whence.model.Wording;

/** Two wordings of one claim, chosen by a reader, side by side. */
final class Pair {
  /** Characters of a wording in the list to choose from. */
  private static final int LISTED = 80;

  private final Lookup lookup;
  private final TracedClaim claim;
  private final int one;
  private final int other;

  /** A wording to choose. */
  record Option(int number, String words, String language) {}

  /**
   * One of the two.
   *
   * @param step rungs reached on the ladder of stages; 0 where the wording has none
   */
  record Side(Quoted quote, String day, int step, String stage) {}

  /** In what both differ beside their words. */
  record Fact(String name, String one, String other) {}

  /** Why one of the two is held against the other. */
  record Reasoned(String look, String glyph, String word, String nature, String why) {}

  private Pair(Lookup lookup, TracedClaim claim, int one, int other) {
    this.lookup = lookup;
    this.claim = claim;
    this.one = one;
    this.other = other;
  }

  /** What the reader chose; otherwise the two of the first change on the way, or the first wording and the last. */
  static Pair of(Lookup lookup, TracedClaim claim) {
    int most = claim.wordings().size();
    Choice choice = lookup.frame().choice();
    int one = choice.one() >= 1 && choice.one() <= most ? choice.one() : 0;
    int other = choice.other() >= 1 && choice.other() <= most ? choice.other() : 0;
    if (one == 0 && other == 0) {
      for (Change change : Lookup.drift(claim)) {
        one = number(claim, change.before());
        other = number(claim, change.after());
        if (one > 0 && other > 0 && one != other) {
          return new Pair(lookup, claim, one, other);
        }
      }
      return new Pair(lookup, claim, 1, most);
    }
    return new Pair(lookup, claim, one > 0 ? one : other == 1 ? most : 1, other > 0 ? other : one == most ? 1 : most);
  }

  private static int number(TracedClaim claim, Span span) {
    for (int i = 0; i < claim.wordings().size(); i++) {
      Span wording = claim.wordings().get(i).statement().wording();
      if (wording.article().equals(span.article()) && wording.begin() < span.end() && span.begin() < wording.end()) {
        return i + 1;
      }
    }
    return 0;
  }

  Words words() {
    return lookup.words();
  }

  int one() {
    return one;
  }

  int other() {
    return other;
  }

  List<Option> options() {
    List<Option> out = new ArrayList<>();
    for (Wording wording : claim.wordings()) {
      var id = wording.statement().wording().article();
      String quoted = words().say("quoted", Plain.cut(lookup.words(wording.statement().wording()), LISTED));
      out.add(new Option(out.size() + 1, words().say("pair.option", out.size() + 1, lookup.byline(id), quoted), lookup.article(id).language().tag()));
    }
    return out;
  }

  private Statement at(int number) {
    return claim.wordings().get(number - 1).statement();
  }

  List<Side> sides() {
    return List.of(side(at(one)), side(at(other)));
  }

  private Side side(Statement statement) {
    String stage = statement.progress() == null ? "" : lookup.phrases().word(statement.progress());
    int step = statement.progress() == null ? 0 : statement.progress().stage().ordinal() + 1;
    return new Side(Quoted.inSentence(lookup, statement.wording()), lookup.day(statement.wording().article()), step, stage);
  }

  boolean isOneWording() {
    return one == other;
  }

  /** Whether both have the same words. */
  boolean isSame() {
    return lookup.words(at(one).wording()).equals(lookup.words(at(other).wording()));
  }

  /** Whether they are in two languages, so that no word can be compared. */
  boolean isAcrossLanguages() {
    return !lookup.article(at(one).wording().article()).language().equals(lookup.article(at(other).wording().article()).language());
  }

  /** Word by word; nothing where they are the same, or have too little in common for it to show anything. */
  List<WordDiff.Part> diff() {
    return isAcrossLanguages() ? List.of() : WordDiff.of(lookup.words(at(one).wording()), lookup.words(at(other).wording()));
  }

  String language() {
    return lookup.article(at(other).wording().article()).language().tag();
  }

  /** In what they differ beside their words. */
  List<Fact> facts() {
    Wording first = claim.wordings().get(one - 1);
    Wording second = claim.wordings().get(other - 1);
    List<Fact> out = new ArrayList<>();
    Phrases phrases = lookup.phrases();
    add(out, "pair.stage", phrases.word(first.statement().progress()), phrases.word(second.statement().progress()));
    add(out, "pair.said", phrases.word(first.statement().commitment()), phrases.word(second.statement().commitment()));
    add(out, "pair.certainty", phrases.word(first.statement().certainty()), phrases.word(second.statement().certainty()));
    add(out, "pair.stance", phrases.word(first.stance()), phrases.word(second.stance()));
    add(out, "pair.behind", behind(first), behind(second));
    return out;
  }

  private String behind(Wording wording) {
    return wording.stance().isPath() ? lookup.behind(wording) : "";
  }

  private void add(List<Fact> out, String key, String first, String second) {
    if (!first.equals(second)) {
      out.add(new Fact(words().say(key), first.isEmpty() ? "\u2013" : first, second.isEmpty() ? "\u2013" : second));
    }
  }

  /** What was found between the two, whichever of them came first. */
  List<Reasoned> reasons() {
    List<Reasoned> out = new ArrayList<>();
    for (Change change : claim.changes()) {
      int before = number(claim, change.before());
      int after = number(claim, change.after());
      if ((before == one && after == other) || (before == other && after == one)) {
        out.add(new Reasoned(ClaimPage.look(change), Phrases.glyph(change.kind()), lookup.phrases().word(change.kind()),
            lookup.phrases().nature(change), lookup.phrases().reason(change.why())));
      }
    }
    return out;
  }

  /** Where what is chosen leads. */
  String action() {
    return lookup.frame().links().claim(claim.claim().id(), "");
  }

  /** What is said where no words are marked; null where they are. */
  @Nullable String silence() {
    if (isOneWording()) {
      return words().say("pair.one");
    }
    if (isSame()) {
      return words().say("pair.same");
    }
    return !diff().isEmpty() ? null : words().say(isAcrossLanguages() ? "pair.languages" : "pair.far");
  }
}
