package org.whence.lint;

import java.util.List;

/**
 * One way of looking at a draft. A new rule goes here: a class, its constant in {@link HouseRule}, its wordings in {@link Fault}, its words in
 * words.tsv of each language, its place in {@link #ALL}, its section in docs/house-rules.md and a test that it fires and that it does not.
 */
sealed interface LintRule
    permits AnonymityUnexplained, AnonymousAttack, BareSource, HeadlineFirmer, HeadlineNumber, HeadlineQuote, Impersonal, LoadedVerb, NoReply,
        PluralFromOne, QuoteWithoutSpeaker, UnnamedReport, UnsourcedClaim, UnverifiedSingle {

  /** Every rule, in the order of {@link HouseRule}. */
  List<LintRule> ALL =
      List.of(
          new UnsourcedClaim(),
          new PluralFromOne(),
          new BareSource(),
          new AnonymityUnexplained(),
          new AnonymousAttack(),
          new HeadlineFirmer(),
          new QuoteWithoutSpeaker(),
          new HeadlineNumber(),
          new NoReply(),
          new UnverifiedSingle(),
          new UnnamedReport(),
          new Impersonal(),
          new LoadedVerb(),
          new HeadlineQuote());

  /** Adds what it finds. */
  void find(Manuscript draft, List<Finding> out);
}
