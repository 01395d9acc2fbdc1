package org.whence.page;

import java.util.ArrayList;
import java.util.List;
import org.whence.model.Wording;

/** Two articles side by side as a page. */
final class DiffPage {
  private final Comparison pair;

  /** One of the two at the head of its column. */
  record Head(String letter, String byline, String title, String language, String href) {}

  /** A wording in its column. */
  record Cell(Quoted quote, String grade, String behind) {}

  /** A claim that both make. */
  record Row(String number, String origins, Cell first, Cell second, List<WordDiff.Part> diff, List<String> changes) {}

  /** What only one has, under one heading; a column of it each. */
  record Section(String anchor, String title, String aside, List<Item> first, List<Item> second) {}

  /** One thing only one has. */
  record Item(String what, Quoted sentence) {}

  private DiffPage(Comparison pair) {
    this.pair = pair;
  }

  static DiffPage of(Part.OfArticle first, Part.OfArticle second, Frame frame) {
    return new DiffPage(Comparison.of(first, second, frame));
  }

  Words words() {
    return pair.first().lookup().words();
  }

  Phrases phrases() {
    return pair.first().lookup().phrases();
  }

  private String say(String key) {
    return words().say(key);
  }

  boolean isOneArticle() {
    return pair.isOneArticle();
  }

  /** Both texts sentence by sentence. */
  Aligned aligned() {
    return new Aligned(pair.first().reading().article(), pair.second().reading().article(), pair.first().lookup().frame());
  }

  boolean isOneStory() {
    return pair.isOneStory();
  }

  List<Head> heads() {
    return List.of(head("A", pair.first()), head("B", pair.second()));
  }

  private static Head head(String letter, Comparison.Side side) {
    return new Head(letter, side.lookup().byline(side.id()), side.lookup().title(side.id()), side.reading().article().language().tag(),
        side.lookup().frame().links().article(side.id()));
  }

  List<Row> rows() {
    List<Row> out = new ArrayList<>();
    for (Comparison.Shared shared : pair.shared()) {
      List<String> changes = shared.changes().stream().map(change -> Phrases.glyph(change.kind()) + " " + phrases().word(change.kind()) + ", "
          + phrases().nature(change) + ": " + phrases().reason(change.why())).toList();
      boolean same = shared.diff().stream().allMatch(part -> part.fate() == WordDiff.Fate.KEPT);
      out.add(new Row(pair.first().lookup().number(shared.claim()), phrases().origins(shared.claim().corroboration().origins()),
          cell(pair.first(), shared.first()), cell(pair.second(), shared.second()), same ? List.of() : shared.diff(), changes));
    }
    return out;
  }

  private static Cell cell(Comparison.Side side, Wording wording) {
    String behind = wording.stance().isPath() ? side.lookup().behind(wording) : "";
    return new Cell(Quoted.inSentence(side.lookup(), wording.statement().wording()), side.lookup().phrases().grade(wording), behind);
  }

  List<Section> sections() {
    Comparison.Side a = pair.first();
    Comparison.Side b = pair.second();
    return List.of(
        new Section("says", say("diff.says"), say("diff.says.aside"), items(a, pair.claims(a)), items(b, pair.claims(b))),
        new Section("cites", say("diff.cites"), say("diff.cites.aside"), items(a, pair.sources(a)), items(b, pair.sources(b))),
        new Section("numbers", say("diff.numbers"), say("diff.numbers.aside"), items(a, pair.numbers(a)), items(b, pair.numbers(b))),
        new Section("quotes", say("diff.quotes"), say("diff.quotes.aside"), items(a, pair.quotes(a)), items(b, pair.quotes(b))))
        .stream().filter(section -> !section.first().isEmpty() || !section.second().isEmpty()).toList();
  }

  private static List<Item> items(Comparison.Side side, List<Comparison.Only> list) {
    return list.stream().map(only -> new Item(only.what(), Quoted.alone(side.lookup(), only.sentence()))).toList();
  }

  List<ArticlePage> articles() {
    return List.of(new ArticlePage(pair.first().lookup(), pair.first().reading()), new ArticlePage(pair.second().lookup(), pair.second().reading()));
  }
}
