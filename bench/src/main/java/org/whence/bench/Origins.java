package org.whence.bench;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.whence.model.ArticleId;
import org.whence.model.Dossier;
import org.whence.model.Identity;
import org.whence.model.Node;
import org.whence.model.TracedClaim;
import org.whence.model.Wording;

/**
 * The one originating report that an article rests on, which the neutral schema asks for and a dossier, which has one a claim, does not have: the
 * other outlet that most of its claims lead to, and where there is none, the office or document that two or more of them lead to.
 */
final class Origins {

  private static final int LEAST_CLAIMS_OF_AN_OFFICE = 2;

  private final Map<String, Node> nodes = new HashMap<>();
  private final Map<String, Identity> identities = new HashMap<>();
  private final Map<ArticleId, Map<String, Integer>> reports = new HashMap<>();
  private final Map<ArticleId, Map<String, Integer>> offices = new HashMap<>();

  Origins(Dossier dossier) {
    dossier.nodes().forEach(node -> nodes.put(node.id(), node));
    dossier.identities().forEach(identity -> identities.put(identity.id(), identity));
    for (TracedClaim claim : dossier.claims()) {
      Map<ArticleId, Set<String>> reported = new HashMap<>();
      Map<ArticleId, Set<String>> stated = new HashMap<>();
      for (Wording wording : claim.wordings()) {
        ArticleId article = wording.statement().id().article();
        report(wording, reported.computeIfAbsent(article, k -> new TreeSet<>()));
        office(wording, stated.computeIfAbsent(article, k -> new TreeSet<>()));
      }
      count(reported, reports);
      count(stated, offices);
    }
  }

  private static void count(Map<ArticleId, Set<String>> found, Map<ArticleId, Map<String, Integer>> into) {
    found.forEach((article, names) -> names.forEach(name -> into.computeIfAbsent(article, k -> new TreeMap<>()).merge(name, 1, Integer::sum)));
  }

  List<String> of(ArticleId article) {
    List<String> report = most(reports.getOrDefault(article, Map.of()), 1);
    return report.isEmpty() ? most(offices.getOrDefault(article, Map.of()), LEAST_CLAIMS_OF_AN_OFFICE) : report;
  }

  /** The farthest report of another outlet on the way of a wording. */
  private void report(Wording wording, Set<String> out) {
    String own = null;
    String farthest = null;
    for (String id : wording.behind()) {
      Node node = nodes.get(id);
      if (node != null && node.kind() == Node.Kind.OUTLET) {
        own = node.identity();
      } else if (node != null && node.kind() == Node.Kind.REPORT && isNamed(node) && !String.valueOf(node.identity()).equals(own)) {
        farthest = node.label();
      }
    }
    if (farthest != null) {
      out.add(farthest);
    }
  }

  private static boolean isNamed(Node report) {
    return report.identity() != null && !report.identity().startsWith("outlet-unnamed:");
  }

  private void office(Wording wording, Set<String> out) {
    for (String id : wording.behind()) {
      Identity identity = identities.get(id);
      if (identity != null && (identity.kind() == Identity.Kind.OFFICE || identity.kind() == Identity.Kind.DOCUMENT)) {
        out.add(identity.name());
      }
    }
  }

  private static List<String> most(Map<String, Integer> counts, int atLeast) {
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() >= atLeast)
        .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(entry -> List.of(entry.getKey()))
        .orElse(List.of());
  }
}
