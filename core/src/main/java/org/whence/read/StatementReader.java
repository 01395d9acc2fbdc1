package org.whence.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whence.model.Article;
import org.whence.model.Attribution;
import org.whence.model.AttributionId;
import org.whence.model.Commitment;
import org.whence.model.Progress;
import org.whence.model.Quantity;
import org.whence.model.Quote;
import org.whence.model.Role;
import org.whence.model.Span;
import org.whence.model.Stage;
import org.whence.model.Stance;
import org.whence.model.Statement;
import org.whence.model.StatementId;
import org.whence.text.Tag;

/** Makes statements: one for the content of each attribution, and one for each sentence the article puts forward in its own voice. */
final class StatementReader {

  private static final int SHORTEST = 3;

  /** A content that is this far taken up by the content of an attribution inside it says nothing of its own. */
  private static final double COVERED = 0.6;

  private final Article article;
  private final List<Sentence> sentences;
  private final List<Attribution> attributions;
  private final List<Quote> quotes;
  private final Times times;
  private final Places places;
  private final @Nullable Acts acts;
  private final Footing footing;
  private final Map<StatementId, Statement> statements = new LinkedHashMap<>();

  StatementReader(Article article, List<Sentence> sentences, List<Attribution> attributions, Places places,
      List<Quote> quotes, Times times, @Nullable Acts acts) {
    this.times = times;
    this.places = places;
    this.article = article;
    this.sentences = sentences;
    this.attributions = attributions;
    this.quotes = quotes;
    this.acts = acts;
    this.footing = new Footing(sentences, attributions, places);
  }

  List<Statement> read() {
    for (Sentence s : sentences) {
      List<Attribution> here = places.attributionsOf(s);
      attributed(s, here);
      own(s, here);
    }
    List<Statement> out = new ArrayList<>(statements.values());
    out.sort(Comparator.comparing(Statement::id));
    return footing.settled(out);
  }

  private void attributed(Sentence s, List<Attribution> here) {
    for (Attribution a : here) {
      if (sayingIsTheNews(s, a)) {
        utterance(s, a);
        continue;
      }
      if (a.content().isEmpty() || mostlyCovered(a, here) || saysWhatItRestsOn(s)) {
        continue;
      }
      List<Span> within = inSentence(s, a.content());
      List<Span> main = within.isEmpty() ? a.content() : within;
      told(s, longest(main), a, here);
      for (Span other : a.content()) {
        if (!main.contains(other)) {
          told(s, other, a, here);
        }
      }
    }
  }

  private void told(Sentence s, Span content, Attribution a, List<Attribution> here) {
    Sentence told = s.begin() <= content.begin() && content.end() <= s.end() ? s : places.holding(content);
    if (told != null) {
      attributed(told, content, a, here);
    }
  }

  private static List<Span> inSentence(Sentence s, List<Span> content) {
    return content.stream().filter(span -> s.begin() <= span.begin() && span.end() <= s.end()).toList();
  }

  /** A statement for each thing that one content tells. */
  private void attributed(Sentence s, Span content, Attribution a, List<Attribution> here) {
    List<AttributionId> chain = chain(a);
    int first = s.tokens().firstFrom(content.begin());
    int last = s.tokens().firstFrom(content.end()) - 1;
    List<int[]> parts = first < last ? Coordination.parts(s, first, last, !stance(chain, a.commitment()).isPath()) : List.of();
    for (int[] part : parts.size() > 1 ? parts : List.of(new int[] {first, last})) {
      Span told = parts.size() > 1 ? article.span(s.begin(part[0]), s.end(part[1])) : content;
      Span wording = parts.size() > 1 && isCovered(told, a, here) ? null : wording(s, told);
      if (wording != null) {
        add(s, wording, chain, a.commitment());
      }
    }
  }

  /** Silence, failed checks, apologies and denials of "the report" put forward nothing but themselves. */
  private static boolean sayingIsTheNews(Sentence s, Attribution a) {
    if (a.commitment().isSilence() || a.commitment() == Commitment.APOLOGISED) {
      return true;
    }
    boolean disputes = a.commitment() == Commitment.DISPUTED && !a.content().isEmpty() && takesStand(s, a) && !isOfWords(s, a);
    return disputes
        || a.commitment() == Commitment.DENIED && !a.content().isEmpty() && (a.parent() == null && deniesSaying(s, a) || takesStand(s, a));
  }

  /** "Denied the report". */
  private static boolean deniesSaying(Sentence s, Attribution a) {
    int first = s.tokens().firstFrom(a.content().get(0).begin());
    int last = Math.min(s.to(), s.tokens().firstFrom(a.content().get(0).end())) - 1;
    return first <= last && !s.is(first, "complementisers") && s.is(Sources.head(s, first, last), "deniable_nouns");
  }

  /** "Questions the findings": what others say or found, and not a thing of the world as in "questions 38 contracts". */
  private static boolean isOfWords(Sentence s, Attribution a) {
    int first = s.tokens().firstFrom(a.content().get(0).begin());
    int last = Math.min(s.to(), s.tokens().firstFrom(a.content().get(0).end())) - 1;
    int head = first <= last ? Sources.head(s, first, last) : -1;
    return head >= 0 && (s.is(head, "deniable_nouns") || s.is(head, "viewed_nouns") || s.is(head, "document_nouns"));
  }

  /** "Rejected the plan", "opposes a ban", "se opuso al cierre": where somebody stands on a thing, and no denial that it is so. */
  private static boolean takesStand(Sentence s, Attribution a) {
    int cue = s.tokens().firstFrom(a.cue().get(0).begin());
    int end = s.tokens().firstFrom(a.cue().get(0).end());
    boolean stand = false;
    for (int i = cue; i < end; i++) {
      stand |= s.pack().phraseAt("position_cues", s, i) > 0;
    }
    int first = s.tokens().firstFrom(a.content().get(0).begin());
    return stand && s.in(first) && !Clauses.opensThat(s, first) && !s.isQuoteMark(first);
  }

  /** The saying as a statement of its own: who, cue and what it was about. A silence is the article's own finding; a denial is its speaker's. */
  private void utterance(Sentence s, Attribution a) {
    int begin = a.cue().get(0).begin();
    int end = a.cue().get(0).end();
    for (List<Span> spans : List.of(a.sourceSpans(), a.content())) {
      for (Span span : spans) {
        boolean here = s.begin() <= span.begin() && span.end() <= s.end();
        begin = here ? Math.min(begin, span.begin()) : begin;
        end = here ? Math.max(end, span.end()) : end;
      }
    }
    boolean position = a.commitment() == Commitment.DISPUTED || a.commitment() == Commitment.DENIED && !deniesSaying(s, a);
    add(s, article.span(begin, end), a.commitment().isSilence() ? List.of() : chain(a), position ? Commitment.SAID : a.commitment());
  }

  private static Span longest(List<Span> spans) {
    Span best = spans.get(0);
    for (Span span : spans) {
      if (span.length() > best.length()) {
        best = span;
      }
    }
    return best;
  }

  private static boolean mostlyCovered(Attribution a, List<Attribution> here) {
    return isCovered(longest(a.content()), a, here);
  }

  private static boolean isCovered(Span told, Attribution a, List<Attribution> here) {
    for (Attribution b : here) {
      boolean inner = !b.content().isEmpty() && a.id().equals(b.parent()) && !b.commitment().isSilence();
      if (inner && told.overlaps(longest(b.content())) && longest(b.content()).length() >= COVERED * told.length()) {
        return true;
      }
    }
    return false;
  }

  /** The proposition without its complementiser and without quotation marks around the whole of it. */
  private @Nullable Span wording(Sentence s, Span content) {
    int first = s.tokens().firstFrom(content.begin());
    int last = s.tokens().firstFrom(content.end()) - 1;
    while (first <= last && (Clauses.opensThat(s, first) || s.tags()[first] == Tag.PUNCT && !s.isMark(first, '$')
        || s.tags()[first] == Tag.CCONJ)) {
      first++;
    }
    while (last >= first && (s.isComma(last) || s.isQuoteMark(last) || s.isStop(last) || s.isDash(last))) {
      last--;
    }
    return last - first + 1 < 2 ? null : article.span(s.begin(first), s.end(last));
  }

  private List<AttributionId> chain(Attribution a) {
    List<AttributionId> chain = new ArrayList<>();
    Attribution at = a;
    while (at != null && !chain.contains(at.id())) {
      chain.add(at.id());
      at = at.parent() == null ? null : attributions.get(at.parent().index());
    }
    return chain;
  }

  /** The article's own voice: what of a sentence no attribution takes. */
  private void own(Sentence s, List<Attribution> here) {
    if (s.role() == Role.SUBHEAD || places.isQuotedElsewhere(s)) {
      return;
    }
    int from = s.from();
    int to = s.contentEnd();
    for (Attribution a : here) {
      if (a.commitment().isSilence()) {
        return;
      }
      for (Span content : a.content()) {
        if (s.tokens().firstFrom(content.begin()) <= from + 1 && content.end() >= s.end(to - 1) - 1) {
          return;
        }
      }
    }
    if (!here.isEmpty()) {
      int[] rest = remainder(s, here);
      from = rest[0];
      to = rest[1];
    }
    if (to - from < SHORTEST || !tells(s, from, to)) {
      return;
    }
    List<int[]> parts = s.role() == Role.HEADLINE ? List.of(new int[] {from, to - 1}) : Coordination.parts(s, from, to - 1, false);
    for (int[] part : parts) {
      add(s, article.span(s.begin(part[0]), s.end(part[1])), List.of(), Commitment.NONE);
    }
  }

  /** The stretch before the first attribution of a sentence, where a clause ends there. */
  private static int[] remainder(Sentence s, List<Attribution> here) {
    int first = s.to();
    for (Attribution a : here) {
      List<Span> all = new ArrayList<>(a.content());
      all.addAll(a.cue());
      all.addAll(a.sourceSpans());
      for (Span span : all) {
        first = Math.min(first, s.tokens().firstFrom(span.begin()));
      }
    }
    int end = first;
    while (end > s.from() && (s.isComma(end - 1) || s.tags()[end - 1] == Tag.CCONJ || s.is(end - 1, "coordinators") || s.isDash(end - 1))) {
      end--;
    }
    return new int[] {s.from(), end < first ? end : s.from()};
  }

  private static boolean tells(Sentence s, int from, int to) {
    if (s.isMark(s.to() - 1, '?') || speaksOfItself(s) || saysWhatItRestsOn(s)) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (s.tags()[i].isVerb() || s.tags()[i] == Tag.AUX) {
        return true;
      }
    }
    return s.role() == Role.HEADLINE || s.isStop(s.to() - 1) && to - from > SHORTEST;
  }

  /** "This report is based on ... confirmed statements": what an article says about itself is no news. */
  private static boolean saysWhatItRestsOn(Sentence s) {
    return s.pack().phraseAt("based_on", s, s.from()) > 0;
  }

  /** A sentence on how the article was checked puts no news forward. */
  private static boolean speaksOfItself(Sentence s) {
    for (int i = s.from(); i < s.to(); i++) {
      if (s.pack().phraseAt("all_anonymous", s, i) > 0 || s.pack().phraseAt("checked", s, i) > 0 || s.pack().phraseAt("spoke_to", s, i) > 0) {
        return true;
      }
    }
    return false;
  }

  private void add(Sentence s, Span wording, List<AttributionId> chain, Commitment commitment) {
    StatementId id = new StatementId(article.id(), wording.begin(), wording.end());
    Statement known = statements.get(id);
    if (known != null && known.attributions().size() >= chain.size()) {
      return;
    }
    int first = s.tokens().firstFrom(wording.begin());
    int last = Math.min(s.to(), s.tokens().firstFrom(wording.end())) - 1;
    List<Quantity> quantities = QuantityReader.read(article, s, first, last, times, countedBy(s, chain));
    List<Quote> inside = quotesIn(wording);
    Progress progress = progress(s, first, last, chain);
    boolean utterance = !chain.isEmpty() && wording.contains(attributions.get(chain.get(0).index()).cue().get(0));
    Stance stance = utterance || isOwnDenial(wording, chain) ? Stance.ATTRIBUTES : stance(chain, commitment);
    statements.put(id, new Statement(id, wording, article.span(s.begin(), s.end()), s.role(), chain, stance, commitment, footing.of(chain,
        commitment), progress, quantities, inside, acts == null ? List.of() : acts.between(s, first, last)));
  }

  /** The quotations inside a wording. They stand in text order and apart, so that the first is found by halving. */
  private List<Quote> quotesIn(Span wording) {
    int low = 0;
    int high = quotes.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (quotes.get(middle).span().begin() < wording.begin()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    int end = low;
    while (end < quotes.size() && quotes.get(end).span().end() <= wording.end()) {
      end++;
    }
    return List.copyOf(quotes.subList(low, end));
  }

  /** Whose numbers they are: the source that the sentence names for what it says. */
  private @Nullable Span countedBy(Sentence s, List<AttributionId> chain) {
    List<Span> source = chain.isEmpty() ? List.of() : attributions.get(chain.get(0).index()).sourceSpans();
    return !source.isEmpty() && s.begin() <= source.get(0).begin() && source.get(0).end() <= s.end() ? source.get(0) : null;
  }

  /** What is only named, or asked for, is no farther than its cue says: "proposed a toll", "asked that". A denial is not turned round twice. */
  private @Nullable Progress progress(Sentence s, int first, int last, List<AttributionId> chain) {
    Progress progress = ProgressReader.read(s, first, last);
    if (chain.isEmpty()) {
      return progress;
    }
    Attribution attribution = attributions.get(chain.get(0).index());
    int cue = s.tokens().firstFrom(attribution.cue().get(0).begin());
    boolean before = cue >= s.from() && cue < first && attribution.commitment() != Commitment.QUESTIONED;
    Progress named = before ? ProgressReader.ofCue(s, cue, last) : null;
    if (named == null || progress != null && progress.stage().compareTo(named.stage()) <= 0
        || named.stage() != Stage.PROPOSED && ProgressReader.isFinite(s, first, last)) {
      return progress;
    }
    return stance(chain, attribution.commitment()) == Stance.DENIES ? new Progress(named.stage(), false) : named;
  }

  /** "The minister denies it: 'There is no deal'": what a denier is quoted with is what they put forward. */
  private boolean isOwnDenial(Span wording, List<AttributionId> chain) {
    Attribution a = chain.isEmpty() ? null : attributions.get(chain.get(0).index());
    if (a == null || a.commitment() != Commitment.DENIED || !a.direct() || wording.begin() == 0) {
      return false;
    }
    return wording.begin() > a.cue().get(0).end() && Marks.isQuote(article.text().charAt(wording.begin() - 1))
        && article.text().substring(a.cue().get(0).end(), wording.begin()).indexOf(':') >= 0;
  }

  private static Stance stance(List<AttributionId> chain, Commitment commitment) {
    if (chain.isEmpty()) {
      return Stance.ASSERTS;
    }
    return switch (commitment) {
      case DENIED, DISPUTED, RETRACTED -> Stance.DENIES;
      case COULD_NOT_VERIFY, QUESTIONED -> Stance.QUESTIONS;
      case REPORTED, ALLEGED, CLAIMED, SAID, WARNED, ESTIMATED, ANNOUNCED, CONFIRMED, DECLINED_TO_COMMENT, DID_NOT_RESPOND, APOLOGISED,
          NONE -> Stance.ATTRIBUTES;
    };
  }
}
