package org.whence.bench.samples;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.whence.model.Dossier;
import org.whence.model.Range;
import org.whence.model.Span;
import org.whence.model.Statement;
import org.whence.model.TracedClaim;
import org.whence.model.Wording;

/** Claims, each met by the one whose wordings lie where the key's do, and on how many origins they stand. */
final class ClaimPart implements Part {

  /** The least part of the shorter of two wordings that must lie inside the other. */
  private static final double OVERLAP = 0.5;

  @Override
  public void score(Key key, Corpus corpus, Scores scores) {
    List<TracedClaim> given = new ArrayList<>();
    for (Dossier dossier : corpus.dossiers()) {
      given.addAll(dossier.claims());
    }
    Map<Key.Claim, TracedClaim> met = new LinkedHashMap<>();
    Map<String, Integer> takers = new HashMap<>();
    for (Key.Story story : key.stories()) {
      for (Key.Claim wanted : story.claims()) {
        TracedClaim best = best(wanted, given, corpus);
        if (best != null) {
          met.put(wanted, best);
          takers.merge(best.claim().id(), 1, Integer::sum);
        }
      }
    }
    for (Key.Story story : key.stories()) {
      for (Key.Claim wanted : story.claims()) {
        TracedClaim best = met.get(wanted);
        scores.answer("claims found", best != null);
        scores.answer("claims told apart", best != null && takers.getOrDefault(best.claim().id(), 0) == 1);
        origins(wanted, best, scores);
      }
    }
    for (Key.Story story : key.stories()) {
      story.claims().forEach(wanted -> wordings(wanted, met.get(wanted), corpus, scores));
    }
  }

  private static @Nullable TracedClaim best(Key.Claim wanted, List<TracedClaim> given, Corpus corpus) {
    TracedClaim best = null;
    double most = 0;
    for (TracedClaim candidate : given) {
      double worth = 0;
      for (Key.Wording wording : wanted.wordings()) {
        Meeting meeting = meeting(wording, candidate, corpus);
        worth += meeting == null ? 0 : 1 + meeting.share();
      }
      worth += worth == 0 ? 0 : sameArticles(wanted, candidate, corpus) / 2;
      if (worth > most) {
        most = worth;
        best = candidate;
      }
    }
    return best;
  }

  /** The articles that two claims have in common, of those of both: of claims that share a wording it tells which is meant. */
  private static double sameArticles(Key.Claim wanted, TracedClaim candidate, Corpus corpus) {
    Set<String> one = new TreeSet<>();
    Set<String> other = new TreeSet<>();
    wanted.wordings().forEach(wording -> one.add(wording.article()));
    candidate.wordings().forEach(wording -> other.add(corpus.name(wording.statement().id().article())));
    Set<String> all = new TreeSet<>(one);
    all.addAll(other);
    one.retainAll(other);
    return (double) one.size() / all.size();
  }

  /** @param share what two wordings have in common, of both together */
  private record Meeting(Wording wording, double share) {}

  /** The claim's wording that lies best where the key has one. */
  private static @Nullable Meeting meeting(Key.Wording wanted, TracedClaim claim, Corpus corpus) {
    Meeting best = null;
    for (Span place : corpus.places(wanted.article(), wanted.quote())) {
      for (Wording wording : claim.wordings()) {
        Span words = wording.statement().wording();
        if (place.overlaps(words)) {
          double both = Math.min(place.end(), words.end()) - Math.max(place.begin(), words.begin());
          double share = both / (place.length() + words.length() - both);
          if (both >= OVERLAP * Math.min(place.length(), words.length()) && (best == null || share > best.share())) {
            best = new Meeting(wording, share);
          }
        }
      }
    }
    return best;
  }

  private static void wordings(Key.Claim wanted, @Nullable TracedClaim claim, Corpus corpus, Scores scores) {
    for (Key.Wording wording : wanted.wordings()) {
      Meeting meeting = claim == null ? null : meeting(wording, claim, corpus);
      scores.answer("claim wordings together", meeting != null);
      if (meeting == null) {
        scores.miss("wording", wording.article(), wanted.id() + ": " + wording.quote());
      } else {
        Statement statement = meeting.wording().statement();
        String stage = statement.progress() == null ? null : Phrase.of(statement.progress().stage());
        if (wording.stage() != null) {
          held("wording stage", wording, wording.stage(), stage, scores);
        }
        held("wording certainty", wording, wording.certainty(), Phrase.of(statement.certainty()), scores);
        held("wording stance", wording, wording.stance(), Phrase.of(meeting.wording().stance()), scores);
      }
    }
  }

  private static void held(String what, Key.Wording wording, String wanted, @Nullable String given, Scores scores) {
    scores.answer(what, wanted.equals(given));
    if (!wanted.equals(given)) {
      scores.miss(what, wording.article(), given + ", not " + wanted + ": " + wording.quote());
    }
  }

  private static void origins(Key.Claim wanted, @Nullable TracedClaim claim, Scores scores) {
    Range range = claim == null ? null : claim.corroboration().origins();
    boolean exact = range != null && range.low() >= wanted.originsMin() && range.low() <= wanted.originsMax() && range.high() >= wanted.originsMin();
    scores.answer("origins exact", exact);
    if (range != null) {
      scores.answer("origins over-counted", range.low() > wanted.originsMax());
    }
    if (wanted.originsMax() == 0) {
      scores.answer("origins: zero found", range != null && range.low() == 0);
    }
    if (wanted.originsMin() >= 2) {
      scores.answer("origins: two or more found", range != null && range.low() >= 2);
    }
    if (!exact) {
      String said = range == null ? "not found" : range.low() + " to " + range.high();
      scores.miss("origins", wanted.id(), said + ", not " + wanted.originsMin() + " to " + wanted.originsMax());
    }
  }
}
