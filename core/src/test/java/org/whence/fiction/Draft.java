package org.whence.fiction;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Attribution;
import org.whence.model.AttributionId;
import org.whence.model.Block;
import org.whence.model.Certainty;
import org.whence.model.Check;
import org.whence.model.Citation;
import org.whence.model.Commitment;
import org.whence.model.Credit;
import org.whence.model.Language;
import org.whence.model.Moment;
import org.whence.model.Outlet;
import org.whence.model.OwnReporting;
import org.whence.model.Progress;
import org.whence.model.Quote;
import org.whence.model.Reading;
import org.whence.model.Role;
import org.whence.model.Source;
import org.whence.model.Span;
import org.whence.model.Stage;
import org.whence.model.Stance;
import org.whence.model.Statement;
import org.whence.model.StatementId;
import org.whence.model.Utterance;

/** An invented article that is read by hand: every span is given by its words, which must occur once in the text. */
public final class Draft {
  private final String input;
  private final StringBuilder text = new StringBuilder();
  private final List<Block> blocks = new ArrayList<>();
  private final List<Attribution> attributions = new ArrayList<>();
  private final List<Statement> statements = new ArrayList<>();
  private final List<Quote> quotes = new ArrayList<>();
  private final List<Check> checks = new ArrayList<>();
  private final List<Citation> citations = new ArrayList<>();
  private final List<Credit> credits = new ArrayList<>();
  private final List<OwnReporting> own = new ArrayList<>();
  private Language language = Language.ENGLISH;
  private @Nullable Outlet outlet;
  private @Nullable String url;
  private @Nullable Moment published;
  private @Nullable ArticleId id;

  public Draft(String input) {
    this.input = input;
  }

  public Draft by(String name, String domain, Moment when) {
    outlet = new Outlet(name, domain);
    url = "https://" + domain + "/" + input;
    published = when;
    return this;
  }

  public Draft in(Language other) {
    language = other;
    return this;
  }

  public Draft block(Role role, String words) {
    if (!text.isEmpty()) {
      text.append("\n\n");
    }
    blocks.add(new Block(text.length(), text.length() + words.length(), role, "written so"));
    text.append(words);
    return this;
  }

  public ArticleId id() {
    if (id == null) {
      id = ArticleId.of(url, outlet == null ? null : outlet.name(), published == null ? null : published.stated(), text.toString());
    }
    return id;
  }

  public Span span(String words) {
    int at = text.indexOf(words);
    if (at < 0 || text.indexOf(words, at + 1) >= 0) {
      throw new IllegalArgumentException("must occur once in " + input + ": " + words);
    }
    return new Span(id(), at, at + words.length());
  }

  private List<Span> spans(String words) {
    return words.isEmpty() ? List.of() : List.of(span(words));
  }

  public AttributionId says(Source source, String mention, String cue, String content, Commitment commitment, String sentence) {
    AttributionId next = new AttributionId(id(), attributions.size());
    attributions.add(
        new Attribution(
            next, source, spans(mention), spans(cue), spans(content), commitment, null, List.of(), null, span(sentence), Utterance.BARE, false));
    return next;
  }

  public Statement states(
      String wording, String sentence, Stance stance, Commitment commitment, Certainty certainty, @Nullable Stage stage, AttributionId... by) {
    Span words = span(wording);
    Statement statement =
        new Statement(
            new StatementId(id(), words.begin(), words.end()),
            words,
            span(sentence),
            blocks.stream().filter(b -> b.begin() <= words.begin() && words.end() <= b.end()).findFirst().orElseThrow().role(),
            List.of(by),
            stance,
            commitment,
            certainty,
            stage == null ? null : new Progress(stage, false),
            List.of(),
            List.of(),
            List.of());
    statements.add(statement);
    return statement;
  }

  public Draft quotes(String words, AttributionId by) {
    quotes.add(new Quote(span(words), by));
    return this;
  }

  public Draft checks(Check.Kind kind, String who, @Nullable String byWhom, @Nullable String when, boolean described, String sentence) {
    checks.add(new Check(kind, who, byWhom, when, described, List.of(span(sentence))));
    return this;
  }

  public Draft cites(String name, @Nullable String when, String mention, String sentence) {
    citations.add(new Citation(name, when, true, List.of(span(mention), span(sentence))));
    return this;
  }

  public Draft credits(String name, String words) {
    credits.add(new Credit(name, Credit.Kind.DATELINE, span(words)));
    return this;
  }

  public Draft ownReporting(boolean described, String words) {
    own.add(new OwnReporting(described, span(words)));
    return this;
  }

  public Reading reading() {
    Article article = new Article(id(), input, text.toString(), blocks, language, outlet, url, published, null, List.of(), List.of());
    List<Statement> inOrder = statements.stream().sorted((a, b) -> a.id().compareTo(b.id())).toList();
    return new Reading(article, List.of(), attributions, inOrder, quotes, checks, citations, credits, own, List.of(), List.of());
  }
}
