package org.whence.read;

/** A way of a language that the rules ask for; language.tsv of its pack lists those it has. */
enum Trait {
  /** A verb without a subject has that of the sentence before: "Añadió que ...". */
  DROPS_SUBJECTS,
  /** A verb may stand first in its sentence, its subject after it, and right after a quotation. */
  VERB_MAY_LEAD,
  /** The head of a phrase is its first noun, not its last. */
  HEAD_NOUN_FIRST,
  /** Whom something was said to stands after a preposition. */
  ADDRESSEE_MARKED,
  /** The past of a regular verb looks like its participle, so that a bare one may be a verb with a subject. */
  PAST_IS_PARTICIPLE,
  /** A report that is neither definite nor of anybody is a document, not the report of an outlet. */
  BARE_REPORT_IS_DOCUMENT,
  /** Months and days are written small, so that a capital inside a sentence makes them names: "Julio Arce". */
  TIMES_IN_SMALL_LETTERS,
  /** An outlet's name may follow an article in small letters that is no part of it: "the Post". */
  ARTICLE_BEFORE_OUTLETS
}
