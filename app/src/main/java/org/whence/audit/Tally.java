package org.whence.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.whence.model.Audit;

/** Adds up what the judges said. */
public final class Tally {
  private final List<Hop> hops;
  private final List<Map<String, Answer>> judges;
  private final List<String> names;

  private Tally(List<Hop> hops, Sheet sheet) {
    this.hops = hops;
    this.names = sheet.answers().entrySet().stream().filter(entry -> !entry.getValue().isEmpty()).map(Map.Entry::getKey).toList();
    this.judges = names.stream().map(name -> Objects.requireNonNull(sheet.answers().get(name))).toList();
  }

  /** What came of a sheet; hops that the dossiers have no more are left out. */
  public static Audit of(Hops all, Sheet sheet) {
    List<Hop> hops = new ArrayList<>();
    for (String id : sheet.hops()) {
      Hop hop = all.hop(id);
      if (hop != null) {
        hops.add(hop);
      }
    }
    return new Tally(hops, sheet).audit();
  }

  private Audit audit() {
    List<Audit.Counts> kinds = new ArrayList<>();
    for (Hop.Kind kind : Hop.Kind.values()) {
      Audit.Counts counts = counts(kind.name().toLowerCase(Locale.ROOT), hops.stream().filter(hop -> !hop.control() && hop.kind() == kind).toList());
      if (counts.judged() + counts.unsure() > 0) {
        kinds.add(counts);
      }
    }
    List<Hop> controls = hops.stream().filter(hop -> hop.control() && !said(hop).isEmpty()).toList();
    int apart = (int) controls.stream().filter(hop -> !said(hop).contains(Answer.YES)).count();
    List<Hop> both = hops.stream().filter(hop -> judges.size() == 2 && said(hop).size() == 2).toList();
    Audit.Counts all = counts("all", hops.stream().filter(hop -> !hop.control()).toList());
    return new Audit(names, all, kinds, both.size(), kappa(both), controls.size(), apart);
  }

  private List<Answer> said(Hop hop) {
    return judges.stream().filter(judge -> judge.containsKey(hop.id())).map(judge -> Objects.requireNonNull(judge.get(hop.id()))).toList();
  }

  private Audit.Counts counts(String kind, List<Hop> of) {
    int right = 0;
    int wrong = 0;
    int unsure = 0;
    for (Hop hop : of) {
      List<Answer> said = said(hop);
      if (said.contains(Answer.NO)) {
        wrong++;
      } else if (said.contains(Answer.YES)) {
        right++;
      } else if (!said.isEmpty()) {
        unsure++;
      }
    }
    return Audit.Counts.of(kind, right, wrong, unsure);
  }

  /** Cohen's kappa: how much more the two agree than their habits alone would make them. */
  private @Nullable Double kappa(List<Hop> both) {
    int n = both.size();
    if (n == 0) {
      return null;
    }
    int same = 0;
    int[][] habits = new int[2][Answer.values().length];
    for (Hop hop : both) {
      List<Answer> said = said(hop);
      same += said.getFirst() == said.getLast() ? 1 : 0;
      habits[0][said.getFirst().ordinal()]++;
      habits[1][said.getLast().ordinal()]++;
    }
    double chance = 0;
    for (int i = 0; i < Answer.values().length; i++) {
      chance += (double) habits[0][i] / n * habits[1][i] / n;
    }
    return chance >= 1 ? null : ((double) same / n - chance) / (1 - chance);
  }
}
