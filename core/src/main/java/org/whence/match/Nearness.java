package org.whence.match;

import org.whence.model.Article;

/**
 * How much two articles have in common, whatever their languages: cosines from 0 to 1 and counts.
 *
 * @param terms cosine of all terms, each weighed by how rare it is and how often it stands there
 * @param once the same of the first half, each term counted once
 * @param opening the same of the opening
 * @param names cosine of names alone
 * @param numbers cosine of numbers alone
 * @param rare how many rare terms both hold
 * @param shorter terms of the shorter, as far as they are read
 * @param oneLanguage whether both are in one language
 */
public record Nearness(
    double terms, double once, double opening, double names, double numbers, int rare, int shorter, boolean oneLanguage) {

  public static Nearness of(Article first, Article second) {
    Profile a = new Profile(first);
    Profile b = new Profile(second);
    return new Nearness(
        a.whole.cosine(b.whole), a.once.cosine(b.once), a.lead.cosine(b.lead), ofKind(Terms.Kind.NAME, first, second),
        ofKind(Terms.Kind.NUMBER, first, second), a.rareShared(b), Math.min(a.length, b.length), a.language.equals(b.language));
  }

  private static double ofKind(Terms.Kind kind, Article a, Article b) {
    return Profile.ofKind(a, kind).cosine(Profile.ofKind(b, kind));
  }
}
