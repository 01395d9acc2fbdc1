package org.whence.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whence.model.Article;
import org.whence.model.Attribution;
import org.whence.model.AttributionId;
import org.whence.model.Commitment;
import org.whence.model.Name;
import org.whence.model.Source;
import org.whence.model.Span;
import org.whence.model.Utterance;
import org.whence.text.OutletNames;

/** Turns what the rules find in each sentence into attributions: names resolved through the article, nesting, and the outlet it came through. */
final class AttributionReader {

  private final Article article;
  private final LearnedReader learned;
  private final List<Sentence> sentences;
  private final Times times;
  private final Cast cast;
  private final Named named;
  private final SourceReader sources;
  private final Antecedents antecedents;
  private final List<Draft> drafts = new ArrayList<>();
  private int lastSpoke = -2;

  /** An attribution before it has its number. */
  private record Draft(Sentence sentence, int sentenceIndex, Found found, Source source, @Nullable String via, List<Span> viaProof) {}

  AttributionReader(Article article, LearnedReader learned, List<Sentence> sentences, Times times, List<Name> names) {
    this.times = times;
    this.article = article;
    this.learned = learned;
    this.sentences = sentences;
    this.cast = new Cast(LanguagePack.of(article.language()), article.outlet() == null ? null : article.outlet().name());
    this.named = new Named(names);
    this.sources = new SourceReader(cast, named);
    this.antecedents = new Antecedents(sentences, cast, sources);
  }

  List<Attribution> read() {
    for (Sentence sentence : sentences) {
      NameFinder.meetAll(sentence, cast, named);
    }
    QuotationRule quotations = new QuotationRule(sentences, learned.read(sentences));
    for (int i = 0; i < sentences.size(); i++) {
      Sentence s = sentences.get(i);
      List<Found> found = quotations.found(i);
      if (found.isEmpty() && !quotations.isTaken(i) && !isSaid(s)) {
        found = QuotationRule.continuing(s, i > 0 ? sentences.get(i - 1) : null, drafts.isEmpty() ? null : lastIndex());
      }
      for (Found one : found) {
        draft(s, i, OwnWords.silent(s, Adjuncts.leftOut(s, times, one)));
      }
    }
    return numbered();
  }

  /** Whether the sentence's beginning is already in what somebody says: a quotation read over several sentences. */
  private boolean isSaid(Sentence s) {
    for (int i = drafts.size() - 1; i >= 0 && drafts.get(i).sentence().tokens() == s.tokens(); i--) {
      for (int[] range : drafts.get(i).found().content()) {
        if (range[0] <= s.begin() && s.begin() < range[1]) {
          return true;
        }
      }
    }
    return false;
  }

  private int lastIndex() {
    return drafts.get(drafts.size() - 1).sentenceIndex();
  }

  private void draft(Sentence s, int index, Found found) {
    boolean refusal = found.form() == Found.Form.REFUSAL;
    Cast.Member member = speaker(s, index, found);
    if (member == null || found.form() == Found.Form.VERB && !says(s, found, member.source())) {
      return;
    }
    int teller = teller(s, index, found, member);
    if (teller >= 0 && OwnWords.join(s, drafts.get(teller).found(), found)) {
      Draft told = drafts.get(teller);
      Found joined = OwnWords.joined(s, told.found(), found);
      drafts.set(teller, new Draft(s, index, joined, told.source(), told.via(), told.viaProof()));
      return;
    }
    Outlet outlet = outlet(s, found, member);
    String via = outlet.name();
    if (!refusal && !(member.source() instanceof Source.Unstated)) {
      cast.speaks(member.source(), via);
      lastSpoke = index;
    }
    Found settled = found.form() == Found.Form.CITING && found.content().isEmpty() ? citedFor(found, via) : found;
    drafts.add(new Draft(s, index, settled, member.source(), via != null ? via : settled.equals(found) ? null : cast.outlet(), outlet.proof()));
  }

  /** The draft of the same sentence by which the same speaker tells this of themselves; -1 where none does. */
  private int teller(Sentence s, int index, Found found, Cast.Member member) {
    int[] source = found.source();
    boolean themselves = source == null || isLonePronoun(s, source);
    boolean unknown = source != null && member.source().name().equals(s.words(source[0], source[1]));
    for (int i = drafts.size() - 1; themselves && i >= 0 && drafts.get(i).sentenceIndex() == index; i--) {
      if (unknown || drafts.get(i).source().equals(member.source())) {
        return i;
      }
    }
    return -1;
  }

  /** Who stands behind a content: the source beside the cue, or the last speaker; null where there was none. */
  private Cast.@Nullable Member speaker(Sentence s, int index, Found found) {
    int[] source = found.source();
    if (source != null) {
      if (isLonePronoun(s, source) && (cast.last() == null || index - lastSpoke > 1)) {
        antecedents.meet(index - 1, s.is(source[0], "pronouns_plural"));
      }
      return sources.read(s, source[0], source[1], found.form() == Found.Form.REFUSAL,
          found.addressee() != null || Sources.isCalledPerson(s, source[0], source[1]));
    }
    if (found.form() == Found.Form.CARRIED) {
      antecedents.meetDropped(index, lastSpoke);
    }
    if (found.form() == Found.Form.UNSTATED) {
      return new Cast.Member(new Source.Unstated(s.words(found.cue()[0], found.cue()[1])), null);
    }
    return found.form() == Found.Form.REFUSAL && !s.pack().has(Trait.DROPS_SUBJECTS) ? null : cast.last();
  }

  /** Whether the subject of a verb is one that says things, or finds them where the verb reports a result. */
  private static boolean says(Sentence s, Found found, Source source) {
    int[] subject = found.source();
    boolean sayer = subject == null || isLonePronoun(s, subject) || Sources.looksLikeSource(s, subject[0], subject[1]);
    // "A deckhand told the paper": whoever tells somebody something can speak, whatever they are called.
    int[] told = found.addressee();
    boolean tells = told != null && Sources.looksLikeSource(s, told[0], told[1]);
    if (!sayer && !tells && !opensPlainly(s, found)) {
      return false;
    }
    if (s.pack().isOfDocuments(found.lemma()) && !opensPlainly(s, found)) {
      return source instanceof Source.Document;
    }
    boolean finds = source instanceof Source.Document || source instanceof Source.Report || opensWithThat(s, found) && sayer
        && !(source instanceof Source.Person);
    return finds || !s.pack().isResult(found.lemma());
  }

  /** The outlet through which a thing was said, and the words that tell it. */
  private record Outlet(@Nullable String name, List<Span> proof) {}

  /** An outlet that was told so, or that interviewed the speaker, else the one the source came through. */
  private Outlet outlet(Sentence s, Found found, Cast.Member member) {
    Outlet told = found.addressee() == null ? null : addressed(s, found.addressee());
    String via = told == null ? member.via() : told.name();
    boolean direct = via == null && !(member.source() instanceof Source.Report) && found.form() != Found.Form.REFUSAL;
    int[] interviewer = direct ? Sources.interviewer(s) : null;
    if (direct && interviewer == null && found.form() == Found.Form.VERB) {
      interviewer = Sources.saidOn(s, found.cue()[1] + 1);
    }
    if (interviewer != null) {
      String name = s.words(interviewer[0], interviewer[1]);
      cast.outlet(name);
      return new Outlet(name, List.of(span(s, interviewer)));
    }
    return told == null ? new Outlet(via, inSource(s, found, via)) : told;
  }

  /** Where the source's own words name the outlet: "Ann Holm of the Alder Courier". */
  private List<Span> inSource(Sentence s, Found found, @Nullable String via) {
    int[] source = found.source();
    return via != null && source != null && s.words(source[0], source[1]).contains(via) ? List.of(span(s, source)) : List.of();
  }

  /** The outlet that an addressee is: by its name, by a part of it ("told the Post"), or as "the paper". */
  private @Nullable Outlet addressed(Sentence s, int[] addressee) {
    List<Span> proof = List.of(span(s, addressee));
    if (OutletPhrases.isOwn(s, addressee[0], addressee[1])) {
      return new Outlet(cast.own(), proof);
    }
    int[] kind = OutletPhrases.named(s, addressee[0], addressee[1]);
    if (kind != null) {
      String name = s.words(kind[0], kind[1]);
      cast.outlet(name);
      return new Outlet(name, proof);
    }
    if (Sources.namesOutlet(s, addressee[0], addressee[1])) {
      String called = s.tokens().isCapitalised(addressee[1]) ? cast.outletCalled(s.words(addressee[1], addressee[1])) : null;
      String name = outletName(s, addressee);
      String full = called == null || name.indexOf(' ') > 0 ? name : called;
      cast.outlet(full);
      return new Outlet(full, proof);
    }
    String known = s.tokens().isCapitalised(addressee[1]) ? cast.outletCalled(s.words(addressee[1], addressee[1])) : null;
    if (known == null && s.is(Sources.head(s, addressee[0], addressee[1]), "outlet_nouns") && !Sources.holdsName(s, addressee)) {
      known = cast.outlet();
    }
    // "VBN's Daybreak programme".
    int[] maker = known == null ? Sources.outletAt(s, addressee[0], addressee[1]) : null;
    if (maker != null && maker[1] < addressee[1]) {
      known = s.words(maker[0], maker[1]);
      cast.outlet(known);
    }
    return known == null ? null : new Outlet(known, proof);
  }

  private static boolean opensPlainly(Sentence s, Found found) {
    if (found.content().isEmpty()) {
      return false;
    }
    int first = s.tokens().firstFrom(found.content().get(0)[0]);
    return Clauses.opensThat(s, first) || s.isQuoteMark(first);
  }

  private static boolean opensWithThat(Sentence s, Found found) {
    return !found.content().isEmpty() && Clauses.opensThat(s, s.tokens().firstFrom(found.content().get(0)[0]));
  }

  private static boolean isLonePronoun(Sentence s, int[] source) {
    return source[0] == source[1] && (s.is(source[0], "pronouns_singular") || s.is(source[0], "pronouns_plural")
        || s.is(source[0], "pronouns_thing"));
  }

  /** "The outlet cited two officials for this information": the source of what that outlet was said to report just before. */
  private Found citedFor(Found found, @Nullable String via) {
    String outlet = via == null ? cast.outlet() : via;
    for (int i = drafts.size() - 1; i >= 0 && outlet != null; i--) {
      Draft before = drafts.get(i);
      boolean same = before.source() instanceof Source.Report report && OutletNames.normal(report.name()).equals(OutletNames.normal(outlet));
      if (same && !before.found().content().isEmpty() && before.found().form() != Found.Form.REFUSAL) {
        return found.withContent(before.found().content());
      }
    }
    return found;
  }

  private static String outletName(Sentence s, int[] range) {
    int from = range[0];
    while (from < range[1] && !s.tokens().isCapitalised(from)) {
      from++;
    }
    return s.words(from, range[1]);
  }

  private Span span(Sentence s, int[] tokens) {
    return article.span(s.begin(tokens[0]), s.end(tokens[1]));
  }

  private List<Attribution> numbered() {
    drafts.sort(Comparator.comparingInt((Draft d) -> d.found().begin(d.sentence())).thenComparingInt(d -> d.found().cue()[0]));
    Map<Integer, List<Integer>> inSentence = new HashMap<>();
    Map<List<int[]>, Integer> reports = new HashMap<>();
    for (int i = 0; i < drafts.size(); i++) {
      Draft d = drafts.get(i);
      inSentence.computeIfAbsent(d.sentenceIndex(), k -> new ArrayList<>()).add(i);
      if (d.source() instanceof Source.Report && !d.found().content().isEmpty()) {
        reports.putIfAbsent(d.found().content(), i);
      }
    }
    int[] parents = new int[drafts.size()];
    for (int i = 0; i < parents.length; i++) {
      parents[i] = parent(i, inSentence.getOrDefault(drafts.get(i).sentenceIndex(), List.of()), reports);
    }
    List<Attribution> out = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      out.add(attribution(i, parents[i]));
    }
    return out;
  }

  /** The attribution of the same sentence whose content encloses this one, or whose report this one's source is cited for; -1 where none. */
  private int parent(int child, List<Integer> inSentence, Map<List<int[]>, Integer> reports) {
    Draft c = drafts.get(child);
    Integer cited = c.found().form() == Found.Form.CITING ? reports.get(c.found().content()) : null;
    if (cited != null && drafts.get(cited).sentenceIndex() != c.sentenceIndex()) {
      return cited;
    }
    int best = -1;
    int smallest = Integer.MAX_VALUE;
    for (int i : inSentence) {
      Draft p = drafts.get(i);
      if (i == child) {
        continue;
      }
      int size = p.found().form() == Found.Form.UNSTATED ? Integer.MAX_VALUE : enclosing(p, c);
      boolean cites = c.found().form() == Found.Form.CITING && p.source() instanceof Source.Report && p.found().form() != Found.Form.CITING;
      if (cites && !c.found().equals(p.found())) {
        size = 0;
      }
      if (size < smallest) {
        smallest = size;
        best = i;
      }
    }
    return best;
  }

  private static int enclosing(Draft p, Draft c) {
    int cueBegin = c.sentence().begin(c.found().cue()[0]);
    int cueEnd = c.sentence().end(c.found().cue()[1]);
    for (int[] range : p.found().content()) {
      if (range[0] <= cueBegin && cueEnd <= range[1]) {
        return range[1] - range[0];
      }
    }
    return Integer.MAX_VALUE;
  }

  private Attribution attribution(int index, int parent) {
    Draft d = drafts.get(index);
    Sentence s = d.sentence();
    String via = d.via();
    List<Span> viaProof = d.viaProof();
    if (via == null && parent >= 0 && drafts.get(parent).source() instanceof Source.Report report && report.named()
        && !(d.source() instanceof Source.Report)) {
      via = report.name();
      int[] outlet = drafts.get(parent).found().source();
      viaProof = outlet == null ? List.of() : List.of(span(drafts.get(parent).sentence(), outlet));
    }
    if (via == null && d.source() instanceof Source.Unnamed) {
      Draft before = reportJustBefore(index);
      if (before != null) {
        via = before.source().name();
        viaProof = List.of(sentenceSpan(before.sentence()));
      }
    }
    Found f = d.found();
    List<Span> sourceSpans = f.source() == null || f.form() == Found.Form.CARRIED ? List.of() : List.of(span(s, f.source()));
    List<Span> content = new ArrayList<>();
    boolean direct = false;
    for (int[] range : f.content()) {
      content.add(article.span(range[0], range[1]));
      direct |= hasQuotation(range);
    }
    return new Attribution(
        new AttributionId(article.id(), index), d.source(), sourceSpans, List.of(span(s, f.cue())), content, commitment(d), via, viaProof,
        parent < 0 ? null : new AttributionId(article.id(), parent), sentenceSpan(s), utterance(d, parent), direct);
  }

  private Utterance utterance(Draft d, int parent) {
    List<int[]> around = parent < 0 ? List.of() : drafts.get(parent).found().content();
    return UtteranceReader.read(article, times, d.sentence(), d.found(), UtteranceReader.within(d.sentence(), around, d.found()));
  }

  /** An outlet that says something reports it. */
  private static Commitment commitment(Draft d) {
    Commitment own = d.found().commitment();
    boolean people = d.source() instanceof Source.Person || d.source() instanceof Source.Unnamed || d.source() instanceof Source.Office
        || d.source() instanceof Source.Document;
    if (own == Commitment.REPORTED && people) {
      return Commitment.SAID;
    }
    if (own == Commitment.SAID && callsFalse(d)) {
      return Commitment.DENIED;
    }
    return d.source() instanceof Source.Report && own == Commitment.SAID ? Commitment.REPORTED : own;
  }

  /** "Called the story fabricated" denies it. */
  private static boolean callsFalse(Draft d) {
    Sentence s = d.sentence();
    if (d.found().content().isEmpty() || !s.pack().isNaming(d.found().lemma())) {
      return false;
    }
    int[] range = d.found().content().get(0);
    for (int i = s.tokens().firstFrom(range[0]); s.in(i) && s.begin(i) < range[1]; i++) {
      if (s.is(i, "falsehood")) {
        return true;
      }
    }
    return false;
  }

  private boolean hasQuotation(int[] range) {
    for (int i = range[0]; i < range[1]; i++) {
      if (Marks.isQuote(article.text().charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** An unnamed source right after a sentence of a cited report is that report's source, unless it spoke to somebody else. */
  private @Nullable Draft reportJustBefore(int index) {
    Draft d = drafts.get(index);
    for (int i = index - 1; i >= 0; i--) {
      Draft before = drafts.get(i);
      if (before.sentence().tokens().begin(0) != d.sentence().tokens().begin(0) || d.sentenceIndex() - before.sentenceIndex() > 1) {
        return null;
      }
      if (before.source() instanceof Source.Report report && report.named() && before.found().form() != Found.Form.REFUSAL) {
        return before;
      }
    }
    return null;
  }

  private Span sentenceSpan(Sentence s) {
    return article.span(s.begin(), s.end());
  }
}
