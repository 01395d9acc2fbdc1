package org.whence.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.whence.model.ArticleId;
import org.whence.model.Claim;
import org.whence.model.Links;
import org.whence.model.Reading;
import org.whence.model.Statement;
import org.whence.model.StatementId;
import org.whence.model.Story;

/** Groups the statements of one story that put forward the same thing. Where all only ask, nothing is put forward. */
final class Claims {

  /** Likeness from which two groups of statements put forward the same thing. */
  private static final double SAME = 0.4;

  /** Likeness from which they could put forward the same thing. */
  private static final double MAYBE = 0.32;

  /** Likeness under which two statements have no tie. */
  private static final double TIE = 0.12;

  /** Keys two statements share before they are compared. */
  private static final int SHARED_KEYS = 2;

  /** Statements that may hold a key by which neighbours are proposed: a long story stays as quick, each statement of it, as a short one. */
  private static final int COMMON = 200;

  /** Closest ties between two groups of statements that decide. */
  private static final int TIES = 8;

  /** Share of all ties between two groups, the closest, that decide where the groups are larger: else a large claim takes in whatever is near. */
  private static final double HALF = 0.5;

  /** Ties beyond which no more decide. */
  private static final int ENOUGH = 24;

  private final Links links;
  private final Map<StatementId, StatementId> repeats;

  /** @param repeats statements that repeat another word for word in a copy, with the one they repeat */
  Claims(Links links, Map<StatementId, StatementId> repeats) {
    this.links = links;
    this.repeats = repeats;
  }

  /** @param readings those of the story's articles, earliest first */
  List<Claim> of(Story story, List<Reading> readings) {
    List<Proposition> all = new ArrayList<>();
    Map<StatementId, List<Proposition>> repeated = new TreeMap<>();
    Set<StatementId> here = new TreeSet<>();
    readings.forEach(reading -> reading.statements().forEach(statement -> here.add(statement.id())));
    for (Reading reading : readings) {
      List<Terms.Term> terms = Terms.ofClaims(reading.article());
      List<Statement> statements = new ArrayList<>(reading.statements());
      statements.sort(Comparator.comparing(Statement::id));
      for (Statement statement : statements) {
        Proposition proposition = new Proposition(statement, reading.article(), terms, links);
        StatementId model = repeats.get(statement.id());
        if (model == null || !here.contains(model)) {
          all.add(proposition);
        } else {
          repeated.computeIfAbsent(model, k -> new ArrayList<>()).add(proposition);
        }
      }
    }
    Map<String, Double> weights = Proposition.weights(all);
    Map<String, List<Integer>> holders = holders(all);
    ClaimLikeness likeness = new ClaimLikeness(weights);
    Linkage linkage = linkage(all, likeness, holders);
    List<List<Integer>> groups = linkage.groups().stream().filter(group -> !group.stream().allMatch(i -> all.get(i).asks())).toList();
    Map<Integer, String> ids = new TreeMap<>();
    groups.forEach(group -> ids.put(group.get(0), all.get(group.get(0)).statement.id().toString()));
    Map<ArticleId, Integer> order = new HashMap<>();
    readings.forEach(reading -> order.putIfAbsent(reading.article().id(), order.size()));
    List<Claim> out = new ArrayList<>();
    for (List<Integer> group : groups) {
      int first = group.get(0);
      List<Proposition> nearest = group.stream().map(all::get).toList();
      List<Proposition> members = withRepeats(withHolders(all, group, weights, holders).stream().map(all::get).toList(), repeated, order);
      String id = all.get(first).statement.id().toString();
      List<Claim.Member> stances = Stances.of(members, likeness);
      out.add(new Claim(id, story.id(), Titles.of(nearest, stances), stances, maybe(linkage, first, ids)));
    }
    return out;
  }

  /** The members and what repeats them, in the order of the articles. */
  private static List<Proposition> withRepeats(
      List<Proposition> members, Map<StatementId, List<Proposition>> repeated, Map<ArticleId, Integer> order) {
    List<Proposition> out = new ArrayList<>(members);
    members.forEach(member -> out.addAll(repeated.getOrDefault(member.statement.id(), List.of())));
    out.sort(Comparator.comparingInt((Proposition p) -> order.getOrDefault(p.article.id(), order.size())).thenComparing(p -> p.statement.id()));
    return out;
  }

  private static List<String> maybe(Linkage linkage, int first, Map<Integer, String> ids) {
    TreeSet<String> maybe = new TreeSet<>();
    for (int other : linkage.tiedTo(first)) {
      String id = ids.get(other);
      if (id != null && linkage.between(first, other) >= MAYBE && !linkage.areApart(first, other)) {
        maybe.add(id);
      }
    }
    return List.copyOf(maybe);
  }

  /** The group and every statement outside it that holds its core, ascending. */
  private static TreeSet<Integer> withHolders(
      List<Proposition> all, List<Integer> group, Map<String, Double> weights, Map<String, List<Integer>> holders) {
    TreeSet<Integer> members = new TreeSet<>(group);
    Core core = Core.of(group.stream().map(all::get).toList(), weights);
    if (core.isTelling()) {
      Proposition first = all.get(group.get(0));
      for (int i : core.candidates(holders)) {
        Proposition other = all.get(i);
        boolean about = core.isHeldBy(other) && !Contrasts.between(core.keys(), other.keys);
        if (about && !other.isAnother(first) && !other.deniesOther(core.keys())) {
          members.add(i);
        }
      }
    }
    return members;
  }

  /** Which statements hold a key, ascending. */
  private static Map<String, List<Integer>> holders(List<Proposition> all) {
    Map<String, List<Integer>> holders = new HashMap<>();
    for (int i = 0; i < all.size(); i++) {
      for (String key : all.get(i).keys) {
        holders.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
      }
    }
    return holders;
  }

  private static Linkage linkage(List<Proposition> all, ClaimLikeness likeness, Map<String, List<Integer>> holders) {
    Linkage linkage = new Linkage(all.size(), new Closeness(SAME, TIES, HALF, ENOUGH));
    for (Neighbours.Pair pair : Neighbours.sharing(all.size(), i -> indexed(all.get(i), holders), SHARED_KEYS)) {
      Proposition a = all.get(pair.low());
      Proposition b = all.get(pair.high());
      if (Contrasts.between(a.keys, b.keys) || a.swapsAgents(b) || a.isOfOthers(b)) {
        linkage.keepApart(pair.low(), pair.high());
      }
      double alike = likeness.of(a, b);
      if (alike >= TIE) {
        linkage.tie(pair.low(), pair.high(), alike);
      }
    }
    return linkage;
  }

  /** A statement's keys but for those that too many hold to tell who is near; one with a single key is found by that key said twice. */
  private static long[] indexed(Proposition proposition, Map<String, List<Integer>> holders) {
    LongStream keys = proposition.keys.stream().filter(key -> holders.getOrDefault(key, List.of()).size() <= COMMON).mapToLong(Sparse::hash);
    return proposition.keys.size() > 1 ? keys.toArray() : keys.flatMap(k -> LongStream.of(k, ~k)).toArray();
  }
}
