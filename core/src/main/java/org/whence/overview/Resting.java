package org.whence.overview;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.whence.model.ArticleId;
import org.whence.model.Dossier;
import org.whence.model.Node;
import org.whence.model.Reading;
import org.whence.model.TracedClaim;
import org.whence.model.Wording;

/** Where each article of a story rests: on the member of the bottleneck that its wording of the first claim it tells runs through, or on itself. */
public final class Resting {
  private final Map<String, Node> nodes = new HashMap<>();
  private final Map<ArticleId, String> originOf = new LinkedHashMap<>();

  private Resting(Dossier dossier) {
    dossier.nodes().forEach(node -> nodes.put(node.id(), node));
    for (TracedClaim claim : dossier.claims()) {
      claim.wordings().stream().filter(wording -> wording.stance().isPath()).forEach(wording -> rests(claim, wording));
    }
    for (Reading reading : dossier.readings()) {
      originOf.putIfAbsent(reading.article().id(), "article:" + reading.article().id());
    }
  }

  /** Id of the node of a report or source for each article; "article:" and its own id where it shows no origin. */
  public static Map<ArticleId, String> of(Dossier dossier) {
    return new Resting(dossier).originOf;
  }

  private void rests(TracedClaim claim, Wording wording) {
    String origin = null;
    for (String id : wording.behind()) {
      Node node = nodes.get(id);
      boolean report = node != null && node.kind() == Node.Kind.REPORT;
      boolean member = claim.corroboration().bottleneck().contains(id) || claim.corroboration().bottleneckAtMost().contains(id);
      if (member) {
        origin = id;
        break;
      }
      origin = report ? id : origin;
    }
    if (origin != null) {
      originOf.putIfAbsent(wording.statement().wording().article(), origin);
    }
  }
}
