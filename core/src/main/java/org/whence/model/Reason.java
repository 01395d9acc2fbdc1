package org.whence.model;

import java.util.List;

/**
 * A reason in a fixed form of words: a code and the printed words that fill it. No prose is generated.
 *
 * @param code names the template
 * @param words what fills its places, verbatim from articles or numbers
 */
public record Reason(Code code, List<String> words) {

  /** Every reason Whence can give; what each says stands in the words of a language (words_en.properties), where {0}, {1} ... are its words. */
  public enum Code {
    ONE_REPORT,
    SOURCE_NAMED,
    UNNAMED_SOURCE,
    UNSOURCED,
    UNSOURCED_BUT_OTHERS,
    OWN_REPORTING_ASSERTED,
    COULD_BE_SAME,
    SAID_ONCE,
    SAME_DESCRIPTION,
    SAME_RELAY,
    SAME_COUNT,
    SAME_DAY,
    DESCRIPTION_DIFFERS,
    RELAY_DIFFERS,
    COUNT_DIFFERS,
    OTHER_DAY,
    CLAIMS_COULD_BE_SAME,
    LINEAGE_NOT_STATED,
    REPORT_NOT_IN_PILE,
    NOT_IN_CITED_REPORT,
    NOT_IN_ARTICLE_HERE,
    NOT_IN_OWN_TEXT,
    NOBODY_STANDS_BEHIND,
    SOURCE_WORDING_UPGRADED,
    DENIAL_ONLY,
    CIRCULAR,
    DENIES_IT,
    DENIES_THESE_WORDS,
    DENIES_THE_REPORT,
    JOINT,
    PUBLISHED,
    PUBLISHER_UNKNOWN,
    CREDITED_TO,
    SAYS_REPORTED_BY,
    CITES_SOURCE,
    REPORT_CITES_SOURCE,
    SAME_WORDS,
    TRANSLATED_WORDS,
    NOT_PROVEN,
    STAGE_RAISED,
    RUNG_RAISED,
    STAGE_LOWERED,
    HEDGE_DROPPED,
    HEDGE_ADDED,
    COMMITMENT_RAISED,
    ATTRIBUTION_DROPPED,
    SOURCES_HIDDEN,
    ATTRIBUTION_WEAKENED,
    SOURCE_UPGRADED,
    NUMBER_CHANGED,
    QUOTE_ALTERED,
    AGENTS_SWAPPED,
    SCOPE_WIDENED,
    DATE_MOVED,
    CONTRADICTED,
    HEADLINE_FIRMER,
    ENDS_UNSURE,
    ODD_ONE_OUT,
    ODD_WORDING,
    CAUSE_ASSERTED,
    NEW_SOURCE,
    BOTH_NAME,
    BOTH_CITE,
    BEGAN_AFTER,
    BEGAN_TOGETHER,
    WORDS_CHANGED,
    ATTRIBUTION_ADDED,
    CORRECTION_ADDED,
    NOT_THERE_BEFORE,
    NO_LONGER_THERE,
    NO_PARENT_HERE,
    ANALYST
  }

  public Reason {
    words = List.copyOf(words);
  }

  public static Reason of(Code code, String... words) {
    return new Reason(code, List.of(words));
  }

  /** The reason in English, words filled in. */
  public String english() {
    return Terms.ENGLISH.reason(this);
  }
}
