package org.whence.cli;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.whence.model.Anchor;
import org.whence.model.Article;
import org.whence.model.Attribution;
import org.whence.model.Moment;
import org.whence.model.Outlet;
import org.whence.model.Reading;
import org.whence.model.Ruling;
import org.whence.model.Source;
import org.whence.model.Span;
import org.whence.model.Wording;
import org.whence.page.Index;
import org.whence.page.Part;

/** What the words of a correction mean in a case: articles and claims by their names, places in articles by what stands there. */
final class Corrected {
  private static final int LONGEST = 2_000;

  /** Units of an article without a headline by which it is known again. */
  private static final int OPENING = 80;

  private final String name;
  private final Console console;

  Corrected(String name, Console console) {
    this.name = name;
    this.console = console;
  }

  Ruling.Matter matter(List<String> words) throws IOException {
    String kind = words.isEmpty() ? "" : words.getFirst();
    List<String> rest = words.isEmpty() ? words : words.subList(1, words.size());
    return switch (kind) {
      case "same", "not-same" -> sources(kind.equals("same"), four(kind, rest));
      case "not-claim" -> notClaim(two(kind, rest));
      case "copied" -> copied(two(kind, rest));
      case "date" -> new Ruling.WrongDate(anchor(article(two(kind, rest).getFirst())), day(rest.getLast()));
      case "outlet" -> new Ruling.OutletOf(anchor(article(two(kind, rest).getFirst())), new Outlet(named(rest.getLast()), null));
      default -> throw new Refusal(Exit.USAGE, kind + (kind.isEmpty() ? "nothing to correct." : ": not a correction.")
          + " There are: same, not-same, not-claim, copied, date, outlet, undo, list. For more: whence help correct");
    };
  }

  private static List<String> two(String kind, List<String> rest) {
    return counted(kind, rest, 2);
  }

  private static List<String> four(String kind, List<String> rest) {
    return counted(kind, rest, 4);
  }

  private static List<String> counted(String kind, List<String> rest, int count) {
    if (rest.size() != count) {
      throw new Refusal(Exit.USAGE, kind + ": it takes " + count + " words, and " + rest.size() + " were given. For more: whence help correct");
    }
    return rest;
  }

  private Index index(String... names) throws IOException {
    return Cases.named(name, List.of(names), console);
  }

  private Part.OfArticle article(String word) throws IOException {
    Index index = index(word);
    return Tracing.named(new Asked(List.of(name), word), () -> index.article(word));
  }

  private static String named(String outlet) {
    if (outlet.isBlank() || outlet.length() > LONGEST) {
      throw new Refusal(Exit.USAGE, "outlet: give the name of an outlet.");
    }
    return outlet.strip();
  }

  private static Moment day(String stated) {
    try {
      return Moment.day(stated, LocalDate.parse(stated));
    } catch (DateTimeException e) {
      throw new Refusal(Exit.USAGE, stated + ": not a day. Give it as 2031-04-14.");
    }
  }

  /** The headline of an article, or its opening: by it the article is known again. */
  private static Anchor anchor(Part.OfArticle part) {
    Article article = part.reading().article();
    String headline = article.headline();
    int begin = headline == null ? 0 : article.text().indexOf(headline);
    int end = headline == null ? Math.min(OPENING, article.text().length()) : begin + headline.length();
    return Anchor.of(article, article.span(begin, end));
  }

  private static Span words(Part.OfArticle part, String words) {
    Article article = part.reading().article();
    int at = words.isBlank() || words.length() > LONGEST ? -1 : article.text().indexOf(words);
    if (at < 0) {
      throw new Refusal(Exit.USAGE, words + ": these words do not stand in the article. Copy them as they are printed.");
    }
    return article.span(at, at + words.length());
  }

  private Ruling.Matter sources(boolean same, List<String> rest) throws IOException {
    Part.OfArticle first = article(rest.get(0));
    Part.OfArticle second = article(rest.get(2));
    Span one = words(first, rest.get(1));
    Span other = words(second, rest.get(3));
    boolean firstNamed = isNamed(first.reading(), one);
    if (same && firstNamed != isNamed(second.reading(), other)) {
      throw new Refusal(Exit.USAGE, "same: one of the two is unnamed and the other is not. An unnamed source is never tied to a name.");
    }
    if (first.story() != second.story()) {
      throw new Refusal(Exit.USAGE, "the articles are of two stories, and sources are compared inside one story only.");
    }
    Anchor left = Anchor.of(first.reading().article(), one);
    Anchor right = Anchor.of(second.reading().article(), other);
    return same ? new Ruling.SameSource(left, right) : new Ruling.NotSame(left, right);
  }

  private static boolean isNamed(Reading reading, Span words) {
    return switch (source(reading, words)) {
      case Source.Person p -> true;
      case Source.Office o -> true;
      case Source.Document d -> true;
      case Source.Report r -> r.named();
      case Source.Unnamed u -> false;
      case Source.Unstated u -> false;
    };
  }

  private static Source source(Reading reading, Span words) {
    Attribution around = null;
    for (Attribution attribution : reading.attributions()) {
      if (attribution.sourceSpans().stream().anyMatch(span -> span.overlaps(words))) {
        return attribution.source();
      }
      if (around == null && (attribution.cue().stream().anyMatch(span -> span.overlaps(words)) || attribution.sentence().contains(words))) {
        around = attribution;
      }
    }
    if (around == null) {
      throw new Refusal(Exit.USAGE, reading.article().words(words) + ": no source is read at these words. Quote the words that name the source.");
    }
    return around.source();
  }

  private Ruling.Matter notClaim(List<String> rest) throws IOException {
    Index index = index(rest.get(0), rest.get(1));
    Part.OfClaim claim = Tracing.named(new Asked(List.of(name), rest.get(0)), () -> index.claim(rest.get(0)));
    Part.OfArticle article = Tracing.named(new Asked(List.of(name), rest.get(1)), () -> index.article(rest.get(1)));
    Wording own = null;
    Wording other = null;
    for (Wording wording : claim.claim().wordings()) {
      if (!wording.statement().id().article().equals(article.reading().article().id())) {
        other = other == null ? wording : other;
      } else {
        own = own == null ? wording : own;
      }
    }
    if (own == null || other == null) {
      throw new Refusal(Exit.USAGE, rest.get(0) + ": " + (own == null ? "the article does not say it" : "no other article says it")
          + ". For its wordings: whence show " + name + " " + rest.get(0));
    }
    return new Ruling.NotThisClaim(at(claim, own), at(claim, other));
  }

  private static Anchor at(Part.OfClaim claim, Wording wording) {
    Span words = wording.statement().wording();
    for (Reading reading : claim.dossier().readings()) {
      if (reading.article().id().equals(words.article())) {
        return Anchor.of(reading.article(), words);
      }
    }
    throw new IllegalStateException("a wording of no article of its story: " + words);
  }

  private Ruling.Matter copied(List<String> rest) throws IOException {
    Part.OfArticle copy = article(rest.get(0));
    Part.OfArticle original = article(rest.get(1));
    if (copy.reading().article().id().equals(original.reading().article().id()) || copy.story() != original.story()) {
      throw new Refusal(Exit.USAGE, "copied: give two articles of one story.");
    }
    return new Ruling.CopiedFrom(anchor(copy), anchor(original));
  }
}
