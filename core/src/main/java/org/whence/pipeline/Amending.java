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
  private final Addresses addresses;
  private final Map<Integer, String> unplaced = new TreeMap<>();

  Amending(List<Ruling> rulings, List<Article> articles) {
    this.addresses = new Addresses(rulings.isEmpty() ? List.of() : articles);
    this.rulings = rulings.stream().sorted(Comparator.comparingInt(Ruling::number)).toList();
  }

  /** The article with the date and the outlet the analyst gives it or another version of its page; the last word counts, that on itself most. */
  Article amended(Article article) {
    return amended(amended(article, article, false), article, true);
  }

  private Article amended(Article article, Article stated, boolean itself) {
    Article out = article;
    for (Ruling ruling : rulings) {
      if (itself == ruling.matter().anchors().getFirst().article().equals(article.id()) && addresses.isAbout(ruling, stated)) {
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
  List<StoryPart> amended(List<StoryPart> parts, Map<ArticleId, ArticleId> newest, Matcher matcher) {
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
    for (Ruling made : rulings) {
      Ruling ruling = Addresses.standing(made, newest);
      List<Integer> at = ruling.matter().anchors().stream().map(anchor -> partOf.getOrDefault(anchor.article(), -1)).distinct().toList();
      if (at.contains(-1)) {
        unplaced.put(ruling.number(), "an article it is about could not be read");
      } else if (at.size() > 1) {
        unplaced.put(ruling.number(), "the articles it is about are of different stories, and sources and claims are never tied across stories");
      } else if (gaveWay(made, ruling)) {
        unplaced.put(ruling.number(), "a later version of its article gives another date or outlet, which stands");
      } else {
        place(ruling, at.getFirst(), out, matcher);
      }
    }
    return out;
  }

  /** Whether a date or an outlet was given to a version that gave way to one that states its own. */
  private boolean gaveWay(Ruling made, Ruling standing) {
    boolean ofArticle = made.matter() instanceof Ruling.WrongDate || made.matter() instanceof Ruling.OutletOf;
    Article newest = addresses.stated(standing.matter().anchors().getFirst().article());
    return ofArticle && newest != null && !addresses.isAbout(made, newest);
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
