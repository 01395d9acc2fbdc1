package org.whence.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.whence.model.Change;
import org.whence.model.Reason;

/** Who acts and who is acted on change places: the same words, two names the other way round, and no passive to account for it. */
final class AgentsSwapped implements DriftRule {

  private static final double ALIKE = 0.8;
  private static final Set<String> PASSIVE = Set.of("by", "was", "were", "been", "por", "fue", "fueron", "sido");

  @Override
  public Change.DriftKind kind() {
    return Change.DriftKind.AGENTS_SWAPPED;
  }

  @Override
  public @Nullable Finding find(Telling before, Telling after, Tie tie) {
    if (!before.sameLanguage(after) || before.likeness(after) < ALIKE || passives(before) != passives(after)) {
      return null;
    }
    List<String> first = names(before);
    List<String> second = names(after);
    if (first.size() != 2 || second.size() != 2 || !first.get(0).equals(second.get(1)) || !first.get(1).equals(second.get(0))) {
      return null;
    }
    return Finding.major(before, after, Reason.of(Reason.Code.AGENTS_SWAPPED, second.get(0), second.get(1)));
  }

  private static int passives(Telling telling) {
    return (int) telling.words().stream().filter(PASSIVE::contains).count();
  }

  /** Runs of capitalised words in their order, each once; none where one comes twice, for then the order says nothing. */
  private static List<String> names(Telling telling) {
    List<String> out = new ArrayList<>();
    StringBuilder run = new StringBuilder();
    for (String word : telling.printed().split("\\s+")) {
      String bare = word.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
      if (!bare.isEmpty() && Character.isUpperCase(bare.charAt(0)) && !bare.equals("The") && !bare.equals("El") && !bare.equals("La")) {
        run.append(run.isEmpty() ? "" : " ").append(bare);
      } else if (!run.isEmpty()) {
        out.add(run.toString());
        run.setLength(0);
      }
    }
    if (!run.isEmpty()) {
      out.add(run.toString());
    }
    return new TreeSet<>(out).size() == out.size() ? out : List.of();
  }
}
