package org.whence.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whence.model.ArticleId;
import org.whence.model.Audit;
import org.whence.model.Correction;
import org.whence.model.Corroboration;
import org.whence.model.Edge;
import org.whence.model.Identity;
import org.whence.model.MaybeSame;
import org.whence.model.Pile;
import org.whence.model.ReadNext;
import org.whence.model.Reading;
import org.whence.model.Reason;
import org.whence.model.Span;
import org.whence.model.TracedClaim;
import org.whence.model.Trouble;
import org.whence.model.Unknown;

/** A report on one story after another, to be printed or sent: verdict, checks, claims, routes, and the list of articles that its numbers cite. */
public final class Report {
  private static final int SHOWN = 40;

  /** What of the articles may be quoted. */
  public interface Quotes {
    /** The words, or their beginning; empty where they may not be quoted. */
    String words(Span span);
  }

  /** Takes the report piece by piece. */
  public interface Taker {
    void take(Block block) throws IOException;
  }

  private final Taker to;
  private final Words words;
  private final Phrases phrases;

  /** @param words of the language in which it speaks of the articles, which stay in theirs */
  public Report(Taker to, Words words) {
    this.to = to;
    this.words = words;
    phrases = new Phrases(words);
  }

  /** Begins the report. */
  public void begin(int stories) throws IOException {
    to.take(new Block.Heading(1, words.say("report.title")));
    say(phrases.count(stories, "story") + ". " + phrases.countsOnly() + " " + words.say("report.knows"));
  }

  /** Ends it with what was set aside and what an audit found. */
  public void end(Pile beside, @Nullable Audit audit) throws IOException {
    if (audit != null) {
      part(words.say("audit"));
      for (String line : AuditView.lines(audit, words)) {
        say(line);
      }
    }
    if (!beside.setAside().isEmpty()) {
      part(words.say("set_aside"));
      say(words.count("report.set_aside", beside.setAside().size()));
      for (Trouble trouble : beside.setAside().subList(0, Math.min(SHOWN, beside.setAside().size()))) {
        item(1, plain(Plain.line(words.told(trouble))));
      }
      more(beside.setAside().size(), SHOWN);
    }
  }

  /** One story. */
  public void story(StoryWords told, Quotes quotes) throws IOException {
    Lookup lookup = told.lookup(words);
    Quoting quoting = new Quoting(lookup, quotes);
    List<ArticleId> articles = lookup.dossier().story().articles();
    to.take(new Block.Heading(2, words.say("report.story", String.valueOf(lookup.story()), lookup.title(articles.getFirst()))));
    String languages = phrases.languages(lookup.dossier().readings().stream().map(r -> r.article().language()).toList());
    to.take(new Block.Paragraph(List.of(quiet(String.join(" · ", phrases.articles(articles.size()), lookup.days(), languages)))));
    verdict(lookup, quoting);
    rulings(lookup);
    digest(lookup, quoting);
    checks(lookup, quoting);
    readNext(lookup, quoting);
    new ReportClaims(to, lookup, quoting).write();
    routes(lookup, quoting);
    unnamed(lookup);
    corrections(lookup, quoting);
    unknown(lookup);
    references(lookup);
  }

  private void verdict(Lookup lookup, Quoting quoting) throws IOException {
    TracedClaim main = lookup.mainClaim();
    if (main == null) {
      say(words.say("story.no_claim"));
      return;
    }
    Span title = main.claim().title();
    to.take(new Block.Paragraph(List.of(quiet(words.say("report.main", lookup.byline(title.article()))))));
    to.take(new Block.Paragraph(quoting.of(title)));
    Corroboration counts = main.corroboration();
    String range = phrases.origins(counts.origins());
    int most = range.indexOf('(');
    to.take(new Block.Figure(range.substring(0, most).strip(), range.substring(most)));
    say(words.say("report.put_forward", phrases.articles(counts.articles())));
    for (Reason reason : counts.why()) {
      item(1, strong(counts.origins().low() + ": "), plain(phrases.reason(reason)));
    }
    for (Reason reason : counts.whyAtMost()) {
      item(1, strong(phrases.atMost(counts.origins()) + ": "), plain(phrases.reason(reason)));
    }
    String aside = phrases.aside(counts.origins());
    say((aside.isEmpty() ? "" : aside + " ") + phrases.elsewhere(lookup.dossier().elsewhere(), lookup.dossier().claims().size()));
  }

  private void rulings(Lookup lookup) throws IOException {
    List<Ruled> rulings = Ruled.of(lookup);
    if (!rulings.isEmpty()) {
      part(words.say("rulings"));
      say(words.say("rulings.aside"));
      for (Ruled ruled : rulings) {
        item(1, plain(ruled.what() + ". "), quiet(ruled.by()));
      }
    }
  }

  private void digest(Lookup lookup, Quoting quoting) throws IOException {
    if (lookup.dossier().overview().digest().isEmpty()) {
      return;
    }
    part(words.say("digest"));
    for (var line : lookup.dossier().overview().digest()) {
      List<Block.Run> runs = new ArrayList<>(List.of(quiet(phrases.word(line.part()) + ": ")));
      runs.addAll(quoting.of(line.sentence()));
      to.take(new Block.Item(1, runs));
    }
  }

  private void checks(Lookup lookup, Quoting quoting) throws IOException {
    List<Checked> checks = Checked.of(lookup);
    part(words.say("checks"));
    if (checks.isEmpty()) {
      say(words.say("checks.none"));
    }
    List<List<Checked>> sentences = Checked.bySentence(checks);
    for (List<Checked> of : sentences.subList(0, Math.min(SHOWN, sentences.size()))) {
      for (Checked check : of) {
        item(1, strong(check.what()), plain(check.detail().isEmpty() ? "" : " (" + check.detail() + ")"));
      }
      to.take(new Block.Item(2, quoting.of(of.getFirst().sentence())));
    }
    more(sentences.size(), SHOWN);
  }

  private void readNext(Lookup lookup, Quoting quoting) throws IOException {
    List<ReadNext> list = lookup.dossier().readNext();
    part(words.say("next"));
    say(words.say(list.isEmpty() ? "report.next.none" : "report.next"));
    for (ReadNext next : list.subList(0, Math.min(SHOWN, list.size()))) {
      item(1, strong(phrases.name(next.report())), plain(" (" + phrases.use(next) + ")"));
      if (!next.report().proof().isEmpty()) {
        to.take(new Block.Item(2, quoting.of(lookup.sentence(next.report().proof().getFirst()))));
      }
    }
    more(list.size(), SHOWN);
  }

  private void routes(Lookup lookup, Quoting quoting) throws IOException {
    List<Edge> edges = lookup.dossier().edges();
    if (edges.isEmpty()) {
      return;
    }
    part(words.say("report.routes"));
    for (Edge edge : edges.subList(0, Math.min(2 * SHOWN, edges.size()))) {
      String step = lookup.label(edge.from()) + " – " + phrases.word(edge.kind()) + " – " + lookup.label(edge.to());
      List<Block.Run> runs = new ArrayList<>(List.of(plain(step + ": ")));
      if (edge.proven()) {
        runs.addAll(quoting.of(edge.proof().getFirst()));
      } else {
        runs.add(quiet(phrases.notProven() + ", " + phrases.reason(edge.why())));
      }
      to.take(new Block.Item(1, runs));
    }
    more(edges.size(), 2 * SHOWN);
  }

  private void unnamed(Lookup lookup) throws IOException {
    List<Identity> unnamed = lookup.dossier().identities().stream().filter(party -> party.kind() == Identity.Kind.UNNAMED).toList();
    if (unnamed.isEmpty()) {
      return;
    }
    part(words.say("unnamed_sources"));
    say(words.say("unnamed_sources.aside"));
    for (Identity party : unnamed.subList(0, Math.min(SHOWN, unnamed.size()))) {
      List<String> outlets = party.mentions().stream().map(mention -> lookup.outlet(mention.article())).distinct().toList();
      item(1, new Block.Run(words.say("quoted", Plain.line(party.name())), Block.Style.QUOTED),
          quiet(" " + words.say("report.in", String.join("; ", outlets))));
    }
    more(unnamed.size(), SHOWN);
    for (MaybeSame pair : lookup.dossier().maybeSame()) {
      String reasonsFor = pair.reasonsFor().isEmpty() ? "" : ". " + words.say("report.for", phrases.why(pair.reasonsFor()));
      String against = pair.reasonsAgainst().isEmpty() ? "" : ". " + words.say("report.against", phrases.why(pair.reasonsAgainst()));
      item(1, plain(phrases.reason(pair.why())), quiet(reasonsFor + against));
    }
  }

  private void corrections(Lookup lookup, Quoting quoting) throws IOException {
    if (lookup.dossier().corrections().isEmpty()) {
      return;
    }
    part(words.say("corrections"));
    for (Correction correction : lookup.dossier().corrections()) {
      to.take(new Block.Item(1, quoting.of(correction.notice())));
      for (Span missed : correction.missed()) {
        List<Block.Run> runs = new ArrayList<>(List.of(quiet(words.say("corrections.missed") + ": ")));
        runs.addAll(quoting.of(missed));
        to.take(new Block.Item(2, runs));
      }
      if (correction.missed().isEmpty()) {
        item(2, quiet(words.say("corrections.none")));
      }
    }
  }

  private void unknown(Lookup lookup) throws IOException {
    Map<ArticleId, List<String>> byArticle = new LinkedHashMap<>();
    for (Unknown unknown : lookup.dossier().unknown()) {
      byArticle.computeIfAbsent(unknown.article(), id -> new ArrayList<>()).add(phrases.word(unknown.what()));
    }
    if (!byArticle.isEmpty()) {
      part(words.say("unknown"));
      for (Map.Entry<ArticleId, List<String>> each : byArticle.entrySet()) {
        item(1, plain(lookup.outlet(each.getKey()) + ": " + String.join("; ", each.getValue())));
      }
    }
  }

  private void references(Lookup lookup) throws IOException {
    part(words.say("report.references"));
    int number = 0;
    for (Reading reading : lookup.dossier().readings()) {
      ArticleId id = reading.article().id();
      String url = reading.article().url() == null ? "" : Plain.line(reading.article().url());
      List<Block.Run> runs = List.of(
          strong(lookup.masthead(id) + ", "), plain(words.say("quoted", lookup.title(id)) + ", " + lookup.day(id) + ". "),
          quiet(words.say("report.identity", id)));
      to.take(new Block.Reference(++number, runs, url));
    }
  }

  private void part(String name) throws IOException {
    to.take(new Block.Heading(3, name));
  }

  private void say(String text) throws IOException {
    to.take(new Block.Paragraph(List.of(plain(text))));
  }

  private void item(int depth, Block.Run... runs) throws IOException {
    to.take(new Block.Item(depth, List.of(runs)));
  }

  private void more(int all, int shown) throws IOException {
    if (all > shown) {
      item(1, quiet(words.say("report.more", all - shown)));
    }
  }

  static Block.Run plain(String text) {
    return new Block.Run(text, Block.Style.PLAIN);
  }

  static Block.Run strong(String text) {
    return new Block.Run(text, Block.Style.STRONG);
  }

  static Block.Run quiet(String text) {
    return new Block.Run(text, Block.Style.QUIET);
  }
}
