package org.whence.bench.copies;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whence.match.Matcher;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Copy;
import org.whence.model.Reading;
import org.whence.model.Span;
import org.whence.read.Reader;

/** Finds the copies of generated piles and says how many were found, under the right parent, in the right direction. */
public final class CopiesScores {

  private static final int PILES = 4;

  /** Counts over the copies of one kind. */
  private static final class Sum {
    int copies;
    int found;
    int parent;
    int shown;
    int directed;
    int unshown;
    int silent;
    int inOtherWords;
  }

  private final Map<Made.Kind, Sum> sums = new EnumMap<>(Made.Kind.class);
  private final List<String> misses = new ArrayList<>();
  private int given;
  private int rightGiven;
  private int aligned;
  private int rightlyAligned;

  private CopiesScores() {}

  /**
   * Prints the figures of one part.
   *
   * @param texts invented articles to recombine
   * @return what was missed or given wrongly, a line each
   */
  public static List<String> print(String part, List<Article> texts, boolean held, long seed, PrintStream out) {
    CopiesScores scores = new CopiesScores();
    List<Told> stock = texts.stream().map(CopiesScores::told).filter(t -> t.paragraphs().size() >= 5).toList();
    int articles = 0;
    for (int i = 0; i < PILES; i++) {
      List<Made> pile = CopiesPile.of(stock, Event.part(held), seed + i);
      articles += pile.size();
      scores.judge(pile);
    }
    out.printf(Locale.ROOT, "-- %s: %d piles, %d articles%n", part, PILES, articles);
    scores.print(out);
    return scores.misses;
  }

  private static Told told(Article article) {
    List<String> paragraphs =
        article.blocks().stream()
            .filter(b -> b.role() == org.whence.model.Role.BODY)
            .map(b -> article.text().substring(b.begin(), b.end()).strip())
            .filter(p -> !p.isEmpty())
            .toList();
    String headline = article.headline();
    return Told.first(article.language().toString(), headline == null ? paragraphs.get(0) : headline, paragraphs);
  }

  private void judge(List<Made> pile) {
    Reader reader = new Reader().withoutActs();
    List<Reading> readings = pile.stream().map(m -> reader.read(m.article())).toList();
    List<Copy> copies = new Matcher().copiesRead(readings);
    Map<ArticleId, Made> byId = new HashMap<>();
    pile.forEach(m -> byId.put(m.article().id(), m));
    Map<ArticleId, List<Copy>> touching = new HashMap<>();
    for (Copy copy : copies) {
      Made child = byId.get(copy.child());
      Made parent = byId.get(copy.parent());
      given++;
      if (child != null && parent != null && child.family() == parent.family()) {
        rightGiven++;
        touching.computeIfAbsent(copy.child(), k -> new ArrayList<>()).add(copy);
        touching.computeIfAbsent(copy.parent(), k -> new ArrayList<>()).add(copy);
        align(copy, child, parent);
      } else if (child != null && parent != null) {
        misses.add("wrong    " + copy.kind() + " " + name(child) + " <- " + name(parent));
      }
    }
    pile.stream().filter(Made::isCopy).forEach(m -> judge(m, touching.getOrDefault(m.article().id(), List.of())));
  }

  private void judge(Made made, List<Copy> touching) {
    Sum sum = sums.computeIfAbsent(made.kind(), k -> new Sum());
    sum.copies++;
    sum.found += touching.isEmpty() ? 0 : 1;
    sum.inOtherWords += touching.stream().anyMatch(c -> c.child().equals(made.article().id()) && isInOtherWords(c)) ? 1 : 0;
    Made parent = made.parent();
    boolean right = parent == null ? touching.stream().anyMatch(c -> isWire(c, made.wire())) : false;
    for (Copy copy : touching) {
      if (parent != null && (copy.parent().equals(parent.article().id()) || copy.child().equals(parent.article().id()))) {
        boolean upwards = copy.parent().equals(parent.article().id());
        right |= upwards || !made.shown();
        sum.shown += made.shown() ? 1 : 0;
        sum.directed += made.shown() && copy.directed() && upwards ? 1 : 0;
        sum.unshown += made.shown() ? 0 : 1;
        sum.silent += made.shown() || copy.directed() ? 0 : 1;
      }
    }
    sum.parent += right ? 1 : 0;
    if (!right) {
      String from = parent == null ? String.valueOf(made.wire()) : name(parent);
      misses.add((touching.isEmpty() ? "missed   " : "parent   ") + name(made) + " <- " + from + " " + touching.size());
    }
  }

  private static boolean isInOtherWords(Copy copy) {
    return copy.kind() == Copy.Kind.REWORDED || copy.kind() == Copy.Kind.TRANSLATED;
  }

  private static boolean isWire(Copy copy, @Nullable String wire) {
    return wire != null && wire.equals(copy.common());
  }

  private static String name(Made made) {
    return made.kind() + " " + made.article().input() + " (" + made.article().language() + ") " + made.told().headline();
  }

  private void align(Copy copy, Made child, Made parent) {
    for (Copy.Pair pair : copy.proof()) {
      int mine = origin(child, pair.child());
      int theirs = origin(parent, pair.parent());
      if (mine >= 0 || theirs >= 0) {
        aligned++;
        rightlyAligned += mine == theirs ? 1 : 0;
      }
    }
  }

  /** The paragraph of the first text that a span tells. */
  private static int origin(Made made, Span span) {
    String text = made.article().text();
    int at = 0;
    for (int i = 0; i < made.told().paragraphs().size(); i++) {
      int begin = text.indexOf(made.told().paragraphs().get(i), at);
      if (begin >= 0) {
        at = begin + made.told().paragraphs().get(i).length();
        if (span.begin() < at) {
          return made.from().get(i);
        }
      }
    }
    return -1;
  }

  private void print(PrintStream out) {
    Sum all = new Sum();
    for (Map.Entry<Made.Kind, Sum> entry : sums.entrySet()) {
      Sum sum = entry.getValue();
      all.copies += sum.copies;
      all.found += sum.found;
      all.parent += sum.parent;
      all.shown += sum.shown;
      all.directed += sum.directed;
      all.unshown += sum.unshown;
      all.silent += sum.silent;
      all.inOtherWords += sum.inOtherWords;
      line(entry.getKey().toString().toLowerCase(Locale.ROOT).replace('_', ' '), sum, out);
    }
    line("all", all, out);
    double precision = given == 0 ? 1 : rightGiven / (double) given;
    double recall = all.found / (double) all.copies;
    out.printf(Locale.ROOT, "copies found             P %.3f  R %.3f  F1 %.3f   given %d, to find %d%n", precision, recall,
        2 * precision * recall / (precision + recall), given, all.copies);
    out.printf(Locale.ROOT, "right parent             %.3f%n", all.parent / (double) all.copies);
    out.printf(Locale.ROOT, "direction, where shown   %d of %d; none claimed where nothing shows it %d of %d%n", all.directed, all.shown,
        all.silent, all.unshown);
    out.printf(Locale.ROOT, "aligned passages right   %d of %d%n", rightlyAligned, aligned);
  }

  private static void line(String name, Sum sum, PrintStream out) {
    out.printf(Locale.ROOT, "%-24s found %d of %d, right parent %d, in other words %d%n", name, sum.found, sum.copies, sum.parent,
        sum.inOtherWords);
  }
}
