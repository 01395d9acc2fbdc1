package org.whence.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.whence.model.Dossier;
import org.whence.model.Pile;
import org.whence.model.Span;
import org.whence.model.StoryLink;
import org.whence.model.Storyline;

/** What of a pile came before and after a story, by the storyline it is of. */
final class Along {
  /** Stories shown on either side, the nearest in time. */
  private static final int SHOWN = 5;

  /** What a story and its neighbour both have, with the sentence of each. */
  record Thing(String what, Quoted here, Quoted there) {}

  /**
   * A story before or after another.
   *
   * @param place "Before this", "After this" or "At about the same time"
   * @param number by which the views call the story
   * @param href where it is found; may be empty
   * @param distance "3 days before", or nothing where they may be of one day
   * @param others what both have beside the first thing, in words; may be empty
   */
  record Neighbour(String place, int number, String href, String title, String language, String day, String distance,
      List<Thing> things, String others) {}

  private final Numbered pile;
  private final Frame frame;
  private final Phrases phrases;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<Integer, Lookup> lookups = new HashMap<>();

  Along(Pile pile) {
    this(Numbered.of(pile), Frame.PLAIN);
  }

  Along(Numbered pile, Frame frame) {
    this.pile = pile;
    this.frame = frame;
    phrases = new Phrases(frame.words());
    pile.stories().forEach((number, dossier) -> numbers.put(dossier.story().id(), number));
  }

  /** The stories before it, then those after it, each side by time. */
  List<Neighbour> of(Dossier dossier) {
    String story = dossier.story().id();
    List<Neighbour> out = new ArrayList<>();
    for (Storyline line : pile.storylines()) {
      List<StoryLink> before = line.before(story);
      before.subList(Math.max(0, before.size() - SHOWN), before.size()).forEach(link -> add(link, false, out));
      List<StoryLink> after = line.after(story);
      after.subList(0, Math.min(SHOWN, after.size())).forEach(link -> add(link, true, out));
    }
    return out;
  }

  private void add(StoryLink link, boolean after, List<Neighbour> out) {
    Integer here = numbers.get(after ? link.earlier() : link.later());
    Integer there = numbers.get(after ? link.later() : link.earlier());
    if (here == null || there == null) {
      return;
    }
    Lookup other = lookup(there);
    List<Thing> things = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (StoryLink.Shared shared : link.shared()) {
      Quoted first = quoted(lookup(after ? here : there), shared.earlier(), shared.earlierSentence());
      Quoted second = quoted(lookup(after ? there : here), shared.later(), shared.laterSentence());
      things.add(new Thing(phrases.both(shared), after ? first : second, after ? second : first));
      others.add(Plain.line(shared.name()));
    }
    var article = other.dossier().story().articles().getFirst();
    String language = other.article(article).language().tag();
    String href = frame.links().story(other.dossier().story().id(), "s" + there);
    out.add(
        new Neighbour(
            phrases.place(link, after), there, href, other.title(article), language, other.day(article), phrases.distance(link, after), things,
            String.join(", ", others.subList(1, others.size()))));
  }

  /** The same of stories that are known by their links alone. */
  static List<Neighbour> of(Lookup lookup) {
    List<Neighbour> out = new ArrayList<>();
    for (Beside.Near near : lookup.frame().beside().near()) {
      Phrases phrases = lookup.phrases();
      List<Thing> things = new ArrayList<>();
      List<String> others = new ArrayList<>();
      for (StoryLink.Shared shared : near.link().shared()) {
        Quoted here = near.after()
            ? quoted(lookup, shared.earlier(), shared.earlierSentence()) : quoted(lookup, shared.later(), shared.laterSentence());
        Quoted there = near.after()
            ? Quoted.elsewhere(lookup, near, shared.later(), shared.laterSentence())
            : Quoted.elsewhere(lookup, near, shared.earlier(), shared.earlierSentence());
        things.add(new Thing(phrases.both(shared), here, there));
        others.add(Plain.line(shared.name()));
      }
      String title = near.title().isEmpty() ? lookup.words().say("dossiers.untitled") : Plain.line(near.title());
      out.add(new Neighbour(phrases.place(near.link(), near.after()), near.number(), lookup.frame().links().story(near.story(), "s" + near.number()),
          title, near.language(), near.day() == null ? phrases.noDate() : lookup.words().day(near.day()),
          phrases.distance(near.link(), near.after()), things, String.join(", ", others.subList(1, others.size()))));
    }
    return out;
  }

  private Lookup lookup(int story) {
    return lookups.computeIfAbsent(story, n -> new Lookup(Objects.requireNonNull(pile.stories().get(n)), n, frame));
  }

  private static Quoted quoted(Lookup lookup, Span span, Span sentence) {
    return Quoted.within(lookup, span, sentence);
  }
}
