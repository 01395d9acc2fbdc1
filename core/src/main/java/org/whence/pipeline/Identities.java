package org.whence.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.whence.model.Attribution;
import org.whence.model.AttributionId;
import org.whence.model.CitedReport;
import org.whence.model.Claim;
import org.whence.model.Identity;
import org.whence.model.Links;

/** Who is who with two identities joined, one split, or two held apart. */
final class Identities {
  private final Links links;

  Identities(Links links) {
    this.links = links;
  }

  /** Whether a party goes by a name; to tie one that does not to one that does would unmask it. */
  static boolean isNamed(Identity identity) {
    return switch (identity.kind()) {
      case PERSON, OFFICE, DOCUMENT, OUTLET -> true;
      case UNNAMED, UNSTATED -> false;
    };
  }

  /** Both under the id that stands first. */
  Links joined(Identity one, Identity other) {
    Identity kept = one.id().compareTo(other.id()) < 0 ? one : other;
    Identity gone = kept.equals(one) ? other : one;
    TreeSet<String> aliases = new TreeSet<>(kept.aliases());
    aliases.addAll(gone.aliases());
    aliases.add(gone.name());
    aliases.remove(kept.name());
    TreeSet<AttributionId> mentions = new TreeSet<>(kept.mentions());
    mentions.addAll(gone.mentions());
    Identity whole = new Identity(kept.id(), kept.kind(), kept.name(), List.copyOf(aliases), List.copyOf(mentions));
    List<Identity> identities = new ArrayList<>(links.identities());
    identities.removeIf(identity -> identity.id().equals(gone.id()) || identity.id().equals(kept.id()));
    identities.add(whole);
    List<CitedReport> reports = new ArrayList<>();
    for (CitedReport r : links.reports()) {
      boolean its = gone.id().equals(r.outlet());
      reports.add(its ? new CitedReport(r.id(), kept.id(), r.name(), r.when(), r.citedBy(), r.proof(), r.inPile()) : r);
    }
    return new Links(identities, put(links.sourceOf(), gone.id(), kept.id()), put(links.viaOf(), gone.id(), kept.id()),
        put(links.outletOf(), gone.id(), kept.id()), reports, links.apart());
  }

  private static <K> Map<K, String> put(Map<K, String> map, String from, String to) {
    Map<K, String> out = new HashMap<>(map);
    out.replaceAll((key, id) -> id.equals(from) ? to : id);
    return out;
  }

  /** What one article says of a party, and that article alone, is of another party. */
  Links split(Identity whole, Attribution at) {
    List<AttributionId> own = whole.mentions().stream().filter(mention -> mention.article().equals(at.id().article())).toList();
    List<AttributionId> rest = whole.mentions().stream().filter(mention -> !mention.article().equals(at.id().article())).toList();
    String id = whole.id().substring(0, whole.id().indexOf(':') + 1) + at.id().article() + "-" + at.id().index() + "-apart";
    Identity apart = new Identity(id, whole.kind(), at.source().name(), List.of(), own);
    List<Identity> identities = new ArrayList<>(links.identities());
    identities.remove(whole);
    identities.add(new Identity(whole.id(), whole.kind(), whole.name(), whole.aliases(), rest));
    identities.add(apart);
    Map<AttributionId, String> sourceOf = new HashMap<>(links.sourceOf());
    own.forEach(mention -> sourceOf.put(mention, id));
    Links split = new Links(identities, sourceOf, links.viaOf(), links.outletOf(), links.reports(), links.apart());
    return new Identities(split).apart(whole.id(), id);
  }

  Links apart(String one, String other) {
    TreeSet<Links.Apart> apart = new TreeSet<>(links.apart());
    apart.add(Links.Apart.of(one, other));
    return new Links(links.identities(), links.sourceOf(), links.viaOf(), links.outletOf(), links.reports(), List.copyOf(apart));
  }

  /** Claims that name each other by the ids of today; one that was taken apart is no more said to be perhaps the same. */
  static List<Claim> settled(List<Claim> before, List<Claim> after) {
    Map<String, String> now = new HashMap<>();
    for (int i = 0; i < before.size(); i++) {
      now.put(before.get(i).id(), after.get(i).id());
    }
    List<Claim> out = new ArrayList<>();
    for (Claim claim : after) {
      List<String> maybe = claim.maybeSame().stream().map(id -> now.getOrDefault(id, id)).distinct().sorted().toList();
      out.add(new Claim(claim.id(), claim.story(), claim.title(), claim.members(), maybe));
    }
    out.sort(Comparator.comparing(Claim::id));
    return out;
  }
}
