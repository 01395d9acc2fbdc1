package org.whence.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.whence.match.Matcher;
import org.whence.model.Anchor;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Dossier;
import org.whence.model.Edge;
import org.whence.model.Reason;
import org.whence.model.Ruling;
import org.whence.model.Trouble;

/** Puts the analyst's rulings where they belong: dates and outlets into articles before they are read, the rest into the parts of the pile. */
final class Amending {
  private final List<Ruling> rulings;
  private final Map<Integer, String> unplaced = new TreeMap<>();

  Amending(List<Ruling> rulings) {
    this.rulings = rulings.stream().sorted(Comparator.comparingInt(Ruling::number)).toList();
  }

  /** The article with the date and the outlet the analyst gives it; the last word counts. */
  Article amended(Article article) {
    Article out = article;
    for (Ruling ruling : rulings) {
      if (ruling.matter().anchors().getFirst().article().equals(article.id())) {
        out = switch (ruling.matter()) {
          case Ruling.WrongDate date -> new Article(
              out.id(), out.input(), out.text(), out.blocks(), out.language(), out.outlet(), out.url(), date.published(), out.modified(),
              out.authors(), out.links());
          case Ruling.OutletOf outlet -> new Article(
              out.id(), out.input(), out.text(), out.blocks(), out.language(), outlet.outlet(), out.url(), out.published(), out.modified(),
              out.authors(), out.links());
          case Ruling.SameSource s -> out;
          case Ruling.NotSame n -> out;
          case Ruling.NotThisClaim n -> out;
          case Ruling.CopiedFrom c -> out;
        };
      }
    }
    return out;
  }

  /** The parts of the pile, those that a ruling is about amended by it. */
  List<StoryPart> amended(List<StoryPart> parts, Matcher matcher) {
    if (rulings.isEmpty()) {
      return parts;
    }
    Map<ArticleId, Integer> partOf = new HashMap<>();
    for (int i = 0; i < parts.size(); i++) {
      for (ArticleId article : parts.get(i).story().articles()) {
        partOf.put(article, i);
      }
    }
    List<StoryPart> out = new ArrayList<>(parts);
    for (Ruling ruling : rulings) {
      List<Integer> at = ruling.matter().anchors().stream().map(anchor -> partOf.getOrDefault(anchor.article(), -1)).distinct().toList();
      if (at.contains(-1)) {
        unplaced.put(ruling.number(), "an article it is about could not be read");
      } else if (at.size() > 1) {
        unplaced.put(ruling.number(), "the articles it is about are of different stories, and sources and claims are never tied across stories");
      } else {
        place(ruling, at.getFirst(), out, matcher);
      }
    }
    return out;
  }

  private void place(Ruling ruling, int at, List<StoryPart> parts, Matcher matcher) {
    try {
      parts.set(at, new Amended(parts.get(at), matcher).by(ruling));
    } catch (Amended.NoPlace none) {
      unplaced.put(ruling.number(), none.getMessage());
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
