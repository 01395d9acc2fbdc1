package org.whence.trace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.model.Identity;
import org.whence.model.Span;
import org.whence.model.Stance;
import org.whence.model.StatementId;
import org.whence.text.Plain;

/**
 * Says which routes of a claim bring one utterance: the same long run of words stands in quotation marks in both, so somebody said it once, however
 * each article calls the speaker ("a spokesman", "the company", the one who said it and the one who read it out), or one retells nearly all that the
 * other quotes. Only a short quotation may be two named persons' own, and unnamed people are never laid beside a named person.
 */
final class SameWords {

  /** Words in a row inside quotation marks that two speakers do not hit upon by themselves. */
  private static final int RUN = 5;

  /** Words in a row inside quotation marks that nobody says twice: whoever is said to have said them, it was said once. */
  private static final int ONE_SAYING = 8;

  /** Words of a quotation that is all a statement puts forward: statements of one claim that quote the same so long quote one saying. */
  private static final int SHORTEST = 3;

  /** Share of the telling words of the shorter that two ways of telling one saying have in common, and how many it has at the fewest. */
  private static final double NEARLY_ALL = 0.75;

  private static final int FEWEST_STEMS = 5;

  /** Routes of one claim that are laid beside each other for retold quotations. */
  private static final int MOST_RETOLD = 150;

  /** Runs of one route that are looked at: a page of quotation is enough. */
  private static final int MOST_RUNS = 400;

  private final StoryView view;
  private final Map<StatementId, Set<String>> runsOf = new HashMap<>();

  SameWords(StoryView view) {
    this.view = view;
  }

  /** Joins what the routes with the same quoted words rest on. */
  void join(List<Route> kept, Merging merging) {
    Map<String, List<Route>> firsts = new HashMap<>();
    for (Route route : kept) {
      for (String run : runs(route)) {
        List<Route> before = firsts.computeIfAbsent(run, k -> new ArrayList<>());
        before.stream().filter(other -> !other.article().equals(route.article())).forEach(other -> join(other, route, isLong(run), merging));
        if (before.stream().noneMatch(other -> other.report().equals(route.report()) && other.sources().equals(route.sources()))) {
          before.add(route);
        }
      }
    }
    for (int i = 0; i < Math.min(MOST_RETOLD, kept.size()); i++) {
      for (int j = 0; j < i; j++) {
        if (retells(kept.get(i), kept.get(j))) {
          join(kept.get(j), kept.get(i), true, merging);
        }
      }
    }
  }

  /** What certainly is one, for the upper end too: the speakers to whom articles give one long quotation, whatever each calls them. */
  Merging oneSaying(List<Route> routes) {
    Merging merging = new Merging(CouldBeOne.BETTER);
    Map<String, String> speakerOf = new HashMap<>();
    for (Route route : routes) {
      Identity last = route.sources().isEmpty() ? null : view.identity(route.sources().getLast());
      if (last == null || last.kind() == Identity.Kind.OUTLET || last.kind() == Identity.Kind.UNSTATED) {
        continue;
      }
      for (String run : find(route, ONE_SAYING, ONE_SAYING)) {
        String before = speakerOf.putIfAbsent(run, last.id());
        if (before != null && !view.links.areApart(before, last.id())) {
          merging.join(before, last.id());
        }
      }
    }
    return merging;
  }

  /** Whether one of two articles quotes what the other says in nearly the same words. */
  private boolean retells(Route one, Route other) {
    if (one.article().equals(other.article())) {
      return false;
    }
    Telling first = view.telling(one, Stance.ASSERTS);
    Telling second = view.telling(other, Stance.ASSERTS);
    int least = Math.min(first.stems().size(), second.stems().size());
    if (first.quotes().isEmpty() && second.quotes().isEmpty() || least < FEWEST_STEMS || !first.sameLanguage(second)) {
      return false;
    }
    long both = first.stems().stream().filter(second.stems()::contains).count();
    return both >= NEARLY_ALL * least;
  }

  private Set<String> runs(Route route) {
    Set<String> known = runsOf.get(route.statement().id());
    if (known == null) {
      known = find(route, RUN, SHORTEST);
      runsOf.put(route.statement().id(), known);
    }
    return known;
  }

  private Set<String> find(Route route, int run, int shortest) {
    Set<String> runs = new HashSet<>();
    Telling telling = view.telling(route, Stance.ASSERTS);
    for (Span quote : telling.quotes()) {
      String form = Plain.form(view.words(quote));
      int words = form.split(" ").length;
      runs.addAll(Plain.runs(form, run, MOST_RUNS - runs.size()));
      if (words >= shortest && words < run && String.join(" ", telling.words()).equals(form)) {
        runs.add(form);
      }
    }
    return runs;
  }

  /**
   * The routes that count: where a named person is quoted with the same words, an article that gives them to people it does not name brings nothing
   * of its own. Who those people are is not said by this.
   */
  List<Route> withoutEchoes(List<Route> kept) {
    Set<String> named = new HashSet<>();
    kept.stream().filter(route -> rests(route, Identity.Kind.PERSON)).forEach(route -> named.addAll(runs(route)));
    return named.isEmpty() ? kept : kept.stream()
        .filter(route -> !rests(route, Identity.Kind.UNNAMED) || runs(route).stream().noneMatch(named::contains)).toList();
  }

  private boolean rests(Route route, Identity.Kind kind) {
    Identity last = route.sources().isEmpty() ? null : view.identity(route.sources().getLast());
    return last != null && last.kind() == kind;
  }

  private void join(Route one, Route other, boolean longRun, Merging merging) {
    if (one.sources().isEmpty() || other.sources().isEmpty()) {
      merging.join(one.report(), other.report());
    } else if (couldBeOneSpeaker(view.identity(one.sources().getLast()), view.identity(other.sources().getLast()), longRun)) {
      merging.join(one.sources().getLast(), other.sources().getLast());
    }
  }

  private static boolean isLong(String run) {
    return run.chars().filter(c -> c == ' ').count() >= RUN - 1;
  }

  private static boolean couldBeOneSpeaker(@Nullable Identity one, @Nullable Identity other, boolean longRun) {
    if (one == null || other == null) {
      return false;
    }
    boolean persons = one.kind() == Identity.Kind.PERSON && other.kind() == Identity.Kind.PERSON;
    return (longRun || !persons) && !namesUnnamed(one, other) && !namesUnnamed(other, one);
  }

  private static boolean namesUnnamed(Identity one, Identity other) {
    return one.kind() == Identity.Kind.UNNAMED && other.kind() == Identity.Kind.PERSON;
  }
}
