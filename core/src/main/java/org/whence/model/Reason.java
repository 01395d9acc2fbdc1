package org.whence.model;

import java.util.List;

/**
 * A reason in a fixed form of words: a code and the printed words that fill it. No prose is generated.
 *
 * @param code names the template
 * @param words what fills its places, verbatim from articles or numbers
 */
public record Reason(Code code, List<String> words) {

  /** Every reason Whence can give. The English template stands beside it; {0}, {1} ... are the words. */
  public enum Code {
    ONE_REPORT("every path runs through {0}"),
    SOURCE_NAMED("{0} is named as the source"),
    UNNAMED_SOURCE("{0}, unnamed, through {1}"),
    UNSOURCED("{0} gives no source for it"),
    UNSOURCED_BUT_OTHERS("{0} gives no source: counted in the upper end only"),
    OWN_REPORTING_ASSERTED("{0} asserts reporting of its own without describing it: counted in the upper end only"),
    COULD_BE_SAME("{0} and {1} could be the same people"),
    SAME_DESCRIPTION("both are called {0}"),
    SAME_RELAY("both spoke through {0}"),
    SAME_COUNT("both times {0} in number"),
    SAME_DAY("both articles are of {0}"),
    DESCRIPTION_DIFFERS("one is called {0}, the other {1}"),
    RELAY_DIFFERS("one spoke through {0}, the other through {1}"),
    COUNT_DIFFERS("one is {0} in number, the other {1}"),
    OTHER_DAY("one article is of {0}, the other of {1}"),
    CLAIMS_COULD_BE_SAME("another wording could be the same claim: {0}"),
    LINEAGE_NOT_STATED("{0} does not say where it has this from"),
    REPORT_NOT_IN_PILE("the report by {0} is not in this pile"),
    NOT_IN_CITED_REPORT("the cited report by {0} is here and does not say so"),
    NOT_IN_OWN_TEXT("the text of {0} itself is here and does not say so"),
    NOBODY_STANDS_BEHIND("no named official, document or outlet stands behind this wording"),
    SOURCE_WORDING_UPGRADED("\u201c{0}\u201d stands where the text shows only \u201c{1}\u201d"),
    DENIAL_ONLY("here it is only denied or questioned"),
    CIRCULAR("they rest on one another in a ring: {0}"),
    DENIES_IT("{0} says that it is not so"),
    DENIES_THESE_WORDS("what {0} denies is told here as \u201c{1}\u201d"),
    DENIES_THE_REPORT("{0} denies the report by {1}, which says so"),
    JOINT("{0} and {1} each carry a part of it"),
    PUBLISHED("published by {0}"),
    PUBLISHER_UNKNOWN("nothing in the article names its outlet"),
    CREDITED_TO("credited to {0}"),
    SAYS_REPORTED_BY("the article says {0} reported it"),
    CITES_SOURCE("the article gives {0} as the source"),
    REPORT_CITES_SOURCE("the report is said to cite {0}"),
    SAME_WORDS("{0} words in a row are the same as in {1}"),
    TRANSLATED_WORDS("sentence by sentence it says what {0} says"),
    NOT_PROVEN("no sentence in this pile shows it"),
    STAGE_RAISED("\u201c{0}\u201d ({1}) becomes \u201c{2}\u201d ({3})"),
    STAGE_LOWERED("\u201c{0}\u201d ({1}) becomes \u201c{2}\u201d ({3})"),
    HEDGE_DROPPED("the hedge \u201c{0}\u201d is gone"),
    HEDGE_ADDED("the hedge \u201c{0}\u201d is added"),
    COMMITMENT_RAISED("\u201c{0}\u201d becomes \u201c{1}\u201d"),
    ATTRIBUTION_DROPPED("\u201c{0}\u201d is no longer named; it is stated as fact"),
    SOURCES_HIDDEN("\u201c{0}\u201d are no longer mentioned: only {1} is named"),
    ATTRIBUTION_WEAKENED("\u201c{0}\u201d becomes \u201c{1}\u201d"),
    SOURCE_UPGRADED("unnamed \u201c{0}\u201d becomes \u201c{1}\u201d"),
    NUMBER_CHANGED("{0} becomes {1}"),
    QUOTE_ALTERED("inside the quotation marks \u201c{0}\u201d becomes \u201c{1}\u201d"),
    AGENTS_SWAPPED("who acts and who is acted on change places: {0}, {1}"),
    SCOPE_WIDENED("\u201c{0}\u201d becomes \u201c{1}\u201d"),
    DATE_MOVED("{0} becomes {1}"),
    CONTRADICTED("one says it, the other says it is not so"),
    HEADLINE_FIRMER("the headline is firmer than the text"),
    ENDS_UNSURE("the article ends by saying it is not sure: \u201c{0}\u201d"),
    ODD_ONE_OUT("differs from {0} of {1} relays of {2}; which one changed it cannot be told"),
    ODD_WORDING("differs from {0} of {1} other articles here; which one changed it cannot be told"),
    CAUSE_ASSERTED("\u201c{0}\u201d becomes \u201c{1}\u201d: what goes together is now said to bring about"),
    NEW_SOURCE("it rests on another source, {0}"),
    BOTH_NAME("both name {0}"),
    BOTH_CITE("both cite the report by {0}"),
    BEGAN_AFTER("{0} days lie between their first articles"),
    BEGAN_TOGETHER("their first articles may be of one day"),
    WORDS_CHANGED("\u201c{0}\u201d becomes \u201c{1}\u201d"),
    ATTRIBUTION_ADDED("\u201c{0}\u201d is named as the source now"),
    CORRECTION_ADDED("the article corrects itself"),
    NOT_THERE_BEFORE("it was not in the earlier version"),
    NO_LONGER_THERE("it is no longer in the later version"),
    NO_PARENT_HERE("the wording it came from is not in this pile"),
    ANALYST("{0} says so, as the analyst: {1}");

    private final String english;

    Code(String english) {
      this.english = english;
    }

    public String english() {
      return english;
    }
  }

  public Reason {
    words = List.copyOf(words);
  }

  public static Reason of(Code code, String... words) {
    return new Reason(code, List.of(words));
  }

  /** The reason in English, words filled in. */
  public String english() {
    String out = code.english();
    for (int i = 0; i < words.size(); i++) {
      out = out.replace("{" + i + "}", words.get(i));
    }
    return out;
  }
}
