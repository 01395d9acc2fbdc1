package org.whence.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.model.Act;
import org.whence.model.Span;
import org.whence.model.Statement;
import org.whence.text.WordList;

/** Which names play which part in what a statement tells: for each action, who acts and who is acted on. */
final class Parts {

  /** Whether two statements give the parts of one action to the same names. */
  enum Verdict {
    SWAPPED,
    ALIKE,
    NOT_COMPARABLE
  }

  /** Actions that two do to each other: "met", "se reunieron". */
  private static final Set<String> MUTUAL = WordList.words(Parts.class, "mutual.txt");

  private record Part(Set<String> agents, Set<String> affected) {}

  private final Map<String, Part> byAction = new HashMap<>();

  private final Set<String> actions = new HashSet<>();

  /** Who acts, by any word that says something; empty for an action told twice. */
  private final Map<String, Set<String>> actors = new HashMap<>();

  /** What every action is done to, by any word that says something. */
  private final Set<String> objects = new HashSet<>();

  private Parts() {}

  static Parts of(Statement statement, List<Terms.Term> terms) {
    Parts parts = new Parts();
    for (Act act : statement.acts()) {
      Set<String> agents = names(terms, act.agent());
      Set<String> affected = names(terms, act.affected());
      parts.objects.addAll(head(terms, act.affected()));
      Set<String> actors = words(terms, act.agent());
      for (Terms.Term word : Terms.between(terms, act.action().begin(), act.action().end())) {
        parts.actions.add(word.key());
        if (!MUTUAL.contains(word.folded())) {
          parts.actors.merge(word.key(), actors, (one, again) -> one.equals(again) ? one : Set.of());
        }
        boolean telling = !agents.isEmpty() || !affected.isEmpty();
        if (telling && !MUTUAL.contains(word.folded()) && parts.byAction.putIfAbsent(word.key(), new Part(agents, affected)) != null) {
          parts.byAction.put(word.key(), new Part(Set.of(), Set.of()));
        }
      }
    }
    return parts;
  }

  private static Set<String> names(List<Terms.Term> terms, @Nullable Span span) {
    Set<String> out = new HashSet<>();
    if (span != null) {
      for (Terms.Term term : Terms.between(terms, span.begin(), span.end())) {
        if (term.kind() == Terms.Kind.NAME) {
          out.add(term.key());
        }
      }
    }
    return out;
  }

  private static Set<String> words(List<Terms.Term> terms, @Nullable Span span) {
    Set<String> out = new HashSet<>();
    if (span != null) {
      for (Terms.Term term : Terms.between(terms, span.begin(), span.end())) {
        if (Proposition.tells(term)) {
          out.add(term.key());
        }
      }
    }
    return out;
  }

  /** The first run of words that say something, names aside: "command" of "command of the airstrip". */
  private static Set<String> head(List<Terms.Term> terms, @Nullable Span span) {
    Set<String> out = new HashSet<>();
    for (Terms.Term term : span == null ? List.<Terms.Term>of() : Terms.between(terms, span.begin(), span.end())) {
      boolean content = Proposition.tells(term);
      if (content && term.kind() != Terms.Kind.NAME) {
        out.add(term.key());
      } else if (!content && !out.isEmpty()) {
        break;
      }
    }
    return out;
  }

  /** Whether no action of either, nor what it is done to, is so much as mentioned by the other. */
  boolean tellsOther(Parts other, Set<String> mine, Set<String> theirs) {
    boolean both = !actions.isEmpty() && !other.actions.isEmpty() && !objects.isEmpty() && !other.objects.isEmpty();
    return both && apart(theirs) && other.apart(mine);
  }

  /** Whether for some action who acts here is only acted on there, and the other way round. */
  boolean crosses(Parts other, Set<String> mine, Set<String> theirs) {
    for (Map.Entry<String, Set<String>> entry : actors.entrySet()) {
      Set<String> here = entry.getValue();
      Set<String> there = other.actors.getOrDefault(entry.getKey(), Set.of());
      boolean disjoint = here.stream().noneMatch(there::contains);
      if (disjoint && here.stream().anyMatch(theirs::contains) && there.stream().anyMatch(mine::contains)) {
        return true;
      }
    }
    return false;
  }

  private boolean apart(Set<String> keys) {
    return actions.stream().noneMatch(keys::contains) && objects.stream().noneMatch(keys::contains);
  }

  /**
   * What the actions told by both say of the names that both know.
   *
   * @param shared names that both statements hold
   */
  Verdict against(Parts other, Set<String> shared) {
    Verdict verdict = Verdict.NOT_COMPARABLE;
    List<String> actions = new ArrayList<>(byAction.keySet());
    actions.retainAll(other.byAction.keySet());
    for (String action : actions) {
      Part mine = byAction.get(action);
      Part theirs = other.byAction.get(action);
      if (mine == null || theirs == null) {
        continue;
      }
      boolean agents = crossed(mine.agents(), theirs.agents(), shared) && swaps(other, action, mine.agents(), theirs.agents(), true);
      if (agents || crossed(mine.affected(), theirs.affected(), shared) && swaps(other, action, mine.affected(), theirs.affected(), false)) {
        return Verdict.SWAPPED;
      }
      if (meets(mine.agents(), theirs.agents(), shared) || meets(mine.affected(), theirs.affected(), shared)) {
        verdict = Verdict.ALIKE;
      }
    }
    return verdict;
  }

  /** Whether who plays a part of an action here plays another part there, and the other way round. */
  private boolean swaps(Parts other, String action, Set<String> mine, Set<String> theirs, boolean agents) {
    return other.elsewhere(action, agents).stream().anyMatch(mine::contains) && elsewhere(action, agents).stream().anyMatch(theirs::contains);
  }

  /** The names in all parts but one. */
  private Set<String> elsewhere(String action, boolean agents) {
    Set<String> out = new HashSet<>();
    byAction.forEach((told, part) -> {
      if (!told.equals(action) || !agents) {
        out.addAll(part.agents());
      }
      if (!told.equals(action) || agents) {
        out.addAll(part.affected());
      }
    });
    return out;
  }

  /** Whether each names somebody both know, and nobody in common. */
  private static boolean crossed(Set<String> mine, Set<String> theirs, Set<String> shared) {
    Set<String> a = within(mine, shared);
    Set<String> b = within(theirs, shared);
    return !a.isEmpty() && !b.isEmpty() && a.stream().noneMatch(b::contains);
  }

  private static boolean meets(Set<String> mine, Set<String> theirs, Set<String> shared) {
    return within(mine, shared).stream().anyMatch(theirs::contains);
  }

  private static Set<String> within(Set<String> names, Set<String> shared) {
    Set<String> out = new HashSet<>(names);
    out.retainAll(shared);
    return out;
  }
}
