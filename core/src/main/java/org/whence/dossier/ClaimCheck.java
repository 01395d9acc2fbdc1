package org.whence.dossier;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The rules that hold for one claim: counts that add up, a cut as large as its number, drift only where a relay is proven. */
final class ClaimCheck {

  /** Where the saying itself can be what is put forward: such a wording counts only where nothing else is. */
  private static final Set<String> SAYING = Set.of("denied", "disputed", "declined_to_comment", "did_not_respond", "could_not_verify");

  private final Place claim;
  private final Map<String, Place> articles;
  private final int checks;
  private final Map<String, Place> claims;
  private final Map<String, Place> nodes;
  private final Map<String, Place> statements;

  ClaimCheck(
      Place claim, Map<String, Place> articles, int checks, Map<String, Place> claims, Map<String, Place> nodes, Map<String, Place> statements) {
    this.claim = claim;
    this.articles = articles;
    this.checks = checks;
    this.claims = claims;
    this.nodes = nodes;
    this.statements = statements;
  }

  void check() {
    range("reports");
    range("sources");
    range("origins");
    cut("bottleneck", "low");
    cut("bottleneckAtMost", "high");
    wordings();
    for (Place other : claim.at("maybeSame").items()) {
      other.refersTo(claims, "claim");
    }
    if (claim.at("why").items().isEmpty()) {
      claim.at("why").fault("the lower end needs a reason");
    }
    if (claim.at("origins").at("low").count() != claim.at("origins").at("high").count() && claim.at("whyAtMost").items().isEmpty()) {
      claim.at("whyAtMost").fault("the upper end differs from the lower one and needs a reason");
    }
    claim.at("changes").items().forEach(this::change);
    claim.at("disputedBy").items().forEach(this::denial);
    for (Place check : claim.at("checks").items()) {
      if (check.count() >= checks) {
        check.fault("the dossier has " + checks + " checks, counted from 0");
      }
    }
  }

  /** A denial stands in its sentence, is told by an attribution of that article, and is no way by which the claim reached anybody. */
  private void denial(Place denial) {
    denial.at("article").refersTo(articles, "article");
    String id = denial.at("article").text();
    Place article = id == null ? null : articles.get(id);
    if (article != null && denial.at("attribution").count() >= article.at("attributions").items().size()) {
      denial.at("attribution").fault("the article has " + article.at("attributions").items().size() + " attributions, counted from 0");
    }
    Place sentence = denial.at("sentence");
    if (id != null && !id.equals(sentence.at("article").text())) {
      sentence.fault("does not stand in the article that tells of the denial");
    }
    if (!"denies".equals(denial.at("stance").text())) {
      denial.at("stance").fault("whoever disputes a claim denies it");
    }
  }

  private void range(String name) {
    int low = claim.at(name).at("low").count();
    int high = claim.at(name).at("high").count();
    if (low > high && high >= 0) {
      claim.at(name).fault("the lower bound " + low + " is above the upper bound " + high);
    }
  }

  private void cut(String name, String end) {
    List<Place> members = claim.at(name).items();
    TreeSet<String> ids = new TreeSet<>();
    for (Place member : members) {
      member.refersTo(nodes, "node");
      String id = member.text();
      if (id != null) {
        ids.add(id);
      }
    }
    int bound = claim.at("origins").at(end).count();
    if (bound >= 0 && ids.size() != bound) {
      claim.at(name).fault("has " + ids.size() + " members; the number of origins it stands for is " + bound);
    }
  }

  private void wordings() {
    TreeSet<String> surely = new TreeSet<>();
    TreeSet<String> possibly = new TreeSet<>();
    List<Place> wordings = claim.at("wordings").items();
    if (wordings.isEmpty()) {
      claim.at("wordings").fault("a claim needs a wording");
    }
    for (Place wording : wordings) {
      wording.at("statement").refersTo(statements, "statement");
      wording.at("behind").items().forEach(node -> node.refersTo(nodes, "node"));
      String stance = wording.at("stance").text();
      String article = wording.at("wording").at("article").text();
      String commitment = wording.at("commitment").text();
      if (article != null && commitment != null && SAYING.contains(commitment)) {
        possibly.add(article);
      } else if (article != null && ("asserts".equals(stance) || "attributes".equals(stance))) {
        surely.add(article);
      }
      inside(wording);
    }
    int count = claim.at("articles").count();
    possibly.addAll(surely);
    if (count >= 0 && (count < surely.size() || count > possibly.size())) {
      claim.at("articles").fault("says " + count + "; its wordings that put it forward stand in " + surely.size());
    }
  }

  private static void inside(Place wording) {
    Place words = wording.at("wording");
    Place sentence = wording.at("sentence");
    if (words.at("start").count() < sentence.at("start").count() || words.at("end").count() > sentence.at("end").count()) {
      sentence.fault("the wording does not stand inside its sentence");
    }
  }

  private void change(Place change) {
    String before = change.at("before").at("article").text();
    String after = change.at("after").at("article").text();
    List<Place> relay = change.at("relay").items();
    if ("drift".equals(change.at("nature").text()) && relay.isEmpty() && before != null && !before.equals(after)) {
      change.fault("drift needs a proven relay, or both wordings in one article");
    }
  }
}
