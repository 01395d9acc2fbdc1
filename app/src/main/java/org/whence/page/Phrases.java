package org.whence.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.whence.model.Change;
import org.whence.model.Check;
import org.whence.model.CitedReport;
import org.whence.model.Copy;
import org.whence.model.Count;
import org.whence.model.Language;
import org.whence.model.Moment;
import org.whence.model.Progress;
import org.whence.model.Range;
import org.whence.model.ReadNext;
import org.whence.model.Reason;
import org.whence.model.Source;
import org.whence.model.Stage;
import org.whence.model.Statement;
import org.whence.model.StoryLink;
import org.whence.model.Wording;

/** What the views say of the things of the model, in the words of one language. */
record Phrases(Words words) {
  private static final int ISO_DAY = "2031-03-02".length();

  /** For the terminal, which speaks English. */
  static final Phrases ENGLISH = new Phrases(Words.ENGLISH);

  String say(String key, Object... given) {
    return words.say(key, given);
  }

  String notProven() {
    return words.say("not_proven");
  }

  String outletUnknown() {
    return words.say("outlet_unknown");
  }

  String ownReport() {
    return words.say("own_report");
  }

  String noDate() {
    return words.say("no_date");
  }

  String countsOnly() {
    return words.say("counts_only");
  }

  /** "1 origin (at most 2)": never a number without its upper end. */
  String range(Range range, String thing) {
    return words.say("range", count(range.low(), thing), atMost(range));
  }

  /** "at most 2". */
  String atMost(Range range) {
    return words.say("at_most", String.valueOf(range.high()));
  }

  String origins(Range range) {
    return range(range, "origin");
  }

  /** "2 articles". */
  String count(int n, String thing) {
    return words.count("count." + thing, n);
  }

  /** "articles": what stands beside the number where it is set apart. */
  String noun(int n, String thing) {
    return words.count("noun." + thing, n);
  }

  /** The same of what only the terminal says. */
  static String english(int n, String one, String many) {
    return String.format(Locale.ROOT, "%,d %s", n, n == 1 ? one : many);
  }

  String articles(int n) {
    return count(n, "article");
  }

  /** "this 1 article", "these 5 articles". */
  String read(int n) {
    return words.count("read", n);
  }

  /** What a small lower bound means, or nothing to say. */
  String aside(Range origins) {
    return switch (origins.low()) {
      case 0 -> words.say("zero_is_an_answer");
      case 1 -> words.say("one_is_no_fault");
      default -> "";
    };
  }

  String elsewhere(int elsewhere, int claims) {
    int others = Math.max(0, claims - 1);
    return switch (elsewhere) {
      case 0 -> others == 0 ? words.say("elsewhere.alone") : words.count("elsewhere.none", others);
      case 1 -> words.count("elsewhere.one", others);
      default -> words.say("elsewhere.many", elsewhere, others);
    };
  }

  String word(@Nullable Progress progress) {
    if (progress == null) {
      return words.say("no_stage");
    }
    String stage = words.word(progress.stage());
    return progress.negated() ? words.say("not", stage) : stage;
  }

  String word(Enum<?> value) {
    return words.word(value);
  }

  /** A reason on one line, safe to show. */
  String reason(Reason reason) {
    return Plain.line(words.reason(reason));
  }

  /** Reasons on one line. */
  String why(List<Reason> reasons) {
    return String.join("; ", reasons(reasons));
  }

  /** What changed and what may be said of it: "Hardened (minor), on the way". */
  String change(Change change) {
    String minor = change.severity() == Change.Severity.MINOR ? " (" + words.say("minor") + ")" : "";
    return word(change.kind()) + minor + ", " + nature(change);
  }

  List<String> reasons(List<Reason> reasons) {
    return reasons.stream().map(this::reason).toList();
  }

  static String glyph(Change.DriftKind kind) {
    return switch (kind) {
      case HARDENED -> "▲";
      case SOFTENED -> "▽";
      case ATTRIBUTION_DROPPED -> "∅";
      case SOURCE_UPGRADED -> "⇑";
      case NUMBER_CHANGED -> "#";
      case QUOTE_ALTERED -> "“";
      case AGENTS_SWAPPED -> "⇄";
      case SCOPE_WIDENED -> "↔";
      case DATE_MOVED -> "◇";
      case CONTRADICTED -> "≠";
    };
  }

  /** Whether a change of this kind makes a wording firmer than what it came from. */
  static boolean isFirmer(Change.DriftKind kind) {
    return switch (kind) {
      case HARDENED, ATTRIBUTION_DROPPED, SOURCE_UPGRADED, SCOPE_WIDENED -> true;
      case SOFTENED, NUMBER_CHANGED, QUOTE_ALTERED, AGENTS_SWAPPED, DATE_MOVED, CONTRADICTED -> false;
    };
  }

  /** What may be said of a change, after its kind: "Hardened, on the way". */
  String nature(Change change) {
    return switch (change.nature()) {
      case DRIFT -> words.say(change.withinOneArticle() ? "nature.inside" : "nature.drift");
      case DIFFERS -> words.say("nature.differs");
      case DEVELOPMENT -> words.say("nature.development");
    };
  }

  /** A check in a few words. */
  String sentence(Check check) {
    return words.word(check.kind(), Plain.line(check.who()));
  }

  static String glyph(Check.Kind kind) {
    return switch (kind) {
      case COULD_NOT_VERIFY -> "?";
      case VERIFIED, CROSS_CHECKED -> "✓";
      case ASKED -> "→";
      case ANSWERED -> "←";
      case DECLINED -> "×";
      case DID_NOT_RESPOND -> "…";
      case ALL_ANONYMOUS -> "○";
    };
  }

  /** How alike a copy is: "near copy; which way it went is only likely". */
  String word(Copy copy) {
    String alike = words.word(copy.kind());
    return copy.directed() ? alike : words.say("copy.undirected", alike);
  }

  /** Who asked, when, and that nothing of the kind is said: what stands beside a check. */
  String detail(Check check) {
    List<String> out = new ArrayList<>();
    boolean asking =
        switch (check.kind()) {
          case ASKED, ANSWERED, DECLINED, DID_NOT_RESPOND -> true;
          case COULD_NOT_VERIFY, VERIFIED, ALL_ANONYMOUS, CROSS_CHECKED -> false;
        };
    if (asking && check.byWhom() != null && !check.byWhom().equals(check.who())) {
      out.add(words.say("check.asked_by", Plain.line(check.byWhom())));
    }
    if (check.when() != null) {
      out.add(Plain.line(check.when()));
    }
    if (!check.described()) {
      out.add(words.say("check.only_asserted"));
    }
    return String.join("; ", out);
  }

  /** Where a story stands to another of its line. */
  String place(StoryLink link, boolean after) {
    return words.say(link.days() == 0 ? "along.together" : after ? "along.after" : "along.before");
  }

  /** "3 days later", or nothing where both may have begun on one day. */
  String distance(StoryLink link, boolean after) {
    return link.days() == 0 ? "" : words.count(after ? "along.later" : "along.earlier", link.days());
  }

  /** What two stories have in common. */
  String both(StoryLink.Shared shared) {
    Reason.Code code = shared.kind() == StoryLink.Kind.REPORT ? Reason.Code.BOTH_CITE : Reason.Code.BOTH_NAME;
    return words.word(code, Plain.line(shared.name()));
  }

  /** "the Meridian Courier, Monday". */
  String name(CitedReport report) {
    return Plain.line(report.name()) + (report.when() == null ? "" : ", " + Plain.line(report.when()));
  }

  /** What reading a report would be good for. */
  String use(ReadNext next) {
    String narrows = next.narrows() > 0 ? words.say("next.narrows", String.valueOf(next.narrows())) : words.say("next.narrows_none");
    return words.count("next.bears", next.claims().size(), narrows);
  }

  String languages(List<Language> languages) {
    return String.join(", ", languages.stream().map(this::name).sorted().distinct().toList());
  }

  String name(Language language) {
    String name = Locale.forLanguageTag(language.tag()).getDisplayLanguage(words.locale());
    return language.equals(Language.UNKNOWN) || name.isEmpty() ? words.say("language_unknown") : name;
  }

  /** A time as the text states it; a machine's form is set as a day. */
  String day(@Nullable Moment moment) {
    return moment == null ? noDate() : day(moment.stated());
  }

  /** A time as a text states it; a machine's form is set as a day. */
  String day(String stated) {
    if (stated.length() >= ISO_DAY && stated.charAt(4) == '-' && Character.isDigit(stated.charAt(0))) {
      try {
        return new Days(words).day(LocalDate.parse(stated.substring(0, ISO_DAY)));
      } catch (DateTimeException e) {
        return Plain.line(stated); // not a day after all: shown as it is stated
      }
    }
    return Plain.line(stated);
  }

  /** What kind of source it is, with what the article says of it: "person, mayor", "unnamed, 2 people". */
  String kind(Source source) {
    return switch (source) {
      case Source.Person person -> person.role() == null ? words.say("kind.person") : words.say("kind.person_role", Plain.line(person.role()));
      case Source.Office office -> words.say("kind.office");
      case Source.Document document -> words.say("kind.document");
      case Source.Report report -> words.say(report.named() ? "kind.report" : "kind.report_unnamed");
      case Source.Unnamed unnamed -> unnamed.count() == null ? words.say("kind.unnamed") : words.say("kind.unnamed_count", people(unnamed.count()));
      case Source.Unstated unstated -> words.say("kind.unstated");
    };
  }

  /** How firm a wording is: stage, stance, commitment and certainty. */
  String grade(Wording wording) {
    Statement statement = wording.statement();
    List<String> out = new ArrayList<>();
    if (statement.progress() != null) {
      int step = statement.progress().stage().ordinal() + 1;
      out.add("▰".repeat(step) + "▱".repeat(Stage.values().length - step) + " " + word(statement.progress()));
    }
    if (!wording.stance().isPath()) {
      out.add(words.say("stance.it", words.word(wording.stance())));
    }
    out.add(words.word(statement.commitment()));
    out.add(words.word(statement.certainty()));
    return String.join(" · ", out);
  }

  /** How many an unnamed source is said to be: "3 people", "2 or more people". */
  String people(Count count) {
    if (count.isExact()) {
      return words.count("people", count.atLeast());
    }
    boolean open = count.atMost() == Count.UNBOUNDED;
    return open
        ? words.say("people.or_more", String.valueOf(count.atLeast()))
        : words.say("people.between", String.valueOf(count.atLeast()), String.valueOf(count.atMost()));
  }
}
