package org.whence.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.whence.model.ArticleId;
import org.whence.model.AttributionId;
import org.whence.model.Claim;
import org.whence.model.Identity;
import org.whence.model.MaybeSame;
import org.whence.model.Node;
import org.whence.text.Described;

/** The parties of one story, and which of its unnamed sources could be the same people. */
final class Roster {

  private final List<Identity> identities = new ArrayList<>();
  private final StoryView view;
  private final Routes routes;

  Roster(StoryView view, Routes routes, List<Node> nodes) {
    this.view = view;
    this.routes = routes;
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

  /** Unnamed sources of different articles that stand behind one claim and that nothing printed keeps apart. */
  List<MaybeSame> maybeSame() {
    Map<String, MaybeSame> out = new TreeMap<>();
    for (Claim claim : view.claims) {
      Set<String> behind = new TreeSet<>();
      for (Claim.Member member : claim.members()) {
        behind.addAll(routes.of(member.statement()).sources());
      }
      List<String> unnamed = behind.stream().filter(id -> id.startsWith("unnamed:") && view.identity(id) != null).toList();
      for (int i = 0; i < unnamed.size(); i++) {
        for (int j = i + 1; j < unnamed.size(); j++) {
          pair(unnamed.get(i), unnamed.get(j), out);
        }
      }
    }
    return List.copyOf(out.values());
  }

  private void pair(String one, String other, Map<String, MaybeSame> out) {
    Identity first = view.identity(one);
    Identity second = view.identity(other);
    boolean apart = view.links.areApart(one, other) || shareArticle(one, other);
    if (first != null && second != null && !apart && Described.of(first.name()).couldBe(Described.of(second.name()))) {
      out.putIfAbsent(one + " " + other, Resemblance.of(view, first, second));
    }
  }

  private boolean shareArticle(String one, String other) {
    Set<ArticleId> articles = new TreeSet<>();
    Identity first = view.identity(one);
    Identity second = view.identity(other);
    if (first == null || second == null) {
      return true;
    }
    first.mentions().forEach(m -> articles.add(m.article()));
    return second.mentions().stream().anyMatch(m -> articles.contains(m.article()));
  }
}
