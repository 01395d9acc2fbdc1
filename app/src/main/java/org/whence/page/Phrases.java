package org.whence.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.whence.model.Certainty;
import org.whence.model.Change;
import org.whence.model.Check;
import org.whence.model.CitedReport;
import org.whence.model.Commitment;
import org.whence.model.Copy;
import org.whence.model.Count;
import org.whence.model.Edge;
import org.whence.model.Language;
import org.whence.model.Node;
import org.whence.model.Progress;
import org.whence.model.Range;
import org.whence.model.ReadNext;
import org.whence.model.Stage;
import org.whence.model.Stance;
import org.whence.model.StoryLink;
import org.whence.model.Unknown;

/** The words of the views, each of one meaning; all interface English stands here and in the templates. */
final class Phrases {
  static final String NOT_PROVEN = "not proven";
  static final String OUTLET_UNKNOWN = "outlet unknown";
  static final String OWN_REPORT = "its own report";
  static final String NO_DATE = "no date";
  static final String ONE_IS_NO_FAULT = "One origin is not a fault: most exclusives start as one.";
  static final String ZERO_IS_AN_ANSWER = "Zero is an answer: nothing here shows where this wording comes from.";
  static final String COUNTS_ONLY = "Whence counts origins. It does not say who is right.";

  private Phrases() {}

  /** "1 origin (at most 2)": never a number without its upper end. */
  static String range(Range range, String one, String many) {
    return count(range.low(), one, many) + " (at most " + range.high() + ")";
  }

  static String origins(Range range) {
    return range(range, "origin", "origins");
  }

  static String count(int n, String one, String many) {
    return String.format(Locale.ROOT, "%,d %s", n, n == 1 ? one : many);
  }

  static String articles(int n) {
    return count(n, "article", "articles");
  }

  /** What a small lower bound means, or nothing to say. */
  static String aside(Range origins) {
    return switch (origins.low()) {
      case 0 -> ZERO_IS_AN_ANSWER;
      case 1 -> ONE_IS_NO_FAULT;
      default -> "";
    };
  }

  static String elsewhere(int elsewhere, int claims) {
    int others = Math.max(0, claims - 1);
    return switch (elsewhere) {
      case 0 -> others == 0 ? "There is no other claim here." : "None of the " + count(others, "other claim", "other claims")
          + " here comes from elsewhere.";
      case 1 -> "1 of the " + count(others, "other claim", "other claims") + " here comes from elsewhere.";
      default -> String.format(Locale.ROOT, "%,d of the %,d other claims here come from elsewhere.", elsewhere, others);
    };
  }

  static String word(Stage stage) {
    return stage == Stage.UNDER_WAY ? "under way" : lower(stage);
  }

  static String word(@Nullable Progress progress) {
    return progress == null ? "no stage" : (progress.negated() ? "not " : "") + word(progress.stage());
  }

  static String word(Commitment commitment) {
    return commitment == Commitment.NONE ? "own voice" : lower(commitment);
  }

  static String word(Certainty certainty) {
    return lower(certainty);
  }

  static String word(Stance stance) {
    return lower(stance);
  }

  static String word(Change.DriftKind kind) {
    return switch (kind) {
      case HARDENED -> "Hardened";
      case SOFTENED -> "Softened";
      case ATTRIBUTION_DROPPED -> "Attribution dropped";
      case SOURCE_UPGRADED -> "Source upgraded";
      case NUMBER_CHANGED -> "Number changed";
      case QUOTE_ALTERED -> "Quote altered";
      case AGENTS_SWAPPED -> "Agents swapped";
      case SCOPE_WIDENED -> "Scope widened";
      case DATE_MOVED -> "Date moved";
      case CONTRADICTED -> "Contradicted";
    };
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
  static String nature(Change change) {
    return switch (change.nature()) {
      case DRIFT -> change.withinOneArticle() ? "inside one article" : "on the way";
      case DIFFERS -> "the wordings differ; which one changed it cannot be told";
      case DEVELOPMENT -> "a development: it comes from a new source";
    };
  }

  /** A check in a few words. */
  static String sentence(Check check) {
    String who = Plain.line(check.who());
    return switch (check.kind()) {
      case COULD_NOT_VERIFY -> who + " could not verify it";
      case VERIFIED -> who + " verified it";
      case ASKED -> who + " was asked";
      case ANSWERED -> who + " answered";
      case DECLINED -> who + " declined";
      case DID_NOT_RESPOND -> who + " did not respond";
      case ALL_ANONYMOUS -> "All sources are anonymous";
      case CROSS_CHECKED -> "The article says that it was checked";
    };
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

  static String word(Node.Kind kind) {
    return switch (kind) {
      case ARTICLE -> "Article";
      case OUTLET -> "Outlet";
      case RELAY -> "Relayed from";
      case REPORT -> "Originating report";
      case SOURCE -> "Source";
    };
  }

  /** The step to a node, read from the reader's side. */
  static String word(Edge.Kind kind) {
    return switch (kind) {
      case PUBLISHED_BY -> "published by";
      case RELAYS -> "relays";
      case CITES -> "cites";
      case QUOTES -> "quotes";
      case COPIES -> "carries copy of";
      case MAY_DRAW_ON -> "may draw on";
    };
  }

  /** How alike a copy is: "near copy, direction likely". */
  static String word(Copy copy) {
    return lower(copy.kind()) + " copy" + (copy.directed() ? "" : "; which way it went is only likely");
  }

  static String word(Unknown.What what) {
    return switch (what) {
      case OUTLET -> OUTLET_UNKNOWN;
      case DATE -> NO_DATE;
      case LANGUAGE -> "language could not be told";
      case AUTHOR -> "author not given";
      case WHO_SAYS_WHAT -> "its language is not read: who says what in it is mostly missed, and no count rests safely on it";
      case ORIGIN_OF_ITS_REPORT -> "where it has its report from is not stated";
    };
  }

  /** Who asked, when, and that nothing of the kind is said: what stands beside a check. */
  static String detail(Check check) {
    List<String> out = new ArrayList<>();
    boolean asking =
        switch (check.kind()) {
          case ASKED, ANSWERED, DECLINED, DID_NOT_RESPOND -> true;
          case COULD_NOT_VERIFY, VERIFIED, ALL_ANONYMOUS, CROSS_CHECKED -> false;
        };
    if (asking && check.byWhom() != null && !check.byWhom().equals(check.who())) {
      out.add("asked by " + Plain.line(check.byWhom()));
    }
    if (check.when() != null) {
      out.add(Plain.line(check.when()));
    }
    if (!check.described()) {
      out.add("only asserted: not who, how or when");
    }
    return String.join("; ", out);
  }

  /** Where a story stands to another of its line. */
  static String place(StoryLink link, boolean after) {
    return link.days() == 0 ? "At about the same time" : after ? "After this" : "Before this";
  }

  /** "3 days later", or nothing where both may have begun on one day. */
  static String distance(StoryLink link, boolean after) {
    return link.days() == 0 ? "" : count(link.days(), "day", "days") + (after ? " later" : " earlier");
  }

  /** What two stories have in common. */
  static String both(StoryLink.Shared shared) {
    return (shared.kind() == StoryLink.Kind.REPORT ? "both cite the report by " : "both name ") + Plain.line(shared.name());
  }

  /** "the Meridian Courier, Monday". */
  static String name(CitedReport report) {
    return Plain.line(report.name()) + (report.when() == null ? "" : ", " + Plain.line(report.when()));
  }

  /** What reading a report would be good for. */
  static String use(ReadNext next) {
    String narrows = next.narrows() > 0 ? "could narrow the ranges here by " + next.narrows() : "would narrow no range here";
    return narrows + "; bears on " + count(next.claims().size(), "claim", "claims");
  }

  static String languages(List<Language> languages) {
    return String.join(", ", languages.stream().map(Phrases::name).sorted().distinct().toList());
  }

  static String name(Language language) {
    String name = Locale.forLanguageTag(language.tag()).getDisplayLanguage(Locale.ENGLISH);
    return language.equals(Language.UNKNOWN) || name.isEmpty() ? "language unknown" : name;
  }

  /** How many an unnamed source is said to be: "3 people", "2 or more people". */
  static String people(Count count) {
    String people = count.atMost() == 1 ? " person" : " people";
    if (count.isExact()) {
      return count.atLeast() + people;
    }
    return count.atLeast() + (count.atMost() == Count.UNBOUNDED ? " or more" : " to " + count.atMost()) + people;
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
