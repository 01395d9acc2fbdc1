package org.whence.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.whence.model.Name;
import org.whence.model.Span;
import org.whence.read.NamedText;

/** Names found against names marked, exactly, and what kinds of mistake there are. */
final class NameScores {

  /** Right, found and marked, by kind. */
  private final Map<Name.Kind, int[]> counts = new TreeMap<>();

  private final Map<String, Integer> mistakes = new TreeMap<>();
  private final List<String> misses = new ArrayList<>();

  /** Counts the names of one text; sentences whose names are not known are left out. */
  void add(NamedText text, List<Name> all) {
    List<Name> found = all.stream().filter(name -> isSure(text, name.span())).toList();
    List<Name> marked = text.names().stream().filter(name -> isSure(text, name.span())).toList();
    Set<Name> right = new HashSet<>(found);
    right.retainAll(marked);
    found.forEach(name -> of(name.kind())[1]++);
    marked.forEach(name -> of(name.kind())[2]++);
    right.forEach(name -> of(name.kind())[0]++);
    for (Name name : marked) {
      if (!right.contains(name)) {
        miss(text, name, found);
      }
    }
    for (Name name : found) {
      if (marked.stream().noneMatch(other -> meet(name.span(), other.span()))) {
        note(text, "no name taken for " + name.kind(), name.span(), "");
      }
    }
  }

  private static boolean isSure(NamedText text, Span span) {
    String words = text.article().text();
    return text.unsure().stream().noneMatch(u -> words.lastIndexOf('\n', u.begin()) == words.lastIndexOf('\n', span.begin()));
  }

  private int[] of(Name.Kind kind) {
    return counts.computeIfAbsent(kind, k -> new int[3]);
  }

  private static boolean meet(Span a, Span b) {
    return a.begin() < b.end() && b.begin() < a.end();
  }

  private void miss(NamedText text, Name name, List<Name> found) {
    for (Name other : found) {
      if (meet(name.span(), other.span())) {
        boolean same = other.span().equals(name.span());
        String what = same ? name.kind() + " taken for " + other.kind() : name.kind() + " with other bounds" + (other.kind() == name.kind() ? ""
            : " and kind");
        note(text, what, name.span(), text.article().words(other.span()));
        return;
      }
    }
    note(text, name.kind() + " not found", name.span(), "");
  }

  private void note(NamedText text, String what, Span span, String other) {
    mistakes.merge(what, 1, Integer::sum);
    String all = text.article().text();
    String around = all.substring(Math.max(0, span.begin() - 40), Math.min(all.length(), span.end() + 40)).replace('\n', ' ');
    misses.add(what + " | " + text.article().words(span) + " | " + other + " | " + around);
  }

  /** The mistakes by kind, the commonest first, and each of them. */
  void printMisses(PrintStream out) {
    mistakes.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
        .forEach(e -> out.printf("  %4d %s%n", e.getValue(), e.getKey().toLowerCase(Locale.ROOT)));
    misses.stream().sorted().forEach(out::println);
  }

  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    int[] sum = new int[3];
    counts.forEach((kind, n) -> {
      for (int i = 0; i < 3; i++) {
        sum[i] += n[i];
      }
      line(out, kind.toString(), n);
    });
    line(out, "all", sum);
    return out.toString();
  }

  private static void line(StringBuilder out, String name, int[] n) {
    out.append(String.format(Locale.ROOT, "  %-13s P %.3f R %.3f F1 %.3f (%d)%n", name.toLowerCase(Locale.ROOT), (double) n[0] / Math.max(1, n[1]),
        (double) n[0] / Math.max(1, n[2]), 2.0 * n[0] / Math.max(1, n[1] + n[2]), n[2]));
  }
}
