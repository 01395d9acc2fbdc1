package org.whence.text;

/** What a word is to the word it hangs on: the relations of Universal Dependencies v2, named in full, the rare ones together. */
public enum Relation {
  /** The word the sentence hangs on; it hangs on none. */
  ROOT,
  SUBJECT,
  PASSIVE_SUBJECT,
  CLAUSE_AS_SUBJECT,
  OBJECT,
  INDIRECT_OBJECT,
  OBLIQUE,
  /** Who acts in a passive: "by the army". */
  AGENT,
  /** A clause with a subject of its own: "said that it rained". */
  COMPLEMENT,
  /** A clause whose subject another word gives: "agreed to send". */
  OPEN_COMPLEMENT,
  ADVERBIAL_CLAUSE,
  /** A participle or infinitive on a noun: "officers accompanying them". */
  NOUN_CLAUSE,
  RELATIVE_CLAUSE,
  NOUN_MODIFIER,
  POSSESSOR,
  ADJECTIVE,
  APPOSITION,
  CONJUNCT,
  COORDINATOR,
  DETERMINER,
  /** A preposition or a possessive mark on its noun. */
  CASE,
  /** A word that opens a clause: "that", "because", "to". */
  MARK,
  AUXILIARY,
  PASSIVE_AUXILIARY,
  COPULA,
  ADVERB,
  /** A further word of one name or fixed phrase. */
  FLAT,
  COMPOUND,
  /** A word that stands for nothing: "there", the "se" of a passive. */
  EXPLETIVE,
  NUMBER,
  PUNCTUATION,
  OTHER
}
