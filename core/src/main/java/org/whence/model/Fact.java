package org.whence.model;

import java.util.OptionalDouble;

/**
 * Where one of an article's facts was read, by which it can be told how far to trust it. The value itself stands in the article.
 *
 * @param of which fact
 * @param from where its value was read
 */
public record Fact(Of of, From from) implements Comparable<Fact> {

  /** The facts of an article that a page may state in more than one place. */
  public enum Of {
    HEADLINE,
    OUTLET,
    ADDRESS,
    PUBLISHED,
    MODIFIED,
    LANGUAGE,
    AUTHORS
  }

  /** Where a fact can be read. */
  public enum From {
    /** The analyst's word. */
    ANALYST,
    /** Given with the page: by a feed, a line of JSON, an archive, whoever fetched it. */
    GIVEN,
    JSON_LD,
    /** OpenGraph and other tags of the head. */
    META,
    MICRODATA,
    LINK,
    /** An element or class made for such a value. */
    MARKUP,
    /** The address of the page. */
    URL,
    /** Data of a script from which the page is drawn. */
    SCRIPT,
    BYLINE,
    DATELINE,
    /** A copyright line: of a day it tells no more than the year. */
    COPYRIGHT,
    /** A line where the page shows such things. */
    LINE,
    /** Any words of the page: a guess. */
    WORDS,
    /** The time of the last change in place of the first publication: a guess. */
    CHANGE
  }

  /**
   * How likely the value is right: the share of labelled pages on which it was where it was read there, with one right and one wrong added
   * (docs/benchmarks.md). A day is right if it is the label's, a headline or the authors if they have the same words, an outlet if it names the site
   * or its operator's publication, as one reader judged. Empty for what was not measured; nothing is said by five pages or fewer.
   */
  public OptionalDouble sure() {
    return switch (of) {
      case PUBLISHED -> day();
      case HEADLINE -> headline();
      case AUTHORS -> authors();
      case OUTLET -> outlet();
      case ADDRESS, MODIFIED, LANGUAGE -> OptionalDouble.empty();
    };
  }

  /** The address names no more than its domain; a line of copyright names the owner, who is often not the outlet. */
  private OptionalDouble outlet() {
    return switch (from) {
      case META -> OptionalDouble.of(0.97);
      case JSON_LD -> OptionalDouble.of(0.94);
      case URL -> OptionalDouble.of(0.98);
      case COPYRIGHT -> OptionalDouble.of(0.44);
      case ANALYST, GIVEN, MICRODATA, LINK, MARKUP, SCRIPT, BYLINE, DATELINE, LINE, WORDS, CHANGE -> OptionalDouble.empty();
    };
  }

  private OptionalDouble day() {
    return switch (from) {
      case JSON_LD, MICRODATA -> OptionalDouble.of(0.94);
      case META, MARKUP -> OptionalDouble.of(0.88);
      case URL -> OptionalDouble.of(0.93);
      case LINE -> OptionalDouble.of(0.95);
      case WORDS -> OptionalDouble.of(0.82);
      case ANALYST, GIVEN, LINK, SCRIPT, BYLINE, DATELINE, COPYRIGHT, CHANGE -> OptionalDouble.empty();
    };
  }

  /** A line is told from plain text too, where nothing was measured. */
  private OptionalDouble headline() {
    return switch (from) {
      case MARKUP -> OptionalDouble.of(0.93);
      case META -> OptionalDouble.of(0.06);
      case ANALYST, GIVEN, JSON_LD, MICRODATA, LINK, URL, SCRIPT, BYLINE, DATELINE, COPYRIGHT, LINE, WORDS, CHANGE -> OptionalDouble.empty();
    };
  }

  private OptionalDouble authors() {
    return switch (from) {
      case JSON_LD -> OptionalDouble.of(0.87);
      case MARKUP -> OptionalDouble.of(0.82);
      case BYLINE -> OptionalDouble.of(0.77);
      case META -> OptionalDouble.of(0.61);
      case ANALYST, GIVEN, MICRODATA, LINK, URL, SCRIPT, DATELINE, COPYRIGHT, LINE, WORDS, CHANGE -> OptionalDouble.empty();
    };
  }

  /** Whether the value is a guess, to be shown as one: also a title that the page does not show, and an owner in place of an outlet. */
  public boolean isGuess() {
    boolean owner = of == Of.OUTLET && from == From.COPYRIGHT;
    return owner || from == From.WORDS && of != Of.LANGUAGE || from == From.CHANGE || of == Of.HEADLINE && from == From.META;
  }

  @Override
  public int compareTo(Fact other) {
    return of.compareTo(other.of);
  }
}
