package org.whence.overview;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.model.ArticleId;
import org.whence.model.Check;
import org.whence.model.CitedReport;
import org.whence.model.Reading;
import org.whence.model.Span;
import org.whence.model.Statement;
import org.whence.model.TracedClaim;
import org.whence.model.Verification;
import org.whence.model.Wording;
import org.whence.text.OutletNames;

/** Tells each check once, with the claims it bears on. */
final class Verifications {
  private final StoryIndex index;

  /** What makes two tellings one check: the same words, or the same party asked by the same one. */
  private record Key(Check.Kind kind, String who, String by) {}

  Verifications(StoryIndex index) {
    this.index = index;
  }

  List<Verification> all() {
    Map<Key, Verification> once = new LinkedHashMap<>();
    for (Check.Kind kind : Check.Kind.values()) {
      for (Reading reading : index.dossier().readings()) {
        inArticle(reading, kind).forEach((who, check) -> once.merge(key(check), one(check), this::and));
      }
    }
    return List.copyOf(once.values());
  }

  /** An article's checks of a kind, the fullest telling for each party. */
  private Map<String, Check> inArticle(Reading reading, Check.Kind kind) {
    Map<String, Check> byParty = new LinkedHashMap<>();
    for (Check check : reading.checks()) {
      if (check.kind() == kind) {
        byParty.merge(party(check), check, Verifications::fuller);
      }
    }
    return byParty;
  }

  /** Whom the check is about; nobody where the article speaks of all that it says. */
  private static String party(Check check) {
    return switch (check.kind()) {
      case ALL_ANONYMOUS, CROSS_CHECKED -> "";
      case COULD_NOT_VERIFY, VERIFIED, ASKED, ANSWERED, DECLINED, DID_NOT_RESPOND -> OutletNames.outlet(check.who());
    };
  }

  private static Check fuller(Check one, Check other) {
    return detail(other) > detail(one) ? other : one;
  }

  private static int detail(Check check) {
    int words = (check.byWhom() == null ? 0 : check.byWhom().length()) + (check.when() == null ? 0 : check.when().length());
    return words + (check.described() ? 1000 : 0);
  }

  private Key key(Check check) {
    Span sentence = index.sentence(check.proof().getFirst());
    boolean own = check.byWhom() == null || party(check).isEmpty();
    String by = check.kind() == Check.Kind.COULD_NOT_VERIFY || check.kind() == Check.Kind.VERIFIED ? ""
        : own ? index.words(sentence) : OutletNames.outlet(Objects.requireNonNull(check.byWhom()));
    return new Key(check.kind(), party(check), by);
  }

  private Verification one(Check check) {
    Span sentence = index.sentence(check.proof().getFirst());
    return new Verification(check, sentence, List.of(), claims(sentence));
  }

  private Verification and(Verification one, Verification other) {
    boolean swap = detail(other.check()) > detail(one.check());
    Verification kept = swap ? other : one;
    List<Span> also = new ArrayList<>(one.also());
    also.add(swap ? one.sentence() : other.sentence());
    Set<String> claims = new LinkedHashSet<>(one.claims());
    claims.addAll(other.claims());
    List<String> inOrder = index.dossier().claims().stream().map(c -> c.claim().id()).filter(claims::contains).toList();
    return new Verification(kept.check(), kept.sentence(), also.stream().distinct().sorted().toList(), inOrder);
  }

  /** The claims of its own sentence, or those that rest on the report it names, or else the one its article opens with. */
  private List<String> claims(Span sentence) {
    Set<String> out = new LinkedHashSet<>();
    for (Statement statement : index.statements(sentence)) {
      TracedClaim claim = index.claim(statement.id());
      if (claim != null && statement.stance().isPath() && !statement.commitment().isSilence()) {
        out.add(claim.claim().id());
      }
    }
    if (out.isEmpty()) {
      out.addAll(onReport(sentence));
    }
    String lead = out.isEmpty() ? lead(sentence.article()) : null;
    return lead == null ? List.copyOf(out) : List.of(lead);
  }

  private Set<String> onReport(Span sentence) {
    Set<String> named = new LinkedHashSet<>();
    for (CitedReport report : index.dossier().reports()) {
      if (report.inPile() == null && report.proof().stream().anyMatch(proof -> sentence.contains(proof) || proof.contains(sentence))) {
        named.add(report.id());
      }
    }
    Set<String> out = new LinkedHashSet<>();
    for (TracedClaim claim : index.dossier().claims()) {
      for (Wording wording : claim.wordings()) {
        boolean here = wording.statement().wording().article().equals(sentence.article()) && wording.stance().isPath();
        if (here && wording.behind().stream().anyMatch(named::contains)) {
          out.add(claim.claim().id());
        }
      }
    }
    return out;
  }

  /** The main claim where the article tells it, else the first of the story's claims that it does. */
  private @Nullable String lead(ArticleId article) {
    for (TracedClaim claim : index.dossier().claims()) {
      for (Wording wording : claim.wordings()) {
        if (wording.stance().isPath() && wording.statement().wording().article().equals(article)) {
          return claim.claim().id();
        }
      }
    }
    return null;
  }
}
