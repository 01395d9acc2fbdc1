package org.whence.text;

/** Word classes: the universal ones (Universal Dependencies v2), with verbs and auxiliaries told apart by form. */
public enum Tag {
  ADJ,
  ADP,
  ADV,
  AUX,
  CCONJ,
  DET,
  INTJ,
  NOUN,
  NUM,
  PART,
  PRON,
  PROPN,
  PUNCT,
  SCONJ,
  SYM,
  VERB_FINITE,
  VERB_INFINITIVE,
  VERB_PARTICIPLE,
  VERB_GERUND,
  OTHER;

  /** A verb that is not an auxiliary. */
  public boolean isVerb() {
    return this == VERB_FINITE || this == VERB_INFINITIVE || this == VERB_PARTICIPLE || this == VERB_GERUND;
  }

  public boolean isNominal() {
    return this == NOUN || this == PROPN || this == PRON || this == NUM;
  }
}
