package org.whence.trace;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.whence.model.Article;
import org.whence.model.Reading;
import org.whence.model.Role;
import org.whence.model.Span;
import org.whence.text.Plain;

/**
 * The sentences of two versions side by side: those of the same words are one, wherever they stand; of the others, those most alike are taken for
 * one sentence before and after.
 *
 * @param changed pairs that tell one thing in other words, headlines first
 * @param removed sentences of the earlier version alone, in text order
 * @param added sentences of the later version alone, in text order
 */
record Aligned(List<Pair> changed, List<Span> removed, List<Span> added) {

  /** One sentence before and after. */
  record Pair(Span before, Span after, boolean headline) {}

  /** Half of the telling words in common, as for a paraphrase elsewhere: below it a sentence was written anew. */
  private static final double ALIKE = 0.5;

  /** Sentences of each version that are held against each other: a live page that changed wholly is cut here. */
  private static final int MOST = 200;

  private static final int STEM = 5;

  /** A sentence with what it is compared by. */
  private record Line(Span span, Role role, String form, Set<String> stems) {
    boolean isHeadline() {
      return role == Role.HEADLINE;
    }
  }

  private record Likeness(Line before, Line after, double alike) {}

  static Aligned of(Reading before, Reading after) {
    List<Line> first = lines(before);
    List<Line> second = lines(after);
    leaveSame(first, second);
    Set<String> earlier = blocks(before.article());
    Set<String> later = blocks(after.article());
    first.removeIf(line -> !line.role.isNews() || !line.isHeadline() && later.contains(line.form));
    second.removeIf(line -> !line.role.isNews() || !line.isHeadline() && earlier.contains(line.form));
    List<Pair> changed = new ArrayList<>();
    headlines(first, second, changed);
    for (Likeness match : likely(first, second)) {
      if (first.contains(match.before) && second.contains(match.after)) {
        changed.add(new Pair(match.before.span, match.after.span, false));
        first.remove(match.before);
        second.remove(match.after);
      }
    }
    return new Aligned(List.copyOf(changed), first.stream().map(Line::span).toList(), second.stream().map(Line::span).toList());
  }

  /** The blocks of a version, those that are not read sentence by sentence too: a line may be taken for a caption once and for text the next time. */
  private static Set<String> blocks(Article article) {
    Set<String> out = new HashSet<>();
    article.blocks().forEach(block -> out.add(Plain.form(article.text().substring(block.begin(), block.end()))));
    return out;
  }

  private static List<Line> lines(Reading reading) {
    Article article = reading.article();
    List<Line> out = new ArrayList<>();
    for (Span sentence : reading.sentences()) {
      Role role = article.roleAt(sentence.begin());
      String form = Plain.form(article.words(sentence));
      if (!form.isEmpty()) {
        out.add(new Line(sentence, role, form, stems(form)));
      }
    }
    return out;
  }

  private static Set<String> stems(String form) {
    Set<String> out = new HashSet<>();
    for (String word : form.split(" ")) {
      out.add(word.substring(0, Math.min(STEM, word.length())));
    }
    return out;
  }

  /** Takes out of both lists what stands in both in the same words, in the headline or below it; what the rest of a page is taken for may vary. */
  private static void leaveSame(List<Line> first, List<Line> second) {
    Map<String, Deque<Line>> byForm = new HashMap<>();
    second.forEach(line -> byForm.computeIfAbsent(line.isHeadline() + line.form, form -> new ArrayDeque<>()).add(line));
    Set<Line> same = new HashSet<>();
    first.removeIf(line -> {
      Deque<Line> there = byForm.getOrDefault(line.isHeadline() + line.form, new ArrayDeque<>());
      return !there.isEmpty() && same.add(there.remove());
    });
    second.removeAll(same);
  }

  /** The headline is the headline's, however little of it is left. */
  private static void headlines(List<Line> first, List<Line> second, List<Pair> changed) {
    Line one = first.stream().filter(Line::isHeadline).findFirst().orElse(null);
    Line other = second.stream().filter(Line::isHeadline).findFirst().orElse(null);
    if (one != null && other != null) {
      changed.add(new Pair(one.span, other.span, true));
      first.remove(one);
      second.remove(other);
    }
  }

  private static List<Likeness> likely(List<Line> first, List<Line> second) {
    List<Likeness> out = new ArrayList<>();
    for (Line before : first.subList(0, Math.min(MOST, first.size()))) {
      for (Line after : second.subList(0, Math.min(MOST, second.size()))) {
        double alike = alike(before.stems, after.stems);
        if (alike >= ALIKE && before.isHeadline() == after.isHeadline()) {
          out.add(new Likeness(before, after, alike));
        }
      }
    }
    out.sort(Comparator.comparingDouble((Likeness l) -> -l.alike).thenComparing(l -> l.before.span).thenComparing(l -> l.after.span));
    return out;
  }

  private static double alike(Set<String> one, Set<String> other) {
    int shared = 0;
    for (String stem : one) {
      shared += other.contains(stem) ? 1 : 0;
    }
    return 2.0 * shared / (one.size() + other.size());
  }
}
