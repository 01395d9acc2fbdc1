package org.whence.model;

import org.jspecify.annotations.Nullable;

/** Who stands behind a content, as one article describes them. */
public sealed interface Source {

  /** The name or description that stands for the source: resolved within the article where the mention is a pronoun or a short form. */
  String name();

  /** @param role title or office held, as printed */
  record Person(String name, @Nullable String role) implements Source {}

  /** An organisation or office that speaks with one voice: "the White House", "Adif". */
  record Office(String name) implements Source {}

  /** @param issuer who made it, where said */
  record Document(String name, @Nullable String issuer) implements Source {}

  /**
   * Another outlet's publication, or the article's own outlet speaking of itself.
   *
   * @param name the outlet as named; a description ("a new report", "local media") where {@code named} is false
   */
  record Report(String name, boolean named) implements Source {}

  /**
   * Unnamed people.
   *
   * @param name the description as printed ("two current and two former officials")
   * @param count null where the text gives neither number nor plural
   * @param anonymityReason why the article says they are unnamed, where it does
   */
  record Unnamed(String name, @Nullable Count count, @Nullable String anonymityReason) implements Source {}

  /** The article does not say who: "it is said", "reportedly", the Spanish conditional of rumour. */
  record Unstated(String name) implements Source {}
}
