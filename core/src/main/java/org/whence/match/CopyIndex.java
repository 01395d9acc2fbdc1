package org.whence.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Copy;
import org.whence.model.Reading;

/**
 * Articles with the nearest parent of each: the text it carries, word for word, changed a little, reworded or translated. A function of the set of
 * articles: one by one in any order ends where all at once does. An article is held against a bounded number of others, however large the pile.
 */
public final class CopyIndex {

  /** Sampled runs two articles share before they are compared. */
  private static final int RUNS = 2;

  /** Pairs of words of one sentence that two articles share before their sentences are compared. */
  private static final int KEYS = 2;

  /** Articles that one is compared with: those with most runs, and those with most pairs of words. */
  private static final int COMPARED = 12;

  /** Texts whose words are kept at hand. */
  private static final int AT_HAND = 3_000;

  /** Steps in which the share of a text is told apart. */
  private static final int STEPS = 20;

  /** Share from which a text is carried whole: one cut at the same place is nearer than the longer one both come from. */
  private static final double WHOLE = 0.95;

  /** Share of a text by which an agency may be farther than the outlet that carries it. */
  private static final double ALMOST = 0.1;

  /**
   * What one more article changed.
   *
   * @param copies that are new or run to another parent than before, by child
   * @param withdrawn articles that are no longer a copy, for nearer texts of the others crowd out the one they were held for
   */
  public record Change(List<Copy> copies, List<ArticleId> withdrawn) {
    public Change {
      copies = List.copyOf(copies);
      withdrawn = List.copyOf(withdrawn);
    }
  }

  private static final Reuse NOTHING = new Reuse(Copy.Kind.NEAR, 0, 0, false);

  /** Somebody who shares keys with an article. */
  private record Neighbour(int number, int shared) {}

  /** An article that another may carry, with what they share and which of them is shown to be first. */
  private record Parent(int number, CarriedText entry, Reuse reuse, boolean credited, boolean shown) {

    /** The credited, then the nearest, then the one carried whole, then the surest, then the first. */
    static final Comparator<Parent> BEST =
        Comparator.comparing((Parent p) -> !p.credited)
            .thenComparing(p -> !p.reuse.wordForWord())
            .thenComparing(p -> -Math.round(p.reuse.ofFirst() * STEPS))
            .thenComparing(p -> p.reuse.ofSecond() < WHOLE)
            .thenComparing(p -> !p.shown)
            .thenComparing(p -> p.entry.article(), Article.BY_TIME);
  }

  /** The one that has most of the text; of equals the earliest. */
  private static final Comparator<Parent> FULLEST =
      Comparator.comparing((Parent p) -> -Math.round(p.reuse.ofFirst() * STEPS)).thenComparing(p -> p.entry.article(), Article.BY_TIME);

  private final List<CarriedText> entries = new ArrayList<>();
  private final Map<ArticleId, Integer> numbers = new HashMap<>();
  private final Postings runs = new Postings(this::before);
  private final Postings keys = new Postings(this::before);
  private final Bodies bodies = new Bodies(AT_HAND);
  private int[] shared = new int[64];

  /** The copies among articles that were read. Sorted by child. */
  static List<Copy> among(Collection<Reading> readings) {
    return of(readings).copies();
  }

  /** The copies among articles of which neither credits nor citations are known. */
  static List<Copy> amongArticles(Collection<Article> articles) {
    return ofAll(articles.stream().map(Direction::of).toList()).copies();
  }

  /** The index of articles, the same as if they had been added one by one. */
  public static CopyIndex of(Collection<Reading> readings) {
    return ofAll(readings.stream().map(Direction::of).toList());
  }

  private static CopyIndex ofAll(List<Direction> all) {
    CopyIndex index = new CopyIndex();
    index.addAll(all);
    return index;
  }

  /** Writes all that is here. */
  void save(StateOutput out) {
    List<Integer> here = new ArrayList<>(numbers.values());
    here.sort(null);
    int[] written = new int[entries.size()];
    Arrays.fill(written, -1);
    for (int i = 0; i < here.size(); i++) {
      written[here.get(i)] = i;
    }
    out.number(here.size());
    here.forEach(number -> entries.get(number).save(out, written, NOTHING));
  }

  /** Takes in what another wrote, who knew what all have of each other. */
  void restore(StateInput in) {
    int size = in.count();
    for (int number = 0; number < size; number++) {
      CarriedText entry = CarriedText.read(in, size, NOTHING);
      numbers.put(entry.article().id(), number);
      entries.add(entry);
      shared = number < shared.length ? shared : Arrays.copyOf(shared, shared.length * 2);
      for (long key : entry.runs) {
        runs.add(key, number, Postings.Changes.IGNORED);
      }
      for (long key : entry.keys) {
        keys.add(key, number, Postings.Changes.IGNORED);
      }
    }
    for (int number = 0; number < size; number++) {
      int model = entries.get(number).model;
      if (model >= 0 && !before(model, number)) {
        throw StateInput.wrong("a text that is carried before it was there");
      }
    }
  }

  /** Adds many articles at once, which ends as adding each would. */
  void addAll(Collection<Direction> all) {
    List<Direction> inOrder = new ArrayList<>(all);
    inOrder.sort(Comparator.comparing(Direction::article, Article.BY_TIME));
    boolean tooMany = inOrder.size() > AT_HAND;
    for (Direction direction : inOrder) {
      if (enter(direction, number -> {}) && tooMany) {
        // While its text and those shortly before it are at hand: what comes of it is kept, and hardly anything is left to be done below.
        settle(entries.size() - 1);
      }
    }
    // Backwards, for the texts entered last are those at hand.
    for (int i = entries.size() - 1; i >= 0; i--) {
      settle(i);
    }
  }

  /** Adds an article and says what is other than before because of it; nothing where it is known already. */
  public Change add(Reading reading) {
    return add(Direction.of(reading), article -> {});
  }

  /**
   * Adds an article.
   *
   * @param settled is told of every article whose {@link #model} may be another than before, the new one among them
   */
  Change add(Direction direction, Consumer<ArticleId> settled) {
    TreeSet<Integer> touched = new TreeSet<>();
    if (enter(direction, touched::add)) {
      touched.add(entries.size() - 1);
    }
    return settled(touched, settled);
  }

  /**
   * Takes an article away, which ends as if it had never come.
   *
   * @param settled is told of every article whose {@link #model} may be another than before
   */
  Change remove(ArticleId article, Consumer<ArticleId> settled) {
    TreeSet<Integer> touched = new TreeSet<>();
    Integer number = numbers.remove(article);
    if (number != null) {
      CarriedText entry = entries.get(number);
      told(number, entry.runs, RUNS, touched::add, runs::remove);
      told(number, entry.keys, KEYS, touched::add, keys::remove);
      entry.copy = null;
      touched.remove(number);
    }
    return settled(touched, settled);
  }

  private Change settled(TreeSet<Integer> touched, Consumer<ArticleId> settled) {
    List<Copy> copies = new ArrayList<>();
    List<ArticleId> withdrawn = new ArrayList<>();
    for (int number : touched) {
      Copy before = entries.get(number).copy;
      Copy after = settle(number);
      settled.accept(entries.get(number).article().id());
      if (after == null && before != null) {
        withdrawn.add(before.child());
      } else if (after != null && !after.equals(before)) {
        copies.add(after);
      }
    }
    copies.sort(Comparator.comparing(Copy::child));
    withdrawn.sort(Comparator.naturalOrder());
    return new Change(copies, withdrawn);
  }

  /** The copies among all that was added, one for each article that carries another's text. Sorted by child. */
  public List<Copy> copies() {
    List<Copy> out = new ArrayList<>();
    for (CarriedText entry : entries) {
      if (entry.copy != null) {
        out.add(entry.copy);
      }
    }
    out.sort(Comparator.comparing(Copy::child));
    return out;
  }

  /** What is known of whom an article has its text from. */
  Direction direction(ArticleId article) {
    Integer number = numbers.get(article);
    if (number == null) {
      throw new IllegalArgumentException("article " + article + " was never added: add it first");
    }
    return entries.get(number).direction;
  }

  /** The text that an article carries; null where it carries none. */
  @Nullable Copy copyOf(ArticleId article) {
    Integer number = numbers.get(article);
    return number == null ? null : entries.get(number).copy;
  }

  /**
   * The article before a known one that has most of its text word for word; null where there is none. Going on from one to the next ends at an
   * article of which no other has most.
   */
  @Nullable ArticleId model(ArticleId article) {
    Integer number = numbers.get(article);
    int model = number == null ? -1 : entries.get(number).model;
    return model < 0 ? null : entries.get(model).article().id();
  }

  /** Makes an article known; false where it is already. */
  private boolean enter(Direction direction, IntConsumer touched) {
    int number = entries.size();
    if (numbers.putIfAbsent(direction.article().id(), number) != null) {
      return false;
    }
    CarriedText entry = new CarriedText(direction, bodies.of(direction.article()));
    entries.add(entry);
    if (number >= shared.length) {
      shared = Arrays.copyOf(shared, shared.length * 2);
    }
    told(number, entry.runs, RUNS, touched, runs::add);
    told(number, entry.keys, KEYS, touched, keys::add);
    return true;
  }

  /** Puts an article under its keys, or takes it away. */
  private interface Moves {
    void move(long key, int number, Postings.Changes changes);
  }

  /** Moves an article under its keys; touched is whoever shares enough of them with it, or has other neighbours because of it. */
  private void told(int number, long[] of, int least, IntConsumer touched, Moves moves) {
    List<Integer> met = new ArrayList<>();
    Postings.Changes changes =
        new Postings.Changes() {
          @Override
          public void joined(int other) {
            if (shared[other]++ == 0) {
              met.add(other);
            }
          }

          @Override
          public void upset(int other) {
            touched.accept(other);
          }
        };
    for (long key : of) {
      moves.move(key, number, changes);
    }
    for (int other : met) {
      if (shared[other] >= least) {
        touched.accept(other);
      }
      shared[other] = 0;
    }
  }

  /** Finds the nearest parent of an article anew. */
  private @Nullable Copy settle(int number) {
    CarriedText entry = entries.get(number);
    TreeSet<Integer> near = new TreeSet<>(neighbours(number, runs, entry.runs, RUNS));
    near.addAll(neighbours(number, keys, entry.keys, KEYS));
    Map<Integer, Reuse> compared = new HashMap<>();
    List<Parent> parents = new ArrayList<>();
    for (int other : near) {
      Reuse known = entry.compared.get(other);
      Reuse reuse = known == null ? reuse(entry, entries.get(other)) : known;
      compared.put(other, reuse);
      if (!reuse.equals(NOTHING)) {
        parents.add(parent(entry, other, reuse));
      }
    }
    entry.model = model(number, parents);
    Parent best = nearest(parents);
    boolean same = best != null && entry.copy != null && entry.copy.parent().equals(best.entry.article().id());
    entry.compared = compared.isEmpty() ? Map.of() : compared;
    if (!same) {
      entry.copy = best == null ? null : copy(entry, best);
    }
    return entry.copy;
  }

  private int model(int number, List<Parent> parents) {
    return parents.stream()
        .filter(parent -> parent.reuse.wordForWord() && parent.reuse.throughout())
        .filter(parent -> before(parent.number, number))
        .min(FULLEST)
        .map(Parent::number)
        .orElse(-1);
  }

  /** The nearest parent; where that one credits its own text to another of them which is almost as near, the credited. */
  private static @Nullable Parent nearest(List<Parent> parents) {
    List<Parent> sorted = parents.stream().sorted(Parent.BEST).toList();
    for (Parent other : sorted) {
      Parent first = sorted.getFirst();
      boolean asNear = other.reuse.wordForWord() && other.reuse.ofFirst() >= first.reuse.ofFirst() - ALMOST;
      if (asNear && first.entry.direction.credits(other.entry.direction)) {
        return other;
      }
    }
    return sorted.isEmpty() ? null : sorted.getFirst();
  }

  private Parent parent(CarriedText child, int number, Reuse reuse) {
    CarriedText parent = entries.get(number);
    return new Parent(number, parent, reuse, child.direction.credits(parent.direction), child.direction.shown(parent.direction) > 0);
  }

  private Reuse reuse(CarriedText child, CarriedText parent) {
    Reuse found = Reuse.between(bodies.of(child.article()), bodies.of(parent.article()));
    boolean openly = found != null && !found.throughout() && child.direction.relays(parent.direction);
    return found == null || openly ? NOTHING : found;
  }

  /** The copy with its proof. Where the text is credited to an outlet that published neither, neither is shown to have it from the other. */
  private Copy copy(CarriedText child, Parent parent) {
    Article mine = child.article();
    Article theirs = parent.entry.article();
    List<Copy.Pair> proof = parent.reuse.proof(bodies.of(mine), bodies.of(theirs));
    String common = parent.credited || !parent.reuse.wordForWord() ? null : child.direction.third(parent.entry.direction);
    return new Copy(mine.id(), theirs.id(), parent.reuse.kind(), proof, parent.shown && common == null, common);
  }

  /** Those of whom one may have its text and who share most keys with it, ties in the order of the pile. */
  private List<Integer> neighbours(int number, Postings postings, long[] of, int least) {
    List<Integer> met = new ArrayList<>();
    for (long key : of) {
      postings.proposed(
          key,
          other -> {
            if (shared[other]++ == 0) {
              met.add(other);
            }
          });
    }
    List<Neighbour> out = new ArrayList<>();
    for (int other : met) {
      if (shared[other] >= least && other != number && mayBeParent(other, number)) {
        out.add(new Neighbour(other, shared[other]));
      }
      shared[other] = 0;
    }
    out.sort(Comparator.comparingInt((Neighbour n) -> -n.shared).thenComparing(n -> entries.get(n.number).article(), Article.BY_TIME));
    return out.stream().limit(COMPARED).map(Neighbour::number).toList();
  }

  private boolean mayBeParent(int other, int number) {
    int shown = entries.get(number).direction.shown(entries.get(other).direction);
    return shown > 0 || shown == 0 && before(other, number);
  }

  private boolean before(int a, int b) {
    return Article.BY_TIME.compare(entries.get(a).article(), entries.get(b).article()) < 0;
  }
}
