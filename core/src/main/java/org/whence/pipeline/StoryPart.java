package org.whence.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.whence.link.StoryReports;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.AttributionId;
import org.whence.model.CitedReport;
import org.whence.model.Claim;
import org.whence.model.Copy;
import org.whence.model.Identity;
import org.whence.model.Links;
import org.whence.model.Matches;
import org.whence.model.Reading;
import org.whence.model.Ruling;
import org.whence.model.Span;
import org.whence.model.Story;

/**
 * What a pile holds of one story. A pile is cut once for all its stories, so that tracing a story costs what the story costs and not what the pile
 * does.
 *
 * @param rulings of the analyst by which it was amended, in their order
 */
public record StoryPart(Story story, List<Reading> readings, Links links, Matches matches, List<Ruling> rulings) {

  /** The part as a ruling makes it. */
  StoryPart with(Ruling ruling, Links others, Matches other) {
    List<Ruling> by = new ArrayList<>(rulings);
    by.add(ruling);
    return new StoryPart(story, readings, others, other, List.copyOf(by));
  }

  /** What is gathered for one story while the pile is cut. */
  private static final class Gathered {
    final List<Reading> readings = new ArrayList<>();
    final Set<Identity> identities = new TreeSet<>();
    final Map<String, Set<AttributionId>> mentions = new TreeMap<>();
    final Map<AttributionId, String> sourceOf = new TreeMap<>();
    final Map<AttributionId, String> viaOf = new TreeMap<>();
    final Map<ArticleId, String> outletOf = new TreeMap<>();
    final List<CitedReport> reports = new ArrayList<>();
    final List<Copy> copies = new ArrayList<>();
    final List<Claim> claims = new ArrayList<>();

    /** The reports with the articles of this story that they are. */
    List<CitedReport> reportsHere() {
      Map<ArticleId, Article> byId = new HashMap<>();
      Map<String, List<Article>> byOutlet = new HashMap<>();
      for (Reading reading : readings) {
        Article article = reading.article();
        byId.put(article.id(), article);
        byOutlet.computeIfAbsent(outletOf.getOrDefault(article.id(), ""), k -> new ArrayList<>()).add(article);
      }
      List<CitedReport> out = new ArrayList<>();
      for (CitedReport report : reports) {
        List<Article> published = report.outlet() == null ? List.of() : byOutlet.getOrDefault(report.outlet(), List.of());
        out.addAll(StoryReports.of(report, report.citedBy().stream().map(byId::get).filter(Objects::nonNull).toList(), published));
      }
      return out;
    }
  }

  /** The parts of a pile, in the order of its stories. */
  static List<StoryPart> of(List<Reading> readings, Links links, Matches matches) {
    Map<String, Gathered> parts = new TreeMap<>();
    Map<ArticleId, Gathered> partOf = new HashMap<>();
    for (Story story : matches.stories()) {
      Gathered part = new Gathered();
      parts.put(story.id(), part);
      story.articles().forEach(article -> partOf.put(article, part));
    }
    readings.forEach(reading -> in(partOf, reading.article().id()).readings.add(reading));
    cut(links, partOf);
    for (Copy copy : matches.copies()) {
      if (partOf.get(copy.child()) == partOf.get(copy.parent())) {
        in(partOf, copy.child()).copies.add(copy);
      }
    }
    matches.claims().forEach(claim -> parts.getOrDefault(claim.story(), new Gathered()).claims.add(claim));
    return matches.stories().stream().map(story -> part(story, parts.getOrDefault(story.id(), new Gathered()))).toList();
  }

  private static void cut(Links links, Map<ArticleId, Gathered> partOf) {
    Map<String, Identity> byId = new HashMap<>();
    links.identities().forEach(identity -> byId.put(identity.id(), identity));
    links.sourceOf().forEach((at, id) -> {
      Gathered part = enter(in(partOf, at.article()), byId.get(id));
      part.sourceOf.put(at, id);
      part.mentions.computeIfAbsent(id, k -> new TreeSet<>()).add(at);
    });
    links.viaOf().forEach((at, id) -> enter(in(partOf, at.article()), byId.get(id)).viaOf.put(at, id));
    links.outletOf().forEach((article, id) -> enter(in(partOf, article), byId.get(id)).outletOf.put(article, id));
    for (CitedReport report : links.reports()) {
      Identity outlet = report.outlet() == null ? null : byId.get(report.outlet());
      Map<Gathered, List<ArticleId>> citing = new LinkedHashMap<>();
      Map<Gathered, List<Span>> proof = new LinkedHashMap<>();
      report.citedBy().forEach(article -> citing.computeIfAbsent(in(partOf, article), k -> new ArrayList<>()).add(article));
      report.proof().forEach(span -> proof.computeIfAbsent(in(partOf, span.article()), k -> new ArrayList<>()).add(span));
      Gathered here = report.inPile() == null ? null : partOf.get(report.inPile());
      citing.forEach((part, by) -> {
        CitedReport its =
            new CitedReport(
                report.id(), report.outlet(), report.name(), report.when(), by, proof.getOrDefault(part, List.of()),
                here == part ? report.inPile() : null);
        enter(part, outlet).reports.add(its);
      });
    }
  }

  /** A party as this story knows it: what other stories say through it changes nothing here. */
  private static Identity here(Identity party, Gathered part) {
    return new Identity(party.id(), party.kind(), party.name(), party.aliases(), List.copyOf(part.mentions.getOrDefault(party.id(), Set.of())));
  }

  private static Gathered enter(Gathered part, @Nullable Identity identity) {
    if (identity != null) {
      part.identities.add(identity);
    }
    return part;
  }

  /** The part an article falls to; one that nobody reads for an article of no story. */
  private static Gathered in(Map<ArticleId, Gathered> partOf, ArticleId article) {
    return partOf.getOrDefault(article, new Gathered());
  }

  private static StoryPart part(Story story, Gathered part) {
    List<Identity> parties = part.identities.stream().map(party -> here(party, part)).toList();
    Links links = new Links(parties, part.sourceOf, part.viaOf, part.outletOf, part.reportsHere());
    return new StoryPart(story, List.copyOf(part.readings), links, new Matches(part.copies, List.of(story), part.claims), List.of());
  }
}
