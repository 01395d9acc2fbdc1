package org.whence.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.whence.model.Article;
import org.whence.model.ArticleId;
import org.whence.model.Attribution;
import org.whence.model.Block;
import org.whence.model.Language;
import org.whence.model.Reading;
import org.whence.model.Role;
import org.whence.model.Source;
import org.whence.model.Span;

/** A sentence of our own with what must be found in it; how it is written is told beside the lists of them. */
record Construction(String text, List<Block> blocks, List<Expected> expected) {

  /** One attribution that must be found; a part that is null is not compared. */
  static final class Expected {
    String type = "";
    String commitment = "";
    @Nullable String via;
    @Nullable String who;
    String source = "";
    String cue = "";
    final List<String> content = new ArrayList<>();
  }

  /** How far a reading is right. */
  enum Grade {
    WRONG,
    /** Sources and cues. */
    LINKED,
    /** Contents too. */
    SPANS,
    /** All of it. */
    RIGHT
  }

  private static final String OPEN = "{<[";
  private static final String CLOSE = "}>]";
  private static final String EDGE = "[\\s\\p{Punct}\\u00ab\\u00bb\\u201c\\u201d\\u2014\\u2026]+";

  static Construction of(String line) {
    int tab = line.indexOf('\t');
    String marked = line.substring(tab + 1);
    List<Expected> expected = new ArrayList<>();
    if (!line.startsWith("none")) {
      for (String one : line.substring(0, tab).split(";")) {
        expected.add(expected(one.strip()));
      }
    }
    Role role = marked.startsWith("#H ") ? Role.HEADLINE : marked.startsWith("#C ") ? Role.CAPTION : Role.BODY;
    String text = unmarked(role == Role.BODY ? marked : marked.substring(3), expected);
    List<Block> blocks = new ArrayList<>();
    int at = 0;
    for (String part : text.split("\u00b6", -1)) {
      blocks.add(new Block(at, at + part.length(), role, "paragraph"));
      at += part.length() + 1;
    }
    for (Expected one : expected) {
      if (one.cue.isEmpty()) {
        throw new IllegalArgumentException("no cue is marked: " + line);
      }
    }
    return new Construction(text.replace('\u00b6', '\n'), blocks, expected);
  }

  private static Expected expected(String told) {
    Expected one = new Expected();
    String[] words = told.split(" ");
    one.type = words[0];
    one.commitment = words[1];
    String rest = told.substring(words[0].length() + words[1].length() + 1).strip();
    int who = rest.indexOf("who=");
    int via = rest.indexOf("via=");
    one.who = who < 0 ? null : rest.substring(who + 4, via > who ? via : rest.length()).strip();
    one.via = via < 0 ? null : rest.substring(via + 4, who > via ? who : rest.length()).strip();
    return one;
  }

  /** The text without its marks; what they enclose goes to those it belongs to. */
  private static String unmarked(String marked, List<Expected> expected) {
    StringBuilder text = new StringBuilder();
    List<Integer> opened = new ArrayList<>();
    TreeMap<Integer, List<String>> contents = new TreeMap<>();
    for (int i = 0; i < marked.length(); i++) {
      char c = marked.charAt(i);
      if (OPEN.indexOf(c) >= 0) {
        opened.add(text.length());
      } else if (CLOSE.indexOf(c) >= 0) {
        int from = opened.remove(opened.size() - 1);
        StringBuilder whose = new StringBuilder();
        while (i + 1 < marked.length() && Character.isDigit(marked.charAt(i + 1))) {
          whose.append(marked.charAt(++i));
        }
        for (char one : (whose.isEmpty() ? "1" : whose.toString()).toCharArray()) {
          Expected owner = expected.get(one - '1');
          String words = text.substring(from);
          if (c == '}') {
            owner.source = words;
          } else if (c == '>') {
            owner.cue = words;
          } else {
            contents.computeIfAbsent(from, k -> new ArrayList<>()).add(one + words);
          }
        }
      } else {
        text.append(c);
      }
    }
    contents.values().forEach(list -> list.forEach(told -> expected.get(told.charAt(0) - '1').content.add(told.substring(1))));
    return text.toString();
  }

  Reading read(Reader reader, String language) {
    return reader.read(
        new Article(
            ArticleId.of(null, null, null, text), "test", text, blocks, new Language(language), null, null, null, null, List.of(), List.of()));
  }

  Grade grade(Reading reading) {
    List<Attribution> found = new ArrayList<>(reading.attributions());
    if (found.size() != expected.size()) {
      return Grade.WRONG;
    }
    Grade least = Grade.RIGHT;
    for (Expected one : expected) {
      Grade best = Grade.WRONG;
      Attribution match = null;
      for (Attribution a : found) {
        Grade grade = grade(one, a, reading);
        if (match == null || grade.compareTo(best) > 0) {
          best = grade;
          match = a;
        }
      }
      found.remove(match);
      least = best.compareTo(least) < 0 ? best : least;
    }
    return least;
  }

  private static Grade grade(Expected one, Attribution a, Reading reading) {
    boolean who = one.who == null || a.source().name().equalsIgnoreCase(one.who);
    if (!bare(one.source).equals(bare(words(reading, a.sourceSpans()))) || !one.cue.equals(words(reading, a.cue())) || !who) {
      return Grade.WRONG;
    }
    String content = String.join(" .. ", one.content.stream().map(Construction::bare).toList());
    String read = String.join(" .. ", a.content().stream().map(s -> bare(reading.article().words(s))).toList());
    if (!one.content.isEmpty() && !content.equals(read)) {
      return Grade.LINKED;
    }
    String type = type(a.source(), true);
    boolean name = one.type.equals("N") && (type.equals("P") || type.equals("O") || type.equals("U1"));
    boolean same = (name || one.type.equals(type(a.source(), one.type.length() > 1))) && one.commitment.equals(commitment(a))
        && java.util.Objects.equals(one.via, a.via());
    return same ? Grade.RIGHT : Grade.SPANS;
  }

  private static String words(Reading reading, List<Span> spans) {
    return String.join(" .. ", spans.stream().map(reading.article()::words).toList());
  }

  /** Without the marks at its edges. */
  private static String bare(String words) {
    return words.replaceAll("^" + EDGE + "|" + EDGE + "$", "");
  }

  private static String type(Source source, boolean counted) {
    return switch (source) {
      case Source.Person p -> "P";
      case Source.Office o -> "O";
      case Source.Document d -> "D";
      case Source.Report r -> "R";
      case Source.Unnamed u -> "U" + (counted && u.count() != null && u.count().isExact() ? u.count().atMost() : "");
      case Source.Unstated u -> "-";
    };
  }

  private static String commitment(Attribution a) {
    return switch (a.commitment()) {
      case DECLINED_TO_COMMENT -> "declined";
      case DID_NOT_RESPOND -> "silent";
      case COULD_NOT_VERIFY -> "unverified";
      case REPORTED, ALLEGED, CLAIMED, SAID, WARNED, ESTIMATED, ANNOUNCED, CONFIRMED, DENIED, DISPUTED, QUESTIONED, APOLOGISED, RETRACTED,
          NONE -> a.commitment().name().toLowerCase(Locale.ROOT);
    };
  }

  /** What was found, for people. */
  static List<String> lines(Reading reading) {
    List<String> lines = new ArrayList<>();
    for (Attribution a : reading.attributions()) {
      List<String> parts = Arrays.asList(
          words(reading, a.sourceSpans()), words(reading, a.cue()), words(reading, a.content()), type(a.source(), true) + " " + commitment(a),
          "via=" + a.via(), a.source().name());
      lines.add(String.join(" | ", parts));
    }
    return lines;
  }
}
