package org.whence.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.model.Change;
import org.whence.model.Corroboration;
import org.whence.model.Denial;
import org.whence.model.Stage;
import org.whence.model.Statement;
import org.whence.model.TracedClaim;
import org.whence.model.Wording;

/** One claim as the page shows it. */
final class ClaimPage {
  private final Lookup lookup;
  private final TracedClaim claim;
  private final String anchor;

  /**
   * A change of wording.
   *
   * @param look the style class: hard, bad or warn
   * @param diff word by word, where the wordings have enough in common
   * @param replies of the outlet whose words changed
   * @param reply where one is entered; empty where nobody can
   */
  record Drift(String look, String glyph, String word, boolean minor, String nature, String why, Quoted before, Quoted after,
      List<WordDiff.Part> diff, List<Replied> replies, String reply) {

    boolean oneSentence() {
      return before.outlet().equals(after.outlet()) && before.sentence().equals(after.sentence());
    }
  }

  /** One kind of change that the claim has, for its first line. */
  record Flag(String look, String glyph, String word) {}

  /**
   * The claim in one article's words.
   *
   * @param step rungs reached on the ladder of stages; 0 where the wording has none
   * @param earliest whether it stands first in time
   * @param correct where an analyst corrects it; empty where nobody can
   * @param replies of the outlet to flags on these words that the claim has no more
   */
  record Worded(Quoted quote, String day, String behind, int step, String stage, String commitment, String certainty, String stance,
      boolean earliest, String correct, List<Replied> replies) {}

  ClaimPage(Lookup lookup, TracedClaim claim, String anchor) {
    this.lookup = lookup;
    this.claim = claim;
    this.anchor = anchor;
  }

  String id() {
    return claim.claim().id();
  }

  Words words() {
    return lookup.words();
  }

  Phrases phrases() {
    return lookup.phrases();
  }

  /** "1.3". */
  String number() {
    return lookup.number(claim);
  }

  String anchor() {
    return anchor;
  }

  /** Where it is found with all its wordings. */
  String href() {
    return lookup.frame().links().claim(id(), anchor);
  }

  /** Where its ways are drawn alone; empty where they stand beside it. */
  String waysHref() {
    return lookup.frame().links().ways(lookup.dossier().story().id(), id());
  }

  /** Two of its wordings side by side; null where it has but one, or nobody can choose. */
  @Nullable Pair pair() {
    return waysHref().isEmpty() || claim.wordings().size() < 2 ? null : Pair.of(lookup, claim);
  }

  boolean isMain() {
    return claim.claim().id().equals(lookup.dossier().mainClaim());
  }

  /** In one article and without a change. */
  boolean isPlain() {
    return !isMain() && claim.corroboration().articles() < 2 && claim.changes().isEmpty();
  }

  boolean hasMajorDrift() {
    return Lookup.drift(claim).stream().anyMatch(change -> change.severity() == Change.Severity.MAJOR);
  }

  Quoted title() {
    return Quoted.alone(lookup, claim.claim().title());
  }

  String titleByline() {
    return lookup.byline(claim.claim().title().article());
  }

  Corroboration counts() {
    return claim.corroboration();
  }

  List<String> behind() {
    List<String> behind = lookup.behind(claim);
    return behind.isEmpty() ? List.of(words().say("nobody")) : behind;
  }

  List<String> bottleneck() {
    return lookup.labels(claim.corroboration().bottleneck());
  }

  List<String> why() {
    return lookup.phrases().reasons(claim.corroboration().why());
  }

  List<String> whyAtMost() {
    return lookup.phrases().reasons(claim.corroboration().whyAtMost());
  }

  String aside() {
    return lookup.phrases().aside(claim.corroboration().origins());
  }

  List<Flag> flags() {
    LinkedHashSet<Flag> out = new LinkedHashSet<>();
    for (Change change : claim.changes()) {
      String word = lookup.phrases().word(change.kind());
      String flag = switch (change.nature()) {
        case DRIFT -> word;
        case DIFFERS -> words().say("flag.differs", word);
        case DEVELOPMENT -> words().say("flag.development", word);
      };
      out.add(new Flag(look(change), Phrases.glyph(change.kind()), flag));
    }
    return List.copyOf(out);
  }

  static String look(Change change) {
    if (change.nature() != Change.Nature.DRIFT) {
      return "base";
    }
    return switch (change.kind()) {
      case HARDENED, SOURCE_UPGRADED, ATTRIBUTION_DROPPED, SOFTENED -> "hard";
      case CONTRADICTED, QUOTE_ALTERED, AGENTS_SWAPPED -> "bad";
      case NUMBER_CHANGED, SCOPE_WIDENED, DATE_MOVED -> "warn";
    };
  }

  List<Worded> wordings() {
    List<Worded> out = new ArrayList<>();
    for (Wording wording : claim.wordings()) {
      Statement statement = wording.statement();
      var id = statement.wording().article();
      String stage = statement.progress() == null ? "" : lookup.phrases().word(statement.progress());
      int step = statement.progress() == null ? 0 : statement.progress().stage().ordinal() + 1;
      String stance = wording.stance().isPath() ? "" : words().say("stance.it", words().word(wording.stance()));
      boolean earliest = out.isEmpty() && claim.wordings().size() > 1 && lookup.article(id).published() != null;
      String behind = wording.stance().isPath() ? lookup.behind(wording) : "";
      out.add(
          new Worded(
              Quoted.inSentence(lookup, statement.wording()), lookup.day(id), behind, step, stage, lookup.phrases().word(statement.commitment()),
              lookup.phrases().word(statement.certainty()), stance, earliest, lookup.frame().links().correct(id, id()), loose(statement)));
    }
    return out;
  }

  private List<Replied> loose(Statement statement) {
    return Replied.of(lookup, reply -> reply.isOn(statement.wording()) && claim.changes().stream().noneMatch(reply::isTo));
  }

  static int stages() {
    return Stage.values().length;
  }

  List<Drift> changes() {
    List<Drift> out = new ArrayList<>();
    for (Change change : claim.changes()) {
      List<WordDiff.Part> diff =
          change.nature() == Change.Nature.DEVELOPMENT ? List.of() : WordDiff.of(lookup.words(change.before()), lookup.words(change.after()));
      out.add(
          new Drift(
              look(change), Phrases.glyph(change.kind()), lookup.phrases().word(change.kind()), change.severity() == Change.Severity.MINOR,
              lookup.phrases().nature(change), lookup.phrases().reason(change.why()), Quoted.inSentence(lookup, change.before()),
              Quoted.inSentence(lookup, change.after()), diff, Replied.of(lookup, reply -> reply.isTo(change)),
              lookup.frame().links().reply(change)));
    }
    return out;
  }

  /** Who denies it, and why it is this claim that is denied. */
  record Disputed(String who, String why, Quoted quote) {}

  List<Disputed> denials() {
    List<Disputed> out = new ArrayList<>();
    for (Denial denial : claim.denials()) {
      Quoted quote = Quoted.within(lookup, denial.denied(), denial.sentence());
      out.add(new Disputed(Plain.line(denial.who()), lookup.phrases().reason(denial.how()), quote));
    }
    return out;
  }

  List<Checked> checks() {
    return Checked.of(lookup, claim.claim().id());
  }

  /** A step of the explanation of its number. */
  record Reasoned(int deep, String words, @Nullable Quoted sentence) {}

  /** Part of the explanation of its number. */
  record Part(String title, String aside, List<Reasoned> steps) {}

  /** Whether its number takes explaining: several articles, or a range. */
  boolean isExplained() {
    return claim.corroboration().articles() > 1 || claim.corroboration().origins().low() != claim.corroboration().origins().high();
  }

  List<Part> explanation() {
    List<Part> out = new ArrayList<>();
    for (Explanation.Section section : new Explanation(lookup, claim).sections()) {
      List<Reasoned> steps = new ArrayList<>();
      for (Explanation.Step step : section.steps()) {
        steps.add(new Reasoned(step.deep(), step.words(), step.sentence() == null ? null : Quoted.alone(lookup, step.sentence())));
      }
      out.add(new Part(section.title(), section.aside(), steps));
    }
    return out;
  }

  ClaimGraph graph() {
    Map<List<String>, String> anchors = new HashMap<>();
    Set<String> quoted = new HashSet<>();
    routes().forEach(route -> route.forEach(hop -> {
      anchors.putIfAbsent(hop.ends(), hop.anchor());
      if (hop.proof() != null) {
        quoted.add(hop.anchor());
      }
    }));
    return new ClaimGraph(lookup, claim, anchor, anchors, quoted);
  }

  /** Routes, each shown once; articles that share one are listed by their own first step. */
  List<List<Hop>> routes() {
    Map<List<String>, List<Hop>> out = new LinkedHashMap<>();
    for (Wording wording : claim.wordings()) {
      if (wording.stance().isPath() && !wording.behind().isEmpty()) {
        List<String> cut = claim.corroboration().bottleneck();
        out.computeIfAbsent(wording.behind(), way -> Hop.of(lookup, wording, id(), cut, anchor + "-r" + out.size()));
      }
    }
    return List.copyOf(out.values());
  }
}
