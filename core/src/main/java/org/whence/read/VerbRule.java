package org.whence.read;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.model.Commitment;
import org.whence.model.Role;
import org.whence.read.LanguagePack.CueForm;
import org.whence.text.Tag;

/** Verbs of saying, finding and judging with their subject on the left or on the right: "officials said that", "said Ann Lee", "adding that". */
final class VerbRule implements CueRule {

  @Override
  public void find(Sentence s, List<Found> found) {
    for (int i = s.from(); i < s.to(); i++) {
      CueForm cue = s.quoted()[i] ? null : VerbCues.at(s, i);
      if (cue == null || overlaps(found, i)) {
        continue;
      }
      Found one = attribution(s, i, i + cue.words().size() - 1, cue, found);
      if (one != null) {
        found.add(one);
      }
      i += cue.words().size() - 1;
    }
  }

  private static boolean overlaps(List<Found> found, int token) {
    for (Found one : found) {
      if (one.cue()[0] <= token && token <= one.cue()[1]) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Found attribution(Sentence s, int first, int last, CueForm cue, List<Found> found) {
    if (cue.takes('h') || cue.takes('n') || cue.takes('z') && namesSource(s, last + 1)) {
      return null;
    }
    VerbGroup group = VerbGroup.before(s, first);
    if (group.passive() && s.is(last + 1, "agent_markers")) {
      return byAgent(s, last, cue, group);
    }
    if (group.passive() && !cue.takes('t')) {
      return null;
    }
    if (s.endsAs(first, "gerund_endings") && !group.hasAuxiliary()) {
      return carried(s, first, last, cue, found);
    }
    boolean bareParticiple = s.tags()[first] == Tag.VERB_PARTICIPLE && !group.hasAuxiliary() && !s.is(first, "sure_cues");
    if (s.tags()[first] == Tag.VERB_INFINITIVE && !group.catenative() || bareParticiple && (!s.pack().has(Trait.PAST_IS_PARTICIPLE) || s.in(last + 1)
        && s.tags()[last + 1] == Tag.ADP)) {
      return null;
    }
    return withSubject(s, last, cue, group, found);
  }

  private static @Nullable Found withSubject(Sentence s, int last, CueForm cue, VerbGroup group, List<Found> found) {
    int start = group.first();
    int before = group.low() - 1;
    int[] cueSpan = {start, last};
    Commitment commitment = group.negated() ? negated(cue) : cue.commitment();
    if (s.in(before) && s.is(before, "relatives") && !s.is(before, "pronouns_singular")) {
      int[] antecedent = relativeAntecedent(s, before);
      List<int[]> content = VerbContent.right(s, last + 1, cue).content();
      return antecedent == null || content.isEmpty() || !cue.takes('c') ? null : verb(antecedent, cueSpan, content, commitment, null, cue);
    }
    if (s.in(before) && s.tags()[before] == Tag.CCONJ) {
      return coordinated(s, cueSpan, last, cue, commitment, found);
    }
    int[] aside = s.in(before) && s.isComma(before) ? Subjects.left(s, group.low()) : null;
    boolean asideOpens = aside != null && aside[0] <= s.from() + 1;
    Found fronted = s.is(start, "clitics") ? fronted(s, cueSpan, group.low(), commitment, cue) : null;
    if (fronted != null) {
      return fronted;
    }
    Found so = s.is(s.from(), "so_words") || s.is(s.from(), "it_words") ? impersonal(s, cueSpan, last, commitment, cue) : null;
    if (so != null) {
      return so;
    }
    int[] right = asideOpens ? null : inverted(s, before, last, cue);
    if (right != null && (Sources.looksLikeSource(s, right[0], right[1]) || tellsOutlet(s, right))) {
      return invertedFound(s, cueSpan, right, commitment, cue, before);
    }
    Found impersonal = impersonal(s, cueSpan, last, commitment, cue);
    if (impersonal != null) {
      return impersonal;
    }
    int[] subject = Subjects.left(s, group.low());
    if (subject == null) {
      return noSubject(s, cueSpan, last, cue, commitment);
    }
    // "Neither the ministry nor the mayor has confirmed".
    boolean neither = s.is(subject[0], "neither_words") || s.is(subject[0] - 1, "neither_words");
    return around(s, subject, cueSpan, neither ? negated(cue) : commitment, cue);
  }

  /** A verb after its subject: its content follows it, or stands before the subject. */
  private static @Nullable Found around(Sentence s, int[] subject, int[] cueSpan, Commitment commitment, CueForm cue) {
    int last = cueSpan[1];
    VerbContent.Right object = VerbContent.right(s, last + 1, cue);
    List<int[]> content = object.content();
    boolean toldAfter = VerbContent.tells(s, content) && !VerbContent.quotationJustBefore(s, subject[0]);
    boolean leftLikely = VerbContent.endsBefore(s, subject[0]) && !object.sure() && !toldAfter;
    if (leftLikely || content.isEmpty()) {
      List<int[]> left = VerbContent.left(s, subject[0]);
      boolean clause = VerbContent.tells(s, left) || VerbContent.longEnough(s, subject[0]) || VerbContent.quotationJustBefore(s, subject[0])
          || s.role() == Role.HEADLINE;
      if (clause && (cue.takes('c') || cue.takes('r'))) {
        List<int[]> both = new ArrayList<>(left);
        both.addAll(VerbContent.quotedRest(s, last + 1));
        return verb(subject, cueSpan, both, commitment, object.addressee(), cue);
      }
    }
    if (content.isEmpty() && s.isComma(last + 1) && s.isComma(subject[0] - 1) && cue.takes('c')) {
      content = new ArrayList<>(VerbContent.left(s, subject[0]));
      content.addAll(Clauses.rest(s, last + 2));
    }
    if (content.isEmpty() && object.addressee() == null || !content.isEmpty() && !VerbContent.isHeld(s, last + 1, cue)) {
      return null;
    }
    return verb(subject, cueSpan, content, commitment, object.addressee(), cue);
  }

  /** What is cited is a source: the citing rule's business. */
  private static boolean namesSource(Sentence s, int from) {
    int[] object = Subjects.right(s, s.is(from, "to_markers") || s.is(from, "agent_markers") ? from + 1 : from);
    return object == null || Sources.looksLikeSource(s, object[0], object[1]);
  }

  /** "did not deny" is no denial; "did not say" puts nothing forward as said. */
  private static Commitment negated(CueForm cue) {
    return switch (cue.commitment()) {
      case DENIED, DISPUTED -> Commitment.SAID;
      case CONFIRMED -> Commitment.QUESTIONED;
      case SAID, CLAIMED, REPORTED, ANNOUNCED, ALLEGED, WARNED, ESTIMATED -> cue.takes('w') ? Commitment.QUESTIONED : cue.commitment();
      case COULD_NOT_VERIFY, QUESTIONED, DECLINED_TO_COMMENT, DID_NOT_RESPOND, APOLOGISED, RETRACTED, NONE -> cue.commitment();
    };
  }

  private static Found verb(int @Nullable [] source, int[] cue, List<int[]> content, Commitment commitment, int @Nullable [] addressee,
      CueForm form) {
    return new Found(source, cue, content, commitment, addressee, form.lemma(), Found.Form.VERB);
  }

  private static @Nullable Found byAgent(Sentence s, int last, CueForm cue, VerbGroup group) {
    int[] agent = Subjects.right(s, last + 2);
    if (agent == null) {
      return null;
    }
    boolean told = Clauses.opensThat(s, agent[1] + 1);
    List<int[]> content = told ? Clauses.rest(s, agent[1] + 1) : VerbContent.left(s, group.first());
    return verb(agent, new int[] {group.first(), last + 1}, content, cue.commitment(), null, cue);
  }

  private static int @Nullable [] relativeAntecedent(Sentence s, int relative) {
    int end = s.isComma(relative - 1) ? relative - 2 : relative - 1;
    if (!s.in(end)) {
      return null;
    }
    int first = NounPhrases.leftFrom(s, end);
    boolean weak = s.is(relative, "weak_relatives") && s.tags()[end] != Tag.PROPN;
    if (weak && (first < 0 || !s.isComma(relative - 1) || !Sources.looksLikeSource(s, first, end))) {
      return null;
    }
    return first < 0 ? null : new int[] {first, end};
  }

  /** "told Fox News that ... and suggested ...": the subject of the verb before. */
  private static @Nullable Found coordinated(Sentence s, int[] cueSpan, int last, CueForm cue, Commitment commitment, List<Found> found) {
    VerbContent.Right object = VerbContent.right(s, last + 1, cue);
    if (object.content().isEmpty()) {
      return null;
    }
    int[] subject = earlierSubject(s, cueSpan[0], found);
    return new Found(subject, cueSpan, object.content(), commitment, object.addressee(), cue.lemma(), subject == null ? Found.Form.CARRIED
        : Found.Form.VERB);
  }

  private static @Nullable Found carried(Sentence s, int first, int last, CueForm cue, List<Found> found) {
    if ((cue.takes('r') || cue.takes('d')) && !cue.takes('c') || first == s.from() && cue.takes('o') && !cue.takes('c')) {
      return null;
    }
    VerbContent.Right object = VerbContent.right(s, last + 1, cue);
    boolean afterComma = s.in(first - 1) && (s.isComma(first - 1) || s.tags()[first - 1] == Tag.CCONJ || s.isDash(first - 1)
        || s.isQuoteMark(first - 1) || s.tags()[first - 1] == Tag.ADV || s.is(first - 1, "carried_after"));
    if (object.content().isEmpty() || !afterComma && !(s.in(first - 1) && s.tags()[first - 1].isNominal() && (object.sure()
        || s.is(first - 1, "group_nouns")))) {
      return null;
    }
    int own = afterComma ? -1 : NounPhrases.leftFrom(s, first - 1);
    boolean people = own >= 0 && Sources.isPeople(s, Sources.head(s, own, first - 1)); // "had two officials saying"
    int[] subject = people ? new int[] {own, first - 1} : earlierSubject(s, first, found);
    return new Found(subject, new int[] {first, last}, object.content(), cue.commitment(), object.addressee(), cue.lemma(), people
        ? Found.Form.VERB : Found.Form.CARRIED);
  }

  /** The source of the nearest attribution before a token in the sentence, else the subject of the nearest finite verb before it. */
  private static int @Nullable [] earlierSubject(Sentence s, int token, List<Found> found) {
    Found nearest = null;
    for (Found one : found) {
      if (one.cue()[1] < token && one.source() != null && (nearest == null || one.cue()[1] > nearest.cue()[1])) {
        nearest = one;
      }
    }
    if (nearest != null) {
      return outer(s, nearest, token, found).source();
    }
    return Subjects.ofVerbBefore(s, token);
  }

  /** "She said it matched what farmers had told her, but warned": behind a comma and a conjunction whoever told the whole goes on. */
  private static Found outer(Sentence s, Found nearest, int token, List<Found> found) {
    int begin = s.begin(nearest.cue()[0]);
    boolean behind = s.in(token - 2) && s.isComma(token - 2) && s.tags()[token - 1] == Tag.CCONJ;
    for (Found one : found) {
      boolean before = behind && one.source() != null && one.cue()[1] < nearest.cue()[0] && one.form() == Found.Form.VERB;
      for (int[] range : before ? one.content() : List.<int[]>of()) {
        if (range[0] <= begin && begin < range[1]) {
          return one;
        }
      }
    }
    return nearest;
  }

  private static int @Nullable [] inverted(Sentence s, int before, int last, CueForm cue) {
    if (!cue.takes('c') && !cue.takes('r') || s.in(before) && !s.isComma(before) && !s.isQuoteMark(before) && !s.isDash(before)
        && !s.isStop(before)) {
      return null;
    }
    if (!s.in(before) && !s.pack().has(Trait.VERB_MAY_LEAD)) {
      return null;
    }
    if (cue.takes('t') && !cue.takes('p') && !cue.takes('i') && !s.pack().has(Trait.ADDRESSEE_MARKED) && !s.is(last + 1, "to_markers")) {
      // '"...," Ann Lee, the mayor, told the Record': who stands behind such a verb is told, and never tells.
      return null;
    }
    return Inverted.subject(s, last + 1);
  }

  /** "La noticia la adelantó El Faro": what was told stands first, taken up by a pronoun, and the outlet after the verb. */
  private static @Nullable Found fronted(Sentence s, int[] cueSpan, int verb, Commitment commitment, CueForm cue) {
    int[] told = Subjects.left(s, verb);
    int[] outlet = Sources.outletAt(s, cueSpan[1] + 1, Math.min(s.to() - 1, cueSpan[1] + 8));
    return told == null || outlet == null ? null : verb(outlet, cueSpan, Clauses.range(s, told[0], told[1]), commitment, null, cue);
  }

  /** "Dijeron cinco farmacéuticos a El Faro": whoever tells an outlet something is a source, whatever they are called. */
  private static boolean tellsOutlet(Sentence s, int[] subject) {
    return Sources.isSomeone(s, subject[0], subject[1]) && Sources.isToOutlet(s, subject[1] + 1);
  }

  private static @Nullable Found invertedFound(Sentence s, int[] cueSpan, int[] right, Commitment commitment, CueForm cue, int before) {
    List<int[]> content = new ArrayList<>(s.in(before) ? VerbContent.left(s, cueSpan[0]) : List.of());
    int[] told = Addressees.at(s, cueSpan[1] + 1);
    if (told == null) {
      told = Addressees.at(s, right[1] + 1);
    }
    int next = (told == null ? right[1] : Math.max(right[1], told[1])) + 1;
    boolean relative = s.isComma(next) && s.is(next + 1, "relatives") && Subjects.tellsOn(s, next + 2);
    if (s.in(next) && !relative && (Clauses.opensContent(s, next) || content.isEmpty())) {
      content.addAll(Clauses.rest(s, next));
    } else if (s.isComma(before) && s.isComma(next) && !VerbContent.tells(s, content)) {
      content.addAll(Clauses.rest(s, next + 1)); // "Grecia, ha indicado uno de ellos, reclama un plazo"
    } else {
      content.addAll(VerbContent.quotedRest(s, next));
    }
    return content.isEmpty() ? null : verb(right, cueSpan, content, commitment, told, cue);
  }

  /** "Se señala en el informe que", "Así lo consideró la comisión": the speaker stands after the verb without a comma. */
  private static @Nullable Found impersonal(Sentence s, int[] cueSpan, int last, Commitment commitment, CueForm cue) {
    boolean se = s.is(cueSpan[0], "impersonal_subjects") && s.is(last + 1, "impersonal_places");
    boolean it = cueSpan[0] == s.from() && s.is(s.from(), "it_words"); // "Lo ha confirmado a El Faro una fuente"
    boolean soIt = s.in(last + 1) && cueSpan[0] - s.from() <= 2 && (it || s.is(s.from(), "so_words"));
    if (!se && !soIt) {
      return null;
    }
    int[] told = se ? null : Addressees.at(s, last + 1);
    int after = told == null ? Clauses.skipAdjuncts(s, last + 1) : told[1] + 1;
    // "Así lo reveló en exclusiva el semanario X".
    boolean adjunct = !se && s.in(after + 2) && s.tags()[after] == Tag.ADP && s.tags()[after + 2] == Tag.DET;
    int[] source = Subjects.right(s, se ? last + 2 : adjunct ? after + 2 : after);
    if (source == null || !Sources.looksLikeSource(s, source[0], source[1])) {
      return null;
    }
    List<int[]> content = soIt ? List.of(new int[] {s.begin(), s.end(s.contentEnd() - 1)}) : new ArrayList<>(VerbContent.left(s, cueSpan[0]));
    if (se && s.is(source[1] + 1, "complementisers")) {
      content = Clauses.rest(s, source[1] + 1);
    }
    return content.isEmpty() ? null : verb(source, cueSpan, content, commitment, told, cue);
  }

  /** Where subjects are dropped, "Añadió que ..." goes on with the speaker before. */
  private static @Nullable Found noSubject(Sentence s, int[] cueSpan, int last, CueForm cue, Commitment commitment) {
    boolean finite = Clauses.opensThat(s, Clauses.skipAdjuncts(s, last + 1)) || s.isComma(cueSpan[0] - 1) && s.isQuoteMark(cueSpan[0] - 2)
        || s.tags()[cueSpan[1]] == Tag.VERB_FINITE || s.tags()[cueSpan[0]] == Tag.AUX
        || s.tags()[cueSpan[1]] == Tag.VERB_PARTICIPLE;
    if (!s.pack().has(Trait.DROPS_SUBJECTS) || !finite) {
      return null;
    }
    Found hearsay = hearsay(s, cueSpan, last, cue, commitment);
    if (hearsay != null) {
      return hearsay;
    }
    VerbContent.Right object = VerbContent.right(s, last + 1, cue);
    List<int[]> content = new ArrayList<>();
    boolean quotation = VerbContent.quotationJustBefore(s, cueSpan[0]);
    if (quotation || s.isComma(cueSpan[0] - 1) && VerbContent.tells(s, VerbContent.left(s, cueSpan[0]))) {
      content.addAll(VerbContent.left(s, cueSpan[0]));
    }
    if (content.isEmpty() && s.isComma(cueSpan[0] - 1) && s.isComma(last + 1)) {
      content.addAll(VerbContent.left(s, cueSpan[0])); // "El informe, ha subrayado, reconoce que"
      content.addAll(Clauses.rest(s, last + 2));
    } else if (object.sure() || content.isEmpty()) {
      content.addAll(object.content());
    }
    return content.isEmpty() ? null : new Found(null, cueSpan, content, commitment, object.addressee(), cue.lemma(), Found.Form.CARRIED);
  }

  /** "Se dice que", "se les informó de que": nobody is said to say it. */
  private static @Nullable Found hearsay(Sentence s, int[] cueSpan, int last, CueForm cue, Commitment commitment) {
    int open = Clauses.skipAdjuncts(s, last + 1);
    if (!s.is(cueSpan[0], "impersonal_subjects") || cue.takes('s') || !Clauses.opensThat(s, open)) {
      return null;
    }
    boolean told = cueSpan[0] + 1 < cueSpan[1] && s.is(cueSpan[0] + 1, "clitics");
    boolean plain = commitment == Commitment.SAID || commitment == Commitment.REPORTED;
    Commitment heard = !plain ? commitment : told ? Commitment.SAID : Commitment.REPORTED;
    return new Found(null, cueSpan, Clauses.rest(s, open), heard, null, cue.lemma(), Found.Form.UNSTATED);
  }
}
