package org.whence.scene;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Attribution;
import org.whence.model.AttributionId;
import org.whence.model.Block;
import org.whence.model.Certainty;
import org.whence.model.Citation;
import org.whence.model.Claim;
import org.whence.model.Commitment;
import org.whence.model.Count;
import org.whence.model.Credit;
import org.whence.model.Language;
import org.whence.model.Moment;
import org.whence.model.Outlet;
import org.whence.model.OwnReporting;
import org.whence.model.Progress;
import org.whence.model.Quantity;
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

/** One article of a scene. Each line is a sentence: a wording and, after it, who says so, innermost first. */
public final class Told {

  /** A sentence while it is being written. */
  public static final class Line {
    private final String claim;
    private final String wording;
    private final List<Source> chain = new ArrayList<>();
    private final List<Commitment> commitments = new ArrayList<>();
    private Role role = Role.BODY;
    private @Nullable Progress progress;
    private @Nullable String via;
    private @Nullable Stance stance;

    private Line(String claim, String wording) {
      this.claim = claim;
      this.wording = wording;
    }

    public Line by(Source source) {
      return by(source, source instanceof Source.Report ? Commitment.REPORTED : Commitment.SAID);
    }

    public Line by(Source source, Commitment commitment) {
      chain.add(source);
      commitments.add(commitment);
      return this;
    }

    /** The outlet that the innermost source spoke to. */
    public Line via(String outlet) {
      via = outlet;
      return this;
    }

    public Line at(Stage stage) {
      progress = new Progress(stage, false);
      return this;
    }

    public Line negatedAt(Stage stage) {
      progress = new Progress(stage, true);
      return this;
    }

    public Line headline() {
      role = Role.HEADLINE;
      return this;
    }

    public Line stance(Stance other) {
      stance = other;
      return this;
    }
  }

  private record Number(String printed, BigDecimal low, boolean open, @Nullable String unit, @Nullable String counted) {}

  private final Scene scene;
  private final String outlet;
  private final LocalDate day;
  private final List<Line> lines = new ArrayList<>();
  private final List<Number> numbers = new ArrayList<>();
  private final List<String> credits = new ArrayList<>();
  private final List<String> asserted = new ArrayList<>();
  private final List<String> described = new ArrayList<>();
  private Language language = Language.ENGLISH;
  private boolean anonymous;
  private boolean yearOnly;
  private @Nullable Reading made;
  private final Map<Claim.Member, String> members = new LinkedHashMap<>();

  Told(Scene scene, String outlet, LocalDate day) {
    this.scene = scene;
    this.outlet = outlet;
    this.day = day;
  }

  public static Source unnamed(String name) {
    return new Source.Unnamed(name, null, null);
  }

  public static Source unnamed(String name, int count) {
    return new Source.Unnamed(name, Count.exactly(count), null);
  }

  public static Source person(String name) {
    return new Source.Person(name, null);
  }

  public static Source person(String name, String role) {
    return new Source.Person(name, role);
  }

  public static Source office(String name) {
    return new Source.Office(name);
  }

  public static Source document(String name) {
    return new Source.Document(name, null);
  }

  public static Source report(String outlet) {
    return new Source.Report(outlet, true);
  }

  public static Source someReport(String description) {
    return new Source.Report(description, false);
  }

  public Line line(String claim, String wording) {
    Line line = new Line(claim, wording);
    lines.add(line);
    made = null;
    return line;
  }

  /** A number that every line with these words holds. */
  public Told number(String printed, int value, String counted) {
    numbers.add(new Number(printed, BigDecimal.valueOf(value), false, null, counted));
    return this;
  }

  public Told atLeast(String printed, int value, String counted) {
    numbers.add(new Number(printed, BigDecimal.valueOf(value), true, null, counted));
    return this;
  }

  /** A number with a unit, "%" or "times". */
  public Told measure(String printed, String value, String unit) {
    numbers.add(new Number(printed, new BigDecimal(value), false, unit, null));
    return this;
  }

  public Told credit(String wire) {
    credits.add(wire);
    return this;
  }

  /** Makes the lines of a claim ones that assert reporting of the outlet's own and describe none. */
  public Told asserts(String claim) {
    asserted.add(claim);
    return this;
  }

  public Told describes(String claim) {
    described.add(claim);
    return this;
  }

  public Told in(Language other) {
    language = other;
    return this;
  }

  public Told unknownOutlet() {
    anonymous = true;
    return this;
  }

  /** Says of its day no more than the year, as a line of copyright does. */
  public Told datedByYear() {
    yearOnly = true;
    return this;
  }

  public Scene scene() {
    return scene;
  }

  Map<Claim.Member, String> members() {
    reading();
    return members;
  }

  public Reading reading() {
    Reading reading = made;
    if (reading == null) {
      reading = new Writing().write();
      made = reading;
    }
    return reading;
  }

  /** One pass that writes the text and keeps the places. */
  private final class Writing {
    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();
    private final List<Span> sentences = new ArrayList<>();
    private final List<Attribution> attributions = new ArrayList<>();
    private final List<Statement> statements = new ArrayList<>();
    private final List<Quote> quotes = new ArrayList<>();
    private final List<OwnReporting> own = new ArrayList<>();
    private final List<Credit> credited = new ArrayList<>();
    private final ArticleId id = ArticleId.of(null, outlet, day.toString(), lines.stream().map(l -> l.claim + l.wording
        + l.chain).toList().toString());

    Reading write() {
      members.clear();
      for (String wire : credits) {
        int begin = text.length();
        text.append("(").append(wire).append(") -");
        blocks.add(new Block(begin, text.length(), Role.DATELINE, "written so"));
        credited.add(new Credit(wire, Credit.Kind.DATELINE, new Span(id, begin + 1, begin + 1 + wire.length())));
        text.append("\n");
      }
      for (Line line : lines) {
        sentence(line);
      }
      LocalDate newYear = day.withDayOfYear(1);
      Moment when = yearOnly ? Moment.days("2031", newYear, newYear.withDayOfYear(365)) : Moment.day(day.toString(), day);
      Outlet published = anonymous ? null : new Outlet(outlet, null);
      Article article =
          new Article(id, outlet + ".txt", text.toString(), blocks, language, published, null, when, null, List.of(),
              List.of());
      return new Reading(article, sentences, attributions, statements, quotes, List.of(), List.<Citation>of(), credited, own, List.of(), List.of());
    }

    private void sentence(Line line) {
      int begin = text.length();
      text.append(line.wording);
      Span wording = new Span(id, begin, text.length());
      List<Span[]> mentions = new ArrayList<>();
      for (Source source : line.chain) {
        text.append(", ");
        int at = text.length();
        text.append(source.name());
        Span mention = new Span(id, at, text.length());
        text.append(" ");
        text.append("said");
        mentions.add(new Span[] {mention, new Span(id, text.length() - 4, text.length())});
      }
      text.append(line.via == null ? "." : " to " + line.via + ".");
      Span sentence = new Span(id, begin, text.length());
      blocks.add(new Block(begin, text.length(), line.role, "written so"));
      sentences.add(sentence);
      text.append("\n");
      statement(line, wording, sentence, mentions);
      if (asserted.contains(line.claim)) {
        own.add(new OwnReporting(false, sentence));
      }
      if (described.contains(line.claim)) {
        own.add(new OwnReporting(true, sentence));
      }
    }

    private void statement(Line line, Span wording, Span sentence, List<Span[]> mentions) {
      List<AttributionId> chain = new ArrayList<>();
      int first = attributions.size();
      for (int i = 0; i < line.chain.size(); i++) {
        AttributionId here = new AttributionId(id, first + i);
        AttributionId parent = i + 1 < line.chain.size() ? new AttributionId(id, first + i + 1) : null;
        String via = i == 0 ? line.via : null;
        chain.add(here);
        attributions.add(
            new Attribution(
                here,
                line.chain.get(i),
                List.of(mentions.get(i)[0]),
                List.of(mentions.get(i)[1]),
                List.of(wording),
                line.commitments.get(i),
                via,
                List.of(),
                parent,
                sentence,
                Utterance.BARE,
                line.wording.indexOf('"') >= 0));
      }
      List<Quote> inside = quotes(line, wording, chain.isEmpty() ? null : chain.getFirst());
      quotes.addAll(inside);
      Commitment commitment = line.commitments.isEmpty() ? Commitment.NONE : line.commitments.getFirst();
      Stance stance = line.stance != null ? line.stance : chain.isEmpty() ? Stance.ASSERTS : Stance.ATTRIBUTES;
      StatementId statementId = new StatementId(id, wording.begin(), wording.end());
      statements.add(
          new Statement(statementId, wording, sentence, line.role, chain, stance, commitment, certainty(line), line.progress, quantities(line,
              wording), inside, List.of()));
      members.put(new Claim.Member(statementId, stance), line.claim);
    }

    private List<Quote> quotes(Line line, Span wording, @Nullable AttributionId by) {
      int open = line.wording.indexOf('"');
      int close = line.wording.indexOf('"', open + 1);
      return open < 0 || close < 0 ? List.of() : List.of(new Quote(new Span(id, wording.begin() + open + 1, wording.begin() + close), by));
    }

    private List<Quantity> quantities(Line line, Span wording) {
      List<Quantity> out = new ArrayList<>();
      for (Number number : numbers) {
        int at = line.wording.indexOf(number.printed());
        if (at >= 0) {
          Span span = new Span(id, wording.begin() + at, wording.begin() + at + number.printed().length());
          out.add(new Quantity(span, number.low(), number.open() ? null : number.low(), false, number.unit(), number.counted(), null, null));
        }
      }
      return out;
    }

    private static Certainty certainty(Line line) {
      if (line.chain.isEmpty()) {
        return Certainty.STATED_AS_FACT;
      }
      return switch (line.chain.getFirst()) {
        case Source.Unnamed u -> Certainty.UNNAMED_SOURCE;
        case Source.Unstated u -> Certainty.UNNAMED_SOURCE;
        case Source.Report r -> Certainty.OUTLET_ONLY;
        case Source.Document d -> Certainty.NAMED_SOURCE;
        case Source.Office o -> Certainty.OFFICIAL_ON_RECORD;
        case Source.Person p -> Certainty.NAMED_SOURCE;
      };
    }
  }
}
