package org.whence.read;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.model.Article;
import org.whence.model.Attribution;
import org.whence.model.Check;
import org.whence.model.Commitment;
import org.whence.model.Source;
import org.whence.model.Span;
import org.whence.text.Fold;

/** Collects what an article says of its checks: failed ones, who was asked, who answered or kept silent, and what is only asserted to be checked. */
final class CheckReader {

  private final Article article;
  private final List<Sentence> sentences;
  private final List<Attribution> attributions;
  private final Places places;

  CheckReader(Article article, List<Sentence> sentences, List<Attribution> attributions, Places places) {
    this.places = places;
    this.article = article;
    this.sentences = sentences;
    this.attributions = attributions;
  }

  List<Check> read() {
    List<Check> out = new ArrayList<>();
    for (Attribution a : attributions) {
      Check.Kind kind = kind(a.commitment());
      if (kind != null && !article.words(a.sentence()).isBlank()) {
        out.add(new Check(kind, who(a), byWhom(a), limit(a), true, List.of(a.sentence(), a.cue().get(0))));
      }
    }
    for (Sentence s : sentences) {
      said(s, out);
    }
    return out;
  }

  private static Check.@Nullable Kind kind(Commitment commitment) {
    return switch (commitment) {
      case COULD_NOT_VERIFY -> Check.Kind.COULD_NOT_VERIFY;
      case DECLINED_TO_COMMENT -> Check.Kind.DECLINED;
      case DID_NOT_RESPOND -> Check.Kind.DID_NOT_RESPOND;
      case REPORTED, ALLEGED, CLAIMED, SAID, WARNED, ESTIMATED, ANNOUNCED, CONFIRMED, DENIED, DISPUTED, QUESTIONED, APOLOGISED, RETRACTED,
          NONE -> null;
    };
  }

  private String who(Attribution a) {
    String printed = a.sourceSpans().isEmpty() ? "" : article.words(a.sourceSpans().get(0));
    boolean pronoun = printed.length() <= 5 && printed.indexOf(' ') < 0 && !a.source().name().contains(printed);
    return printed.isEmpty() || pronoun ? a.source().name() : printed;
  }

  /** Whose request it was: "to Reuters' requests for comment"; the outlet named in what follows the cue. */
  private @Nullable String byWhom(Attribution a) {
    if (a.commitment() == Commitment.COULD_NOT_VERIFY) {
      return a.source() instanceof Source.Unstated ? null : who(a);
    }
    Sentence s = places.sentenceOf(a);
    int from = s == null ? 0 : s.tokens().firstFrom(a.cue().get(0).end());
    for (int i = from; s != null && i < s.to(); i++) {
      int end = Sources.nameEnd(s, i, Math.min(s.to() - 1, i + 4));
      if (end >= i && Sources.namesOutlet(s, i, end)) {
        return s.words(i, end);
      }
    }
    return null;
  }

  /** "immediately", "outside regular business hours": what limits the silence. */
  private @Nullable String limit(Attribution a) {
    String cue = article.words(a.cue().get(0));
    String tail = article.text().substring(a.cue().get(0).end(), a.sentence().end());
    LanguagePack pack = LanguagePack.of(article.language());
    int outside = -1;
    for (String phrase : pack.words("limit_outside")) {
      outside = Math.max(outside, tail.indexOf(phrase.replace('_', ' ') + " "));
    }
    String when = outside >= 0 ? tail.substring(outside).replaceAll("[.\\s]+$", "") : "";
    for (String word : cue.split(" ")) {
      if (pack.is("limit_words", Fold.fold(word))) {
        return when.isEmpty() ? word : word + ", " + when;
      }
    }
    return when.isEmpty() ? null : when;
  }

  private void said(Sentence s, List<Check> out) {
    Span whole = article.span(s.begin(), s.end());
    for (int i = s.from(); i < s.to(); i++) {
      if (s.quoted()[i]) {
        continue;
      }
      if (s.pack().phraseAt("all_anonymous", s, i) > 0) {
        out.add(new Check(Check.Kind.ALL_ANONYMOUS, s.words(s.from(), Math.min(s.to() - 1, i)), null, null, true, List.of(whole)));
        return;
      }
      int words = s.pack().phraseAt("checked", s, i);
      if (words > 0 && !negatedBefore(s, i)) {
        out.add(new Check(Check.Kind.CROSS_CHECKED, s.words(i, i + words - 1), null, null, false, List.of(whole, article.span(s.begin(i), s.end(i
            + words - 1)))));
        return;
      }
      if (s.pack().phraseAt("answered", s, i) > 0) {
        String who = speakerOf(s);
        if (who != null) {
          out.add(new Check(Check.Kind.ANSWERED, who, null, null, true, List.of(whole)));
          return;
        }
      }
    }
  }

  private static boolean negatedBefore(Sentence s, int token) {
    for (int i = Math.max(s.from(), token - 4); i < token; i++) {
      if (s.is(i, "negations")) {
        return true;
      }
    }
    return false;
  }

  private @Nullable String speakerOf(Sentence s) {
    for (Attribution a : places.attributionsOf(s)) {
      if (!(a.source() instanceof Source.Report) && !a.sourceSpans().isEmpty() && !a.commitment().isSilence()) {
        return article.words(a.sourceSpans().get(0));
      }
    }
    return null;
  }
}
