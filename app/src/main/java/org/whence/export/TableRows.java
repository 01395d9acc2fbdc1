package org.whence.export;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.AttributionId;
import org.whence.model.Change;
import org.whence.model.Corroboration;
import org.whence.model.Denial;
import org.whence.model.Edge;
import org.whence.model.Identity;
import org.whence.model.Moment;
import org.whence.model.Node;
import org.whence.model.Reading;
import org.whence.model.Span;
import org.whence.model.Statement;
import org.whence.model.TracedClaim;
import org.whence.model.Wording;
import org.whence.page.StoryWords;

/** The rows of the tables, in the order of the columns that {@link Table} names. */
final class TableRows {
  private static final String AND = "; ";

  /** Takes one row of a table. */
  interface Taker {
    void row(Table table, @Nullable Object... cells) throws IOException;
  }

  private final Taker to;
  private final boolean fullText;
  private int notices;

  TableRows(Taker to, boolean fullText) {
    this.to = to;
    this.fullText = fullText;
  }

  void of(Told told) throws IOException {
    int number = 0;
    for (Reading reading : told.dossier().readings()) {
      article(told, reading.article(), ++number);
    }
    int claimNumber = 0;
    for (TracedClaim claim : told.words().claims()) {
      claim(told, claim, ++claimNumber);
      mentions(told, claim);
      changes(told, claim);
    }
    for (Edge edge : told.dossier().edges()) {
      edge(told, edge);
    }
    for (Identity party : told.dossier().identities()) {
      source(told, party);
    }
    notices(Notice.of(told), told);
  }

  private void article(Told told, Article article, int number) throws IOException {
    Moment published = article.published();
    to.row(
        Table.ARTICLES, article.id().value(), told.dossier().story().id(), number,
        article.outlet() == null ? null : StoryWords.line(article.outlet().name()), article.outlet() == null ? null : article.outlet().domain(),
        told.words().title(article.id()), article.url(), published == null ? null : Dates.of(published),
        published == null ? null : Dates.instant(published.earliest()), published == null ? null : Dates.instant(published.latest()),
        article.language().tag(), StoryWords.line(String.join(AND, article.authors())), article.text().codePointCount(0, article.text().length()),
        fullText ? article.text() : null);
  }

  private void claim(Told told, TracedClaim traced, int claimNumber) throws IOException {
    Corroboration counts = traced.corroboration();
    Span title = traced.claim().title();
    Set<String> changes = new LinkedHashSet<>();
    for (Change change : traced.changes()) {
      if (change.nature() == Change.Nature.DRIFT && change.severity() == Change.Severity.MAJOR) {
        changes.add(Json.word(change.kind()));
      }
    }
    to.row(
        Table.CLAIMS, traced.claim().id(), told.dossier().story().id(), told.words().story(), claimNumber,
        traced.claim().id().equals(told.dossier().mainClaim()), StoryWords.line(told.quotes().words(title)), title.article().value(),
        told.start(title), told.end(title), counts.articles(), counts.origins().low(), counts.origins().high(), StoryWords.origins(counts),
        StoryWords.why(counts.why()), StoryWords.why(counts.whyAtMost()), counts.reports().low(), counts.reports().high(), counts.sources().low(),
        counts.sources().high(), String.join(AND, told.words().labels(counts.bottleneck())),
        String.join(AND, told.words().notRead(traced.claim().id())), String.join(AND, changes),
        String.join(AND, traced.denials().stream().map(Denial::who).map(StoryWords::line).distinct().toList()));
  }

  private void mentions(Told told, TracedClaim claim) throws IOException {
    for (Wording wording : claim.wordings()) {
      Statement statement = wording.statement();
      Span words = statement.wording();
      to.row(
          Table.MENTIONS, claim.claim().id(), statement.id().toString(), words.article().value(), told.start(words), told.end(words),
          told.quotes().words(words), Json.word(wording.stance()), Json.word(statement.commitment()), Json.word(statement.certainty()),
          statement.progress() == null ? null : Json.word(statement.progress().stage()),
          statement.progress() == null ? null : statement.progress().negated(), told.words().behind(wording));
    }
  }

  private void changes(Told told, TracedClaim claim) throws IOException {
    int number = 0;
    for (Change change : claim.changes()) {
      to.row(
          Table.CHANGES, claim.claim().id(), ++number, Json.word(change.kind()), Json.word(change.severity()), Json.word(change.nature()),
          StoryWords.line(change.why().english()), change.before().article().value(), told.start(change.before()), told.end(change.before()),
          change.after().article().value(), told.start(change.after()), told.end(change.after()));
    }
  }

  private void edge(Told told, Edge edge) throws IOException {
    Node from = told.node(edge.from());
    Node target = told.node(edge.to());
    if (from == null || target == null) {
      return;
    }
    Span proof = edge.proven() ? edge.proof().getFirst() : null;
    to.row(
        Table.EDGES, told.dossier().story().id(), Name.of(from, told).qualified(), told.words().label(from.id()),
        Name.of(target, told).qualified(), told.words().label(target.id()), Json.word(edge.kind()), edge.proven(),
        StoryWords.line(edge.why().english()), proof == null ? null : proof.article().value(), proof == null ? null : told.start(proof),
        proof == null ? null : told.end(proof), proof == null ? null : told.quotes().words(proof));
  }

  private void source(Told told, Identity party) throws IOException {
    Set<ArticleId> articles = new LinkedHashSet<>();
    party.mentions().stream().map(AttributionId::article).forEach(articles::add);
    boolean named = Name.isShared(party.kind());
    to.row(
        Table.SOURCES, told.dossier().story().id(), Name.of(party, told).qualified(), Json.word(party.kind()), StoryWords.line(party.name()),
        named ? StoryWords.line(String.join(AND, party.aliases())) : null, articles.size(), party.mentions().size());
  }

  /** Notices of the whole. */
  void notices(List<Notice> all) throws IOException {
    for (Notice notice : all) {
      to.row(Table.NOTICES, ++notices, null, Json.word(notice.kind()), notice.text(), null, null, null, notice.author(), notice.made());
    }
  }

  private void notices(List<Notice> all, Told told) throws IOException {
    for (Notice notice : all) {
      Span at = notice.at().isEmpty() ? null : notice.at().getFirst();
      to.row(
          Table.NOTICES, ++notices, told.dossier().story().id(), Json.word(notice.kind()), notice.text(),
          at == null ? null : at.article().value(), at == null ? null : told.start(at), at == null ? null : told.end(at), notice.author(),
          notice.made());
    }
  }
}
