package org.whence.lint;

/**
 * The house rules a draft is held against. What each rests on in the guidelines of AP, Reuters and the BBC stands in docs/house-rules.md under the
 * same id.
 */
public enum HouseRule {
  UNSOURCED_CLAIM(1, Level.WARNING, "Claim of consequence without a source", "AP, sources of information; Reuters, sourcing; BBC, accuracy"),
  PLURAL_FROM_ONE(2, Level.WARNING, "“Sources” where one is described", "Reuters, sourcing; AP, anonymous sources"),
  BARE_SOURCE(3, Level.WARNING, "Source without a description", "AP, anonymous sources; Reuters, unnamed sources"),
  ANONYMITY_UNEXPLAINED(4, Level.NOTE, "Anonymity without a reason", "AP, anonymous sources"),
  ANONYMOUS_ATTACK(5, Level.ERROR, "Attack from behind anonymity", "AP, anonymous sources; Reuters, sourcing; BBC, allegations"),
  HEADLINE_FIRMER(6, Level.WARNING, "Headline firmer than its text", "Reuters, headlines and accuracy; BBC, accuracy"),
  QUOTE_WITHOUT_SPEAKER(7, Level.WARNING, "Quotation without a speaker", "Reuters, quotes; AP, sources of information"),
  HEADLINE_NUMBER(8, Level.ERROR, "Number in the headline that the text does not give", "Reuters, headlines and accuracy; BBC, accuracy"),
  NO_REPLY(9, Level.WARNING, "No right of reply", "AP, responses; Reuters, fairness; BBC, right of reply"),
  UNVERIFIED_SINGLE(10, Level.WARNING, "One unnamed origin and no word on verification", "BBC, single sources; Reuters, sourcing"),
  UNNAMED_REPORT(11, Level.WARNING, "Second-hand report without its outlet", "AP, credit to other organisations; Reuters, attribution"),
  IMPERSONAL(12, Level.NOTE, "Attribution to nobody", "Reuters, sourcing and rumours; AP, sources of information"),
  LOADED_VERB(13, Level.NOTE, "Verb of saying that takes sides", "BBC, news style; Reuters, freedom from bias"),
  HEADLINE_QUOTE(14, Level.ERROR, "Words quoted in the headline that the text does not quote", "AP, quotations; Reuters, quotes; BBC, accuracy");

  private final String id;
  private final Level level;
  private final String title;
  private final String restsOn;

  HouseRule(int number, Level level, String title, String restsOn) {
    this.id = "WL" + (number < 10 ? "0" : "") + number;
    this.level = level;
    this.title = title;
    this.restsOn = restsOn;
  }

  /** "WL01": stable, never given to another rule. */
  public String id() {
    return id;
  }

  public Level level() {
    return level;
  }

  public String title() {
    return title;
  }

  /** The guidelines it rests on, by house and topic. */
  public String restsOn() {
    return restsOn;
  }

  /** How much a breach weighs, lightest first; the words are those of SARIF. */
  public enum Level {
    NOTE,
    WARNING,
    ERROR
  }
}
