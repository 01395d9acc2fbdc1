package org.whence.read;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.model.Article;
import org.whence.model.Attribution;
import org.whence.model.Citation;
import org.whence.model.Commitment;
import org.whence.model.Role;
import org.whence.model.Source;
import org.whence.model.Span;
import org.whence.text.Fold;
import org.whence.text.OutletNames;

/** Lists where an article rests on another outlet's report: named as a source, as the one spoken to, or as who had it first. */
final class CitationReader {

  private static final int LEAD_SENTENCES = 3;

  private final Article article;
  private final List<Attribution> attributions;
  private final List<Sentence> sentences;
  private final Places places;
  private final int leadEnd;

  CitationReader(Article article, List<Sentence> sentences, List<Attribution> attributions, Places places) {
    this.places = places;
    this.sentences = sentences;
    this.leadEnd = leadEnd(sentences);
    this.article = article;
    this.attributions = attributions;
  }

  /** Where the last sentence of the lead begins. */
  private static int leadEnd(List<Sentence> sentences) {
    return sentences.stream().filter(s -> s.role() == Role.BODY).limit(LEAD_SENTENCES).mapToInt(Sentence::begin).max().orElse(-1);
  }

  List<Citation> read() {
    List<Citation> out = new ArrayList<>();
    for (Attribution a : attributions) {
      boolean silent = a.commitment().isSilence();
      if (a.source() instanceof Source.Report report && report.named() && !silent && !isOwn(report.name())) {
        Span mention = a.sourceSpans().isEmpty() ? a.cue().get(0) : a.sourceSpans().get(0);
        out.add(new Citation(report.name(), when(a), first(a), List.of(mention, a.sentence())));
      }
      if (a.via() != null && !a.viaProof().isEmpty() && !isOwn(a.via()) && !(parentIsReport(a))) {
        out.add(new Citation(a.via(), when(a), first(a), List.of(a.viaProof().get(0), a.sentence())));
      }
    }
    for (Sentence s : sentences) {
      if (s.role() == Role.BODY || s.role() == Role.SUMMARY || s.role() == Role.STANDFIRST) {
        mentions(s, out);
      }
    }
    return out;
  }

  private void mentions(Sentence s, List<Citation> out) {
    add(s, MentionReader.due(s), true, out);
    add(s, MentionReader.read(s), s.begin() <= leadEnd, out);
    List<PressMentions.Mention> told = PressMentions.read(s);
    add(s, told.stream().filter(PressMentions.Mention::due).map(PressMentions.Mention::name).toList(), true, out);
    add(s, told.stream().filter(m -> !m.due()).map(PressMentions.Mention::name).toList(), s.begin() <= leadEnd, out);
  }

  private void add(Sentence s, List<int[]> names, boolean first, List<Citation> out) {
    Span whole = article.span(s.begin(), s.end());
    for (int[] named : names) {
      String name = s.words(named[0], named[1]);
      int known = known(out, whole, OutletNames.normal(name));
      if (known < 0 && !isOwn(name)) {
        out.add(new Citation(name, null, first, List.of(article.span(s.begin(named[0]), s.end(named[1])), whole)));
      } else if (known >= 0 && first && !out.get(known).first()) {
        Citation before = out.get(known);
        out.set(known, new Citation(before.outlet(), before.when(), true, before.proof()));
      }
    }
  }

  /** Where an outlet's citation in a sentence stands in the list; -1 where it stands in none. */
  private static int known(List<Citation> out, Span sentence, String normal) {
    for (int i = 0; i < out.size(); i++) {
      if (out.get(i).proof().get(1).equals(sentence) && OutletNames.normal(out.get(i).outlet()).equals(normal)) {
        return i;
      }
    }
    return -1;
  }

  private boolean parentIsReport(Attribution a) {
    return a.parent() != null && attributions.get(a.parent().index()).source() instanceof Source.Report;
  }

  private boolean isOwn(String name) {
    String own = article.outlet() == null ? null : article.outlet().name();
    return own != null && (OutletNames.normal(own).equals(OutletNames.normal(name)) || OutletNames.isMarkOf(name, own));
  }

  /** "on Thursday", "last week": the time words right after the cue or the source. */
  private @Nullable String when(Attribution a) {
    Sentence s = places.sentenceOf(a);
    if (s == null) {
      return null;
    }
    int after = s.tokens().firstFrom(Math.max(a.cue().get(a.cue().size() - 1).end(), a.sourceSpans().isEmpty() ? 0 : a.sourceSpans().get(0).end()));
    int at = s.in(after) && s.tags()[after] == org.whence.text.Tag.ADP ? after + 1 : after;
    int end = at;
    while (s.in(end) && (s.isTime(end) || s.tokens().kind(end) == org.whence.text.Tokens.Kind.NUMBER && end > at)) {
      end++;
    }
    boolean bare = end - at == 1 && s.words(at, at).length() <= 4;
    return end > at && !bare ? s.words(at, end - 1) : null;
  }

  /** Whether the article rests on it: it stands in the headline, the summary or the opening sentences, or is said to have been first. */
  private boolean first(Attribution a) {
    LanguagePack pack = LanguagePack.of(article.language());
    for (String word : article.words(a.cue().get(0)).split(" ")) {
      if (pack.is("first_cues", Fold.fold(word))) {
        return true;
      }
    }
    if (a.commitment() == Commitment.DENIED) {
      return false;
    }
    Sentence s = places.sentenceOf(a);
    return s != null && (s.role() == Role.HEADLINE || s.role() == Role.SUMMARY || s.role() == Role.STANDFIRST
        || s.role() == Role.BODY && s.begin() <= leadEnd);
  }
}
