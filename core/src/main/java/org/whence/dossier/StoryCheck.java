package org.whence.dossier;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The rules that hold for one dossier. */
final class StoryCheck {
  private final Place dossier;
  private final Map<String, Place> articles;
  private final ArticleTexts texts;
  private final Map<String, Place> nodes;
  private final Map<String, Place> parties;
  private final Map<String, Place> reports;
  private final Map<String, Place> claims;

  StoryCheck(Place dossier) {
    this.dossier = dossier;
    articles = dossier.at("articles").byId("id");
    texts = new ArticleTexts(articles);
    nodes = dossier.at("nodes").byId("id");
    parties = dossier.at("parties").byId("id");
    reports = dossier.at("reports").byId("id");
    claims = dossier.at("claims").byId("id");
  }

  /** Checks every rule and returns the story's id, or nothing where it has none. */
  String check() {
    texts.check();
    dossier.eachObject(texts::evidence);
    members();
    mainClaim();
    graph();
    parties();
    reports();
    copies();
    Map<String, Place> statements = statements();
    int checks = dossier.at("checks").items().size();
    claims.values().forEach(claim -> new ClaimCheck(claim, articles, checks, claims, nodes, statements).check());
    readNext();
    dossier.at("corrections").items().forEach(correction -> new CorrectionCheck(correction, articles).check());
    new OverviewCheck(dossier, articles, claims, nodes, parties).check();
    dossier.at("unknown").items().forEach(unknown -> unknown.at("article").refersTo(articles, "article"));
    String story = dossier.at("story").text();
    return story == null ? "" : story;
  }

  private void members() {
    TreeSet<String> members = new TreeSet<>();
    for (Place member : dossier.at("members").items()) {
      member.refersTo(articles, "article");
      String id = member.text();
      if (id != null && !members.add(id)) {
        member.fault("the article '" + id + "' is listed twice");
      }
    }
    articles.forEach(
        (id, article) -> {
          if (!members.contains(id)) {
            article.at("id").fault("the article is not a member of the story");
          }
        });
  }

  private void mainClaim() {
    Place main = dossier.at("mainClaim");
    main.mayReferTo(claims, "claim");
    if (main.isAbsent() && !claims.isEmpty()) {
      main.fault("there are claims, and none is the main one");
    }
    int elsewhere = dossier.at("elsewhere").count();
    if (elsewhere > Math.max(0, claims.size() - 1)) {
      dossier.at("elsewhere").fault(elsewhere + " claims come from elsewhere, of " + claims.size() + " in all");
    }
  }

  private void graph() {
    nodes.values().forEach(node -> node.at("article").mayReferTo(articles, "article"));
    nodes.values().forEach(node -> node.at("identity").mayReferTo(parties, "party"));
    for (Place edge : dossier.at("edges").items()) {
      edge.at("from").refersTo(nodes, "node");
      edge.at("to").refersTo(nodes, "node");
      int proof = edge.at("proof").items().size();
      if (edge.at("proven").flag() != proof > 0) {
        edge.at("proven").fault("a step is proven where a sentence proves it, and only there; this has " + proof);
      }
      notEarlier(edge, article(edge.at("from")), article(edge.at("to")));
    }
  }

  /** The article that a node is; null where it is none, or another kind of node of an article. */
  private @Nullable String article(Place reference) {
    String id = reference.text();
    Place node = id == null ? null : nodes.get(id);
    return node == null ? null : node.at("article").textOrNothing();
  }

  private void notEarlier(Place place, @Nullable String relay, @Nullable String origin) {
    if (relay != null && origin != null && !relay.equals(origin) && texts.certainlyBefore(relay, origin)) {
      place.fault("the relay " + relay + " is certainly earlier than its origin " + origin);
    }
  }

  private void parties() {
    for (Place party : parties.values()) {
      for (Place mention : party.at("mentions").items()) {
        mention.at("article").refersTo(articles, "article");
      }
    }
    for (Place pair : dossier.at("maybeSame").items()) {
      for (String end : List.of("first", "second")) {
        pair.at(end).refersTo(parties, "party");
        String id = pair.at(end).text();
        Place party = id == null ? null : parties.get(id);
        if (party != null && "person".equals(party.at("kind").text())) {
          pair.at(end).fault("an unnamed source is never linked to a named person");
        }
      }
    }
  }

  private void reports() {
    for (Place report : reports.values()) {
      Place here = report.at("inPile");
      here.mayReferTo(articles, "article");
      for (Place citing : report.at("citedBy").items()) {
        citing.refersTo(articles, "article");
        notEarlier(citing, citing.text(), here.textOrNothing());
      }
    }
  }

  private void copies() {
    for (Place copy : dossier.at("copies").items()) {
      copy.at("child").refersTo(articles, "article");
      copy.at("parent").refersTo(articles, "article");
      notEarlier(copy, copy.at("child").text(), copy.at("parent").text());
    }
  }

  private Map<String, Place> statements() {
    Map<String, Place> out = new TreeMap<>();
    for (Place article : articles.values()) {
      int attributions = article.at("attributions").items().size();
      article.at("statements").byId("id").forEach(out::put);
      for (Place statement : article.at("statements").items()) {
        for (Place index : statement.at("attributions").items()) {
          if (index.count() >= attributions) {
            index.fault("the article has " + attributions + " attributions, counted from 0");
          }
        }
      }
    }
    return out;
  }

  private void readNext() {
    for (Place next : dossier.at("readNext").items()) {
      next.at("report").refersTo(reports, "report");
      next.at("narrows").count();
      next.at("claims").items().forEach(claim -> claim.refersTo(claims, "claim"));
      String id = next.at("report").text();
      Place report = id == null ? null : reports.get(id);
      if (report != null && !report.at("inPile").isAbsent()) {
        next.at("report").fault("the report '" + id + "' is in the pile already");
      }
    }
  }
}
