package org.whence.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.whence.match.Matcher;
import org.whence.model.Anchor;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Dossier;
import org.whence.model.Edge;
import org.whence.model.Fact;
import org.whence.model.Reason;
import org.whence.model.Ruling;
import org.whence.model.Trouble;

/** Puts the analyst's rulings where they belong: dates and outlets into articles before they are read, the rest into the stories of a pile. */
final class Amending {
  private final List<Ruling> rulings;

  /** Where each ruling has its place, by the id of the story. */
  private final Map<Integer, String> storyOf = new TreeMap<>();

  private final Map<Integer, String> unplaced = new TreeMap<>();

  Amending(List<Ruling> rulings) {
    this.rulings = rulings.stream().sorted(Comparator.comparingInt(Ruling::number)).toList();
  }

  /** The rulings by which articles are amended before they are read. */
  List<Ruling> ofArticles() {
    return rulings.stream().filter(ruling -> ruling.matter() instanceof Ruling.WrongDate || ruling.matter() instanceof Ruling.OutletOf).toList();
  }

  /** The article with the date and the outlet the analyst gives it; the last word counts. */
  Article amended(Article article) {
    Article out = article;
    for (Ruling ruling : rulings) {
      if (ruling.matter().anchors().getFirst().article().equals(article.id())) {
        out = switch (ruling.matter()) {
          case Ruling.WrongDate date -> new Article(
              out.id(), out.input(), out.text(), out.blocks(), out.language(), out.outlet(), out.url(), date.published(), out.modified(),
              out.authors(), out.links(), ruled(out.facts(), Fact.Of.PUBLISHED));
          case Ruling.OutletOf outlet -> new Article(
              out.id(), out.input(), out.text(), out.blocks(), out.language(), outlet.outlet(), out.url(), out.published(), out.modified(),
              out.authors(), out.links(), ruled(out.facts(), Fact.Of.OUTLET));
          case Ruling.SameSource s -> out;
          case Ruling.NotSame n -> out;
          case Ruling.NotThisClaim n -> out;
          case Ruling.CopiedFrom c -> out;
        };
      }
    }
    return out;
  }

  private static List<Fact> ruled(List<Fact> facts, Fact.Of of) {
    List<Fact> out = new ArrayList<>(facts);
    out.removeIf(fact -> fact.of() == of);
    out.add(new Fact(of, Fact.From.ANALYST));
    out.sort(null);
    return out;
  }

  /**
   * Looks where each ruling has its place.
   *
   * @param of the id of the story an article is in; null where it is in none
   * @param before those of which what was worked out before still holds, where the story is not worked out anew
   * @return stories that get a ruling they did not have, or lose one
   */
  Set<String> place(Function<ArticleId, @Nullable String> of, Amending before) {
    for (Ruling ruling : rulings) {
      Set<String> at = new TreeSet<>();
      boolean known = true;
      for (Anchor anchor : ruling.matter().anchors()) {
        String story = of.apply(anchor.article());
        known &= story != null;
        at.add(String.valueOf(story));
      }
      if (!known) {
        unplaced.put(ruling.number(), "an article it is about could not be read");
      } else if (at.size() > 1) {
        unplaced.put(ruling.number(), "the articles it is about are of different stories, and sources and claims are never tied across stories");
      } else {
        at.forEach(story -> storyOf.put(ruling.number(), story));
      }
    }
    Set<String> moved = new TreeSet<>();
    leftOut(before, moved);
    before.leftOut(this, moved);
    storyOf.keySet().forEach(number -> unplaced.computeIfAbsent(number, before.unplaced::get));
    return moved;
  }

  /** Notes the stories of rulings that another has elsewhere, or has not. */
  private void leftOut(Amending other, Set<String> stories) {
    for (Ruling ruling : rulings) {
      String story = storyOf.get(ruling.number());
      if (story != null && !(story.equals(other.storyOf.get(ruling.number())) && other.rulings.contains(ruling))) {
        stories.add(story);
      }
    }
  }

  /** The rulings that have their place in a story, in their order. */
  List<Ruling> in(String story) {
    return rulings.stream().filter(ruling -> story.equals(storyOf.get(ruling.number()))).toList();
  }

  /** The part of a story as the rulings that have their place in it make it. */
  StoryPart amended(StoryPart part, Matcher matcher) {
    StoryPart out = part;
    for (Ruling ruling : in(part.story().id())) {
      try {
        out = new Amended(out, matcher).by(ruling);
        note(ruling, null);
      } catch (Amended.NoPlace none) {
        note(ruling, none.getMessage());
      }
    }
    return out;
  }

  private synchronized void note(Ruling ruling, @Nullable String fault) {
    if (fault == null) {
      unplaced.remove(ruling.number());
    } else {
      unplaced.put(ruling.number(), fault);
    }
  }

  /** Rulings that could not be placed, each with why. */
  List<Trouble> troubles() {
    return unplaced.entrySet().stream()
        .map(entry -> new Trouble("correction " + entry.getKey(), "", entry.getValue(), "Undo it, and make it again where it belongs"))
        .toList();
  }

  /** The dossier with the rulings it was made by; a copy that rests on the analyst's word says so. */
  static Dossier signed(Dossier dossier, List<Ruling> rulings) {
    if (rulings.isEmpty()) {
      return dossier;
    }
    List<Edge> edges = new ArrayList<>();
    for (Edge edge : dossier.edges()) {
      Edge signed = edge;
      for (Ruling ruling : rulings) {
        if (ruling.matter() instanceof Ruling.CopiedFrom copied && edge.kind() == Edge.Kind.COPIES
            && edge.from().equals(node(copied.copy())) && edge.to().equals(node(copied.original()))) {
          signed = new Edge(edge.from(), edge.to(), edge.kind(), edge.proof(), Reason.of(Reason.Code.ANALYST, ruling.author(), ruling.reason()));
        }
      }
      edges.add(signed);
    }
    return dossier.ruled(rulings, edges);
  }

  private static String node(Anchor anchor) {
    return "article:" + anchor.article();
  }
}
