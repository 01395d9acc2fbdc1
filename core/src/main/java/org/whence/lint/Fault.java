package org.whence.lint;

import java.util.List;

/**
 * The ways in which a draft can break a house rule, each with its fixed wording: what is wrong and how to mend it. "{0}", "{1}" stand for words of
 * the draft.
 */
public enum Fault {
  ACCUSATION_UNSOURCED(HouseRule.UNSOURCED_CLAIM, "“{0}” accuses {1} in the draft's own voice.",
      "Say who alleges it or which finding shows it, or take it out."),
  CASUALTIES_UNSOURCED(HouseRule.UNSOURCED_CLAIM, "“{0}”: nobody is said to have counted.", "Say who gave the number, and as of when."),
  COUNT_UNSOURCED(HouseRule.UNSOURCED_CLAIM, "“{0}”: nobody is said to have counted or estimated it.", "Say whose figure it is."),
  CAUSE_UNSOURCED(HouseRule.UNSOURCED_CLAIM, "“{0}” states a cause in the draft's own voice.", "Say who found it to be the cause."),
  MOTIVE_UNSOURCED(HouseRule.UNSOURCED_CLAIM, "“{0}” states a motive in the draft's own voice.", "Say who ascribes it, or quote the person."),
  LEGAL_UNSOURCED(HouseRule.UNSOURCED_CLAIM, "“{0}” decides a question of law in the draft's own voice.",
      "Say which court or whose opinion it is."),
  PREDICTION_UNSOURCED(HouseRule.UNSOURCED_CLAIM, "“{0}” predicts in the draft's own voice.", "Say who expects it."),
  PLURAL_FROM_ONE(HouseRule.PLURAL_FROM_ONE, "“{0}” is plural; the draft describes one: “{1}”.",
      "Write the singular, or describe the others."),
  BARE_SOURCE(HouseRule.BARE_SOURCE, "“{0}” says nothing of who this is.",
      "Add office, role or how they are in a position to know, as far as the agreement with them allows."),
  ANONYMITY_UNEXPLAINED(HouseRule.ANONYMITY_UNEXPLAINED, "“{0}” goes unnamed, and the draft gives no reason.",
      "Say why the source would not be named."),
  ANONYMOUS_ATTACK(HouseRule.ANONYMOUS_ATTACK, "“{0}” against {1} rests on an unnamed source alone: “{2}”.",
      "Find somebody on the record or a document, or take it out."),
  HEADLINE_DROPS_SOURCE(HouseRule.HEADLINE_FIRMER, "The headline states as fact what the text gives to “{0}”.",
      "Name the source in the headline, or hedge it."),
  HEADLINE_DROPS_HEDGE(HouseRule.HEADLINE_FIRMER, "The headline drops “{0}”.", "Keep the hedge of the text."),
  HEADLINE_IGNORES_DOUBT(HouseRule.HEADLINE_FIRMER, "The headline is sure; the text says “{0}”.", "Say in the headline that it is open."),
  HEADLINE_ADVANCES(HouseRule.HEADLINE_FIRMER, "The headline has it {0}; in the text it is {1}.", "Keep to the stage that the text gives."),
  QUOTE_WITHOUT_SPEAKER(HouseRule.QUOTE_WITHOUT_SPEAKER, "Nobody is said to have said “{0}”.", "Name the speaker beside the quotation."),
  NUMBER_DIFFERS(HouseRule.HEADLINE_NUMBER, "The headline has “{0}”; the text has “{1}”.", "Make them agree, or say in the text how they differ."),
  NUMBER_MISSING(HouseRule.HEADLINE_NUMBER, "“{0}” is nowhere in the text.", "Give the number and its source in the text."),
  NO_REPLY(HouseRule.NO_REPLY, "{0} stands accused (“{1}”), and the draft does not say that they were asked.",
      "Ask them; say what they answered, or when and how they were asked."),
  UNVERIFIED_SINGLE(HouseRule.UNVERIFIED_SINGLE, "The draft rests on “{0}” alone and does not say whether anyone could verify it.",
      "Say what was done to verify it, or that it could not be."),
  UNNAMED_REPORT(HouseRule.UNNAMED_REPORT, "“{0}” does not say whose report it is.", "Name the outlet."),
  IMPERSONAL(HouseRule.IMPERSONAL, "“{0}” does not say who says so.", "Name or describe the source."),
  VERB_CONCEDES(HouseRule.LOADED_VERB, "“{0}” takes guilt or a secret for granted.", "Write “said”, unless guilt or concealment is established."),
  VERB_DOUBTS(HouseRule.LOADED_VERB, "“{0}” suggests that it is not true.", "Write “said”; give the doubt in words, with its reason."),
  VERB_VOUCHES(HouseRule.LOADED_VERB, "“{0}” takes the content for true.", "Write “said”, unless the draft shows that it is true."),
  HEADLINE_QUOTE_DIFFERS(HouseRule.HEADLINE_QUOTE, "The headline quotes “{0}”; the text quotes “{1}”.", "Quote the words as they were said."),
  HEADLINE_QUOTE_MISSING(HouseRule.HEADLINE_QUOTE, "The headline quotes “{0}”; the text quotes no such words.",
      "Give the quotation and its speaker in the text, or take the marks away.");

  private final HouseRule rule;
  private final String message;
  private final String mend;

  Fault(HouseRule rule, String message, String mend) {
    this.rule = rule;
    this.message = message;
    this.mend = mend;
  }

  public HouseRule rule() {
    return rule;
  }

  /** What to do about it. */
  public String mend() {
    return mend;
  }

  /** What is wrong, with words of the draft in their places. */
  String message(List<String> words) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < message.length(); i++) {
      int slot = message.charAt(i) == '{' ? message.charAt(i + 1) - '0' : -1;
      if (slot >= 0) {
        out.append(words.get(slot));
        i += 2;
      } else {
        out.append(message.charAt(i));
      }
    }
    return out.toString();
  }
}
