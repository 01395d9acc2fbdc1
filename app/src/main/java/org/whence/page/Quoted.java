package org.whence.page;

import org.whence.model.Article;
import org.whence.model.Span;

/**
 * Words of an article as a page quotes them: a sentence, the part of it that matters, and where it stands.
 *
 * @param before the sentence up to the part that matters
 * @param words the part that matters
 * @param after the rest of the sentence
 * @param language BCP 47 tag
 * @param outlet who published it
 * @param href where the words are found
 * @param place where they stand in it: "characters 12–30", code points from 1 as people count
 */
record Quoted(String before, String words, String after, String language, String outlet, String href, String place) {

  /** A span inside the sentence it stands in. */
  static Quoted inSentence(Lookup lookup, Span span) {
    return of(lookup, span, lookup.sentence(span));
  }

  /** A span inside the words around it. */
  static Quoted within(Lookup lookup, Span span, Span around) {
    return of(lookup, span, around.contains(span) ? around : span);
  }

  /** A span by itself. */
  static Quoted alone(Lookup lookup, Span span) {
    return of(lookup, span, span);
  }

  /** A span of a story of which no dossier is at hand, inside the sentence around it. */
  static Quoted elsewhere(Lookup lookup, Beside.Near story, Span span, Span around) {
    Beside.Text text = story.articles().get(span.article());
    String outlet = text == null || text.outlet() == null ? lookup.phrases().outletUnknown() : Plain.line(text.outlet());
    if (text == null || around.end() > text.text().length()) {
      return new Quoted("", "", "", "und", outlet, lookup.frame().links().words(span), "");
    }
    return of(lookup, text.text(), text.language(), outlet, span, around, around);
  }

  private static Quoted of(Lookup lookup, Span span, Span around) {
    Article article = lookup.article(span.article());
    return of(lookup, article.text(), article.language().tag(), lookup.outlet(span.article()), span, around, lookup.sentence(span));
  }

  /** @param sentence where the words are found */
  private static Quoted of(Lookup lookup, String text, String language, String outlet, Span span, Span around, Span sentence) {
    int first = text.codePointCount(0, span.begin()) + 1;
    int last = first + Math.max(0, text.codePointCount(span.begin(), span.end()) - 1);
    return new Quoted(
        spaced(text.substring(around.begin(), span.begin()), false),
        Plain.line(text.substring(span.begin(), span.end())),
        spaced(text.substring(span.end(), around.end()), true),
        language,
        outlet,
        lookup.frame().links().words(sentence),
        lookup.words().say("characters", String.valueOf(first), String.valueOf(last)));
  }

  /** A part on one line that keeps the space towards the marked words. */
  private static String spaced(String part, boolean after) {
    String line = Plain.line(part);
    if (part.isEmpty() || line.isEmpty()) {
      return line;
    }
    boolean gap = Character.isWhitespace(after ? part.charAt(0) : part.charAt(part.length() - 1));
    return gap ? (after ? " " + line : line + " ") : line;
  }

  String sentence() {
    return before + words + after;
  }

  boolean isWhole() {
    return before.isEmpty() && after.isEmpty();
  }
}
