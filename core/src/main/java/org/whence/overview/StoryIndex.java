package org.whence.overview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Attribution;
import org.whence.model.AttributionId;
import org.whence.model.Claim;
import org.whence.model.Dossier;
import org.whence.model.Identity;
import org.whence.model.Reading;
import org.whence.model.Span;
import org.whence.model.Statement;
import org.whence.model.StatementId;
import org.whence.model.TracedClaim;
import org.whence.text.OutletNames;

/** One dossier with its parts found by id and by place. */
final class StoryIndex {
  private final Dossier dossier;
  private final Map<ArticleId, Reading> readings = new HashMap<>();
  private final Map<AttributionId, Identity> parties = new HashMap<>();
  private final Map<String, Identity> called = new HashMap<>();
  private final Map<StatementId, TracedClaim> claims = new HashMap<>();
  private final Map<String, TracedClaim> byId = new HashMap<>();
  private final Map<Span, List<Statement>> inSentence = new HashMap<>();
  private final Map<Span, List<Attribution>> attributed = new HashMap<>();

  StoryIndex(Dossier dossier) {
    this.dossier = dossier;
    dossier.readings().forEach(reading -> readings.put(reading.article().id(), reading));
    for (Identity party : dossier.identities()) {
      party.mentions().forEach(mention -> parties.put(mention, party));
      called.putIfAbsent(OutletNames.normal(party.name()), party);
      party.aliases().forEach(alias -> called.putIfAbsent(OutletNames.normal(alias), party));
    }
    for (TracedClaim claim : dossier.claims()) {
      byId.put(claim.claim().id(), claim);
      for (Claim.Member member : claim.claim().members()) {
        claims.putIfAbsent(member.statement(), claim);
      }
    }
    dossier.readings().forEach(this::place);
  }

  private void place(Reading reading) {
    for (Statement statement : reading.statements()) {
      for (Span sentence : sentences(reading, statement.sentence())) {
        inSentence.computeIfAbsent(sentence, s -> new ArrayList<>()).add(statement);
      }
    }
    for (Attribution attribution : reading.attributions()) {
      Set<Span> touched = new LinkedHashSet<>(sentences(reading, attribution.sentence()));
      attribution.content().forEach(content -> touched.addAll(sentences(reading, content)));
      touched.forEach(sentence -> attributed.computeIfAbsent(sentence, s -> new ArrayList<>()).add(attribution));
    }
  }

  Dossier dossier() {
    return dossier;
  }

  Reading reading(ArticleId id) {
    Reading reading = readings.get(id);
    if (reading == null) {
      throw new IllegalArgumentException("article " + id + " is not of story " + dossier.story().id());
    }
    return reading;
  }

  Article article(ArticleId id) {
    return reading(id).article();
  }

  String words(Span span) {
    return article(span.article()).words(span);
  }

  @Nullable Identity party(AttributionId attribution) {
    return parties.get(attribution);
  }

  /** The party that goes by a printed name; null where none does. */
  @Nullable Identity partyCalled(String printed) {
    return called.get(OutletNames.normal(printed));
  }

  /** The person who goes by a name, or the only one whose name ends in it; null where none does. */
  @Nullable Identity personCalled(String printed) {
    Identity whole = partyCalled(printed);
    if (whole != null) {
      return whole.kind() == Identity.Kind.PERSON ? whole : null;
    }
    Identity found = null;
    for (Identity party : dossier.identities()) {
      boolean ends = party.kind() == Identity.Kind.PERSON && OutletNames.normal(party.name()).endsWith(" " + OutletNames.normal(printed));
      if (ends && found != null) {
        return null;
      }
      found = ends ? party : found;
    }
    return found;
  }

  @Nullable TracedClaim claim(StatementId statement) {
    return claims.get(statement);
  }

  @Nullable TracedClaim claim(@Nullable String id) {
    return id == null ? null : byId.get(id);
  }

  /** The sentence around a span; the span itself where it stands in none or runs over several. */
  Span sentence(Span span) {
    List<Span> around = sentences(reading(span.article()), span);
    return around.size() == 1 && around.getFirst().contains(span) ? around.getFirst() : span;
  }

  /** The first sentence that a span touches; the span itself where it touches none. */
  Span firstSentence(Span span) {
    List<Span> around = sentences(reading(span.article()), span);
    return around.isEmpty() ? span : around.getFirst();
  }

  /** The sentences that a span touches. */
  private static List<Span> sentences(Reading reading, Span span) {
    List<Span> all = reading.sentences();
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all.get(middle).end() > span.begin()) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    int to = low;
    while (to < all.size() && all.get(to).begin() < span.end()) {
      to++;
    }
    return all.subList(low, to);
  }

  /** The statements of a sentence, in text order. */
  List<Statement> statements(Span sentence) {
    return inSentence.getOrDefault(sentence, List.of());
  }

  /** The statement of the fewest words whose wording holds a span; null where none does. */
  @Nullable Statement narrowest(Span span) {
    Statement best = null;
    for (Statement statement : statements(sentence(span))) {
      boolean holds = statement.wording().contains(span);
      if (holds && (best == null || statement.wording().length() < best.wording().length())) {
        best = statement;
      }
    }
    return best;
  }

  /** The attributions of the sentences that a span touches. */
  Set<Attribution> attributed(Span span) {
    Set<Attribution> out = new LinkedHashSet<>();
    for (Span sentence : sentences(reading(span.article()), span)) {
      out.addAll(attributed.getOrDefault(sentence, List.of()));
    }
    return out;
  }

  /** The attributions whose content holds a span, the narrowest content first. */
  List<Attribution> around(Span span) {
    List<Attribution> out = new ArrayList<>();
    for (Attribution attribution : attributed.getOrDefault(sentence(span), List.of())) {
      if (attribution.content().stream().anyMatch(content -> content.contains(span))) {
        out.add(attribution);
      }
    }
    out.sort(Comparator.comparingInt(StoryIndex::length).thenComparing(Attribution::id));
    return out;
  }

  private static int length(Attribution attribution) {
    return attribution.content().stream().mapToInt(Span::length).sum();
  }

  /** The attribution one of whose cues touches a span; null where none does. */
  @Nullable Attribution cuedBy(Span span) {
    for (Attribution attribution : attributed.getOrDefault(sentence(span), List.of())) {
      if (attribution.cue().stream().anyMatch(span::overlaps)) {
        return attribution;
      }
    }
    return null;
  }
}
