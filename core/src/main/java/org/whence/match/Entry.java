package org.whence.match;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Story;

/** An article in a {@link StoryIndex}: what it is about, who is nearest to it, and the story it is in now. */
final class Entry {

  /** That of {@link Article#BY_TIME}. */
  static final Comparator<Entry> BY_TIME = Comparator.comparing((Entry e) -> e.when).thenComparing(e -> e.id);

  /**
   * How many stand for all that have one text. With two ECB+ loses a point of B-cubed and with one three: that a text has a copy tells how far all
   * others are.
   */
  private static final int SHOWN = 4;

  final int number;
  final ArticleId id;
  final Profile profile;
  final Set<String> leads;
  final Nearest nearest = new Nearest();

  /** How likely it and another tell of one event, where that is not next to nothing; the other knows it too. */
  final Map<Entry, Double> ties = new HashMap<>();

  /** The strongest of the ties. */
  double closest;

  /** It alone, from which the rounds of a {@link Gathering} begin. */
  final Bunch alone;

  /** The one whose text it has for the most part; null where it has its own. */
  @Nullable Entry model;

  /** Whether it is among those that stand for a text and have surroundings. */
  private boolean surrounded;

  private List<Entry> shown = List.of();

  /** Those that have its text for the most part. */
  private final Set<Entry> carriers = new HashSet<>();

  /** Without an article until it is grouped for the first time. */
  Story story;

  private final Instant when;

  /**
   * @param number no other entry of the index has it
   * @param leads the outlets on whose reports its opening rests
   */
  Entry(int number, Article article, Profile profile, Set<String> leads) {
    this.number = number;
    this.id = article.id();
    this.profile = profile;
    this.leads = Set.copyOf(leads);
    this.when = article.published() == null ? Instant.MAX : article.published().earliest();
    this.story = new Story(id.value(), List.of());
    this.alone = new Bunch(this);
  }

  /** Takes another, or none, for the one whose text it has. */
  void follow(@Nullable Entry other) {
    if (model != null) {
      model.carriers.remove(this);
    }
    if (other != null) {
      other.carriers.add(this);
    }
    model = other;
  }

  /** Leaves those that have its text, who follow others by now. */
  void leave(List<Entry> gone) {
    follow(null);
    shown = List.of();
    if (surrounded) {
      surrounded = false;
      gone.add(this);
    }
  }

  /** The one whose text it has at last, which has its own. */
  Entry first() {
    Entry at = this;
    for (Entry next = model; next != null; next = at.model) {
      at = next;
    }
    return at;
  }

  /** Whether it is among those that stand for a text. */
  boolean isSurrounded() {
    return surrounded;
  }

  /** It and all that have its text, earliest first. */
  List<Entry> carriers() {
    List<Entry> all = new ArrayList<>();
    all.add(this);
    for (int next = 0; next < all.size(); next++) {
      all.addAll(all.get(next).carriers);
    }
    all.sort(BY_TIME);
    return all;
  }

  /** The few that stand for all that have its text, itself among them; nobody stands for one that has another's. */
  List<Entry> shown() {
    return shown;
  }

  /**
   * Chooses anew who stands for all that have its text, which has to be its own.
   *
   * @param come gets those that stand for nobody now and will
   * @param gone gets those that do and will no longer
   */
  void represent(List<Entry> come, List<Entry> gone) {
    List<Entry> all = carriers();
    shown = List.copyOf(all.subList(0, Math.min(SHOWN, all.size())));
    for (int i = 0; i < all.size(); i++) {
      Entry entry = all.get(i);
      if (entry.surrounded != i < SHOWN) {
        entry.surrounded = i < SHOWN;
        (i < SHOWN ? come : gone).add(entry);
      }
      if (entry != this) {
        entry.shown = List.of();
      }
    }
  }
}
