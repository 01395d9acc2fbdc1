package org.whence.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Copy;

/** An article in a {@link CopyIndex}, with what proposes its neighbours and what came of comparing it with them. */
final class CarriedText {
  final Direction direction;
  final long[] runs;
  final long[] keys;

  /** What it has of others, by their numbers; of most of them nothing. */
  Map<Integer, Reuse> compared = Map.of();

  @Nullable Copy copy;

  /** The number of the article that has most of its text, -1 where none has. */
  int model = -1;

  CarriedText(Direction direction, Body body) {
    this(direction, body.sample(), SharedSentences.keys(body.content()));
  }

  private CarriedText(Direction direction, long[] runs, long[] keys) {
    this.direction = direction;
    this.runs = runs;
    this.keys = keys;
  }

  Article article() {
    return direction.article();
  }

  /** @param numbers under which those that are here are written; -1 for one that is not here any more */
  void save(StateOutput out, int[] numbers, Reuse nothing) {
    direction.save(out);
    out.wholes(runs);
    out.wholes(keys);
    out.number(model < 0 ? 0 : numbers[model] + 1L);
    List<Integer> others = compared.keySet().stream().filter(other -> numbers[other] >= 0).sorted().toList();
    out.number(others.size());
    for (int other : others) {
      Reuse reuse = compared.getOrDefault(other, nothing);
      out.number(numbers[other]);
      out.flag(!reuse.equals(nothing));
      if (!reuse.equals(nothing)) {
        reuse.save(out);
      }
    }
    out.flag(copy != null);
    if (copy != null) {
      save(copy, out);
    }
  }

  private static void save(Copy copy, StateOutput out) {
    out.article(copy.parent());
    out.number(copy.kind().ordinal());
    out.flag(copy.directed());
    out.texts(copy.common() == null ? List.of() : List.of(copy.common()));
    out.number(copy.proof().size());
    for (Copy.Pair pair : copy.proof()) {
      out.span(pair.child());
      out.span(pair.parent());
    }
  }

  static CarriedText read(StateInput in, int size, Reuse nothing) {
    CarriedText out = new CarriedText(Direction.read(in), in.wholes(), in.wholes());
    out.model = in.number(size + 1) - 1;
    Map<Integer, Reuse> compared = new HashMap<>();
    for (int n = in.count(); n > 0; n--) {
      int other = in.number(size);
      compared.put(other, in.flag() ? Reuse.read(in) : nothing);
    }
    out.compared = compared.isEmpty() ? Map.of() : compared;
    out.copy = in.flag() ? copy(in, out.article().id()) : null;
    return out;
  }

  private static Copy copy(StateInput in, ArticleId child) {
    ArticleId parent = in.article().id();
    Copy.Kind kind = Copy.Kind.values()[in.number(Copy.Kind.values().length)];
    boolean directed = in.flag();
    List<String> common = in.texts();
    List<Copy.Pair> proof = new ArrayList<>();
    for (int n = in.count(); n > 0; n--) {
      proof.add(new Copy.Pair(in.span(), in.span()));
    }
    return new Copy(child, parent, kind, proof, directed, common.isEmpty() ? null : common.getFirst());
  }
}
