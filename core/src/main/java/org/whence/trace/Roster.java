package org.whence.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.whence.model.AttributionId;
import org.whence.model.Identity;
import org.whence.model.MaybeSame;
import org.whence.model.Node;
import org.whence.model.Reason;
import org.whence.text.Described;

/** The parties of one story, and which of its unnamed sources could be the same people. */
final class Roster {

  private final List<Identity> identities = new ArrayList<>();
  private final StoryView view;

  Roster(StoryView view, List<Node> nodes) {
    this.view = view;
    Set<String> shown = new TreeSet<>();
    for (Node node : nodes) {
      if (node.identity() != null) {
        shown.add(node.identity());
      }
    }
    for (Identity identity : view.links.identities()) {
      boolean here = identity.mentions().stream().anyMatch(m -> view.has(m.article()));
      if (here || shown.contains(identity.id())) {
        List<AttributionId> mentions = identity.mentions().stream().filter(m -> view.has(m.article())).toList();
        identities.add(new Identity(identity.id(), identity.kind(), identity.name(), identity.aliases(), mentions));
      }
    }
  }

  /** Sorted by id; mentions of this story alone. */
  List<Identity> identities() {
    return List.copyOf(identities);
  }

  /** Unnamed sources of different articles that nothing printed keeps apart. A bare "sources" says too little to be paired with anyone. */
  List<MaybeSame> maybeSame() {
    List<Identity> unnamed =
        identities.stream().filter(i -> i.kind() == Identity.Kind.UNNAMED && !Described.of(i.name()).isBare() && view.identity(i.id()) != null).toList();
    List<MaybeSame> out = new ArrayList<>();
    for (int i = 0; i < unnamed.size(); i++) {
      for (int j = i + 1; j < unnamed.size(); j++) {
        Identity one = unnamed.get(i);
        Identity other = unnamed.get(j);
        boolean apart = one.mentions().stream().noneMatch(m -> other.mentions().stream().anyMatch(n -> n.article().equals(m.article())));
        if (apart && Described.of(one.name()).couldBe(Described.of(other.name()))) {
          out.add(new MaybeSame(one.id(), other.id(), Reason.of(Reason.Code.COULD_BE_SAME, one.name(), other.name())));
        }
      }
    }
    return out;
  }
}
