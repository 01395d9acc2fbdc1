package org.whence.export;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Change;
import org.whence.model.Correction;
import org.whence.model.Denial;
import org.whence.model.Dossier;
import org.whence.model.Edge;
import org.whence.model.Span;
import org.whence.model.TracedClaim;
import org.whence.model.Verification;
import org.whence.model.Wording;
import org.whence.overview.ClaimOrder;
import org.whence.page.StoryWords;

/**
 * What of each article may be quoted: a bounded part of it, chosen once for all forms, what matters most first. Several files of one export
 * therefore do not add up to the article.
 */
final class Quotations {
  /** Units of one quotation: a long sentence. */
  private static final int LONGEST = 320;

  /** Of an article half may be quoted, but never more than this and, of a short one, at least {@link #LEAST}. */
  private static final int MOST = 2400;

  private static final int LEAST = 600;

  /** A shorter beginning of a quotation says nothing. */
  private static final int SHORTEST = 24;

  private static final String GOES_ON = " \u2026";

  private final Map<ArticleId, Article> articles;
  private final Map<ArticleId, BitSet> allowed = new HashMap<>();
  private final boolean whole;

  private Quotations(Map<ArticleId, Article> articles, boolean whole) {
    this.articles = articles;
    this.whole = whole;
  }

  static Quotations whole(Map<ArticleId, Article> articles) {
    return new Quotations(articles, true);
  }

  static Quotations brief(Dossier dossier, Map<ArticleId, Article> articles, StoryWords words) {
    Quotations quotes = new Quotations(articles, false);
    quotes.choose(dossier, words);
    return quotes;
  }

  /** The words of a span; their beginning where they are long, nothing where the article was quoted enough. */
  String words(Span span) {
    String text = articles.get(span.article()) == null ? "" : articles.get(span.article()).text();
    int end = run(span);
    if (end == span.end()) {
      return text.substring(span.begin(), end);
    }
    return end - span.begin() < SHORTEST ? "" : text.substring(span.begin(), end).stripTrailing() + GOES_ON;
  }

  /** Whether all words of a span may be quoted. */
  boolean isWhole(Span span) {
    return articles.containsKey(span.article()) && run(span) == span.end();
  }

  /** Words that may be quoted right before a span, at most so many units of them. */
  String before(Span span, int most) {
    String text = text(span.article());
    int from = span.begin();
    while (from > 0 && span.begin() - from < most && mayQuote(span.article(), from - 1)) {
      from--;
    }
    return text.substring(inside(text, from), span.begin());
  }

  /** Words that may be quoted right after a span. */
  String after(Span span, int most) {
    String text = text(span.article());
    int to = span.end();
    while (to < text.length() && to - span.end() < most && mayQuote(span.article(), to)) {
      to++;
    }
    return text.substring(span.end(), Math.max(span.end(), outside(text, to)));
  }

  private String text(ArticleId id) {
    Article article = articles.get(id);
    return article == null ? "" : article.text();
  }

  private boolean mayQuote(ArticleId id, int position) {
    return whole || allowed.getOrDefault(id, new BitSet()).get(position);
  }

  private int run(Span span) {
    if (whole || span.isEmpty()) {
      return articles.containsKey(span.article()) ? span.end() : span.begin();
    }
    BitSet of = allowed.get(span.article());
    int end = of == null ? span.begin() : Math.min(span.end(), of.nextClearBit(span.begin()));
    return outside(text(span.article()), end);
  }

  /** A position that does not cut a character in two, the same or one later. */
  private static int inside(String text, int at) {
    return at > 0 && at < text.length() && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at)) ? at + 1 : at;
  }

  private static int outside(String text, int at) {
    return at > 0 && at < text.length() && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at)) ? at - 1 : at;
  }

  private void choose(Dossier dossier, StoryWords words) {
    List<TracedClaim> claims = ClaimOrder.of(dossier);
    List<TracedClaim> shared = claims.stream().filter(claim -> ClaimOrder.isShared(dossier, claim)).toList();
    claims.stream().limit(1).forEach(this::wordings);
    shared.forEach(claim -> allow(claim.claim().title()));
    for (Correction correction : dossier.corrections()) {
      allow(correction.notice());
      correction.missed().forEach(this::allow);
    }
    shared.forEach(claim -> changes(claim, Change.Severity.MAJOR, words));
    shared.forEach(claim -> claim.denials().stream().map(Denial::sentence).forEach(this::allow));
    dossier.overview().checks().stream().map(Verification::sentence).forEach(this::allow);
    dossier.overview().digest().forEach(line -> allow(line.sentence()));
    shared.forEach(this::wordings);
    dossier.readNext().forEach(next -> next.report().proof().stream().limit(1).forEach(span -> allow(words.sentence(span))));
    dossier.edges().stream().map(Edge::proof).forEach(proof -> proof.stream().limit(1).forEach(this::allow));
    claims.forEach(claim -> allow(claim.claim().title()));
    shared.forEach(claim -> changes(claim, Change.Severity.MINOR, words));
    claims.forEach(this::wordings);
  }

  private void changes(TracedClaim claim, Change.Severity severity, StoryWords words) {
    for (Change change : claim.changes()) {
      if (change.severity() == severity) {
        allow(words.sentence(change.before()));
        allow(words.sentence(change.after()));
      }
    }
  }

  private void wordings(TracedClaim claim) {
    claim.wordings().stream().map(Wording::statement).forEach(statement -> allow(statement.wording()));
  }

  /** Allows a span, or its beginning, as far as the article's measure goes. */
  private void allow(Span span) {
    Article article = articles.get(span.article());
    if (article == null) {
      return;
    }
    BitSet of = allowed.computeIfAbsent(span.article(), id -> new BitSet());
    int left = Math.clamp(article.text().length() / 2, LEAST, MOST) - of.cardinality();
    int end = cut(article.text(), span, span.begin() + LONGEST);
    int at = span.begin();
    for (int more = left; at < end && more > 0; at++) {
      more -= of.get(at) ? 0 : 1;
    }
    end = Math.min(end, cut(article.text(), span, at));
    if (end == span.end() || end - span.begin() >= SHORTEST) {
      of.set(span.begin(), end);
    }
  }

  /** Where a span is cut that may not run past a position: at a space. */
  private static int cut(String text, Span span, int last) {
    if (span.end() <= last) {
      return span.end();
    }
    int space = text.lastIndexOf(' ', last);
    return space > (span.begin() + last) / 2 ? space : last;
  }
}
