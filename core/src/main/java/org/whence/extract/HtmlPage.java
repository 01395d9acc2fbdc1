package org.whence.extract;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.whence.model.Block;
import org.whence.model.Fact;
import org.whence.model.Hyperlink;
import org.whence.model.Language;
import org.whence.model.RawPage;
import org.whence.model.Role;

/** A page of markup becomes a text in blocks: the article found, everything around it kept with its role, within bounds. */
final class HtmlPage {

  /** Navigation and comments of the largest pages; more is not worth carrying in every dossier. */
  private static final int MOST_DEBRIS = 200_000;

  /** Less text than this, where the page's JSON-LD holds more, means that a script would have drawn the article. */
  private static final int TOO_LITTLE = 300;

  /** The share of the running text of an article that no article gives to teasers of others; and how many lists of them are passed over. */
  private static final double MOSTLY_TEASERS = 0.8;

  private static final int MOST_LISTS = 3;

  /** Characters by which the language of an article is told. */
  private static final int MOST_SAMPLED = 5_000;

  /** Characters before the first combining mark are composed already. */
  private static final char FIRST_COMBINING = 0x300;

  private final RawPage page;
  private final PageWalk walk;
  private final PageFacts facts;
  private final List<Box> boxes;
  private final List<Unit> units;
  private final Repeats repeats;

  /** The headlines that are given or stated, the surest first. */
  private final List<String> titles;

  private final StringBuilder text = new StringBuilder();
  private final List<Placed> placed = new ArrayList<>();
  private int debris;
  private boolean[] inside = {};
  private Language language = Language.UNKNOWN;
  private LineRules rules = LineRules.of(Language.UNKNOWN);
  private int headline = -1;
  private final Map<Fact.Of, Fact.From> from = new EnumMap<>(Fact.Of.class);

  /** A unit in the article's text. */
  private record Placed(int begin, int end, Role role, String why, @Nullable Unit unit) {}

  private HtmlPage(RawPage page) {
    this.page = page;
    this.walk = PageWalk.of(Jsoup.parse(page.content(), page.url() == null ? "" : page.url()));
    this.facts = new PageFacts(walk);
    this.boxes = walk.body.boxes;
    this.units = walk.body.units;
    this.repeats = new Repeats(units);
    this.titles = titles(page, facts);
  }

  static Draft read(RawPage page, BlockScorer scorer) {
    return new HtmlPage(page).draft(scorer);
  }

  /** Hands out the units of a page that the scorer would be asked about, with what is measured of them. */
  static void lessons(RawPage page, BiConsumer<Unit, float[]> taker) {
    HtmlPage read = new HtmlPage(page);
    read.assign();
    BlockFeatures features = read.features();
    float[] row = new float[BlockFeatures.COUNT];
    for (int i = 0; i < read.units.size(); i++) {
      Unit unit = read.units.get(i);
      if (features.of(i, BlockScorer.isOpen(unit, read.inside[i]), row)) {
        taker.accept(unit, row.clone());
      }
    }
  }

  private BlockFeatures features() {
    return new BlockFeatures(units, repeats, inside, headline, facts, home());
  }

  private @Nullable String home() {
    return Addresses.domain(page.url() == null ? facts.canonical() : page.url());
  }

  /** What the rules say of each unit. */
  private void assign() {
    int titled = UnitRoles.headline(units, UnitRoles.bareTitles(titles), units.size());
    Container container = new Container(boxes, units, titled);
    inside = container.find();
    roles();
    for (int i = 0; i < MOST_LISTS && titled >= 0 && isHollow(); i++) {
      boolean[] beside = container.findBeside();
      if (beside == null) {
        break;
      }
      inside = beside;
      roles();
    }
    new Anchor(units, facts.json.value("articleBody")).settle();
  }

  private void roles() {
    language = language(inside);
    rules = LineRules.of(language);
    if (!units.isEmpty()) {
      headline = new UnitRoles(units, repeats, inside, rules, titles, facts.description(), home()).assign();
    }
  }

  /** Whether the bulk of what lies in the article found leads to other articles: then it is a list of them, and the article stands elsewhere. */
  private boolean isHollow() {
    double text = 0;
    double related = 0;
    for (int i = 0; i < inside.length; i++) {
      Unit unit = units.get(i);
      boolean kept = inside[i] && unit.box.prunedAs() == null;
      text += kept && (unit.role == Role.BODY || unit.role == Role.QUOTE) ? unit.mass() : 0;
      related += kept && unit.role == Role.RELATED && !unit.why.equals(Unit.OTHER_STORY) ? unit.mass() : 0;
    }
    return related > MOSTLY_TEASERS * (text + related);
  }

  private Draft draft(BlockScorer scorer) {
    assign();
    scorer.settle(units, inside, features(), rules);
    from.put(Fact.Of.HEADLINE, headline < 0 ? titleFrom() : units.get(headline).isHeading() ? Fact.From.MARKUP : Fact.From.LINE);
    if (headline < 0) {
      placeTitle();
    }
    text.ensureCapacity(walk.body.letters() + 2 * units.size());
    for (Unit unit : units) {
      place(unit);
    }
    placeScripted();
    return draft();
  }

  private static List<String> titles(RawPage page, PageFacts facts) {
    List<String> titles = facts.titles();
    String given = page.title();
    if (given != null && !given.isBlank()) {
      titles.add(0, given);
    }
    return titles;
  }

  private Language language(boolean[] inside) {
    Language stated = LanguageGuess.stated(facts.lang());
    LanguageGuess guess = new LanguageGuess();
    int read = 0;
    for (int i = 0; i < inside.length && read < MOST_SAMPLED; i++) {
      String words = inside[i] ? units.get(i).text : "";
      guess.read(words);
      read += words.length() + 1;
    }
    Language told = guess.told();
    boolean trusted = told.equals(Language.UNKNOWN) || !stated.equals(Language.UNKNOWN) && !LanguageGuess.knows(stated);
    from.put(Fact.Of.LANGUAGE, trusted || told.equals(stated) ? Fact.From.MARKUP : Fact.From.WORDS);
    return trusted ? stated : told;
  }

  private Fact.From titleFrom() {
    boolean given = page.title() != null && !page.title().isBlank();
    boolean stated = facts.meta("og:title").isBlank() && facts.json.value("headline") != null;
    return given ? Fact.From.GIVEN : stated ? Fact.From.JSON_LD : Fact.From.META;
  }

  private void placeTitle() {
    if (!titles.isEmpty()) {
      String title = titles.get(0).strip().replace('\n', ' ');
      add(title.length() > 500 ? title.substring(0, 500) : title, Role.HEADLINE, "the page's title, not shown", null);
    }
  }

  private void place(Unit unit) {
    Role role = unit.role == null ? Role.DEBRIS : unit.role;
    if (role == Role.DEBRIS || role == Role.RELATED || role == Role.WIDGET || role == Role.LEGAL) {
      debris += unit.text.length();
      if (debris > MOST_DEBRIS) {
        return;
      }
    }
    add(unit.text, role, unit.role == null ? "no article found" : unit.why, unit);
  }

  private void add(String words, Role role, String why, @Nullable Unit unit) {
    String normal = unit != null && unit.line().isAscii() ? words : composed(words);
    if (normal.isBlank()) {
      return;
    }
    if (!text.isEmpty()) {
      text.append("\n\n");
    }
    int begin = text.length();
    text.append(normal);
    placed.add(new Placed(begin, text.length(), role, why, normal.equals(words) ? unit : null));
  }

  private static String composed(String words) {
    int plain = 0;
    while (plain < words.length() && words.charAt(plain) < FIRST_COMBINING) {
      plain++;
    }
    boolean is = plain == words.length() || Normalizer.isNormalized(words, Normalizer.Form.NFC);
    return is ? words : Normalizer.normalize(words, Normalizer.Form.NFC);
  }

  /** The article's body from JSON-LD, where the page shows next to nothing without scripts. */
  private void placeScripted() {
    int shown = 0;
    for (Placed one : placed) {
      shown += one.role() == Role.BODY || one.role() == Role.QUOTE ? one.end() - one.begin() : 0;
    }
    String stated = facts.json.value("articleBody");
    if (stated == null || shown >= TOO_LITTLE || stated.length() < 2 * shown + 200) {
      return;
    }
    String plain = stated.indexOf('<') >= 0 && stated.indexOf('>') >= 0 ? Jsoup.parse(stated).wholeText() : stated;
    for (int i = 0; i < placed.size(); i++) {
      Placed one = placed.get(i);
      if (one.role() == Role.BODY) {
        placed.set(i, new Placed(one.begin(), one.end(), Role.DEBRIS, "the page's JSON-LD holds the article", one.unit()));
      }
    }
    for (String paragraph : plain.split("\n")) {
      add(paragraph.strip(), Role.BODY, "JSON-LD articleBody", null);
    }
  }

  private Draft draft() {
    Draft draft = new Draft(text.toString(), language);
    Openings openings = new Openings(draft.text, draft.blocks, rules);
    int paragraphs = 0;
    for (Placed one : placed) {
      if (one.role() == Role.BODY) {
        openings.split(one.begin(), one.end(), one.role(), one.why(), paragraphs++ < 3);
      } else {
        draft.blocks.add(new Block(one.begin(), one.end(), one.role(), one.why()));
      }
      links(draft, one);
    }
    draft.from.putAll(from);
    draft.outlet = facts.outlet();
    draft.url = facts.canonical();
    draft.from.put(Fact.Of.ADDRESS, facts.addressFrom());
    draft.from.put(Fact.Of.OUTLET, facts.outletFrom());
    List<String> authors = facts.authors();
    draft.authors.addAll(authors.isEmpty() ? MarkedAuthors.of(walk.marked, rules) : authors);
    draft.from.put(Fact.Of.AUTHORS, authors.isEmpty() ? Fact.From.MARKUP : facts.authorsFrom());
    dates(draft);
    new TextFacts(rules, draft).run();
    return draft;
  }

  private void dates(Draft draft) {
    PageDate date = new PageDate(walk, facts, page.url(), units, headline, language);
    draft.published = date.published();
    draft.modified = date.modified();
    Fact.From published = date.from();
    if (published != null) {
      draft.from.put(Fact.Of.PUBLISHED, published);
    }
    if (draft.modified != null) {
      draft.from.put(Fact.Of.MODIFIED, date.modifiedFrom());
    }
  }

  private void links(Draft draft, Placed one) {
    Unit unit = one.unit();
    if (unit == null || one.role() == Role.DEBRIS || one.role() == Role.RELATED || one.role() == Role.WIDGET) {
      return;
    }
    for (Unit.Link link : unit.links) {
      String target = absolute(link.target());
      if (target != null && link.end() <= unit.text.length() && link.begin() < link.end()) {
        draft.links.add(new Hyperlink(one.begin() + link.begin(), one.begin() + link.end(), target));
      }
    }
  }

  private @Nullable String absolute(String target) {
    String address = target.strip();
    if (address.length() > 2_000) {
      return null;
    }
    if (!address.startsWith("http://") && !address.startsWith("https://")) {
      String base = page.url() == null ? facts.canonical() : page.url();
      address = base == null || address.startsWith("#") ? "" : org.jsoup.internal.StringUtil.resolve(base, address);
    }
    return address.startsWith("http://") || address.startsWith("https://") ? address : null;
  }
}
