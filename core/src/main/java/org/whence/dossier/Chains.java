package org.whence.dossier;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whence.model.ArticleId;
import org.whence.model.Dossier;
import org.whence.model.Node;
import org.whence.model.TracedClaim;
import org.whence.model.Wording;

/** Reports that have a claim from another report: the chain is followed while its articles are of the pile, up to one that reports itself. */
final class Chains {

  /** Reports of a chain that are followed. */
  private static final int LONGEST_CHAIN = 5;

  /** The article, its outlet and its own report: what stands behind a wording without a source. */
  private static final int UNSOURCED = 3;

  private final Dossier dossier;
  private final Map<String, Node> nodes;
  private final OwnLead own;

  Chains(Dossier dossier, Map<String, Node> nodes, OwnLead own) {
    this.dossier = dossier;
    this.nodes = nodes;
    this.own = own;
  }

  /** Whether a node is the report that the article itself is, because others cite it. */
  static boolean isOwn(Node node, ArticleId article) {
    return node.kind() == Node.Kind.REPORT && node.id().startsWith("report:") && article.equals(node.article());
  }

  /** The first report of the chain: where the article of the pile that is cited has the claim from another report, that one. */
  Node first(Node report, String claim) {
    Node at = report;
    for (int step = 0; step < LONGEST_CHAIN; step++) {
      Node next = upstream(at, claim);
      if (next == null || next.id().equals(report.id())) {
        return at;
      }
      at = next;
    }
    return at;
  }

  /** The one report from which the article that a report is has a claim; null where it has it otherwise, or is not here. */
  private @Nullable Node upstream(Node report, String claim) {
    Node found = null;
    if (report.article() != null && own.describes(report.article())) {
      return null;
    }
    for (TracedClaim traced : dossier.claims()) {
      for (Wording wording : report.article() != null && traced.claim().id().equals(claim) ? traced.wordings() : List.<Wording>of()) {
        if (!wording.statement().id().article().equals(report.article()) || !wording.stance().isPath()) {
          continue;
        }
        Node cited = cited(wording);
        boolean unsourced = cited == null && wording.behind().size() <= UNSOURCED;
        if (!unsourced && (cited == null || cited.id().equals(report.id()) || found != null && !found.id().equals(cited.id()))) {
          return null;
        }
        found = cited == null ? found : cited;
      }
    }
    return found;
  }

  @Nullable Node cited(Wording wording) {
    for (String id : wording.behind()) {
      Node node = id.startsWith("report:") ? nodes.get(id) : null;
      if (node != null && node.kind() == Node.Kind.REPORT && !isOwn(node, wording.statement().id().article())) {
        return node;
      }
    }
    return null;
  }
}
