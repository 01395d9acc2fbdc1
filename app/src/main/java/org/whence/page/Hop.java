package org.whence.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.model.ArticleId;
import org.whence.model.Edge;
import org.whence.model.Node;
import org.whence.model.Wording;

/**
 * One step of a route, as text.
 *
 * @param step how it leads on ("relays"); empty at the article itself
 * @param name what it leads to
 * @param kind which column of the drawing it stands in
 * @param proof the sentence that shows it; null where none does
 * @param known whether the step needs no sentence: the page itself shows who published it
 */
record Hop(String step, String name, Node.Kind kind, boolean origin, @Nullable Quoted proof, boolean known) {

  /** The route of one wording. */
  static List<Hop> of(Lookup lookup, Wording wording, List<String> origins) {
    List<Hop> out = new ArrayList<>();
    String from = "";
    ArticleId own = wording.statement().wording().article();
    for (String id : wording.behind()) {
      Node node = lookup.node(id);
      if (node == null) {
        continue;
      }
      String name = node.kind() == Node.Kind.ARTICLE && node.article() != null ? lookup.title(node.article()) : lookup.label(id);
      Hop hop = hop(lookup, from, node, name, origins.contains(id));
      out.add(Lookup.isOwn(node, own) ? new Hop("", Phrases.OWN_REPORT, node.kind(), hop.origin(), hop.proof(), true) : hop);
      from = id;
    }
    return out;
  }

  private static Hop hop(Lookup lookup, String from, Node node, String name, boolean origin) {
    if (from.isEmpty()) {
      return new Hop("", name, node.kind(), origin, null, true);
    }
    for (Edge edge : lookup.steps(from)) {
      if (edge.to().equals(node.id())) {
        Quoted proof = edge.proven() ? Quoted.inSentence(lookup, edge.proof().getFirst()) : null;
        return new Hop(Phrases.word(edge.kind()), name, node.kind(), origin, proof, edge.kind() == Edge.Kind.PUBLISHED_BY);
      }
    }
    return new Hop("leads to", name, node.kind(), origin, null, false);
  }
}
