package org.whence.trace;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.model.Act;
import org.whence.model.Attribution;
import org.whence.model.AttributionId;
import org.whence.model.Change;
import org.whence.model.Reason;
import org.whence.model.Source;
import org.whence.model.Span;
import org.whence.text.Described;
import org.whence.text.Plain;
import org.whence.text.WordList;

/** An unnamed source became the office it works for. */
final class SourceUpgraded implements DriftRule {

  private static final Set<String> INDEFINITE = WordList.words(SourceUpgraded.class, "words.tsv", "indefinite");

  @Override
  public Change.DriftKind kind() {
    return Change.DriftKind.SOURCE_UPGRADED;
  }

  @Override
  public @Nullable Finding find(Telling before, Telling after, Tie tie) {
    if (tie == Tie.SIBLINGS) {
      return null;
    }
    Route.Upgrade upgrade = after.route().upgraded();
    if (upgrade != null) {
      if (tie == Tie.RELAY) {
        return null;
      }
      Reason why = Reason.of(Reason.Code.SOURCE_UPGRADED, upgrade.shown(), upgrade.printed());
      return new Finding(Change.Severity.MAJOR, upgrade.before(), upgrade.after(), why);
    }
    return tie == Tie.RELAY ? alongRelay(before, after) : null;
  }

  /**
   * The relay lets an office speak that says nothing in its parent, where that has only unnamed people for it. A word that the parent tells too is
   * no word for speaking: "the firm considers closing it".
   */
  private static @Nullable Finding alongRelay(Telling before, Telling after) {
    Attribution unnamed = nearest(before);
    Attribution office = nearest(after);
    if (unnamed == null || office == null || !(unnamed.source() instanceof Source.Unnamed) || !(office.source() instanceof Source.Office)) {
      return null;
    }
    Set<String> name = keys(after, office);
    String first = Plain.form(office.source().name()).split(" ")[0];
    boolean people = INDEFINITE.contains(first) || !Described.of(office.source().name()).roles().isEmpty();
    boolean acts = after.cue().stream().anyMatch(cue -> shares(after.keys(cue), before.keys(before.wording())));
    boolean speaks = !acts && after.route().sources().stream().anyMatch(source -> source.startsWith("office:"));
    boolean through = speaks && after.route().basis() == Route.Basis.CITED && areAnonymous((Source.Unnamed) unnamed.source());
    boolean told = before.statement().acts().stream().map(Act::agent).anyMatch(agent -> agent != null && shares(before.keys(agent), name));
    boolean silent = !people && !told && (through || shares(keys(before, unnamed), name)) && !speaks(before, name);
    Span from = unnamed.sourceSpans().isEmpty() ? before.wording() : unnamed.sourceSpans().getFirst();
    Span to = office.sourceSpans().isEmpty() ? after.wording() : office.sourceSpans().getFirst();
    Reason why = Reason.of(Reason.Code.SOURCE_UPGRADED, unnamed.source().name(), office.source().name());
    return silent ? new Finding(Change.Severity.MAJOR, from, to, why) : null;
  }

  /** Whether a text says how many they are, what they are or why it does not name them: not just "officials said". */
  private static boolean areAnonymous(Source.Unnamed people) {
    return people.anonymityReason() != null || people.count() != null;
  }

  /** Whether the parent lets the office, or somebody named of it, speak anywhere. */
  private static boolean speaks(Telling before, Set<String> office) {
    for (Attribution attribution : before.reading().attributions()) {
      boolean onRecord =
          switch (attribution.source()) {
            case Source.Person ignored -> true;
            case Source.Office ignored -> true;
            case Source.Document ignored -> true;
            case Source.Report ignored -> false;
            case Source.Unnamed ignored -> false;
            case Source.Unstated ignored -> false;
          };
      if (onRecord && !attribution.commitment().isSilence() && shares(keys(before, attribution), office)) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Attribution nearest(Telling telling) {
    List<AttributionId> chain = telling.statement().attributions();
    return chain.isEmpty() ? null : telling.reading().attribution(chain.getFirst());
  }

  private static Set<String> keys(Telling telling, Attribution attribution) {
    Set<String> out = new HashSet<>();
    attribution.sourceSpans().forEach(span -> out.addAll(telling.keys(span)));
    return out;
  }

  private static boolean shares(Set<String> one, Set<String> other) {
    return one.stream().anyMatch(other::contains);
  }
}
