package org.whence.trace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.whence.model.ArticleId;
import org.whence.model.Claim;
import org.whence.model.Stance;

/**
 * Parts from a claim what only a relay made of a report that is here: where the report tells it otherwise and none of its wordings is in the claim,
 * what others tell beside it is no part of it, unless in plainly the same words.
 */
final class Parted {

  private final StoryView view;
  private final Routes routes;
  private final Altered altered;
  private final Set<String> taken = new HashSet<>();

  Parted(StoryView view, Routes routes, Altered altered) {
    this.view = view;
    this.routes = routes;
    this.altered = altered;
  }

  /** The claims of the story, each that had to be parted in two. */
  List<Claim> claims() {
    List<Claim> out = new ArrayList<>();
    view.claims.forEach(claim -> taken.add(claim.id()));
    for (Claim claim : view.claims) {
      out.addAll(part(claim));
    }
    out.sort(Comparator.comparing(Claim::id));
    return out;
  }

  private List<Claim> part(Claim claim) {
    Map<ArticleId, List<Telling>> made = made(claim);
    List<Claim.Member> theirs = new ArrayList<>();
    List<Claim.Member> rest = new ArrayList<>();
    for (Claim.Member member : claim.members()) {
      (made.isEmpty() || isTheirs(member, made) ? theirs : rest).add(member);
    }
    if (made.isEmpty() || rest.isEmpty()) {
      return List.of(claim);
    }
    boolean founding = theirs.stream().anyMatch(member -> member.statement().toString().equals(claim.id()));
    String other = free(founding ? rest : theirs);
    if (other == null) {
      return List.of(claim);
    }
    return List.of(claim(claim, founding ? claim.id() : other, theirs), claim(claim, founding ? other : claim.id(), rest));
  }

  /** An id that no claim of the story has, for it may be told in several: that of the first such wording; null where there is none. */
  private @Nullable String free(List<Claim.Member> members) {
    for (Claim.Member member : members) {
      if (taken.add(member.statement().toString())) {
        return member.statement().toString();
      }
    }
    return null;
  }

  /** By article, the wordings that a relay made. */
  private Map<ArticleId, List<Telling>> made(Claim claim) {
    Map<ArticleId, List<Telling>> made = new TreeMap<>();
    for (Claim.Member member : claim.members()) {
      Route route = routes.of(member.statement());
      Relays.Changed changed = member.stance().isPath() ? altered.of(route) : null;
      if (changed != null && !Altered.tells(claim, changed)) {
        made.computeIfAbsent(route.article(), k -> new ArrayList<>()).add(view.telling(route, Stance.ASSERTS));
      }
    }
    return made;
  }

  /** Whether a wording is one of them, their article's own words for it, or plainly tells the same. */
  private boolean isTheirs(Claim.Member member, Map<ArticleId, List<Telling>> made) {
    Route route = routes.of(member.statement());
    Telling telling = view.telling(route, Stance.ASSERTS);
    for (Map.Entry<ArticleId, List<Telling>> article : made.entrySet()) {
      boolean echo = article.getKey().equals(route.article()) && route.basis() == Route.Basis.UNSOURCED;
      if (echo || article.getValue().stream().anyMatch(one -> one.isSame(telling) || tellOneThing(one, telling))) {
        return true;
      }
    }
    return false;
  }

  private boolean tellOneThing(Telling made, Telling other) {
    Relays.Changed changed = altered.of(made.route());
    return changed != null && other.isPlainlyAbout(made) && !changed.tellsApart(other, made) && Rungs.isAsFar(other, made);
  }

  private Claim claim(Claim from, String id, List<Claim.Member> members) {
    Claim.Member first = members.getFirst();
    boolean titled = members.stream().anyMatch(member -> view.statement(member.statement()).wording().equals(from.title()));
    return new Claim(
        id, from.story(), titled ? from.title() : view.statement(first.statement()).wording(), members,
        from.maybeSame());
  }
}
