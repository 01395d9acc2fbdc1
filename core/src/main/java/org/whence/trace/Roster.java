package org.whence.trace;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  /** Sources before it, by id, with which a source of one claim is paired. */
  private static final int PAIRS = 8;

  private record Unnamed(Identity identity, Described described, Set<ArticleId> articles) {}

  private final List<Identity> identities = new ArrayList<>();
  private final StoryView view;
  private final Routes routes;
  private final Map<String, Optional<Unnamed>> unnamedById = new HashMap<>();

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

  /**
   * Unnamed sources of different articles that stand behind one claim and that nothing printed keeps apart. Where a text that hundreds carry names
   * one source, each is paired with a few of the others, not with all.
   */
  List<MaybeSame> maybeSame() {
    Map<String, MaybeSame> out = new TreeMap<>();
    for (Claim claim : view.claims) {
      Set<String> behind = new TreeSet<>();
      for (Claim.Member member : claim.members()) {
        behind.addAll(routes.of(member.statement()).sources());
      }
      List<Unnamed> unnamed = behind.stream().filter(id -> id.startsWith("unnamed:")).map(this::unnamed).flatMap(Optional::stream).toList();
      for (int j = 0; j < unnamed.size(); j++) {
        int pairs = 0;
        for (int i = 0; i < j && pairs < PAIRS; i++) {
          pairs += pair(unnamed.get(i), unnamed.get(j), out) ? 1 : 0;
        }
      }
    }
    return List.copyOf(out.values());
  }

  private Optional<Unnamed> unnamed(String id) {
    return unnamedById.computeIfAbsent(id, key -> {
      Identity identity = view.identity(key);
      return identity == null ? Optional.empty() : Optional.of(new Unnamed(identity, Described.of(identity.name()), articles(identity)));
    });
  }

  private static Set<ArticleId> articles(Identity identity) {
    Set<ArticleId> articles = new HashSet<>();
    identity.mentions().forEach(mention -> articles.add(mention.article()));
    return articles;
  }

  private boolean pair(Unnamed one, Unnamed other, Map<String, MaybeSame> out) {
    String first = one.identity.id();
    String second = other.identity.id();
    boolean elsewhere = Collections.disjoint(one.articles, other.articles);
    boolean could = elsewhere && !view.links.areApart(first, second) && one.described.couldBe(other.described);
    if (could) {
      out.computeIfAbsent(first + " " + second, pair -> Resemblance.of(view, one.identity, other.identity));
    }
    return could;
  }
}
