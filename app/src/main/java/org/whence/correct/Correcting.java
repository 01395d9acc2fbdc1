package org.whence.correct;

import java.time.DateTimeException;
import java.time.LocalDate;
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
import org.whence.page.Part;

/** Makes corrections of what the analyst points at: each is anchored by quotation, and none ties an unnamed source to a name. */
public final class Correcting {
  private static final int LONGEST = 2_000;

  /** Units of an article without a headline by which it is known again. */
  private static final int OPENING = 80;

  private Correcting() {}

  /** A correction that cannot be made; says why, and how it can. */
  public static final class Wrong extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Wrong(String message) {
      super(message, null, false, false);
    }

    /** Why, and how it can be made. */
    public String why() {
      return String.valueOf(getMessage());
    }
  }

  /** The day an article was published, as 2031-04-14. */
  public static Ruling.Matter date(Part.OfArticle article, String stated) {
    try {
      return new Ruling.WrongDate(anchor(article), Moment.day(stated, LocalDate.parse(stated)));
    } catch (DateTimeException e) {
      throw new Wrong(stated + ": not a day. Give it as 2031-04-14.");
    }
  }

  /** The outlet an article is of. */
  public static Ruling.Matter outlet(Part.OfArticle article, String name) {
    if (name.isBlank() || name.length() > LONGEST) {
      throw new Wrong("outlet: give the name of an outlet.");
    }
    return new Ruling.OutletOf(anchor(article), new Outlet(name.strip(), null));
  }

  /** An article has its text from another of its story. */
  public static Ruling.Matter copied(Part.OfArticle copy, Part.OfArticle original) {
    if (copy.reading().article().id().equals(original.reading().article().id()) || copy.story() != original.story()) {
      throw new Wrong("copied: give two articles of one story.");
    }
    return new Ruling.CopiedFrom(anchor(copy), anchor(original));
  }

  /** What an article says is not the claim that the others say. */
  public static Ruling.Matter notClaim(Part.OfClaim claim, Part.OfArticle article) {
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
      String fault = own == null ? "the article does not say it" : "no other article says it";
      throw new Wrong("not-claim: " + fault + ". Choose another of its wordings.");
    }
    return new Ruling.NotThisClaim(at(claim, own), at(claim, other));
  }

  /**
   * Two sources of one story are the same, or are not.
   *
   * @param one words at which the first stands, as they are printed
   * @param other words at which the second stands
   */
  public static Ruling.Matter sources(boolean same, Part.OfArticle first, String one, Part.OfArticle second, String other) {
    Span left = words(first, one);
    Span right = words(second, other);
    boolean firstNamed = isNamed(first.reading(), left);
    if (same && firstNamed != isNamed(second.reading(), right)) {
      throw new Wrong("same: one of the two is unnamed and the other is not. An unnamed source is never tied to a name.");
    }
    if (first.story() != second.story()) {
      throw new Wrong("the articles are of two stories, and sources are compared inside one story only.");
    }
    Anchor at = Anchor.of(first.reading().article(), left);
    Anchor beside = Anchor.of(second.reading().article(), right);
    return same ? new Ruling.SameSource(at, beside) : new Ruling.NotSame(at, beside);
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
      throw new Wrong(words + ": these words do not stand in the article. Copy them as they are printed.");
    }
    return article.span(at, at + words.length());
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
      throw new Wrong(reading.article().words(words) + ": no source is read at these words. Quote the words that name the source.");
    }
    return around.source();
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
}
