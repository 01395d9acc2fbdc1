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
 * @param anchor where on the page it stands; two hops are one where both ends are the same nodes, and the first is the one linked to
 * @param from what it leads from; empty at the article itself
 * @param ends ids of the nodes it leads from and to
 * @param step how it leads on ("relays"); empty at the article itself
 * @param name what it leads to
 * @param href where that is found; empty where it is no place of its own
 * @param kind which column of the drawing it stands in
 * @param proof the sentence that shows it; null where none does
 * @param known whether the step needs no sentence: the page itself shows who published it
 * @param correct where an analyst says that the step is wrong; empty where it needs no sentence, and where nobody can correct
 */
record Hop(String anchor, String from, List<String> ends, String step, String name, String href, Node.Kind kind, boolean origin,
    @Nullable Quoted proof, boolean known, String correct) {

  /** The route of one wording. */
  static List<Hop> of(Lookup lookup, Wording wording, String claim, List<String> origins, String anchor) {
    List<Hop> out = new ArrayList<>();
    String from = "";
    ArticleId own = wording.statement().wording().article();
    String correct = lookup.frame().links().correct(own, claim);
    for (String id : wording.behind()) {
      Node node = lookup.node(id);
      if (node == null) {
        continue;
      }
      String name = node.kind() == Node.Kind.ARTICLE && node.article() != null ? lookup.title(node.article()) : lookup.label(id);
      boolean origin = origins.contains(id);
      String at = anchor + "-" + out.size();
      out.add(Lookup.isOwn(node, own) ? own(lookup, at, from, node, origin) : hop(lookup, at, from, node, name, origin, correct));
      from = id;
    }
    return out;
  }

  private static Hop own(Lookup lookup, String at, String from, Node node, boolean origin) {
    return new Hop(at, lookup.label(from), List.of(from, node.id()), "", lookup.phrases().ownReport(), "", node.kind(), origin, null, true, "");
  }

  private static Hop hop(Lookup lookup, String at, String from, Node node, String name, boolean origin, String correct) {
    List<String> ends = List.of(from, node.id());
    if (from.isEmpty()) {
      return new Hop(at, "", ends, "", name, lookup.link(node), node.kind(), origin, null, true, "");
    }
    for (Edge edge : lookup.steps(from)) {
      if (edge.to().equals(node.id())) {
        Quoted proof = edge.proven() ? Quoted.inSentence(lookup, edge.proof().getFirst()) : null;
        boolean known = edge.kind() == Edge.Kind.PUBLISHED_BY;
        return new Hop(at, lookup.label(from), ends, lookup.phrases().word(edge.kind()), name, lookup.link(node), node.kind(), origin, proof, known,
            known ? "" : correct);
      }
    }
    return new Hop(at, lookup.label(from), ends, lookup.words().say("leads_to"), name, lookup.link(node), node.kind(), origin, null, false, correct);
  }
}
