package org.whence.trace;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.whence.model.Change;
import org.whence.model.Name;
import org.whence.model.Quantity;
import org.whence.model.Reason;
import org.whence.text.WordList;

/** Some became all. */
final class ScopeWidened implements DriftRule {

  private static final double ALIKE = 0.55;

  /** The rank of words that mean the whole of it. */
  private static final int WHOLE = 3;

  private static final Map<String, Map<String, Integer>> RANK_OF = load();

  @Override
  public Change.DriftKind kind() {
    return Change.DriftKind.SCOPE_WIDENED;
  }

  @Override
  public @Nullable Finding find(Telling before, Telling after, Tie tie) {
    if (!DriftRule.tellOneThing(before, after, tie, ALIKE) || tie == Tie.RELAY && after.inHeadline()) {
      return null;
    }
    String to = Negations.in(before) == Negations.in(after) ? only(after) : null;
    if (to == null) {
      return null;
    }
    String from = only(before);
    if (from == null) {
      return tie == Tie.RELAY && rank(after, to) == WHOLE ? ofCounted(before, after, to) : null;
    }
    int rise = rank(after, to) - rank(before, from);
    if (rise <= 0) {
      return null;
    }
    Reason why = Reason.of(Reason.Code.SCOPE_WIDENED, from, to);
    return rise > 1 ? Finding.major(before, after, why) : Finding.minor(before, after, why);
  }

  /** So many, or those of one place, became all: what limited it in the parent is gone. */
  private static @Nullable Finding ofCounted(Telling before, Telling after, String to) {
    if (before.words().stream().anyMatch(word -> rank(before, word) > 0)) {
      return null;
    }
    Set<String> told = after.keys(after.statement().sentence());
    for (Quantity quantity : before.statement().quantities()) {
      if (before.keys(quantity.span()).stream().noneMatch(told::contains)) {
        return Finding.major(before, after, Reason.of(Reason.Code.SCOPE_WIDENED, before.article().words(quantity.span()), to));
      }
    }
    for (Name name : before.reading().names()) {
      boolean inside = before.wording().contains(name.span()) && name.span().begin() > before.wording().begin();
      if (inside && before.keys(name.span()).stream().noneMatch(told::contains)) {
        return Finding.major(before, after, Reason.of(Reason.Code.SCOPE_WIDENED, before.article().words(name.span()), to));
      }
    }
    return null;
  }

  private static int rank(Telling telling, String word) {
    return RANK_OF.getOrDefault(telling.language(), Map.of()).getOrDefault(word, 0);
  }

  /** The one scope word of a telling; null where it has none or several. */
  private static @Nullable String only(Telling telling) {
    Map<String, Integer> ranks = RANK_OF.getOrDefault(telling.language(), Map.of());
    String found = null;
    String before = "";
    for (String word : telling.words()) {
      if (ranks.containsKey(word) && ranks.getOrDefault(before + " " + word, 1) != 0) {
        if (found != null) {
          return null;
        }
        found = word;
      }
      before = word;
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
