package org.whence.trace;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.whence.model.Change;
import org.whence.model.Reason;
import org.whence.text.WordList;

/** Some became all. */
final class ScopeWidened implements DriftRule {

  private static final double ALIKE = 0.55;
  private static final Map<String, Map<String, Integer>> RANK_OF = load();

  @Override
  public Change.DriftKind kind() {
    return Change.DriftKind.SCOPE_WIDENED;
  }

  @Override
  public @Nullable Finding find(Telling before, Telling after, Tie tie) {
    if (!DriftRule.tellOneThing(before, after, tie, ALIKE)) {
      return null;
    }
    String from = only(before);
    String to = only(after);
    if (from == null || to == null) {
      return null;
    }
    int rise = rank(after, to) - rank(before, from);
    if (rise <= 0) {
      return null;
    }
    Reason why = Reason.of(Reason.Code.SCOPE_WIDENED, from, to);
    return rise > 1 ? Finding.major(before, after, why) : Finding.minor(before, after, why);
  }

  private static int rank(Telling telling, String word) {
    return RANK_OF.getOrDefault(telling.language(), Map.of()).getOrDefault(word, 0);
  }

  /** The one scope word of a telling; null where it has none or several. */
  private static @Nullable String only(Telling telling) {
    Map<String, Integer> ranks = RANK_OF.getOrDefault(telling.language(), Map.of());
    String found = null;
    for (String word : telling.words()) {
      if (ranks.containsKey(word)) {
        if (found != null) {
          return null;
        }
        found = word;
      }
    }
    return found;
  }

  private static Map<String, Map<String, Integer>> load() {
    Map<String, Map<String, Integer>> out = new TreeMap<>();
    for (String[] row : WordList.rows(ScopeWidened.class, "scope.tsv")) {
      for (String word : row[2].split(";")) {
        out.computeIfAbsent(row[0], k -> new TreeMap<>()).put(word, Integer.valueOf(row[1]));
      }
    }
    return out;
  }
}
