package org.whence.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The articles of a {@link StoryIndex} in the order of time, each under its place: as they are written and read again. */
final class EntryList {
  private final List<Entry> entries;
  private final Map<Entry, Integer> numbers = new IdentityHashMap<>();

  private EntryList(List<Entry> entries) {
    this.entries = entries;
    entries.forEach(entry -> numbers.put(entry, numbers.size()));
  }

  static EntryList of(Collection<Entry> some) {
    return new EntryList(some.stream().sorted(Entry.BY_TIME).toList());
  }

  List<Entry> all() {
    return entries;
  }

  int number(Entry entry) {
    Integer number = numbers.get(entry);
    if (number == null) {
      throw new IllegalArgumentException("article " + entry.id + " is not among those that are written");
    }
    return number;
  }

  /** Writes what each is about, whose text it has, who is nearest to it and to whom it is tied. */
  void save(StateOutput out) {
    out.number(entries.size());
    for (Entry entry : entries) {
      out.article(entry.id);
      out.texts(entry.leads.stream().sorted().toList());
      entry.profile.save(out);
    }
    for (Entry entry : entries) {
      out.number(entry.model == null ? 0 : number(entry.model) + 1L);
      out.number(entry.nearest.size());
      for (int i = 0; i < entry.nearest.size(); i++) {
        out.number(number(entry.nearest.entry(i)));
        out.real(entry.nearest.cosine(i));
      }
      List<Entry> tied = entry.ties.keySet().stream().filter(other -> number(other) < number(entry)).sorted(Entry.BY_TIME).toList();
      out.number(tied.size());
      for (Entry other : tied) {
        out.number(number(other));
        out.real(entry.ties.getOrDefault(other, 0.0));
      }
    }
  }

  static EntryList read(StateInput in) {
    List<Entry> all = new ArrayList<>();
    for (int n = in.count(); n > 0; n--) {
      var article = in.article();
      var leads = new HashSet<>(in.texts());
      all.add(new Entry(all.size(), article, Profile.read(in, article), leads));
    }
    EntryList list = new EntryList(all);
    all.forEach(entry -> list.surroundings(entry, in));
    all.stream().filter(entry -> entry.model == null).forEach(first -> first.represent(new ArrayList<>(), new ArrayList<>()));
    return list;
  }

  private void surroundings(Entry entry, StateInput in) {
    int model = in.number(number(entry) + 1); // an earlier one, so that going on from one to the next ends
    entry.follow(model == 0 ? null : entries.get(model - 1));
    for (int n = in.number(Nearest.MOST + 1); n > 0; n--) {
      entry.nearest.offer(entries.get(in.number(entries.size())), in.real());
    }
    for (int n = in.count(); n > 0; n--) {
      Entry other = entries.get(in.number(entries.size()));
      double strength = in.real();
      entry.ties.put(other, strength);
      other.ties.put(entry, strength);
      entry.closest = Math.max(entry.closest, strength);
      other.closest = Math.max(other.closest, strength);
    }
  }
}
