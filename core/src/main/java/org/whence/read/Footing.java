package org.whence.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whence.model.Attribution;
import org.whence.model.AttributionId;
import org.whence.model.Certainty;
import org.whence.model.Commitment;
import org.whence.model.Role;
import org.whence.model.Source;
import org.whence.model.Stance;
import org.whence.model.Statement;
import org.whence.text.Fold;
import org.whence.text.OutletNames;
import org.whence.text.Tag;

/** The certainty an article gives what it puts forward: by who stands behind it there, by a check of it that failed, by the mood it is told in. */
final class Footing {

  /** How many sentences before it a failed check speaks of at most. */
  private static final int CHECKED_BACK = 2;

  /** Tokens of "the report", "that account of the meeting": a failed check of more names a thing of its own. */
  private static final int LONGEST_CHECKED = 6;

  /** Outlets that a check may name. */
  private static final int MOST_OUTLETS = 50;

  private final List<Sentence> sentences;
  private final List<Attribution> attributions;
  private final Places places;
  private final boolean tellsOfStudy;

  Footing(List<Sentence> sentences, List<Attribution> attributions, Places places) {
    this.sentences = sentences;
    this.attributions = attributions;
    this.places = places;
    this.tellsOfStudy = attributions.stream().anyMatch(a -> a.source() instanceof Source.Document d && names(d.name(), "study_papers"));
  }

  /** What the words of one attribution give by themselves. */
  Certainty of(List<AttributionId> chain, Commitment commitment) {
    if (commitment == Commitment.COULD_NOT_VERIFY) {
      return Certainty.COULD_NOT_VERIFY;
    }
    return switch (speaker(chain)) {
      case null -> Certainty.STATED_AS_FACT;
      case Source.Unnamed u -> tellsOfStudy && names(u.name(), "study_authors") ? Certainty.NAMED_SOURCE : Certainty.UNNAMED_SOURCE;
      case Source.Unstated u -> Certainty.UNNAMED_SOURCE;
      case Source.Report r -> Certainty.OUTLET_ONLY;
      case Source.Document d -> isOfficial(d) ? Certainty.OFFICIAL_ON_RECORD : isNobodys(d) ? Certainty.UNNAMED_SOURCE : Certainty.NAMED_SOURCE;
      case Source.Office o -> names(o.name(), "unofficial_bodies") ? Certainty.NAMED_SOURCE : Certainty.OFFICIAL_ON_RECORD;
      case Source.Person p -> Officials.isOfficial(p, sentences) ? Certainty.OFFICIAL_ON_RECORD : Certainty.NAMED_SOURCE;
    };
  }

  /** The innermost that the article names or describes: of "reportedly ..., according to the Post" the Post. */
  private @Nullable Source speaker(List<AttributionId> chain) {
    for (AttributionId id : chain) {
      Source source = attributions.get(id.index()).source();
      if (!(source instanceof Source.Unstated)) {
        return source;
      }
    }
    return chain.isEmpty() ? null : attributions.get(chain.get(0).index()).source();
  }

  /** The papers by which an office speaks: "the ministry's figures", "a statement from the commission". */
  private boolean isOfficial(Source.Document document) {
    String issuer = document.issuer();
    boolean issued = issuer != null && names(issuer, "office_nouns") && !names(issuer, "unofficial_bodies") && names(document.name(), "own_papers");
    return issued
        || names(document.name(), "official_papers") && names(document.name(), "office_nouns") && !names(document.name(), "unofficial_bodies");
  }

  /** A paper of which the article does not say whose it is, nor who has seen it: "a leaked memo", and not "a draft seen by the Post". */
  private boolean isNobodys(Source.Document document) {
    boolean unseen = document.issuer() == null && !names(document.name(), "credit_participles");
    return unseen && names(document.name(), "leaked_papers") && !names(document.name(), "office_nouns");
  }

  private boolean names(String words, String wordClass) {
    if (!sentences.isEmpty()) {
      for (String word : Fold.fold(words).split("[^\\p{L}]+")) {
        if (sentences.get(0).pack().is(wordClass, word)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The statements as the text around them leaves them, in text order. */
  List<Statement> settled(List<Statement> statements) {
    Map<Integer, List<Integer>> bySentence = new HashMap<>();
    for (int i = 0; i < statements.size(); i++) {
      bySentence.computeIfAbsent(places.numberOf(statements.get(i).sentence()), k -> new ArrayList<>()).add(i);
    }
    List<Statement> out = new ArrayList<>(statements);
    for (int n = 1; n < sentences.size(); n++) {
      inMood(n, bySentence, out);
    }
    Map<String, Integer> firstOf = firstOf();
    for (Attribution check : attributions) {
      if (check.commitment() == Commitment.COULD_NOT_VERIFY && speaksOfWhatWasSaid(check)) {
        unverified(check, firstOf, bySentence, out);
      }
    }
    return out;
  }

  /** "The plan, officials said, is old. It would cost a million.": what is told in the mood of hearsay goes on with whoever told what came before. */
  private void inMood(int n, Map<Integer, List<Integer>> bySentence, List<Statement> out) {
    Sentence s = sentences.get(n);
    if (s.role() != Role.BODY || sentences.get(n - 1).role() != Role.BODY || !places.attributionsOf(s).isEmpty()) {
      return;
    }
    Certainty before = null;
    for (int i : bySentence.getOrDefault(n - 1, List.of())) {
      Statement told = out.get(i);
      boolean lent = told.stance() == Stance.ATTRIBUTES && !told.commitment().isSilence() || told.certainty() == Certainty.UNNAMED_SOURCE;
      before = lent ? told.certainty() : before;
    }
    for (int i : bySentence.getOrDefault(n, List.of())) {
      Statement own = out.get(i);
      if (before != null && own.certainty() == Certainty.STATED_AS_FACT && isInMood(s, own)) {
        out.set(i, own.with(before));
      }
    }
  }

  private static boolean isInMood(Sentence s, Statement own) {
    int first = s.tokens().firstFrom(own.wording().begin());
    int last = Math.min(s.to(), s.tokens().firstFrom(own.wording().end())) - 1;
    MainClause main = MainClause.find(s, Stages.of(s.pack()), first, last);
    if (main == null || s.is(main.verb(), "no_conditionals")) {
      return false;
    }
    Tag tag = s.tags()[main.verb()];
    return s.is(main.verb(), "conditionals") || (tag.isVerb() || tag == Tag.AUX) && s.endsAs(main.verb(), "conditional_endings");
  }

  /** A check of "the report" or "it", by an outlet or by nobody in particular. */
  private boolean speaksOfWhatWasSaid(Attribution check) {
    if (!(check.source() instanceof Source.Report || check.source() instanceof Source.Unstated)) {
      return false;
    }
    Sentence s = places.sentenceOf(check);
    if (s == null || check.content().isEmpty()) {
      return s != null;
    }
    int first = s.tokens().firstFrom(check.content().get(0).begin());
    int last = s.tokens().firstFrom(check.content().get(0).end());
    boolean seen = s.is(first - 1, "refusal_seen"); // "has not seen the letter" says nothing against it
    return !seen && last - first <= LONGEST_CHECKED;
  }

  private void unverified(Attribution check, Map<String, Integer> firstOf, Map<Integer, List<Integer>> bySentence, List<Statement> out) {
    int here = places.numberOf(check.sentence());
    int lead = lead(check, firstOf);
    if (lead >= 0 && lead < here && unverified(check, bySentence.getOrDefault(lead, List.of()), out)) {
      return;
    }
    for (int n = here; n >= Math.max(0, here - CHECKED_BACK); n--) {
      if (unverified(check, bySentence.getOrDefault(n, List.of()), out)) {
        return;
      }
    }
  }

  private static boolean unverified(Attribution check, List<Integer> told, List<Statement> out) {
    boolean any = false;
    for (int i : told) {
      Statement one = out.get(i);
      boolean said = one.stance() == Stance.ATTRIBUTES && !one.attributions().isEmpty() && !one.commitment().isSilence();
      boolean speaksOf = one.wording().end() <= check.cue().get(0).begin() || one.wording().contains(check.cue().get(0));
      if (said && speaksOf) {
        out.set(i, one.with(Certainty.COULD_NOT_VERIFY));
        any = true;
      }
    }
    return any;
  }

  /** The sentence of the body that first tells what an outlet reported, by the outlet's normal form. */
  private Map<String, Integer> firstOf() {
    Map<String, Integer> first = new LinkedHashMap<>();
    for (Attribution a : attributions) {
      Sentence s = a.source() instanceof Source.Report r && r.named() && !a.content().isEmpty() ? places.sentenceOf(a) : null;
      if (s != null && s.role() == Role.BODY && first.size() < MOST_OUTLETS) {
        first.putIfAbsent(OutletNames.normal(a.source().name()), places.numberOf(a.sentence()));
      }
    }
    return first;
  }

  /** Where the article first tells what the outlet reported that a check names; -1 where it names none. */
  private int lead(Attribution check, Map<String, Integer> firstOf) {
    Sentence s = places.sentenceOf(check);
    if (s == null || check.content().isEmpty()) {
      return -1;
    }
    int first = s.tokens().firstFrom(check.content().get(0).begin());
    int last = Math.min(s.to(), s.tokens().firstFrom(check.content().get(0).end())) - 1;
    String words = first <= last ? OutletNames.normal(s.words(first, last)) : "";
    for (Map.Entry<String, Integer> one : firstOf.entrySet()) {
      if (words.contains(one.getKey())) {
        return one.getValue();
      }
    }
    return -1;
  }
}
