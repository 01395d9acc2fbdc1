package org.whence.model;

import java.time.Instant;
import java.util.List;

/**
 * What the analyst decided beyond or against what the words show: a correction of theirs, kept in the case and shown as theirs.
 *
 * @param number by which the case counts it, from 1
 * @param author who decided it, as they call themselves
 * @param reason why, in their words
 */
public record Ruling(int number, String author, String reason, Instant made, Matter matter) {

  /** What is decided. Words are found again by quotation, so that a decision outlives a better reading of the article. */
  public sealed interface Matter {
    /** The places in articles that it is about, in the order in which they were named. */
    List<Anchor> anchors();

    /** What it is called in JSON: "same_source". */
    default String kind() {
      return switch (this) {
        case SameSource s -> "same_source";
        case NotSame n -> "not_same";
        case NotThisClaim n -> "not_this_claim";
        case CopiedFrom c -> "copied_from";
        case WrongDate w -> "wrong_date";
        case OutletOf o -> "outlet_of";
      };
    }

    /** What was given beside the places: a day or a name; empty for most. */
    default String value() {
      return switch (this) {
        case WrongDate date -> date.published().stated();
        case OutletOf outlet -> outlet.outlet().name();
        case SameSource s -> "";
        case NotSame n -> "";
        case NotThisClaim n -> "";
        case CopiedFrom c -> "";
      };
    }
  }

  /** Two sources are the same. Never an unnamed one and one that is named. */
  public record SameSource(Anchor one, Anchor other) implements Matter {
    @Override
    public List<Anchor> anchors() {
      return List.of(one, other);
    }
  }

  /** Two sources are not the same. */
  public record NotSame(Anchor one, Anchor other) implements Matter {
    @Override
    public List<Anchor> anchors() {
      return List.of(one, other);
    }
  }

  /** A wording does not say what another says: it is not of that claim. */
  public record NotThisClaim(Anchor wording, Anchor claim) implements Matter {
    @Override
    public List<Anchor> anchors() {
      return List.of(wording, claim);
    }
  }

  /** An article has its text from another. */
  public record CopiedFrom(Anchor copy, Anchor original) implements Matter {
    @Override
    public List<Anchor> anchors() {
      return List.of(copy, original);
    }
  }

  /** An article was published on another day than its page says. */
  public record WrongDate(Anchor article, Moment published) implements Matter {
    @Override
    public List<Anchor> anchors() {
      return List.of(article);
    }
  }

  /** An article is of another outlet than its page says. */
  public record OutletOf(Anchor article, Outlet outlet) implements Matter {
    @Override
    public List<Anchor> anchors() {
      return List.of(article);
    }
  }
}
