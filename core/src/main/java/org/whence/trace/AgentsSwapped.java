package org.whence.trace;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.whence.model.Act;
import org.whence.model.Change;
import org.whence.model.Reason;
import org.whence.model.Span;
import org.whence.text.WordList;

/** Who acts and who is acted on change places: by what the words tell who does to whom, or by two names the other way round. */
final class AgentsSwapped implements DriftRule {

  private static final double ALIKE = 0.8;

  private static final int LONG_WORD = 4;

  private static final Pattern SPACE = Pattern.compile("\\s+");

  /** Where only one of two wordings has them the order of names says nothing. */
  private static final Set<String> PASSIVE = WordList.words(AgentsSwapped.class, "passive.txt");

  private static final Set<String> ARTICLES = WordList.words(AgentsSwapped.class, "articles.txt");

  /** What two do to each other: the order of their names says nothing. */
  private static final Set<String> MUTUAL = WordList.words(AgentsSwapped.class, "mutual.txt");

  @Override
  public Change.DriftKind kind() {
    return Change.DriftKind.AGENTS_SWAPPED;
  }

  @Override
  public @Nullable Finding find(Telling before, Telling after, Tie tie) {
    if (tie == Tie.RELAY && !after.inHeadline() && before.sameLanguage(after) && passives(before) == passives(after)) {
      Finding found = byActs(before, after);
      if (found != null) {
        return found;
      }
    }
    return byOrder(before, after);
  }

  /** One action of both, told of the same two the other way round. */
  private static @Nullable Finding byActs(Telling before, Telling after) {
    for (Act one : before.statement().acts()) {
      for (Act other : after.statement().acts()) {
        Span agent = other.agent();
        Span affected = other.affected();
        if (agent != null && affected != null && sameAction(before, one, after, other) && crossed(before, one, after, other)) {
          Reason why = Reason.of(Reason.Code.AGENTS_SWAPPED, after.article().words(agent), after.article().words(affected));
          return Finding.major(before, after, why);
        }
        Span was = one.agent();
        if (agent != null && was != null && affected == null && sameAction(before, one, after, other) && takesPlace(before, one, after, other)) {
          Reason why = Reason.of(Reason.Code.AGENTS_SWAPPED, after.article().words(agent), before.article().words(was));
          return Finding.major(before, after, why);
        }
      }
    }
    return null;
  }

  private static boolean sameAction(Telling before, Act one, Telling after, Act other) {
    return meet(before.keys(one.action()), after.keys(other.action()));
  }

  /** Whether they share an action: "Ann sold it to Ben" and "Ben bought it from Ann" turn the names round and tell the same. */
  private static boolean doOneThing(Telling before, Telling after) {
    List<Act> first = before.statement().acts();
    List<Act> second = after.statement().acts();
    boolean unread = first.isEmpty() || second.isEmpty();
    return unread || first.stream().anyMatch(one -> second.stream().anyMatch(other -> sameAction(before, one, after, other)));
  }

  private static boolean crossed(Telling before, Act one, Telling after, Act other) {
    Set<String> agent = names(before, one.agent());
    Set<String> affected = names(before, one.affected());
    Set<String> otherAgent = names(after, other.agent());
    Set<String> otherAffected = names(after, other.affected());
    return !agent.isEmpty() && !affected.isEmpty() && agent.equals(otherAffected) && affected.equals(otherAgent) && !meet(agent, affected);
  }

  /** Where the words do not tell to whom it is done: who acts is who it was done to, and who acted is named behind the action. */
  private static boolean takesPlace(Telling before, Act one, Telling after, Act other) {
    Set<String> agent = names(before, one.agent());
    Set<String> affected = names(before, one.affected());
    Set<String> otherAgent = names(after, other.agent());
    int from = other.action().end();
    Set<String> behind = from < after.wording().end() ? after.keys(new Span(after.in(), from, after.wording().end())) : Set.of();
    boolean known = !agent.isEmpty() && !affected.isEmpty() && !isMutual(before) && !isMutual(after);
    return known && otherAgent.containsAll(affected) && behind.containsAll(agent) && !meet(agent, otherAgent);
  }

  private static boolean isMutual(Telling telling) {
    return telling.words().stream().anyMatch(MUTUAL::contains);
  }

  /** The words of a party that is called by its name: "the city of Orsel", not "the night service to Aldport". */
  private static Set<String> names(Telling telling, @Nullable Span party) {
    if (party == null) {
      return Set.of();
    }
    int plain = 0;
    boolean named = false;
    for (String word : telling.article().words(party).split(" ")) {
      boolean capital = !word.isEmpty() && Character.isUpperCase(word.charAt(0)) && !ARTICLES.contains(word);
      named |= capital;
      plain += !capital && word.length() >= LONG_WORD ? 1 : 0;
    }
    return named && plain <= 1 ? telling.keys(party) : Set.of();
  }

  private static boolean meet(Set<String> one, Set<String> other) {
    Set<String> both = new HashSet<>(one);
    both.retainAll(other);
    return !both.isEmpty();
  }

  /** The same words with its first two names the other way round and all others where they were. */
  private static @Nullable Finding byOrder(Telling before, Telling after) {
    boolean same = before.printed().equals(after.printed());
    if (same || !before.sameLanguage(after) || before.likeness(after) < ALIKE || passives(before) != passives(after)) {
      return null;
    }
    List<String> first = names(before);
    List<String> second = first.size() < 2 ? List.of() : names(after);
    if (first.size() != second.size() || first.size() < 2 || !first.get(0).equals(second.get(1))) {
      return null;
    }
    List<String> turned = new ArrayList<>(first);
    Collections.swap(turned, 0, 1);
    if (!doOneThing(before, after)) {
      return null;
    }
    if (isMutual(before) || isMutual(after) || !turned.equals(second)) {
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
    for (String word : SPACE.split(telling.printed())) {
      String bare = bare(word);
      if (!bare.isEmpty() && Character.isUpperCase(bare.charAt(0)) && !ARTICLES.contains(bare)) {
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

  /** A word without what is no letter before and after it. */
  private static String bare(String word) {
    int begin = 0;
    int end = word.length();
    while (begin < end && !Character.isLetter(word.codePointAt(begin))) {
      begin += Character.charCount(word.codePointAt(begin));
    }
    while (end > begin && !Character.isLetter(word.codePointBefore(end))) {
      end -= Character.charCount(word.codePointBefore(end));
    }
    return word.substring(begin, end);
  }
}
